import { useDeferredValue, useMemo } from 'react';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { drawMap, type Picture } from '#shared/exchange/picture/drawMap.ts';
import type { ExportChoices } from './exportChoices.ts';
import { type ExportSubject, pictureOptions } from './exportFiles.ts';
import { type PaperName, papers, spread } from './papers.ts';
import { pictureAddress, possibleScale } from './pictureFile.ts';

interface ExportOptionsProps {
  readonly subject: ExportSubject | null;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
  readonly maps: number;
  readonly printsByDialog: boolean;
}

/** What can be chosen of the form that is exported. */
export function ExportOptions({ subject, choices, onChoices, maps, printsByDialog }: ExportOptionsProps) {
  const change = (some: Partial<ExportChoices>) => onChoices({ ...choices, ...some });
  const rest = { choices, change };
  switch (subject === null ? 'everything' : choices.form) {
    case 'workbook':
      return (
        <div className="exchange-options">
          <p>
            A workbook for Excel or LibreOffice with goals, initiatives, programs, KPIs, milestones, the alignment
            matrix, the roadmap and the findings. Edited there, it can be imported again: new, changed and deleted rows
            are shown before anything changes.
          </p>
          <CopySwitches {...rest} />
        </div>
      );
    case 'picture':
      return subject === null ? null : <PictureForm subject={subject} printsByDialog={printsByDialog} {...rest} />;
    case 'report':
      return (
        <div className="exchange-options">
          <p>
            Headline figures, the picture of the map, goals and what serves them, plan and scores of all work, the KPI
            scorecard, findings and decisions.
          </p>
          <SegmentedControl
            label="Format"
            value={choices.report}
            onChange={(report) => change({ report })}
            segments={[
              { key: 'pdf', label: 'PDF' },
              { key: 'markdown', label: 'Markdown' },
            ]}
          />
          {choices.report === 'pdf' ? (
            <PaperChoice {...rest} help={printsByDialog ? PRINT_HELP : undefined} />
          ) : (
            <p className="muted">A text file without the picture, for a wiki or an editor.</p>
          )}
          <CopySwitches {...rest} />
        </div>
      );
    case 'map':
      return (
        <div className="exchange-options">
          <p>
            The whole map as a <code>.throughline</code> file: to keep, to send, to open on another computer. Nothing is
            left out.
          </p>
        </div>
      );
    case 'everything':
      return (
        <div className="exchange-options">
          <p>
            {maps === 1 ? 'Your map' : `All ${countText(maps)} maps`} in one file, those in the bin too. Open the file
            here or on another computer to choose what to restore from it.
          </p>
          <Switch
            label="With the versions of each map"
            isOn={choices.versions}
            onChange={(versions) => change({ versions })}
          />
        </div>
      );
  }
}

interface PartProps {
  readonly choices: ExportChoices;
  readonly change: (some: Partial<ExportChoices>) => void;
}

const PRINT_HELP = 'The browser’s print dialog opens: choose “Save as PDF” there for a file.';

/** What is left out for others. */
function CopySwitches({ choices, change }: PartProps) {
  return (
    <div className="exchange-switches">
      <Switch label="With amounts" isOn={choices.money} onChange={(money) => change({ money })} />
      <Switch label="With names of owners" isOn={choices.owners} onChange={(owners) => change({ owners })} />
    </div>
  );
}

function PaperChoice({ choices, change, help }: PartProps & { readonly help?: string | undefined }) {
  return (
    <Select<PaperName>
      label="Paper"
      className="exchange-short"
      value={choices.paper}
      onChange={(paper) => change({ paper })}
      choices={(Object.keys(papers) as PaperName[]).map((key) => ({ key, label: papers[key].label }))}
      help={help}
    />
  );
}

