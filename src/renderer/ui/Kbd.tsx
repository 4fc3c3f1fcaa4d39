import './kbd.css';
import { keyNames } from './keyNames.ts';

/** Keys, as they stand on the keyboard. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <kbd className="ui-kbd">
      {keyNames(keys).map((name) => (
        <span key={name}>{name}</span>
      ))}
    </kbd>
  );
}
