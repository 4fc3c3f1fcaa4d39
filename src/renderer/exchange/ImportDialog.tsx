import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Loading } from '#renderer/ui/states.tsx';
import type { ClientMapping } from '#shared/exchange/workbook/clientMapping.ts';
import { allKeys, changesNothing, type Preview, type Question } from '#shared/exchange/workbook/preview.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { UnreadableFile } from './askWorker.ts';
import { MappingForm } from './MappingForm.tsx';
import { PreviewList } from './PreviewList.tsx';
import { TableWorker } from './tableJobs.ts';
import './exchange.css';
import type { ReadingChoices, TableOutline } from './tableMessages.ts';

/** Where what was read goes. */
export type ImportTarget = 'openMap' | 'newMap';

interface ImportDialogProps {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The open map as it is now; null where none is open. */
  readonly openMap: MapDocument | null;
  /** A map with nothing on it, for what is read as a map of its own. */
  readonly blankMap: MapDocument;
  /** How a table with these headers was matched the last time. */
  readonly remembered: (outline: TableOutline) => Promise<ClientMapping | null>;
  readonly onRemember: (mapping: ClientMapping) => void;
  /** Takes the accepted part over. @throws Error with a sentence where that was not possible */
  readonly onApply: (preview: Preview, accepted: ReadonlySet<string>, target: ImportTarget) => Promise<void>;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly sentence: string }
  | { readonly at: 'matching'; readonly outline: TableOutline; readonly mapping: ClientMapping | null }
  | { readonly at: 'comparing'; readonly outline: TableOutline; readonly mapping: ClientMapping | null }
  | {
      readonly at: 'preview';
      readonly outline: TableOutline;
      readonly mapping: ClientMapping | null;
      readonly preview: Preview;
    };

