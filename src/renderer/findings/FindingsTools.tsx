import type { FindingMarks } from '#renderer/state/findingMarks.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { MoreIcon } from '#renderer/ui/icons.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { SeverityMark, severityNames } from '#renderer/ui/SeverityMark.tsx';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { ToggleButton } from '#renderer/ui/ToggleButton.tsx';
import { Toggles } from '#renderer/ui/Toggles.tsx';
import { severities as allSeverities } from '#shared/checks/finding.ts';
import type { ListSettings } from './listSettings.ts';

interface FindingsToolsProps {
  readonly settings: ListSettings;
  readonly onChange: (some: Partial<ListSettings>) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly marks: FindingMarks;
  /** How many elements are selected. */
  readonly selected: number;
  readonly mutes: number;
  readonly showsMutes: boolean;
  readonly onShowMutes: (shows: boolean) => void;
  readonly onShowChecks: () => void;
}

const groupings = [
  { key: 'severity', label: 'Severity' },
  { key: 'check', label: 'Check' },
  { key: 'element', label: 'Element' },
] as const;

/** What is shown of the findings, and how it is put together. */
export function FindingsTools(props: FindingsToolsProps) {
  const { settings, onChange, text, onText, marks, selected, mutes, showsMutes, onShowMutes, onShowChecks } = props;
  const { grouping, severities, withMuted, onlySelected } = settings;
  return (
    <div className="findings-tools">
      <div className="findings-tools-line">
        {allSeverities.map((severity) => (
          <ToggleButton
            key={severity}
            label={`${severityNames[severity]}: ${countText(marks.open[severity])}`}
            isOn={severities.includes(severity)}
            onChange={(isOn) =>
              onChange({
                severities: allSeverities.filter((one) => (one === severity ? isOn : severities.includes(one))),
              })
            }
          >
            <SeverityMark severity={severity} isQuiet={!severities.includes(severity)} />
            <span className="tabular">{countText(marks.open[severity])}</span>
          </ToggleButton>
        ))}
        <span className="findings-tools-gap" />
        {marks.muted === 0 ? null : (
          <ToggleButton
            label={`Show muted findings: ${countText(marks.muted)}`}
            isOn={withMuted}
            onChange={(isOn) => onChange({ withMuted: isOn })}
          >
            <span className="tabular">{countText(marks.muted)} muted</span>
          </ToggleButton>
        )}
        <Menu
          label="More about findings"
          entries={[
            {
              id: 'mutes',
              label: showsMutes ? 'Show the findings' : `Show what is muted (${countText(mutes)})`,
              run: () => onShowMutes(!showsMutes),
            },
            { id: 'checks', label: 'About the checks…', run: onShowChecks },
          ]}
        >
          <IconButton label="More about findings" icon={MoreIcon} size="small" />
        </Menu>
      </div>
      <SearchField label="Filter findings" value={text} onChange={onText} />
      <div className="findings-tools-line">
        <Toggles
          label="Group by"
          choices={groupings}
          value={grouping}
          canClear={false}
          onChange={(key) => onChange({ grouping: groupings.find((one) => one.key === key)?.key ?? grouping })}
        />
        <span className="findings-tools-gap" />
        <ToggleButton
          label="Only what is selected"
          isOn={onlySelected}
          isDisabled={selected === 0 && !onlySelected}
          onChange={(isOn) => onChange({ onlySelected: isOn })}
        >
          Selected
        </ToggleButton>
      </div>
    </div>
  );
}
