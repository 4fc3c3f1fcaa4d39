import type { StoredMap } from '#renderer/state/mapStorage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ageOf, exactMoment } from '#renderer/ui/dates.ts';
import { amountText } from '#renderer/ui/numbers.ts';
import { titleOf } from './MapCard.tsx';

interface SameMapDialogProps {
  readonly existing: StoredMap;
  readonly fromFile: {
    readonly title: string;
    readonly elements: number;
    readonly links: number;
    readonly updatedAt: string;
  };
  readonly now: number;
  readonly onOpenExisting: () => void;
  readonly onCopy: () => void;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** The map of a file is here already, in another state: which of the two is meant. */
export function SameMapDialog(props: SameMapDialogProps) {
  const { existing, fromFile, now, onOpenExisting, onCopy, onReplace, onClose } = props;
  const inBin = existing.binnedAt !== null;
  return (
    <Dialog title={inBin ? 'This map is in the bin' : 'This map is here already'} onClose={onClose}>
      <dl className="home-compare">
        <Side {...existing} name={inBin ? 'In the bin' : 'Here'} at={existing.savedAt} now={now} />
        <Side {...fromFile} name="In the file" at={fromFile.updatedAt} now={now} />
      </dl>
      <div className="home-answers">
        <Answer
          words={inBin ? 'Restore and open the one in the bin' : 'Open the one that is here'}
          note="The file is not taken in."
          onPress={onOpenExisting}
        />
        <Answer words="Add the file’s as a copy" note="Both stay, as two maps." onPress={onCopy} />
        <Answer
          words="Replace the one here"
          note="The present state is kept as a version, and the change can be undone."
          onPress={onReplace}
        />
      </div>
    </Dialog>
  );
}

interface SideProps {
  readonly name: string;
  readonly title: string;
  readonly elements: number;
  readonly links: number;
  readonly at: string;
  readonly now: number;
}

function Side({ name, title, elements, links, at, now }: SideProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>
          <bdi>{titleOf({ title })}</bdi>
        </strong>
        <span className="home-note tabular">
          {amountText(elements, 'element', 'elements')} · {amountText(links, 'link', 'links')}
        </span>
        <time className="home-note" dateTime={at} title={exactMoment(at)}>
          Last edited {ageOf(at, now)}
        </time>
      </dd>
    </div>
  );
}

function Answer({
  words,
  note,
  onPress,
}: {
  readonly words: string;
  readonly note: string;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="home-answer" onClick={onPress}>
      <strong>{words}</strong>
      <span className="home-note">{note}</span>
    </button>
  );
}
