import { useLayoutEffect, useRef } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { useValue } from '../tools/useValue.ts';
import type { Lensing } from './Lensing.ts';
import { LensSign } from './LensSign.tsx';
import type { LegendEntry, LensView } from './lensed.ts';
import '#renderer/ui/themeDot.css';
import './lens.css';
import { type LensId, lenses, lensIds } from './lenses.ts';
import { useLegendPlace } from './useLegendPlace.ts';

type Choice = LensId | 'none';

/** What the colors mean, how many cards each has; a press selects them. */
export function Legend({ lensing }: { readonly lensing: Lensing }) {
  const view = useValue(lensing.shown);
  return view === null ? null : <Panel lensing={lensing} view={view} />;
}

function Panel({ lensing, view }: { readonly lensing: Lensing; readonly view: LensView }) {
  const own = useRef<HTMLElement>(null);
  const { corner, isLine } = useLegendPlace(own, lensing.engine);
  const shown = view.entries.filter(({ ids, key }) => ids.length > 0 || key !== '');
  return (
    <section
      ref={own}
      className={classes('map-legend', isLine && 'is-line')}
      data-corner={corner}
      aria-label="Legend"
      data-map-control
    >
      <header className="map-legend-head">
        <Select<Choice>
          label="Color by"
          hideLabel
          value={lensing.id ?? 'none'}
          onChange={(id) => lensing.choose(id === 'none' ? null : id)}
          choices={[{ key: 'none', label: 'Kind' }, ...lensIds.map((key) => ({ key, label: lenses[key].label }))]}
        />
        <Line entries={shown} />
        <IconButton label="Put the lens away" icon={CloseIcon} size="small" onPress={() => lensing.close()} />
      </header>
      <ul className="map-legend-list">
        {shown.map((entry) => (
          <li key={entry.key}>
            <button
              type="button"
              className="map-legend-entry"
              disabled={entry.ids.length === 0}
              onClick={() => lensing.select(entry.ids)}
            >
              <LensSign value={entry} />
              <span className="map-legend-label">{entry.label}</span>
              <span className="map-legend-count">{countText(entry.ids.length)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="map-legend-foot">
        <Switch label="Size by cost" isOn={lensing.isSized} onChange={() => lensing.toggleSize()} />
      </div>
    </section>
  );
}

/** The colors alone, for a canvas in which the list would cover the map; with their words where these have room. */
function Line({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const own = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries need another room
  useLayoutEffect(() => {
    const line = own.current;
    const room = line?.closest('.map-corner');
    if (line === null || room == null) return;
    const measure = () => {
      line.classList.add('has-words');
      line.classList.toggle('has-words', line.scrollWidth <= line.clientWidth);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(room);
    measure();
    return () => watch.disconnect();
  }, [entries]);
  return (
    <div ref={own} className="map-legend-line" aria-hidden="true">
      {entries.map((entry) => (
        <span key={entry.key} title={entry.label}>
          <LensSign value={entry} />
          <i>{entry.label}</i>
        </span>
      ))}
    </div>
  );
}
