import { IconButton } from '#renderer/ui/Button.tsx';
import { KeysIcon } from '#renderer/ui/icons.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';

const keys: readonly (readonly [keys: string, what: string])[] = [
  ['Alt+ArrowRight', 'Move the dates; with the other arrow, earlier'],
  ['Alt+Shift+ArrowRight', 'Stretch the end'],
  ['ArrowRight', 'Go to the milestones of the row'],
  ['M', 'Add a milestone'],
  ['Space', 'On a milestone: done or not'],
  ['L', 'Draw a dependency: what it waits for'],
  ['Delete', 'Delete the selected dependency or milestone'],
  ['Enter', 'Go to the inspector'],
  ['Shift+F10', 'What else can be done'],
  ['F', 'Fit the plan'],
  ['T', 'Go to today'],
];

/** The keys of the roadmap, and what a mouse can do that cannot be seen. */
export function RoadmapKeys() {
  return (
    <Popover
      label="Keys of the roadmap"
      trigger={<IconButton label="Keys of the roadmap" icon={KeysIcon} size="small" />}
    >
      <dl className="roadmap-keys">
        {keys.map(([combination, what]) => (
          <div key={combination}>
            <dt>
              <Kbd keys={combination} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        Double-click a bar for a milestone. Drag a dot at its end to what waits for it. Hold Alt while dragging for
        single days, Ctrl with the wheel to zoom.
      </p>
    </Popover>
  );
}
