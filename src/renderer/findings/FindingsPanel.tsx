import type { ReactNode } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { FindingsList, type FindingsProps } from './FindingsList.tsx';

interface FindingsPanelProps extends FindingsProps {
  readonly onClose: () => void;
  /** Says where another day than today is judged by. */
  readonly judgedBy?: ReactNode;
}

/** The findings beside the view. */
export function FindingsPanel({ onClose, judgedBy, ...rest }: FindingsPanelProps) {
  return (
    <aside className="findings-panel" aria-label="Findings">
      <header className="findings-head">
        <h2>Findings</h2>
        {judgedBy}
        <IconButton label="Close the findings" icon={CloseIcon} size="small" onPress={onClose} />
      </header>
      <FindingsList {...rest} />
    </aside>
  );
}
