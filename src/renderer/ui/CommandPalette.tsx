import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { SearchIcon } from './icons.ts';
import { Kbd } from './Kbd.tsx';
import './commandPalette.css';
import './list.css';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly group: string;
}

interface CommandPaletteProps {
  /** The entries that fit what is typed, best first; for nothing typed, the latest first. */
  readonly find: (typed: string) => readonly PaletteEntry[];
  /** False while entries are still being looked up: Enter, pressed for the best match, waits for them. */
  readonly isComplete: boolean;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** Every command by a few typed letters. Arrows choose, Enter does it, Escape goes back. */
export function CommandPalette({ find, isComplete, onChoose, onClose }: CommandPaletteProps) {
  const [typed, setTyped] = useState('');
  const [waits, setWaits] = useState(false);
  const entries = find(typed);
  const best = entries[0]?.id;
  useEffect(() => {
    if (!waits || !isComplete) return;
    setWaits(false);
    if (best !== undefined) onChoose(best);
  }, [waits, isComplete, best, onChoose]);
  const type = (text: string) => {
    setTyped(text);
    setWaits(false);
  };
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="ui-scrim is-top">
      <Modal className="ui-palette">
        <Dialog aria-label="Commands" className="ui-palette-frame">
          <Autocomplete inputValue={typed} onInputChange={type}>
            <TextField aria-label="Find a command" className="ui-palette-search" autoFocus>
              <SearchIcon size={18} aria-hidden />
              <Input
                placeholder="Find a command or a map"
                data-no-ring
                onKeyDownCapture={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  // Here and not by the list: typed fast, the list has not taken up its choice yet; the best match is meant.
                  const option = document.getElementById(
                    event.currentTarget.getAttribute('aria-activedescendant') ?? '',
                  );
                  const chosen = option?.dataset.key ?? best;
                  if (chosen === undefined && isComplete) return;
                  event.preventDefault();
                  event.stopPropagation();
                  if (chosen === undefined || (chosen === best && !isComplete)) setWaits(true);
                  else onChoose(chosen);
                }}
              />
            </TextField>
            {/* Anew for each text: else the choice would stay with what was first for fewer letters. */}
            <ListBox
              key={typed}
              autoFocus="first"
              aria-label="Commands"
              className="ui-list ui-palette-list"
              onAction={(id) => onChoose(String(id))}
              renderEmptyState={() => <p className="ui-palette-none">No command fits “{typed}”.</p>}
            >
              {sections(entries, typed !== '').map(({ heading, entries: own }) => (
                <ListBoxSection key={heading} id={heading}>
                  <Header className={typed === '' ? 'ui-palette-heading' : 'visually-hidden'}>{heading}</Header>
                  {own.map((entry) => (
                    <ListBoxItem key={entry.id} id={entry.id} textValue={entry.label} className="ui-list-item">
                      <span className="ui-list-text">{entry.label}</span>
                      {entry.keys === undefined ? null : <Kbd keys={entry.keys} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** By heading in the order in which headings appear; found ones under a single heading, so that the best stays first. */
function sections(entries: readonly PaletteEntry[], found: boolean) {
  const byHeading = new Map<string, PaletteEntry[]>();
  for (const entry of entries) {
    const heading = found ? 'Found' : entry.group;
    byHeading.set(heading, [...(byHeading.get(heading) ?? []), entry]);
  }
  return [...byHeading].map(([heading, own]) => ({ heading, entries: own }));
}
