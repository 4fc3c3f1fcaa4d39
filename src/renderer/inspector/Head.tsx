import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { BinIcon, CloseIcon, LinkIcon, MapIcon, MoreIcon, ParkIcon, VoteIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { Menu } from '#renderer/ui/Menu.tsx';
import { notify } from '#renderer/ui/Notices.tsx';
import { amountText } from '#renderer/ui/numbers.ts';
import { notifyUndoable } from '#renderer/ui/undoNotice.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { removeElements } from '#shared/model/commands/removeElements.ts';
import { vote } from '#shared/model/commands/vote.ts';
import { goal } from '#shared/model/kinds/goal.ts';
import { type Element, kindOf } from '#shared/model/kinds/registry.ts';
import type { Link } from '#shared/model/link.ts';
import { nameOf } from '#shared/model/tables.ts';
import type { FieldContext } from './fieldControl.ts';

interface HeadProps {
  readonly elements: readonly Element[];
  readonly link: Link | undefined;
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
}

/** What is selected in a word, with what can be done to it as a whole: vote, park, delete. */
export function Head({ elements, link, context, selection }: HeadProps) {
  const [first] = elements;
  return (
    <header className="inspector-head">
      {link !== undefined ? (
        <LinkIcon size={16} aria-hidden />
      ) : first === undefined ? (
        <MapIcon size={16} aria-hidden />
      ) : elements.length === 1 ? (
        <KindIcon form={formOf(first)} />
      ) : null}
      <h2>{headline(elements, link)}</h2>
      {first !== undefined && link === undefined ? (
        <Actions elements={elements} context={context} selection={selection} />
      ) : null}
      {first === undefined && link === undefined ? null : (
        <IconButton
          label="Clear the selection"
          icon={CloseIcon}
          size="small"
          onPress={() => selectElements(selection, [])}
        />
      )}
    </header>
  );
}

function headline(elements: readonly Element[], link: Link | undefined): string {
  const [first] = elements;
  if (link !== undefined) return 'Link';
  if (first === undefined) return 'Map';
  if (elements.length > 1) return `${elements.length} elements`;
  return first.kind === 'goal'
    ? (goal.fields.level.words?.[first.level] ?? kindOf('goal').label)
    : kindOf(first.kind).label;
}

function Actions({ elements, context, selection }: Omit<HeadProps, 'link'>) {
  const { map, isDisabled } = context;
  const ids = elements.map(({ id }) => id);
  const [first] = elements;
  const only = elements.length === 1 ? first : undefined;
  const isParked = elements.every(({ parked }) => parked);
  const tell = (refusal: { readonly refused: string } | null) => {
    map.endGesture();
    if (refusal !== null) notify({ tone: 'bad', text: refusal.refused });
  };
  const park = () => {
    const label = `${isParked ? 'take off' : 'put on'} the parking lot`;
    tell(map.dispatch(editRecords, { table: 'elements', ids, values: { parked: !isParked }, label }));
  };
  const remove = () => {
    const what = only === undefined ? amountText(ids.length, 'element', 'elements') : nameOf('elements', only);
    const refusal = map.dispatch(removeElements, { ids });
    tell(refusal);
    if (refusal !== null) return;
    selectElements(selection, []);
    notifyUndoable(map, `${what} ${ids.length === 1 ? 'was' : 'were'} deleted.`);
  };
  return (
    <>
      {only === undefined || (only.votes === 0 && isDisabled) ? null : (
        <span className="inspector-votes">
          {only.votes === 0 ? null : (
            <span className="tabular" title={amountText(only.votes, 'vote', 'votes')}>
              {only.votes}
            </span>
          )}
          <IconButton
            label={`Vote: ${amountText(only.votes, 'vote', 'votes')}`}
            hint="Give it a vote"
            icon={VoteIcon}
            size="small"
            isDisabled={isDisabled}
            onPress={() => tell(map.dispatch(vote, { id: only.id, by: 1 }))}
          />
        </span>
      )}
      <IconButton
        label={isParked ? 'Take it off the parking lot' : 'Put it on the parking lot'}
        icon={ParkIcon}
        size="small"
        isPressed={isParked}
        isDisabled={isDisabled}
        onPress={park}
      />
      <Menu
        label="Actions"
        entries={[
          ...(only === undefined
            ? []
            : [
                {
                  id: 'unvote',
                  label: 'Take a vote back',
                  icon: VoteIcon,
                  isDisabled: isDisabled || only.votes === 0,
                  run: () => tell(map.dispatch(vote, { id: only.id, by: -1 })),
                },
              ]),
          { id: 'delete', label: 'Delete', icon: BinIcon, isDanger: true, isDisabled, run: remove },
        ]}
      >
        <IconButton label="More actions" icon={MoreIcon} size="small" />
      </Menu>
    </>
  );
}
