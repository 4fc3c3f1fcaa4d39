import { useMemo } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { AddIcon, BinIcon, CalendarIcon, CloseIcon, InspectorIcon, LinkIcon, MoreIcon } from '#renderer/ui/icons.ts';
import { Menu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import type { Id } from '#shared/model/values.ts';
import { isUndated } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';
import type { WorkRow } from './roadmapRows.ts';

/** What a row can be asked for that the roadmap as a whole has to answer. */
export type RowWish = 'inspect' | 'dates' | 'milestone' | 'waitsFor' | 'neededBy' | 'reveal';

export interface RowMenuProps {
  readonly row: WorkRow;
  readonly place: number;
  readonly actions: RoadmapActions;
  /** Only the row under the pointer or the keyboard has its menu: the others need none yet. */
  readonly isShown: boolean;
  readonly isReadOnly: boolean;
  readonly onMenu: (wish: RowWish, row: WorkRow, place: number) => void;
}

/** What can be done with a piece of work on the roadmap, for those who do not drag. */
export function RowMenu(props: RowMenuProps) {
  return props.isShown ? <OpenableMenu {...props} /> : null;
}

function OpenableMenu({ row, place, actions, isReadOnly, onMenu }: RowMenuProps) {
  const { work } = row;
  const wish = (wished: RowWish) => () => onMenu(wished, row, place);
  const { links, elements } = actions.map.getState().document;
  const waits = useMemo(() => dependenciesOf(links, work.id), [links, work.id]);
  const titleOf = (id: Id) => elements.get(id)?.title.trim() || 'Without a title';
  const inspect: MenuEntry = {
    id: 'inspect',
    label: 'Go to the inspector',
    icon: InspectorIcon,
    keys: 'Enter',
    run: wish('inspect'),
  };
  const entries: (MenuEntry | null)[] = isReadOnly
    ? [inspect]
    : [
        inspect,
        isUndated(work)
          ? { id: 'dates', label: 'Give it dates', icon: CalendarIcon, keys: 'Alt+ArrowRight', run: wish('dates') }
          : { id: 'clear', label: 'Clear its dates', icon: CloseIcon, run: () => actions.clearDates(work.id) },
        { id: 'milestone', label: 'Add a milestone', icon: AddIcon, keys: 'M', run: wish('milestone') },
        null,
        { id: 'waitsFor', label: 'Waits for…', icon: LinkIcon, keys: 'L', run: wish('waitsFor') },
        { id: 'neededBy', label: 'Is needed by…', icon: LinkIcon, keys: 'Shift+L', run: wish('neededBy') },
        ...waits.map(({ id, to }) => ({
          id,
          label: `No longer wait for ${titleOf(to)}`,
          icon: BinIcon,
          run: () => actions.removeLink(id),
        })),
      ];
  const title = work.title.trim() || 'Without a title';
  return (
    <span className="roadmap-more" data-part="control">
      <Menu label={`What to do with ${title}`} entries={entries}>
        <IconButton label={`What to do with ${title}`} hint="What to do with it" icon={MoreIcon} size="small" />
      </Menu>
    </span>
  );
}

function dependenciesOf(links: ReadonlyMap<Id, { relation: string; from: Id; to: Id; id: Id }>, work: Id) {
  return [...links.values()].filter(({ relation, from }) => relation === 'dependsOn' && from === work);
}
