import { Fragment } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { BackIcon, CloseIcon, ForwardIcon } from '#renderer/ui/icons.ts';
import { StateSign } from '../lens/StateSign.tsx';
import { useValue } from '../tools/useValue.ts';
import './trace.css';
import type { ShownTrace, Tracing } from './Tracing.ts';

/** At the foot of the canvas: why the selection is or is not aligned, and its paths one by one. */
export function TraceBar({ tracing }: { readonly tracing: Tracing }) {
  const shown = useValue(tracing.shown);
  if (shown === null) return null;
  const { sentence, paths, at } = shown;
  return (
    <section className="map-trace map-floating" aria-label="Trace" data-map-control>
      <p className="map-trace-words" role="status">
        {sentence.verdict === '' ? null : (
          <strong data-tone={sentence.tone}>
            <StateSign tone={sentence.tone} />
            {sentence.verdict}
          </strong>
        )}
        <span>{at === null ? sentence.text : <Way tracing={tracing} shown={shown} at={at} />}</span>
      </p>
      <div className="map-trace-tools">
        {paths.length === 0 ? null : (
          <>
            <IconButton
              label="Previous path"
              icon={BackIcon}
              keys=","
              size="small"
              placement="top"
              onPress={() => tracing.step(-1)}
            />
            <span className="map-trace-place">
              {at === null ? pathsText(paths.length) : `${at + 1} of ${paths.length}`}
            </span>
            <IconButton
              label="Next path"
              icon={ForwardIcon}
              keys="."
              size="small"
              placement="top"
              onPress={() => tracing.step(1)}
            />
          </>
        )}
        <Button variant="quiet" size="small" onPress={() => tracing.selectPath()}>
          Select
        </Button>
        <IconButton
          label="End the trace"
          icon={CloseIcon}
          keys="T"
          size="small"
          placement="top"
          onPress={() => tracing.stop()}
        />
      </div>
    </section>
  );
}

function pathsText(count: number): string {
  if (count === 1) return '1 path';
  return count >= 200 ? '200+ paths' : `${count} paths`;
}

/** One path as the titles along it. */
function Way({ tracing, shown, at }: { readonly tracing: Tracing; readonly shown: ShownTrace; readonly at: number }) {
  const { elements } = tracing.engine.store.getState().document;
  const path = shown.paths[at];
  return path?.elements.map((id, i) => (
    <Fragment key={id}>
      {i === 0 ? null : <span className="map-trace-arrow"> {path.direction === 'up' ? '→' : '←'} </span>}
      <bdi>{elements.get(id)?.title || 'Without a title'}</bdi>
    </Fragment>
  ));
}
