import { useLayoutEffect, useRef } from 'react';
import { perspectives } from '#shared/model/kinds/base.ts';
import { kinds } from '#shared/model/kinds/registry.ts';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { bandQuestions } from '../scene/bands.ts';

const names = kinds.goal.fields.perspective.words as Readonly<Record<string, string>>;

/** Px that a name alone and a name with its question need, with some air. */
const NAME = 34;
const WITH_QUESTION = 92;
const AIR = 12;

/** The column at the left that says what each band is and asks. Its words stay in the part of the band that is in view. */
export function BandLabels({ engine }: { readonly engine: MapEngine }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const labels = [...(host.current?.children ?? [])] as HTMLElement[];
    const places: string[] = [];
    return engine.onCamera(({ y, zoom, height: view }) => {
      perspectives.forEach((name, i) => {
        const label = labels[i];
        const words = label?.firstElementChild;
        if (label === undefined || !(words instanceof HTMLElement)) return;
        const { top, height } = engine.scene.bands[name];
        const start = Math.round(top * zoom + y);
        const size = Math.max(1, Math.round((top + height) * zoom + y) - start);
        const seen = Math.min(start + size, view) - Math.max(start, 0);
        const shift = Math.min(Math.max(0, -start), Math.max(0, size - WITH_QUESTION));
        const place = `${start} ${size} ${shift} ${seen < WITH_QUESTION} ${seen < NAME}`;
        if (places[i] === place) return;
        places[i] = place;
        label.style.transform = `translateY(${start}px)`;
        label.style.height = `${size}px`;
        words.style.transform = `translateY(${shift + Math.min(AIR, Math.max(0, (size - 20) / 2))}px)`;
        label.classList.toggle('is-low', seen < WITH_QUESTION);
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
