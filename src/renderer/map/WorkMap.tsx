import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { CardWriter } from './capture/CardWriter.tsx';
import { useEngine } from './card/Card.tsx';
import type { GestureMaker } from './gestures/gesture.ts';
import { LinkPanel } from './linking/LinkPanel.tsx';
import { TargetPicker } from './linking/TargetPicker.tsx';
import { MapTools, setActiveTools } from './tools/MapTools.ts';
import { QuestionList } from './tools/QuestionList.tsx';
import { listenToToolKeys } from './tools/toolKeys.ts';
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
      <Tools own={tools} />
    </MapView>
  );
}

function Tools({ own }: { readonly own: RefObject<MapTools | null> }) {
  const engine = useEngine();
  const tools = useMemo(() => new MapTools(engine), [engine]);
  own.current = tools;
  useEffect(() => {
    const { root } = engine;
    if (root === null) return;
    const stops = [tools.start(root), listenToToolKeys(root, tools), setActiveTools(tools)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, tools]);
  return (
    <>
      <CardWriter capture={tools.capture} />
      <LinkPanel linking={tools.linking} remove={() => tools.arranging.remove()} />
      <TargetPicker linking={tools.linking} />
      <QuestionList engine={engine} asking={tools.asking} />
    </>
  );
}
