import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import type { FileKind } from '#shared/ipc/fileKinds.ts';
import type { OnProgress } from './askWorker.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { type ExportChoices, type ExportForm, exportForms } from './exportChoices.ts';
import { type ExportJob, type ExportResult, type ExportSubject, startExport } from './exportFiles.ts';
import './exchange.css';
import { Progress } from './Progress.tsx';
import type { Printout } from './printing.ts';

interface ExportDialogProps {
  /** Null where no map is open: then only everything can be exported. */
  readonly subject: ExportSubject | null;
  readonly choices: ExportChoices;
  readonly onChoices: (choices: ExportChoices) => void;
  /** How many maps there are. */
  readonly maps: number;
  /** True where a PDF is made by the browser's print dialog. */
  readonly printsByDialog: boolean;
  /** True where a place may be asked for only for some seconds after a press, as browsers with file dialogs have it. */
  readonly asksAfterPress: boolean;
  /** Writes all maps into one file. */
  readonly everything: (choices: ExportChoices, onProgress: OnProgress, signal: AbortSignal) => Promise<Uint8Array>;
  /** Asks for a place and writes the file. @returns false where the person put the question away */
  readonly onSave: (kind: FileKind, bytes: Uint8Array) => Promise<boolean>;
  /** Prints, or saves as PDF; the dialog is closed before. */
  readonly onPrint: (printout: Printout) => void;
  readonly onClose: () => void;
}

type Step =
  | { readonly at: 'choosing'; readonly trouble: string | null }
  | { readonly at: 'working'; readonly job: ExportJob; readonly share: number; readonly words: string }
  /** The press was too long ago to ask for a place: one more is needed. */
  | { readonly at: 'ready'; readonly result: Exclude<ExportResult, { kind: 'print' }> };

const formWords: Readonly<Record<ExportForm, string>> = {
  workbook: 'Workbook',
  picture: 'Picture',
  report: 'Report',
  map: 'Map file',
  everything: 'All maps',
};

/** Writes the map for others: what, how, and then a file or a print. */
export function ExportDialog(props: ExportDialogProps) {
  const { subject, choices, onChoices, onClose, onSave, onPrint } = props;
  const [step, setStep] = useState<Step>({ at: 'choosing', trouble: null });
  const job = useRef<ExportJob | null>(null);
  useEffect(() => () => job.current?.cancel(), []);
  const form = subject === null ? 'everything' : choices.form;

  const tell = (error: unknown) =>
    setStep({ at: 'choosing', trouble: error instanceof Error ? error.message : 'That could not be done.' });
  const save = async (result: Exclude<ExportResult, { kind: 'print' }>) => {
    if (await onSave(result.kind, result.bytes)) onClose();
    else setStep({ at: 'choosing', trouble: null });
  };
  const finish = async (result: ExportResult) => {
    if (result.kind === 'print') {
      onClose();
      onPrint(result.printout);
    } else if (props.asksAfterPress && navigator.userActivation?.isActive === false) setStep({ at: 'ready', result });
    else await save(result);
  };
  const begin = () => {
    const subjectOrNothing = subject ?? null;
    const onProgress: OnProgress = (share, words) =>
      setStep((now) => (now.at === 'working' ? { ...now, share, words } : now));
    const everything = (tellOn: OnProgress, signal: AbortSignal) => props.everything(choices, tellOn, signal);
    const started =
      subjectOrNothing === null
        ? allMaps(everything, onProgress)
        : startExport(subjectOrNothing, { ...choices, form }, onProgress, everything);
    job.current = started;
    setStep({ at: 'working', job: started, share: 0, words: '' });
    started.result
      .then((result) => (job.current === started ? finish(result) : undefined))
      .catch((error: unknown) => job.current === started && tell(error));
  };
  const cancel = () => {
    job.current?.cancel();
    job.current = null;
    setStep({ at: 'choosing', trouble: null });
  };

  return (
    <Dialog title="Export" size="large" onClose={onClose} actions={actions()}>
      {step.at === 'working' ? (
        <Progress share={step.share} words={step.words || 'Preparing'} />
      ) : step.at === 'ready' ? (
        <p>It is ready. Choose where to save it.</p>
      ) : (
        <div className={subject === null ? '' : 'exchange-form'}>
          {subject === null ? null : (
            <SegmentedControl
              label="What"
              value={form}
              onChange={(chosen) => onChoices({ ...choices, form: chosen })}
              segments={exportForms.map((key) => ({ key, label: formWords[key] }))}
            />
          )}
          <ExportOptions
            subject={subject}
            choices={{ ...choices, form }}
            onChoices={onChoices}
            maps={props.maps}
            printsByDialog={props.printsByDialog}
          />
          {step.trouble === null ? null : (
            <p className="exchange-trouble" role="alert">
              {step.trouble}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );

  function actions() {
    if (step.at === 'working') return <Button onPress={cancel}>Cancel</Button>;
    if (step.at === 'ready') {
      return (
        <>
          <Button onPress={cancel}>Back</Button>
          <Button variant="primary" onPress={() => void save(step.result).catch(tell)}>
            Save…
          </Button>
        </>
      );
    }
    const isPrinted =
      (form === 'picture' && choices.picture === 'pdf') || (form === 'report' && choices.report === 'pdf');
    return (
      <>
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" onPress={begin}>
          {isPrinted && props.printsByDialog ? 'Print or save as PDF…' : 'Export…'}
        </Button>
      </>
    );
  }
}

function allMaps(
  everything: (onProgress: OnProgress, signal: AbortSignal) => Promise<Uint8Array>,
  onProgress: OnProgress,
): ExportJob {
  const stop = new AbortController();
  const result = everything(onProgress, stop.signal).then((bytes): ExportResult => ({ kind: 'backup', bytes }));
  return { result, cancel: () => stop.abort() };
}
