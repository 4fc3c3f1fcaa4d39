import { useEffect, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import type { MapTools } from '../tools/MapTools.ts';
import { useValue } from '../tools/useValue.ts';
import './start.css';

/** What to do on a map without cards. It goes with the first card, and while its title is typed. */
export function StartPanel({ tools }: { readonly tools: MapTools }) {
  const { engine, capture } = tools;
  const [isEmpty, setEmpty] = useState(() => engine.scene.cards.size === 0);
  useEffect(() => engine.onScene(() => setEmpty(engine.scene.cards.size === 0)), [engine]);
  const isWriting = useValue(capture.writing) !== null;
  const isAsked = useValue(tools.asking) !== null;
  if (!isEmpty || isWriting || isAsked) return null;
  return (
    <section className="map-start" aria-label="First steps" data-map-control>
      <KindIcon form="businessGoal" size={28} />
      <h2>Begin with a goal</h2>
      <p>
        What must be achieved for the owners and the customers? All else is drawn below it, linked to what it serves.
      </p>
      <Button variant="primary" onPress={() => capture.begin('goal', null)}>
        Add a goal
      </Button>
      <ul>
        <li>
          <Kbd keys="G" /> anywhere adds a goal, <Kbd keys="Enter" /> the next one
        </li>
        <li>
          <Kbd keys="Tab" /> goes on to an initiative that supports it, then to its KPI
        </li>
        <li>A double-click adds any kind of card; pasted lines become cards</li>
      </ul>
    </section>
  );
}
