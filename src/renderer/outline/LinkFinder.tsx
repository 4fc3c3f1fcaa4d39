import { useMemo, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { Suggest } from '#renderer/ui/Suggest.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { type LinkChoice, linkChoices, relationWords, whyNoLink } from '#shared/model/linkChoices.ts';
import { elementsInOrder } from '#shared/model/order.ts';
import type { Id } from '#shared/model/values.ts';

interface LinkFinderProps {
  readonly document: MapDocument;
  readonly id: Id;
  readonly onChoose: (choice: LinkChoice) => void;
  readonly onClose: () => void;
}

const OFFERED = 12;
const REFUSED = 3;

const keyOf = ({ other, relation, direction }: LinkChoice) => `${direction} ${relation} ${other.id}`;

/** What the element is to be linked to, by a few letters of its title. What cannot be linked says why. */
export function LinkFinder({ document, id, onChoose, onClose }: LinkFinderProps) {
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => linkChoices(document, id), [document, id]);
  const found = findByTitle(typed, choices, ({ other }) => other.title, OFFERED);
  const refused = useMemo(() => {
    if (typed.trim() === '') return [];
    const offered = new Set(choices.map(({ other }) => other.id));
    const others = elementsInOrder(document).filter((other) => other.id !== id && !offered.has(other.id));
    return findByTitle(typed, others, ({ title }) => title, REFUSED);
  }, [document, id, typed, choices]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and presses here are the text's, not the tree's
    <span
      className="outline-finder"
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <Suggest
        label="Link to"
        text={typed}
        onText={setTyped}
        suggestions={[
          ...found.map((choice) => ({
            key: keyOf(choice),
            label: choice.other.title || 'Without a title',
            note: relationWords(choice.relation, choice.direction),
            mark: <KindIcon form={formOf(choice.other)} size={14} />,
          })),
          ...refused.map((other) => ({
            key: other.id,
            label: other.title,
            refused: whyNoLink(document, id, other.id) ?? undefined,
            mark: <KindIcon form={formOf(other)} size={14} />,
          })),
        ]}
        takesFirst
        autoFocus
        onChoose={(key) => {
          const choice = choices.find((one) => keyOf(one) === key);
          if (choice !== undefined) onChoose(choice);
        }}
        onEscape={onClose}
        onBlur={onClose}
        placeholder="Link to: type a title"
      />
    </span>
  );
}
