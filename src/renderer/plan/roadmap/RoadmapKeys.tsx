import { IconButton } from '#renderer/ui/Button.tsx';
import { KeysIcon } from '#renderer/ui/icons.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { roadmapKeys } from './keyList.ts';

/** The keys of the roadmap, and what a mouse can do that cannot be seen. */
export function RoadmapKeys() {
  return (
    <Popover
      label="Keys of the roadmap"
      trigger={<IconButton label="Keys of the roadmap" icon={KeysIcon} size="small" />}
    >
      <dl className="roadmap-keys">
        {roadmapKeys.hints.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((one) => (
                <Kbd key={one} keys={one} />
              ))}
            </dt>
            <dd>{does}</dd>
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
