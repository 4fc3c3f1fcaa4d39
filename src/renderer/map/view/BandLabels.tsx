import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { bandQuestions } from '../scene/bands.ts';
import { bandOnScreen } from './BandGround.tsx';

const names = kinds.goal.fields.perspective.words as Readonly<Record<string, string>>;

/** Px that a name alone needs, and the air above and below the words. */
const NAME = 26;
const AIR = 10;

/** The column at the left that says what each band is and asks. Its words stay in the part of the band that is in view. */
export function BandLabels({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const labels = [...(host.current?.children ?? [])] as HTMLElement[];
    const places: string[] = [];
    // How high the words of each are with the question; measured once, and again when the canvas has another width.
    let needs: number[] = [];
    let measuredAt = -1;
    return engine.onCamera(({ y, zoom, width, height: view }) => {
      if (width !== measuredAt) {
        needs = labels.map(measureWords);
        measuredAt = width;
      }
      perspectives.forEach((name, i) => {
        const label = labels[i];
        const words = label?.firstElementChild;
        if (label === undefined || !(words instanceof HTMLElement)) return;
        const { top, height } = engine.scene.bands[name];
        const start = Math.round(top * zoom + y);
        const foot = Math.max(start + 1, Math.round((top + height) * zoom + y));
        const size = foot - start;
        const ground = bandOnScreen(i, start, foot, view);
        const seen = Math.min(start + size, view) - Math.max(start, 0);
        const need = (needs[i] ?? 0) + 2 * AIR;
        const shift = Math.min(Math.max(0, -start), Math.max(0, size - need));
        const place = `${ground.start} ${ground.end} ${start} ${size} ${shift} ${seen < need}`;
        if (places[i] === place) return;
        places[i] = place;
        label.style.transform = `translateY(${ground.start}px)`;
        label.style.height = `${ground.end - ground.start}px`;
        const air = Math.min(AIR, Math.max(0, (size - 18) / 2));
        words.style.transform = `translateY(${start - ground.start + shift + air}px)`;
        label.classList.toggle('is-low', seen < need);
        label.classList.toggle('is-flat', size < NAME);
      });
    });
  }, [engine]);
  return (
    <div ref={host} className="map-labels">
      {perspectives.map((name) => (
        <div key={name} className="map-label" data-band={name} title={`${names[name]}: ${bandQuestions[name]}`}>
          <div className="map-label-words">
            <p className="map-label-name">{names[name]}</p>
            <p className="map-label-question">{bandQuestions[name]}</p>
          </div>
        </div>
      ))}
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
