import { useEffect, useState } from 'react';
import type { MapEngine } from '../canvas/MapEngine.ts';
import { faceWords } from '../card/face.ts';

/** What a screen reader hears: what this is, where the same can be read as a list, and what is selected. */
export function Spoken({ engine, id }: { readonly engine: MapEngine; readonly id: string }) {
  const [selected, setSelected] = useState('');
  useEffect(() => {
    const say = () => setSelected(selectionWords(engine));
    return engine.view.subscribe((now, before) => {
      if (now.ids !== before.ids || now.link !== before.link) say();
    });
  }, [engine]);
  return (
    <>
      <p id={id} className="visually-hidden">
        A drawing of the map. Alt with an arrow key goes from card to card, arrow keys move the selected cards, Control
        with up or down moves them to another band. The Outline holds the same map as a list.
      </p>
      <p className="visually-hidden" role="status">
        {selected}
      </p>
    </>
  );
}

function selectionWords(engine: MapEngine): string {
  const { ids, link } = engine.view.getState();
  if (link !== null) return 'Link selected';
  const [only] = ids;
  if (only === undefined) return '';
  if (ids.length > 1) return `${ids.length} cards selected`;
  const card = engine.scene.cards.get(only);
  if (card === undefined) return '';
  const links = engine.scene.linksOf(only).size;
  return `${faceWords(engine.faceOf(card))}, ${links === 1 ? '1 link' : `${links} links`}`;
}
