import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { FindingsList, type FindingsProps } from './FindingsList.tsx';

interface FindingsPanelProps extends FindingsProps {
  readonly onClose: () => void;
}

/** The findings beside the view. */
export function FindingsPanel({ onClose, ...rest }: FindingsPanelProps) {
  return (
    <aside
      className="findings-panel"
      aria-label="Findings"
      // Escape backs out one level: what nothing inside needs it for closes the panel. A menu's is the menu's own.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.currentTarget.contains(event.target as Node)) onClose();
      }}
    >
      <header className="findings-head">
        <h2>Findings</h2>
        <IconButton label="Close the findings" icon={CloseIcon} size="small" onPress={onClose} />
      </header>
      <FindingsList {...rest} />
    </aside>
  );
}
