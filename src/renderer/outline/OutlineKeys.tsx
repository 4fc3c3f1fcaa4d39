import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { Doing } from './useOutline.ts';

type Hint = readonly [keys: readonly string[], does: string];

const going: readonly Hint[] = [
  [['Enter'], 'edit the title'],
  [['G', 'I', 'P', 'K', 'C', 'N'], 'add'],
  [['L'], 'link'],
  [['Alt+ArrowUp', 'Alt+ArrowDown'], 'move'],
  [['Space'], 'open in the inspector'],
  [['Delete'], 'delete'],
];
const typing: readonly Hint[] = [
  [['Enter'], 'keep, and add another'],
  [['Tab'], 'keep, and add what is below'],
  [['ArrowUp', 'ArrowDown'], 'keep, and go on'],
  [['Escape'], 'leave'],
];
const linking: readonly Hint[] = [
  [['ArrowDown'], 'through the list'],
  [['Enter'], 'link'],
  [['Escape'], 'leave'],
];

/** At the foot: the keys of what one is doing. */
export function OutlineKeys({ doing }: { readonly doing: Doing | null }) {
  const hints = doing === null ? going : doing.what === 'link' ? linking : typing;
  return (
    <ul className="outline-keys" aria-label="Keys of the outline">
      {hints.map(([keys, does]) => (
        <li key={does}>
          {keys.map((one) => (
            <Kbd key={one} keys={one} />
          ))}
          {does}
        </li>
      ))}
    </ul>
  );
}
