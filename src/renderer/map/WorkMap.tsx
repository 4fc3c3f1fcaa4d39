import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { CardWriter } from './capture/CardWriter.tsx';
import { useEngine } from './card/Card.tsx';
import { PastePreview } from './clipboard/PastePreview.tsx';
import { FindBar } from './find/FindBar.tsx';
import type { GestureMaker } from './gestures/gesture.ts';
import { Legend } from './lens/Legend.tsx';
import { LinkPanel } from './linking/LinkPanel.tsx';
import { TargetPicker } from './linking/TargetPicker.tsx';
import { PresentBar } from './present/PresentBar.tsx';
import { StartPanel } from './start/StartPanel.tsx';
import { TidyNotice } from './tidy/TidyNotice.tsx';
import { Dock } from './tools/Dock.tsx';
import { MapTools, setActiveTools } from './tools/MapTools.ts';
import { QuestionList } from './tools/QuestionList.tsx';
import { listenToToolKeys } from './tools/toolKeys.ts';
import { TraceBar } from './trace/TraceBar.tsx';
import { MapView, type MapViewProps } from './view/MapView.tsx';

/** The Map view: the canvas with all that a person works with on it. */
export function WorkMap(props: Pick<MapViewProps, 'map' | 'selection' | 'evaluation'>) {
  const tools = useRef<MapTools | null>(null);
  const gestures = useMemo<readonly GestureMaker[]>(() => [(press) => tools.current?.gesture(press) ?? null], []);
  return (
    <MapView
      {...props}
      gestures={gestures}
      onDoubleClick={({ cardId, world }) => {
        if (cardId === null) tools.current?.askKind(world);
        else tools.current?.capture.rename(cardId);
      }}
    >
      <Tools own={tools} evaluation={props.evaluation} />
    </MapView>
  );
}

interface ToolsProps extends Pick<MapViewProps, 'evaluation'> {
  readonly own: RefObject<MapTools | null>;
}

function Tools({ own, evaluation }: ToolsProps) {
  const engine = useEngine();
  const tools = useMemo(() => new MapTools(engine, evaluation), [engine, evaluation]);
  own.current = tools;
  useEffect(() => {
    const { root } = engine;
    if (root === null) return;
    // Its keys work at once: nobody should have to look for the place to put the focus.
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement.contains(root) || activeElement.closest('nav') !== null;
    if (isFree) root.focus({ preventScroll: true });
    const stops = [tools.start(root), listenToToolKeys(root, tools), setActiveTools(tools)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, tools]);
  return (
    <>
      <StartPanel tools={tools} />
      <CardWriter capture={tools.capture} />
      <TraceBar tracing={tools.tracing} />
      <Dock tools={tools} />
      <div className="map-corner">
        <FindBar finding={tools.finding} />
        <Legend lensing={tools.lensing} />
      </div>
      <TidyNotice tidying={tools.tidying} />
      <PresentBar presenting={tools.presenting} />
      <LinkPanel linking={tools.linking} remove={() => tools.arranging.remove()} />
      <TargetPicker linking={tools.linking} />
      <PastePreview clipboard={tools.clipboard} />
      <QuestionList engine={engine} asking={tools.asking} />
    </>
  );
}
