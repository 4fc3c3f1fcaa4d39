import { useEffect, useRef } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon, DownIcon, SearchIcon, UpIcon } from '#renderer/ui/icons.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { useValue } from '../tools/useValue.ts';
import type { Finding, Search } from './Finding.ts';
import './find.css';

/** The field that finds cards: Enter goes to the next, Shift+Enter back, Escape closes it. */
export function FindBar({ finding }: { readonly finding: Finding }) {
  const search = useValue(finding.search);
  return search === null ? null : <Bar finding={finding} search={search} />;
}

function Bar({ finding, search }: { readonly finding: Finding; readonly search: Search }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <search className="map-find" aria-label="Find on the map" data-map-control>
      <SearchIcon size={15} aria-hidden />
      <input
        ref={field}
        id="map-find"
        aria-label="Find cards by title, owner or tag"
        placeholder="Title, owner or tag"
        value={search.typed}
        data-no-ring
        onChange={(event) => finding.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finding.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowDown') finding.step(1);
          else if (event.key === 'ArrowUp') finding.step(-1);
          else if (event.key === 'Escape') finding.close();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="map-find-count" role="status">
        {countOf(search)}
      </span>
      <IconButton
        label="Previous card"
        icon={UpIcon}
        keys="Shift+Enter"
        size="small"
        onPress={() => finding.step(-1)}
      />
      <IconButton label="Next card" icon={DownIcon} keys="Enter" size="small" onPress={() => finding.step(1)} />
      <IconButton label="Close" icon={CloseIcon} keys="Escape" size="small" onPress={() => finding.close()} />
    </search>
  );
}

function countOf({ typed, found, at }: Search): string {
  if (typed.trim() === '') return '';
  if (found.length === 0) return 'No card';
  return `${countText(Math.max(0, at) + 1)} of ${countText(found.length)}`;
}
