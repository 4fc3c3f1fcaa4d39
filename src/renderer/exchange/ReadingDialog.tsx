import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Progress } from './Progress.tsx';
import './exchange.css';

interface ReadingDialogProps {
  readonly fileName: string;
  /** From 0 to 1, and what is being done. */
  readonly share: number;
  readonly words: string;
  readonly onCancel: () => void;
}

/** A file is being read; nothing is taken in before it is read whole. */
export function ReadingDialog({ fileName, share, words, onCancel }: ReadingDialogProps) {
  return (
    <Dialog
      title={
        <>
          Reading <bdi>{fileName}</bdi>
        </>
      }
      size="small"
      onClose={onCancel}
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      <Progress share={share} words={words} />
    </Dialog>
  );
}
