import { Button } from '#renderer/ui/Button.tsx';
import { AddIcon } from '#renderer/ui/icons.ts';
import { Menu } from '#renderer/ui/Menu.tsx';
import { amountText, countText } from '#renderer/ui/numbers.ts';
import { SearchField } from '#renderer/ui/TextField.tsx';
import { Toggles } from '#renderer/ui/Toggles.tsx';
import { kindNames, kinds } from '#shared/model/kinds/registry.ts';
import type { OutlineActions } from './OutlineActions.ts';
import { NOT_LINKED } from './outlineTree.ts';
import type { Outline } from './useOutline.ts';

interface OutlineBarProps {
  readonly outline: Outline;
  readonly actions: OutlineActions;
  readonly filterId: string;
  /** Arrow down from the filter goes to what it found. */
  readonly onLeaveFilter: () => void;
}

/** Above the outline: how it is arranged, what is looked for, how much there is, what can be added. */
export function OutlineBar({ outline, actions, filterId, onLeaveFilter }: OutlineBarProps) {
  const { arrangement, document, rows, filter, found } = outline;
  const notLinked = rows.find(({ key }) => key === NOT_LINKED)?.count ?? 0;
  const total = document.elements.size;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the filter within
    <div
      className="outline-bar"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || (event.target as HTMLElement).id !== filterId) return;
        event.preventDefault();
        onLeaveFilter();
      }}
    >
      <Toggles
        label="Arrangement"
        choices={[
          { key: 'goals', label: 'By goals' },
          { key: 'kinds', label: 'By kind' },
        ]}
        value={arrangement}
        canClear={false}
        onChange={(key) => outline.setArrangement(key === 'kinds' ? 'kinds' : 'goals')}
      />
      <SearchField
        label="Filter by title"
        id={filterId}
        value={filter}
        keys="/"
        onChange={outline.setFilter}
        className="outline-filter"
      />
      <p className="outline-total" role="status">
        {found === null
          ? `${amountText(total, 'element', 'elements')}${notLinked === 0 ? '' : ` · ${countText(notLinked)} not linked`}`
          : `${countText(found)} of ${amountText(total, 'element', 'elements')}`}
      </p>
      <Menu
        label="Add"
        entries={kindNames.map((name) => ({
          id: name,
          label: kinds[name].label,
          keys: kinds[name].key,
          run: () => actions.beginKind(name),
        }))}
      >
        <Button icon={AddIcon} size="small">
          Add
        </Button>
      </Menu>
    </div>
  );
}
