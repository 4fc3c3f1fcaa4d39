import { type KeyboardEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { countText } from '#renderer/ui/numbers.ts';
import type { Id } from '#shared/model/values.ts';
import { FindingGroupList } from './FindingGroupList.tsx';
import { FindingsTools } from './FindingsTools.tsx';
import { findingActions } from './findingActions.ts';
import { filterFindings, groupFindings } from './findingList.ts';
import './findings.css';
import { keepSettings, keptSettings, type ListSettings } from './listSettings.ts';
import { MuteList } from './MuteList.tsx';

export interface FindingsProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
  readonly newId: () => Id;
  /** The present moment as the document holds it. */
  readonly now: () => string;
  /** Selects elements and brings them into sight. */
  readonly onGoTo: (ids: readonly Id[]) => void;
  /** The same, and goes to the map. */
  readonly onShowOnMap: (ids: readonly Id[]) => void;
  /** Opens the page about the checks. */
  readonly onShowChecks: () => void;
  /** It is as long as it is, in a page that scrolls; else it scrolls by itself. */
  readonly isPage?: boolean;
}

/** Up to this many findings all groups are open from the start: in the panel, in a page. */
const FEW = 24;
const FEW_IN_PAGE = 100;

/** Everything that the checks found on the open map, with the ways to mend it or put it aside. */
export function FindingsList(props: FindingsProps) {
  const { map, selection, evaluation: live, newId, now, onGoTo, onShowOnMap, onShowChecks, isPage = false } = props;
  const evaluation = useSyncExternalStore(live.subscribe, live.getState);
  const ids = useSyncExternalStore(selection.subscribe, () => selection.getState().ids);
  const isReadOnly = useSyncExternalStore(map.subscribe, () => map.getState().saveState.state === 'readOnly');
  const actions = useMemo(
    () => findingActions({ map, evaluation: live, newId, now, goTo: onGoTo, showOnMap: onShowOnMap }),
    [map, live, newId, now, onGoTo, onShowOnMap],
  );
  const [settings, setSettings] = useState(keptSettings);
  const [text, setText] = useState('');
  const [showsMutes, setShowsMutes] = useState(false);
  const change = (some: Partial<ListSettings>) => {
    setSettings(keepSettings({ ...settings, ...some }));
  };
  const { grouping, severities, withMuted, onlySelected } = settings;
  const about = onlySelected && ids.length > 0 ? ids : null;
  const groups = useMemo(() => {
    const fitting = filterFindings(evaluation, { severities, text, about, withMuted });
    return groupFindings(fitting, grouping, evaluation.document);
  }, [evaluation, severities, text, about, withMuted, grouping]);
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const marks = findingMarks(evaluation);

  return (
    <div className={classes('findings', isPage && 'is-page')}>
      <FindingsTools
        settings={settings}
        onChange={change}
        text={text}
        onText={setText}
        marks={marks}
        selected={ids.length}
        mutes={evaluation.document.map.mutes.length}
        showsMutes={showsMutes}
        onShowMutes={setShowsMutes}
        onShowChecks={onShowChecks}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut between the buttons inside */}
      <div className="findings-body" onKeyDown={step}>
        {showsMutes ? (
          <MuteList evaluation={evaluation} actions={actions} isReadOnly={isReadOnly} now={Date.parse(now())} />
        ) : count === 0 ? (
          <Nothing
            isFiltered={evaluation.findings.length > (withMuted ? 0 : marks.muted)}
            muted={marks.muted}
            isEmpty={evaluation.document.elements.size === 0}
            onClear={() => {
              setText('');
              change({ severities: ['E', 'W', 'I'], onlySelected: false });
            }}
          />
        ) : (
          <FindingGroupList
            // Another way of looking is another list: what was open there says nothing about this one.
            key={`${grouping} ${about === null}`}
            groups={groups}
            grouping={grouping}
            opensAll={count <= (isPage ? FEW_IN_PAGE : FEW) || text.trim() !== ''}
            evaluation={evaluation}
            selected={ids}
            actions={actions}
            isReadOnly={isReadOnly}
          />
        )}
      </div>
      <p className="visually-hidden" role="status">
        {showsMutes ? '' : `${countText(count)} findings are listed`}
      </p>
    </div>
  );
}

/** Up and down go from line to line. */
function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.findings-line, .findings-heading')];
  const at = lines.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  lines[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

interface NothingProps {
  readonly isFiltered: boolean;
  readonly muted: number;
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

function Nothing({ isFiltered, muted, isEmpty, onClear }: NothingProps) {
  if (isFiltered) {
    return (
      <div className="findings-none">
        <p>No finding fits the filter.</p>
        <Button size="small" onPress={onClear}>
          Show all findings
        </Button>
      </div>
    );
  }
  if (isEmpty) return <p className="findings-none">The checks begin with the first card on the map.</p>;
  return (
    <p className="findings-none">
      {muted === 0 ? 'The checks have nothing to say against this map.' : 'Nothing is left but what was muted.'}
    </p>
  );
}
