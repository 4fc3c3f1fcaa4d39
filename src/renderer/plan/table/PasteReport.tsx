import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { PastePlan } from './pasteBlock.ts';
import { problemWords } from './pasteWords.ts';

/** Every cell that a paste could not take over. */
export function PasteReport({ plan, onClose }: { readonly plan: PastePlan; readonly onClose: () => void }) {
  return (
    <Dialog
      title="Cells that were left as they are"
      isText
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <ul className="plan-problems">
        {plan.problems.map((problem) => (
          <li key={`${problem.row} ${problem.column}`}>{problemWords(problem)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
