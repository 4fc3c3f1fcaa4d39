import { useSyncExternalStore } from 'react';
import { type Icon, IconButton } from '#renderer/ui/Button.tsx';
import {
  AlignBottomIcon,
  AlignCenterIcon,
  AlignLeftIcon,
  AlignMiddleIcon,
  AlignRightIcon,
  AlignTopIcon,
  BinIcon,
  ChildIcon,
  DuplicateIcon,
  GapsAcrossIcon,
  GapsDownIcon,
  LensIcon,
  LinkIcon,
  ParkIcon,
  PresentIcon,
  RenameIcon,
  SearchIcon,
  TidyIcon,
  TraceIcon,
} from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import type { Edge } from '#shared/model/commands/arrangeElements.ts';
import type { KindName } from '#shared/model/kinds/registry.ts';
import { edges } from '../arrange/commands.ts';
import { captureKinds } from '../capture/kindQuestion.ts';
import './dock.css';
import type { MapTools } from './MapTools.ts';
import { useValue } from './useValue.ts';

/** The tools of the map at its top: what can be added, what can be seen, and what can be done with the selection. */
export function Dock({ tools }: { readonly tools: MapTools }) {
  const { engine } = tools;
  const count = useSyncExternalStore(engine.view.subscribe, () => engine.view.getState().ids.length);
  return (
    <div className="map-docks">
      <Adding tools={tools} />
      <Seeing tools={tools} isSelection={count > 1} />
      {count === 0 ? null : <Selected tools={tools} count={count} />}
    </div>
  );
}

const kindIcons = Object.fromEntries(
  captureKinds.map(({ kind }): [KindName, Icon] => [
    kind,
    () => <KindIcon form={kind === 'goal' ? 'businessGoal' : kind} size={17} />,
  ]),
) as Readonly<Record<KindName, Icon>>;

function Adding({ tools }: { readonly tools: MapTools }) {
  return (
    <div className="map-dock" role="toolbar" aria-label="Add a card" data-map-control>
      {captureKinds.map(({ kind, key, label }) => (
        <IconButton
          key={kind}
          label={label}
          icon={kindIcons[kind]}
          keys={key}
          size="small"
          onPress={() => tools.capture.begin(kind, null)}
        />
      ))}
    </div>
  );
}

function Seeing({ tools, isSelection }: { readonly tools: MapTools; readonly isSelection: boolean }) {
  const { tracing, lensing, finding } = tools;
  const trace = useValue(tracing.shown);
  const lens = useValue(lensing.shown);
  const search = useValue(finding.search);
  return (
    <div className="map-dock" role="toolbar" aria-label="Look at the map" data-map-control>
      <IconButton
        label="Find"
        icon={SearchIcon}
        keys="Mod+F"
        size="small"
        isPressed={search !== null}
        onPress={() => (search === null ? finding.open() : finding.close())}
      />
      <IconButton
        label="Trace the selection"
        icon={TraceIcon}
        keys="T"
        size="small"
        isPressed={trace !== null}
        onPress={() => tracing.toggle()}
      />
      <IconButton
        label="Color by"
        icon={LensIcon}
        keys="V"
        size="small"
        isPressed={lens !== null}
        onPress={() => (lens === null ? lensing.choose('alignment') : lensing.close())}
      />
      <IconButton
        label={isSelection ? 'Tidy the selected cards' : 'Tidy the map'}
        icon={TidyIcon}
        keys="Y"
        size="small"
        onPress={() => void tools.tidying.tidy()}
      />
      <IconButton label="Present" icon={PresentIcon} keys="F5" size="small" onPress={() => tools.presenting.begin()} />
    </div>
  );
}

const edgeIcons: Readonly<Record<Edge, Icon>> = {
  left: AlignLeftIcon,
  center: AlignCenterIcon,
  right: AlignRightIcon,
  top: AlignTopIcon,
  middle: AlignMiddleIcon,
  bottom: AlignBottomIcon,
};

function Selected({ tools, count }: { readonly tools: MapTools; readonly count: number }) {
  const { arranging, capture, linking, engine } = tools;
  const only = engine.view.getState().ids[0] ?? '';
  return (
    <div
      className="map-dock"
      role="toolbar"
      aria-label={count === 1 ? 'The selected card' : `${count} selected cards`}
      data-map-control
    >
      {count === 1 ? (
        <>
          <IconButton
            label="Edit the title"
            icon={RenameIcon}
            keys="F2"
            size="small"
            onPress={() => capture.rename(only)}
          />
          <IconButton
            label="Add the linked card it asks for"
            icon={ChildIcon}
            keys="Tab"
            size="small"
            onPress={() => capture.beginChild(only)}
          />
        </>
      ) : (
        <span className="map-dock-count">{count} cards</span>
      )}
      <IconButton label="Link to another card" icon={LinkIcon} keys="L" size="small" onPress={() => linking.pick()} />
      <IconButton
        label="Duplicate"
        icon={DuplicateIcon}
        keys="Mod+D"
        size="small"
        onPress={() => arranging.duplicate()}
      />
      <IconButton
        label={arranging.isParked ? 'Take back from the parking lot' : 'Park'}
        icon={ParkIcon}
        keys="Shift+P"
        size="small"
        onPress={() => arranging.park()}
      />
      <IconButton label="Delete" icon={BinIcon} keys="Delete" size="small" onPress={() => arranging.remove()} />
      {count === 1 ? null : (
        <>
          <span className="map-dock-line" />
          {edges.map(({ edge, label }) => (
            <IconButton
              key={edge}
              label={label}
              icon={edgeIcons[edge]}
              size="small"
              onPress={() => arranging.align(edge)}
            />
          ))}
          {count === 2 ? null : (
            <>
              <IconButton
                label="Equal gaps across"
                icon={GapsAcrossIcon}
                size="small"
                onPress={() => arranging.distribute('x')}
              />
              <IconButton
                label="Equal gaps down"
                icon={GapsDownIcon}
                size="small"
                onPress={() => arranging.distribute('y')}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}
