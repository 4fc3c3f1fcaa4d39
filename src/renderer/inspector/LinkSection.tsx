import { useMemo, useState } from 'react';
import { findByTitle } from '#renderer/state/titleSearch.ts';
import { selectElements, selectLink, type ViewStateStore } from '#renderer/state/viewState.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon, LinkIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { ScaleDots } from '#renderer/ui/ScaleDots.tsx';
import { Suggest, type Suggestion } from '#renderer/ui/Suggest.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { addLink } from '#shared/model/commands/addLink.ts';
import { removeRecords } from '#shared/model/commands/removeRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { type Link, link as linkKind, relations } from '#shared/model/link.ts';
import {
  type Direction,
  directionFrom,
  endsOf,
  type LinkChoice,
  linkChoices,
  relationWords,
  whyNoLink,
} from '#shared/model/linkChoices.ts';
import { compareElements, elementsInOrder } from '#shared/model/order.ts';
import { ItemText } from './controls/PlanControls.tsx';
import { editField } from './editField.ts';
import './links.css';
import type { FieldContext } from './fieldControl.ts';
import { Section } from './Section.tsx';

interface LinkedGroup {
  readonly key: string;
  readonly heading: string;
  readonly links: readonly { readonly link: Link; readonly other: Element }[];
}

/** The element's links by relation and direction, what it serves before what serves it. */
function linkedGroups(document: MapDocument, id: string): LinkedGroup[] {
  const own = [...document.links.values()].filter(({ from, to }) => from === id || to === id);
  return relations.flatMap((relation) =>
    (['out', 'in'] as const).flatMap((direction: Direction) => {
      const links = own
        .filter((link) => link.relation === relation && directionFrom(link, id) === direction)
        .flatMap((link) => {
          const other = document.elements.get(direction === 'out' ? link.to : link.from);
          return other === undefined ? [] : [{ link, other }];
        })
        .sort((a, b) => compareElements(a.other, b.other));
      return links.length === 0
        ? []
        : [{ key: `${relation} ${direction}`, heading: relationWords(relation, direction), links }];
    }),
  );
}

interface LinkSectionProps {
  readonly element: Element;
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
}

/** What the element is linked to, and how; new links by typing the title of the other end. */
export function LinkSection({ element, context, selection }: LinkSectionProps) {
  const { document } = context;
  const groups = useMemo(() => linkedGroups(document, element.id), [document, element.id]);
  const count = groups.reduce((sum, { links }) => sum + links.length, 0);
  return (
    <Section id="links" heading="Links" summary={count === 0 ? 'None' : String(count)} startsOpen>
      {groups.map(({ key, heading, links }) => (
        <div key={key} className="inspector-links">
          <h4>{heading}</h4>
          <ul>
            {links.map(({ link, other }) => (
              <LinkLine key={link.id} link={link} other={other} context={context} selection={selection} />
            ))}
          </ul>
        </div>
      ))}
      {context.isDisabled ? null : <LinkAdder key={element.id} element={element} context={context} />}
    </Section>
  );
}

interface LinkLineProps {
  readonly link: Link;
  readonly other: Element;
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
}