/** Reads a workbook or a table, shows what it would change, and takes over what is accepted. */
export function ImportDialog(props: ImportDialogProps) {
  const { fileName, bytes, openMap, blankMap, onClose, onApply } = props;
  const worker = useRef<TableWorker | null>(null);
  const [step, setStep] = useState<Step>({ at: 'reading' });
  const [target, setTarget] = useState<ImportTarget>(openMap === null ? 'newMap' : 'openMap');
  const [choices, setChoices] = useState<ReadingChoices>({});
  // Kept when they are answered, so that an answer can be changed.
  const [questions, setQuestions] = useState<readonly Question[]>([]);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isApplying, setIsApplying] = useState(false);

  const tables = () => {
    worker.current ??= new TableWorker();
    return worker.current;
  };
  const refuse = (error: unknown) => {
    const sentence = error instanceof Error ? error.message : 'The file could not be read.';
    setStep({
      at: 'refused',
      sentence: error instanceof UnreadableFile ? sentence : `The file was not read: ${sentence}`,
    });
  };

  const compare = async (
    outline: TableOutline,
    mapping: ClientMapping | null,
    into: ImportTarget,
    reading: ReadingChoices,
  ) => {
    setStep((now) => (now.at === 'preview' ? now : { at: 'comparing', outline, mapping }));
    setTrouble(null);
    try {
      const document = into === 'openMap' && openMap !== null ? openMap : blankMap;
      const preview: Preview = { ...(await tables().compare(document, mapping, reading)), document };
      setAccepted(allKeys(preview));
      setQuestions((asked) => [
        ...asked,
        ...preview.questions.filter(({ key }) => !asked.some((one) => one.key === key)),
      ]);
      setStep({ at: 'preview', outline, mapping, preview });
    } catch (error) {
      refuse(error);
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the file is read once
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const outline = await tables().read(fileName, bytes);
      if (!isHere) return;
      if (outline.isExported) return compare(outline, null, target, choices);
      const mapping = (await props.remembered(outline)) ?? outline.mapping;
      if (isHere) setStep({ at: 'matching', outline, mapping });
    };
    read().catch((error: unknown) => isHere && refuse(error));
    return () => {
      isHere = false;
      worker.current?.end();
      worker.current = null;
    };
  }, [fileName, bytes]);

  const apply = async () => {
    if (step.at !== 'preview') return;
    setIsApplying(true);
    try {
      await onApply(step.preview, accepted, target);
      onClose();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'That could not be done; nothing was changed.');
      setIsApplying(false);
    }
  };

  const title = (
    <>
      Import <bdi>{fileName}</bdi>
    </>
  );
  return (
    <Dialog title={title} size="large" onClose={onClose} actions={actions()}>
      {body()}
      {trouble === null ? null : (
        <p className="exchange-trouble" role="alert">
          {trouble}
        </p>
      )}
    </Dialog>
  );

  function body() {
    switch (step.at) {
      case 'reading':
        return <Loading words="Reading the file" />;
      case 'refused':
        return (
          <div role="alert">
            <p>{step.sentence}</p>
            <p className="muted">Nothing was changed.</p>
          </div>
        );
      case 'matching':
        return (
          <MappingForm
            outline={step.outline}
            mapping={step.mapping}
            guess={(sheet, headerRow) => tables().guess(sheet, headerRow)}
            onChange={(mapping) => setStep({ ...step, mapping })}
          />
        );
      case 'comparing':
        return <Loading words="Comparing it with the map" />;
      case 'preview':
        return (
          <>
            {openMap === null ? null : (
              <SegmentedControl<ImportTarget>
                label="Into"
                value={target}
                onChange={(into) => {
                  setTarget(into);
                  void compare(step.outline, step.mapping, into, choices);
                }}
                segments={[
                  { key: 'openMap', label: shortTitle(openMap) },
                  { key: 'newMap', label: 'A new map' },
                ]}
              />
            )}
            <PreviewList
              preview={step.preview}
              questions={questions}
              accepted={accepted}
              onAccepted={setAccepted}
              choices={choices}
              onChoices={(reading) => {
                setChoices(reading);
                void compare(step.outline, step.mapping, target, reading);
              }}
            />
          </>
        );
    }
  }

  function actions() {
    switch (step.at) {
      case 'reading':
      case 'comparing':
        return <Button onPress={onClose}>Cancel</Button>;
      case 'refused':
        return (
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        );
      case 'matching': {
        const { mapping, outline } = step;
        const isReady = mapping?.columns.some(({ field }) => field === 'title') === true;
        return (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              variant="primary"
              isDisabled={!isReady}
              onPress={() => {
                if (mapping === null) return;
                setQuestions([]);
                props.onRemember(mapping);
                void compare(outline, mapping, target, choices);
              }}
            >
              Show what would change
            </Button>
          </>
        );
      }
      case 'preview': {
        const { mapping, outline, preview } = step;
        return (
          <>
            {mapping === null ? null : (
              <Button variant="quiet" onPress={() => setStep({ at: 'matching', outline, mapping })}>
                Back to the columns
              </Button>
            )}
            <Button onPress={onClose}>{changesNothing(preview) ? 'Close' : 'Cancel'}</Button>
            {changesNothing(preview) ? null : (
              <ApplyButton count={accepted.size} target={target} isDisabled={isApplying} onPress={() => void apply()} />
            )}
          </>
        );
      }
    }
  }
}

function ApplyButton({
  count,
  target,
  isDisabled,
  onPress,
}: {
  readonly count: number;
  readonly target: ImportTarget;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}) {
  const words = useMemo(() => (count === 1 ? '1 change' : `${countText(count)} changes`), [count]);
  return (
    <Button variant="primary" isDisabled={isDisabled || count === 0} onPress={onPress}>
      {target === 'newMap' ? 'Make the map' : `Apply ${words}`}
    </Button>
  );
}

function shortTitle({ map }: MapDocument): string {
  const title = map.title.trim() || 'Untitled map';
  return title.length > 40 ? `${title.slice(0, 40)}…` : title;
}
