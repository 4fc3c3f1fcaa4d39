import './kbd.css';
import { keyNames } from './keyNames.ts';

/** Keys, as they stand on the keyboard. @param isHidden keeps them out of the name of what they stand in */
export function Kbd({ keys, isHidden = false }: { readonly keys: string; readonly isHidden?: boolean }) {
  return (
    <kbd className="ui-kbd" aria-hidden={isHidden}>
      {keyNames(keys).map((name) => (
        <span key={name}>{name}</span>
      ))}
    </kbd>
  );
}
