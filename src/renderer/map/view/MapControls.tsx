import { useEffect, useState } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { AddIcon, FitIcon, ZoomOutIcon } from '#renderer/ui/icons.ts';
import { percentText } from '#renderer/ui/numbers.ts';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import type { MapEngine } from '../canvas/MapEngine.ts';
import type { MapActions } from './actions.ts';

/** Ms between two words of the zoom while it changes. */
const TOLD = 120;

/** Zoom out, the zoom in percent (press for 100 %), zoom in, the whole map. */
export function MapControls({ actions }: { readonly actions: MapActions }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: four buttons are no form, so no fieldset
    <div className="map-controls" role="group" aria-label="Zoom" data-map-control>
      <IconButton
        label="Zoom out"
        icon={ZoomOutIcon}
        keys="Mod+-"
        size="small"
        placement="top"
        onPress={() => actions.zoomBy(0.8)}
      />
      <Tooltip text="Zoom to 100 %" keys="Shift+0" placement="top">
        <Button variant="quiet" size="small" onPress={() => actions.zoomTo(1)}>
          <ZoomText engine={actions.engine} />
        </Button>
      </Tooltip>
      <IconButton
        label="Zoom in"
        icon={AddIcon}
        keys="Mod+="
        size="small"
        placement="top"
        onPress={() => actions.zoomBy(1.25)}
      />
      <IconButton
        label="Show the whole map"
        icon={FitIcon}
        keys="Shift+1"
        size="small"
        placement="top"
        onPress={() => actions.fit()}
      />
    </div>
  );
}

/** The zoom in words, brought up to date a few times a second at most: it is read, not followed. */
function ZoomText({ engine }: { readonly engine: MapEngine }) {
  const [text, setText] = useState(() => percentText(engine.camera.zoom));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = engine.onCamera(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setText(percentText(engine.camera.zoom));
      }, TOLD);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [engine]);
  return text;
}
