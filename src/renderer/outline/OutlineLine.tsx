import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { ForwardIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { type MarkedState, StateMark } from '#renderer/ui/StateMark.tsx';
import { type CardFace, faceWords } from '#shared/exchange/picture/face.ts';
import type { Element } from '#shared/model/kinds/registry.ts';
import { relationWords } from '#shared/model/linkChoices.ts';
import type { OutlineRow } from './outlineRows.ts';

export const ROW_HEIGHT = 32;
const INDENT = 20;

export const indent = (level: number): CSSProperties => ({ paddingLeft: 8 + (level - 1) * INDENT });

interface OutlineLineProps {
  readonly row: OutlineRow;
  readonly element: Element | undefined;
  readonly face: CardFace | undefined;
  readonly domId: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Stands in place of the title: what is being typed. */
  readonly writer: ReactNode;
  /** Stands behind the title: the finder of what to link to. */
  readonly finder: ReactNode;
  readonly top: number;
  readonly onPress: (event: PointerEvent) => void;
  readonly onDoublePress: () => void;
  readonly onToggle: () => void;
}

/** A row of the outline: an element with what matters of it, or a heading. */
export function OutlineLine(props: OutlineLineProps) {
  const { row, element, face, domId, isActive, isSelected, writer, finder, top, onPress, onDoublePress, onToggle } =
    props;
  const { node, level } = row;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the row that is meant
    <div
      id={domId}
      role="treeitem"
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={row.canExpand ? row.isExpanded : undefined}
      aria-selected={isSelected}
      data-form={face?.form}
      className={classes(
        'outline-row',
        isActive && 'is-active',
        isSelected && 'is-selected',
        element?.parked && 'is-parked',
        node.isRepeat && 'is-repeat',
      )}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={onPress}
      onDoubleClick={onDoublePress}
    >
      {/* Heard in this order; what is seen beside it says the same in columns. */}
      <span className="visually-hidden">{nameOfRow(row, face)}</span>
      <span className="outline-main" style={indent(level)}>
        {/* The keys fold and open; this is the pointer's way. */}
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={classes('outline-fold', !row.canExpand && 'is-none')}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (row.canExpand) onToggle();
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ForwardIcon size={14} aria-hidden className={row.isExpanded ? 'is-open' : ''} />
        </button>
        {element === undefined || face === undefined ? (
          <span className="outline-heading" aria-hidden>
            {node.heading}
            <span className="outline-count">{countText(row.count)}</span>
          </span>
        ) : (
          <>
            <KindIcon form={face.form} size={15} />
            {writer ?? (
              <>
                <span
                  aria-hidden
                  className={classes('outline-title', element.title.trim() === '' && 'is-blank')}
                  title={element.title}
                >
                  <bdi>{element.title.trim() || 'Without a title'}</bdi>
                </span>
                {node.isRepeat ? (
                  <span className="outline-note" aria-hidden>
                    also above
                  </span>
                ) : null}
                {element.parked ? (
                  <span className="outline-note" aria-hidden>
                    parked
                  </span>
                ) : null}
                {row.canExpand && !row.isExpanded && !node.isRepeat ? (
                  <span className="outline-count" aria-hidden>
                    {node.children.length}
                  </span>
                ) : null}
              </>
            )}
            {finder}
          </>
        )}
      </span>
      {element === undefined || face === undefined || finder !== null ? null : <Facts element={element} face={face} />}
    </div>
  );
}

function Facts({ element, face }: { readonly element: Element; readonly face: CardFace }) {
  const state = stateOf(face);
  const when = 'end' in element ? element.end : 'due' in element ? element.due : null;
  return (
    <>
      <span className="outline-fact is-status" aria-hidden>
        {face.status?.word ?? ''}
      </span>
      <span className="outline-fact is-state" aria-hidden>
        {state === null ? null : (
          <>
            <StateMark state={state.mark} size={14} />
            {state.word}
          </>
        )}
      </span>
      <span className="outline-fact is-owner" aria-hidden title={face.owner?.name}>
        <bdi>{face.owner?.name ?? ''}</bdi>
      </span>
      <span className="outline-fact is-when" aria-hidden title={when === null ? undefined : dayText(when)}>
        {face.month}
      </span>
    </>
  );
}

const verdictMarks: Readonly<Record<string, MarkedState>> = {
  aligned: 'good',
  'partly aligned': 'partly',
  'not aligned': 'bad',
};
const measureMarks = { met: 'good', onTrack: 'good', atRisk: 'partly', offTrack: 'bad', noData: 'none' } as const;

function stateOf({
  verdict,
  measure,
  readiness,
  parked,
}: CardFace): { readonly mark: MarkedState; readonly word: string } | null {
  if (parked) return null;
  if (measure !== null) return { mark: measureMarks[measure.status], word: measure.word };
  if (verdict !== '')
    return { mark: verdictMarks[verdict] ?? 'none', word: verdict.charAt(0).toUpperCase() + verdict.slice(1) };
  const { current = null, needed = null } = readiness ?? {};
  if (current === null || needed === null) return null;
  return { mark: current >= needed ? 'good' : current > 0 ? 'partly' : 'bad', word: `${current} of ${needed}` };
}

/** What a reader says of a row: kind, title, state, and how it stands below its parent. */
function nameOfRow({ node, count, id }: OutlineRow, face: CardFace | undefined): string {
  if (face === undefined) return `${node.heading}, ${count === 1 ? '1 element' : `${count} elements`}`;
  const link = node.link;
  const relation =
    link === null || id === null ? '' : relationWords(link.relation, link.from === id ? 'out' : 'in').toLowerCase();
  return [faceWords(face), node.isRepeat ? 'also above' : '', relation].filter(Boolean).join(', ');
}
