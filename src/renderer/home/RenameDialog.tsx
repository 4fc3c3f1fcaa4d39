import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TITLE_LIMIT } from '#shared/model/text.ts';

interface RenameDialogProps {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
}

/** Another title for a map that is not open. */
export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const [draft, setDraft] = useState(title);
  const text = draft.trim();
  const rename = () => {
    if (text === '' || text === title) onClose();
    else onRename(text);
  };
  return (
    <Dialog
      title="Rename the map"
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={text === ''} onPress={rename}>
            Rename
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField label="Title" value={draft} onChange={setDraft} maxLength={TITLE_LIMIT} autoFocus />
      </form>
    </Dialog>
  );
}