function PictureForm({
  subject,
  choices,
  change,
  printsByDialog,
}: PartProps & { readonly subject: ExportSubject; readonly printsByDialog: boolean }) {
  const { selection, lens } = subject;
  const asked = useDeferredValue(choices);
  const picture = useMemo(() => drawMap(subject.evaluation, pictureOptions(subject, asked)), [subject, asked]);
  return (
    <div className="exchange-picture">
      <Preview picture={picture} background={choices.picture === 'pdf' ? 'white' : choices.background} />
      <div className="exchange-options">
        <SegmentedControl
          label="Format"
          value={choices.picture}
          onChange={(format) => change({ picture: format })}
          segments={[
            { key: 'png', label: 'PNG' },
            { key: 'svg', label: 'SVG' },
            { key: 'pdf', label: 'PDF' },
          ]}
        />
        {selection.length === 0 ? null : (
          <SegmentedControl
            label="Part"
            value={choices.part}
            onChange={(part) => change({ part })}
            segments={[
              { key: 'whole', label: 'Whole map' },
              { key: 'selection', label: `Selection (${countText(selection.length)})` },
            ]}
          />
        )}
        {choices.picture === 'png' ? <ScaleChoice picture={picture} choices={choices} change={change} /> : null}
        {choices.picture === 'pdf' ? (
          <SheetChoice picture={picture} choices={choices} change={change} printsByDialog={printsByDialog} />
        ) : (
          <SegmentedControl
            label="Background"
            value={choices.background}
            onChange={(background) => change({ background })}
            segments={[
              { key: 'white', label: 'White' },
              { key: 'transparent', label: 'Transparent' },
            ]}
          />
        )}
        <div className="exchange-switches">
          {lens === null ? null : (
            <Switch
              label={`Colored by ${lens.name.slice(0, 1).toLowerCase()}${lens.name.slice(1)}`}
              isOn={choices.lens}
              onChange={(on) => change({ lens: on })}
            />
          )}
          <Switch label="Title and vision" isOn={choices.heading} onChange={(heading) => change({ heading })} />
          <Switch label="Legend" isOn={choices.legend} onChange={(legend) => change({ legend })} />
          <Switch label="Number of findings" isOn={choices.findings} onChange={(findings) => change({ findings })} />
          <CopySwitches choices={choices} change={change} />
        </div>
      </div>
    </div>
  );
}

function Preview({ picture, background }: { readonly picture: Picture; readonly background: string }) {
  const address = useMemo(() => pictureAddress(picture.svg), [picture]);
  return (
    <figure className="exchange-preview" data-background={background}>
      <img src={address} alt="The map as it will be saved" />
    </figure>
  );
}

const scales = ['1', '2', '3', '4'] as const;

function ScaleChoice({ picture, choices, change }: PartProps & { readonly picture: Picture }) {
  const possible = possibleScale(picture, choices.scale);
  const size = [picture.width, picture.height].map((side) => countText(Math.round(side * possible))).join(' × ');
  return (
    <div className="ui-field">
      <SegmentedControl
        label="Size"
        value={String(choices.scale) as (typeof scales)[number]}
        onChange={(scale) => change({ scale: Number(scale) as ExportChoices['scale'] })}
        segments={scales.map((key) => ({ key, label: `${key}×` }))}
      />
      <p className="ui-help">
        {size} pixels{possible < choices.scale ? ', the most that a PNG of this map can have' : ''}
      </p>
    </div>
  );
}

/** Sheets side by side that are offered. */
const spans = [1, 2, 3, 4, 5, 6];

function SheetChoice({
  picture,
  choices,
  change,
  printsByDialog,
}: PartProps & { readonly picture: Picture; readonly printsByDialog: boolean }) {
  const labelFor = (across: number) => {
    if (across === 1) return 'Fit on one sheet';
    const { down } = spread(picture, papers[choices.paper], across);
    return `${across} × ${down}: ${amountText(across * down, 'sheet', 'sheets')} to put together`;
  };
  return (
    <>
      <PaperChoice choices={choices} change={change} />
      <Select
        label="Sheets"
        value={String(choices.across)}
        onChange={(across) => change({ across: Number(across) })}
        choices={spans.map((across) => ({ key: String(across), label: labelFor(across) }))}
        help={printsByDialog ? PRINT_HELP : undefined}
      />
    </>
  );
}
