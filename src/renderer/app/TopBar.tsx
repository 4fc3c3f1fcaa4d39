import type { LiveEvaluation } from '#renderer/state/liveEvaluation.ts';
import type { MapStore } from '#renderer/state/mapState.ts';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { InlineTitle } from '#renderer/ui/InlineTitle.tsx';
import { InspectorIcon, RedoIcon, SaveFileIcon, SearchIcon, UndoIcon } from '#renderer/ui/icons.ts';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { editMap } from '#shared/model/commands/editMap.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { saveCopy } from './commands.ts';
import { FindingsButton } from './FindingsButton.tsx';
import { isInspectorShown, toggledInspector, useIsSelected, useRoomy } from './inspectorShown.ts';
import { JudgedBy } from './JudgedBy.tsx';
import { useProgram } from './program.ts';
import { savePlaces } from './savePlaces.ts';
import { inBackground, tellTrouble } from './tell.ts';
import { useMapState } from './useMapState.ts';
import { useValue } from './value.ts';

interface TopBarProps {
  readonly map: MapStore;
  readonly selection: ViewStateStore;
  readonly evaluation: LiveEvaluation;
}

/** Above the view of an open map: what it is called, whether it is saved, the way back and forth. */
export function TopBar({ map, selection, evaluation }: TopBarProps) {
  const program = useProgram();
  const { preferences, dialog, platform, storage } = program;
  const chosen = useValue(preferences);
  const isSelected = useIsSelected(selection);
  useRoomy();
  const showsInspector = isInspectorShown(chosen, isSelected);
  const mirror = useValue(storage.safekeeping.mirror);
  const { title, organization } = useMapState(map, (state) => state.document.map);
  const saveState = useMapState(map, (state) => state.saveState);
  const { undo, redo } = useMapState(map, (state) => state.history);
  const travel = (way: 'undo' | 'redo') =>
    inBackground(map[way]().then((refusal) => refusal !== null && tellTrouble(new Error(refusal.refused))));

  return (
    <header className="app-top">
      <div className="app-top-title">
        <h1 className="visually-hidden">{title}</h1>
        <InlineTitle
          label="Title of the map"
          value={title}
          placeholder="Untitled map"
          maxLength={TITLE_LIMIT}
          isReadOnly={saveState.state === 'readOnly'}
          onCommit={(text) => {
            map.dispatch(editMap, { values: { title: text } });
            map.endGesture();
          }}
        />
        {organization === '' ? null : (
          <span className="app-top-organization" title={organization}>
            <bdi>{organization}</bdi>
          </span>
        )}
      </div>
      <SaveState
        state={saveState.state}
        message={'message' in saveState ? saveState.message : undefined}
        places={savePlaces(platform.name, saveState.state, mirror)}
        onRetry={() => map.retry()}
        onSaveCopy={() => saveCopy(program)}
      />
      <div className="app-top-tools">
        <JudgedBy evaluation={evaluation} />
        <FindingsButton evaluation={evaluation} />
        <IconButton
          label="Undo"
          hint={undo === null ? 'Undo' : `Undo ${undo}`}
          keys="Mod+Z"
          icon={UndoIcon}
          isDisabled={undo === null}
          onPress={() => travel('undo')}
        />
        <IconButton
          label="Redo"
          hint={redo === null ? 'Redo' : `Redo ${redo}`}
          keys="Mod+Shift+Z"
          icon={RedoIcon}
          isDisabled={redo === null}
          onPress={() => travel('redo')}
        />
        <IconButton label="Export" keys="Mod+E" icon={SaveFileIcon} onPress={() => dialog.set({ kind: 'export' })} />
        <IconButton
          label="Find a command"
          keys="Mod+K"
          icon={SearchIcon}
          onPress={() => dialog.set({ kind: 'palette' })}
        />
        <IconButton
          label="Inspector"
          hint={showsInspector ? 'Hide the inspector' : 'Show the inspector'}
          keys="Mod+I"
          icon={InspectorIcon}
          isPressed={showsInspector}
          onPress={() => preferences.change(toggledInspector(chosen, isSelected))}
        />
      </div>
    </header>
  );
}
