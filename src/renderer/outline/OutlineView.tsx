import { useEffect, useId, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import { toggleElement, type ViewStateStore } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { AddIcon, OutlineIcon, SearchIcon } from '#renderer/ui/icons.ts';
import { EmptyState } from '#renderer/ui/states.tsx';
import { setActiveOutline } from './activeOutline.ts';
import { DraftLine } from './DraftLine.tsx';
import { LinkFinder } from './LinkFinder.tsx';
import { OutlineActions } from './OutlineActions.ts';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineKeys } from './OutlineKeys.tsx';
import { OutlineLine, ROW_HEIGHT } from './OutlineLine.tsx';
import './outline.css';
import { outlineFaces } from './outlineFaces.ts';
import { endBelow, type OutlineRow } from './outlineRows.ts';
import { RowWriter } from './RowWriter.tsx';
import { pressInTree } from './treeKeys.ts';
import { type Outline, useOutline } from './useOutline.ts';
import { useScrolled } from './useScrolled.ts';

interface OutlineViewProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
}

const FILTER = 'outline-filter';

/** The map as a tree for the keyboard: to type it fast, to go through it, to hear it read. */
export function OutlineView({ map, selection, evaluation }: OutlineViewProps) {
  const outline = useOutline(map, selection);
  const { rows, placeOf, active, doing, document, selected } = outline;
  const judged = useSyncExternalStore(evaluation.subscribe, evaluation.getState);
  const faceOf = useMemo(() => outlineFaces(judged), [judged]);
  const tree = useRef<HTMLDivElement>(null);
  const anchor = useRef<OutlineRow | null>(null);
  const treeId = useId();
  const actions = new OutlineActions(map, selection, outline, () => tree.current?.focus());
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => setActiveOutline(() => latest.current), []);
  useEffect(() => tree.current?.focus(), []);

  const draftAt = doing?.what === 'draft' ? placeOfDraft(outline, doing.draft) : null;
  const lines = rows.length + (draftAt === null ? 0 : 1);
  const { first, last, page, show } = useScrolled(tree, lines, map.mapId);
  const activeAt = active === null ? -1 : (placeOf.get(active.key) ?? -1);
  const lineAt = draftAt ?? activeAt;
  useLayoutEffect(() => {
    if (lineAt >= 0) show(lineAt);
  }, [lineAt, show]);

  const domId = (row: OutlineRow) => `${treeId}-${row.key}`;
  const isEmpty = document.elements.size === 0 && draftAt === null;
  return (
    <div className="outline">
      <OutlineBar outline={outline} actions={actions} filterId={FILTER} onLeaveFilter={() => tree.current?.focus()} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: it is a tree, and a group where there is nothing in it */}
      <div
        ref={tree}
        className="outline-tree"
        role={lines === 0 ? 'group' : 'tree'}
        aria-label="Outline of the map"
        aria-multiselectable={lines === 0 ? undefined : true}
        aria-activedescendant={active === null || doing !== null ? undefined : domId(active)}
        tabIndex={0}
        data-returns-focus
        onKeyDown={(event) => {
          if (event.target !== tree.current || event.nativeEvent.isComposing) return;
          const focusFilter = () => globalThis.document.getElementById(FILTER)?.focus();
          if (!pressInTree(event, { outline, actions, page, anchor, focusFilter })) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <div className="outline-lines" style={{ height: lines * ROW_HEIGHT }}>
          {visiblePlaces(rows.length, first, last, activeAt).map((place) => line(rows[place] as OutlineRow, place))}
          {doing?.what === 'draft' && draftAt !== null ? (
            <DraftLine
              key={`${doing.draft.after} ${doing.draft.kind} ${doing.draft.level}`}
              draft={doing.draft}
              top={draftAt * ROW_HEIGHT}
              onFinish={(title, next) => actions.finishDraft(doing.draft, title, next)}
              onCancel={() => actions.stop()}
            />
          ) : null}
        </div>
        {isEmpty ? (
          <EmptyState
            title="Nothing on the map yet"
            icon={OutlineIcon}
            actions={
              <Button variant="primary" icon={AddIcon} onPress={() => actions.beginKind('goal')}>
                Add a business goal
              </Button>
            }
          >
            Begin with what the owners want to achieve: press G, type it, and Tab adds what supports it.
          </EmptyState>
        ) : rows.length === 0 && draftAt === null ? (
          <EmptyState
            title="Nothing fits"
            icon={SearchIcon}
            actions={<Button onPress={() => outline.setFilter('')}>Show everything</Button>}
          >
            No title on the map holds “{outline.filter}”.
          </EmptyState>
        ) : null}
      </div>
      <OutlineKeys doing={doing} />
    </div>
  );

  function line(row: OutlineRow, place: number) {
    const element = actions.elementOf(row);
    const top = (draftAt !== null && place >= draftAt ? place + 1 : place) * ROW_HEIGHT;
    const isWriting = doing?.what === 'title' && doing.key === row.key;
    const isLinking = doing?.what === 'link' && doing.key === row.key;
    return (
      <OutlineLine
        key={row.key}
        row={row}
        element={element}
        face={element === undefined ? undefined : faceOf(element)}
        domId={domId(row)}
        isActive={row === active}
        isSelected={row.id !== null && selected.has(row.id)}
        top={top}
        writer={
          isWriting && element !== undefined ? (
            <RowWriter
              label={`Title of ${faceOf(element).kind}`}
              title={element.title}
              placeholder="Title"
              onFinish={(title, next) => actions.finishTitle(row, title, next)}
              onCancel={() => actions.stop()}
            />
          ) : null
        }
        finder={
          isLinking && row.id !== null ? (
            <LinkFinder
              document={document}
              id={row.id}
              onChoose={(choice) => row.id !== null && actions.link(row.id, choice)}
              onClose={() => actions.stop()}
            />
          ) : null
        }
        onPress={(event) => {
          if (event.button !== 0 || isWriting || isLinking) return;
          if ((event.ctrlKey || event.metaKey) && row.id !== null) {
            outline.setActive(row.key);
            toggleElement(selection, row.id);
          } else actions.goTo(row, event.shiftKey ? active : null);
        }}
        onDoublePress={() => actions.rename(row)}
        onToggle={() => outline.touch(row.key, !row.isExpanded)}
      />
    );
  }
}

/** Where the line of a draft comes to stand among the rows. */
function placeOfDraft({ rows, placeOf }: Outline, { after }: { readonly after: string | null }): number {
  const at = after === null ? undefined : placeOf.get(after);
  return at === undefined ? rows.length : endBelow(rows, at);
}

/** The places from the first to the last in view, and the active one, which readers have to find. */
function visiblePlaces(count: number, first: number, last: number, active: number): number[] {
  const places = Array.from({ length: Math.max(0, Math.min(last, count - 1) - first + 1) }, (_, i) => first + i);
  return active < 0 || active >= count || (active >= first && active <= last) ? places : [...places, active];
}
