import { useState } from 'react';
import { subjectsOf } from '#renderer/state/findingMarks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Finding } from '#shared/checks/finding.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';

interface MuteFormProps {
  readonly finding: Finding;
  readonly document: MapDocument;
  readonly onMute: (element: Id | null, reason: string) => void;
  readonly onCancel: () => void;
}

/** Stands for the whole map among the keys of what is muted. */
const WHOLE_MAP = '';

/** Asks for what a check is put aside, and why. */
export function MuteForm({ finding, document, onMute, onCancel }: MuteFormProps) {
  const subjects = [...new Set(subjectsOf(finding))];
  const [scope, setScope] = useState<string>(subjects[0] ?? WHOLE_MAP);
  const [reason, setReason] = useState('');
  const choices = [
    ...subjects.map((id) => ({ key: id, label: `For “${titleOf(document, id)}”` })),
    { key: WHOLE_MAP, label: 'For the whole map' },
  ];
  return (
    <form
      className="findings-form"
      aria-label="Mute"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onMute(scope === WHOLE_MAP ? null : scope, reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Select label="Put this check aside" value={scope} choices={choices} onChange={setScope} />
      <TextField
        label="Reason"
        value={reason}
        onChange={setReason}
        autoFocus
        isRequired
        placeholder="Why it does not matter here"
      />
      <div className="findings-actions">
        <Button type="submit" variant="primary" size="small" isDisabled={reason.trim() === ''}>
          Mute
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function titleOf(document: MapDocument, id: Id): string {
  const record = document.elements.get(id) ?? document.audiences.get(id) ?? document.platforms.get(id);
  return record?.title.trim() || 'Without a title';
}
