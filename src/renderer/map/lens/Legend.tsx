import { IconButton } from '#renderer/ui/Button.tsx';
import { CloseIcon } from '#renderer/ui/icons.ts';
import { countText } from '#renderer/ui/numbers.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { Switch } from '#renderer/ui/Switch.tsx';
import { useValue } from '../tools/useValue.ts';
import type { Lensing } from './Lensing.ts';
import { LensSign } from './LensSign.tsx';
import '#renderer/ui/themeDot.css';
import './lens.css';
import { type LensId, lenses, lensIds } from './lenses.ts';

type Choice = LensId | 'none';

/** What the colors mean, how many cards each has; a press selects them. */
export function Legend({ lensing }: { readonly lensing: Lensing }) {
  const view = useValue(lensing.shown);
  if (view === null) return null;
  const shown = view.entries.filter(({ ids, key }) => ids.length > 0 || key !== '');
  return (
    <section className="map-legend" aria-label="Legend" data-map-control>
      <header className="map-legend-head">
        <Select<Choice>
          label="Color by"
          hideLabel
          value={lensing.id ?? 'none'}
          onChange={(id) => lensing.choose(id === 'none' ? null : id)}
          choices={[{ key: 'none', label: 'Kind' }, ...lensIds.map((key) => ({ key, label: lenses[key].label }))]}
        />
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