function LinkLine({ link, other, context, selection }: LinkLineProps) {
  const { map, isDisabled } = context;
  const title = other.title || 'Without a title';
  const edit = (key: 'strength' | 'rationale', value: unknown, merge: boolean) => {
    const answer = map.dispatch(editField, {
      table: 'links',
      ids: [link.id],
      key,
      label: linkKind.fields[key].label,
      update: () => value,
      merge,
    });
    return answer?.refused ?? null;
  };
  return (
    <li className="inspector-link">
      <div className="inspector-link-line">
        <button
          type="button"
          className="inspector-link-end"
          onClick={() => selectElements(selection, [other.id])}
          title={`Go to “${title}”`}
        >
          <KindIcon form={formOf(other)} size={14} />
          <bdi>{title}</bdi>
        </button>
        <div className="inspector-link-tools">
          <IconButton
            label={`Open the link to ${title}`}
            hint="Open the link"
            icon={LinkIcon}
            size="small"
            onPress={() => selectLink(selection, link.id)}
          />
          {isDisabled ? null : (
            <IconButton
              label={`Unlink ${title}`}
              hint="Unlink"
              icon={CloseIcon}
              size="small"
              onPress={() => {
                map.dispatch(removeRecords, { table: 'links', ids: [link.id] });
                map.endGesture();
              }}
            />
          )}
        </div>
      </div>
      <div className="inspector-link-facts">
        <ScaleDots
          label={`Strength of the link to ${title}`}
          steps={[1, 2, 3]}
          value={link.strength}
          canClear={false}
          words={(step) => linkKind.fields.strength.words?.[step] ?? ''}
          showsWord
          isDisabled={isDisabled}
          onChange={(strength) => {
            edit('strength', strength, false);
            map.endGesture();
          }}
        />
        <ItemText
          label={`Rationale of the link to ${title}`}
          placeholder="Why"
          value={link.rationale}
          context={context}
          onChange={(text) => edit('rationale', text, true)}
          onDone={() => map.endGesture()}
        />
      </div>
    </li>
  );
}

const keyOf = ({ other, relation, direction }: LinkChoice) => `${direction} ${relation} ${other.id}`;

/** As many as one reads; typing more narrows them. */
const OFFERED = 12;
const REFUSED = 3;

/** The line that adds a link: only permitted ends are offered, and it says why another cannot be one. */
function LinkAdder({ element, context }: { readonly element: Element; readonly context: FieldContext }) {
  const { document, map } = context;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const isOpen = typed.trim() !== '';
  const choices = useMemo(() => (isOpen ? linkChoices(document, element.id) : []), [document, element.id, isOpen]);
  const found = isOpen ? findByTitle(typed, choices, ({ other }) => other.title, OFFERED) : [];
  const suggestions: Suggestion[] = [
    ...found.map((choice) => ({
      key: keyOf(choice),
      label: choice.other.title || 'Without a title',
      note: relationWords(choice.relation, choice.direction),
      mark: <KindIcon form={formOf(choice.other)} size={14} />,
    })),
    ...(isOpen ? refusedOnes(document, element, typed, choices) : []),
  ];
  return (
    <div className="inspector-adder">
      <Suggest
        label="Link to"
        className="is-framed"
        text={typed}
        onText={(text) => {
          setTyped(text);
          setError(isOpen || text === '' ? null : error);
        }}
        suggestions={suggestions}
        takesFirst
        onChoose={(key) => {
          const choice = choices.find((one) => keyOf(one) === key);
          if (choice === undefined) return;
          const ends = endsOf(element.id, choice);
          const refusal = map.dispatch(addLink, { id: context.newId(), ...ends, relation: choice.relation });
          map.endGesture();
          setError(refusal?.refused ?? null);
          if (refusal === null) setTyped('');
        }}
        onEnter={() => setError(typed.trim() === '' ? null : `Nothing on the map is called “${typed.trim()}”.`)}
        onEscape={typed === '' ? undefined : () => setTyped('')}
        placeholder="Link to: type a title"
      />
      {error === null ? null : (
        <p className="ui-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function refusedOnes(
  document: MapDocument,
  element: Element,
  typed: string,
  choices: readonly LinkChoice[],
): Suggestion[] {
  const offered = new Set(choices.map(({ other }) => other.id));
  const others = elementsInOrder(document).filter(({ id }) => id !== element.id && !offered.has(id));
  return findByTitle(typed, others, ({ title }) => title, REFUSED).flatMap((other) => {
    const refused = whyNoLink(document, element.id, other.id);
    if (refused === null) return [];
    return [{ key: other.id, label: other.title, refused, mark: <KindIcon form={formOf(other)} size={14} /> }];
  });
}
