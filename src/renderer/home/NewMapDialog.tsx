import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { currencyChoices } from '#renderer/ui/currencies.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { AddIcon } from '#renderer/ui/icons.ts';
import { MapPicture } from '#renderer/ui/MapPicture.tsx';
import { PictureChoice, PictureChoices } from '#renderer/ui/PictureChoices.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { currencyOfLocale } from '#shared/model/currency.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { templateEntries } from './templateEntries.ts';

export interface NewMapAnswers {
  /** Name of the template to start from; null for a blank map. */
  readonly template: string | null;
  /** Blank: the template's own, or “Untitled map”. */
  readonly title: string;
  readonly organization: string;
  readonly currency: string;
}

interface NewMapDialogProps {
  readonly template: string | null;
  readonly onCreate: (answers: NewMapAnswers) => void;
  readonly onClose: () => void;
}

const BLANK = 'blank';

/** Where a new map starts from and what it is called. Everything can be changed later. */
export function NewMapDialog({ template, onCreate, onClose }: NewMapDialogProps) {
  const entries = useMemo(templateEntries, []);
  const [start, setStart] = useState(template ?? BLANK);
  const [title, setTitle] = useState('');
  const [organization, setOrganization] = useState('');
  const own = useMemo(() => currencyOfLocale(navigator.language), []);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = entries.find((entry) => entry.name === start);
  // The amounts of a template are in its own currency; a blank map takes the region's.
  const currency = picked ?? chosen?.currency ?? own;
  const create = () => onCreate({ template: chosen?.name ?? null, title: title.trim(), organization, currency });

  return (
    <Dialog
      title="New map"
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" onPress={create}>
            Create map
          </Button>
        </>
      }
    >
      <form
        className="home-new"
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <PictureChoices label="Start from" value={start} onChange={setStart}>
          <PictureChoice
            value={BLANK}
            title="Blank map"
            note="Four empty bands and a KPI route of seven stages."
            picture={<AddIcon size={20} aria-hidden />}
          />
          {entries.map(({ name, title: words, summary, picture }) => (
            <PictureChoice
              key={name}
              value={name}
              title={words}
              note={summary}
              picture={<MapPicture picture={picture} />}
            />
          ))}
        </PictureChoices>
        <div className="home-new-fields">
          <TextField
            label="Title"
            value={title}
            onChange={setTitle}
            placeholder={chosen?.title ?? 'Untitled map'}
            maxLength={TITLE_LIMIT}
            autoFocus
          />
          <TextField
            label="Organization"
            value={organization}
            onChange={setOrganization}
            placeholder={chosen === undefined ? 'Whose strategy it is' : 'As in the template'}
          />
          <Select label="Currency" value={currency} onChange={setPicked} choices={currencyChoices(currency)} />
        </div>
        {/* Enter in a field creates the map, as the button below does. */}
        <button type="submit" hidden tabIndex={-1}>
          Create map
        </button>
      </form>
    </Dialog>
  );
}
