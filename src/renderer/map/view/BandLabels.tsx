import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { bandQuestions } from '../scene/bands.ts';
import { bandInColumn } from './BandGround.tsx';

const names = kinds.goal.fields.perspective.words as Readonly<Record<string, string>>;

/** Px that a name alone needs, and the air above and below the words. */
const NAME = 26;
const AIR = 10;

/** The column at the left that says what each band is and asks. Its words stay in the part of the band that is in view. */
export function BandLabels({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const all = host.current;
    if (all === null) return;
    const labels = [...all.children] as HTMLElement[];
    const places: string[] = [];
    const shifts: number[] = [];
    let offset = Number.NaN;
    // How high the words of each are with the question; measured once, and again when the canvas has another width.
    let needs: number[] = [];
    let measuredAt = -1;
    return engine.onCamera(({ y, zoom, width, height: view }) => {
      if (width !== measuredAt) {
        needs = labels.map(measureWords);
        measuredAt = width;
      }
      const from = Math.round(y);
      if (from !== offset) all.style.transform = `translateY(${from}px)`;
      offset = from;
      labels.forEach((label, i) => {
        const words = label.firstElementChild;
        if (!(words instanceof HTMLElement)) return;
        const { start, end, ground } = bandInColumn(engine, i, zoom);
        const size = end - start;
        const seen = Math.min(end + from, view) - Math.max(start + from, 0);
        const need = (needs[i] ?? 0) + 2 * AIR;
        const place = `${ground.start} ${ground.end} ${size} ${seen < need}`;
        if (places[i] !== place) {
          places[i] = place;
          label.style.transform = `translateY(${ground.start}px)`;
          label.style.height = `${ground.end - ground.start}px`;
          label.classList.toggle('is-low', seen < need);
          label.classList.toggle('is-flat', size < NAME);
        }
        // The words stay in sight while their band leaves over the upper border: a pan moves at most those of one band.
        const shift = Math.min(Math.max(0, -start - from), Math.max(0, size - need));
        const air = Math.min(AIR, Math.max(0, (size - 18) / 2));
        const moved = start - ground.start + shift + air;
        if (shifts[i] !== moved) words.style.transform = `translateY(${moved}px)`;
        shifts[i] = moved;
      });
    });
  }, [engine]);
  return (
    <div className="map-labels">
      <div ref={host} className="map-labels-moved">
        {perspectives.map((name) => (
          <div key={name} className="map-label" data-band={name} title={`${names[name]}: ${bandQuestions[name]}`}>
            <div className="map-label-words">
              <p className="map-label-name">{names[name]}</p>
              <p className="map-label-question">{bandQuestions[name]}</p>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Height (px) of a label's name and question together. */
function measureWords(label: HTMLElement): number {
  const isLow = label.classList.contains('is-low');
  label.classList.remove('is-low');
  const height = label.firstElementChild?.clientHeight ?? 0;
  label.classList.toggle('is-low', isLow);
  return height;
}
