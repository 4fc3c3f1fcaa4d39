import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { KeyHint } from '#renderer/ui/keyNames.ts';
import { draftHints, titleHints } from './keyList.ts';
import type { Doing } from './useOutline.ts';

const going: readonly KeyHint[] = [
  [['Enter'], 'edit the title'],
  [['G', 'I', 'P', 'K', 'C', 'N'], 'add'],
  [['L'], 'link'],
  [['Alt+ArrowUp', 'Alt+ArrowDown'], 'move'],
  [['Space'], 'open in the inspector'],
  [['Delete'], 'delete'],
];
const linking: readonly KeyHint[] = [
  [['ArrowDown'], 'through the list'],
  [['Enter'], 'link'],
  [['Escape'], 'leave'],
];

const hintsOf = { link: linking, draft: draftHints, title: titleHints } as const;

/** At the foot: the keys of what one is doing. */
export function OutlineKeys({ doing }: { readonly doing: Doing | null }) {
  const hints = doing === null ? going : hintsOf[doing.what];
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
