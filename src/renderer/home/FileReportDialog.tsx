import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import type { Fault } from '#shared/model/faults.ts';

interface FileReportDialogProps {
  readonly fileName: string;
  readonly faults: readonly Fault[];
  /** What was brought from an older format. */
  readonly migrated: readonly string[];
  readonly onOpen: () => void;
  readonly onSaveReport: () => void;
  readonly onClose: () => void;
}

/** More lines than these nobody reads here; the report in a file holds them all. */
const SHOWN = 200;

/** What was repaired or set aside in a file, before the map is taken in. */
export function FileReportDialog(props: FileReportDialogProps) {
  const { fileName, faults, migrated, onOpen, onSaveReport, onClose } = props;
  const repaired = faults.filter((fault) => fault.action === 'repaired');
  const setAside = faults.filter((fault) => fault.action === 'setAside');
  return (
    <Dialog
      title={
        <>
          <bdi>{fileName}</bdi> can be opened, with changes
        </>
      }
      isText
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onSaveReport}>
            Save this report…
          </Button>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={onOpen}>
            Open the map
          </Button>
        </>
      }
    >
      <p>The file itself stays as it is. The map that is opened differs from it in this:</p>
      <ReportPart title="Brought to the present format" lines={migrated} />
      <ReportPart
        title={`${amountText(setAside.length, 'thing was', 'things were')} set aside`}
        lines={setAside.map((fault) => fault.message)}
      />
      <ReportPart
        title={`${amountText(repaired.length, 'thing was', 'things were')} repaired`}
        lines={repaired.map((fault) => fault.message)}
      />
    </Dialog>
  );
}

function ReportPart({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="home-report">
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, SHOWN).map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may say the same, and the list never changes
          <li key={place} className="home-report-line">
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN ? (
        <p className="muted">
          And {amountText(lines.length - SHOWN, 'more, which', 'more, which')} the saved report lists.
        </p>
      ) : null}
    </section>
  );
}
