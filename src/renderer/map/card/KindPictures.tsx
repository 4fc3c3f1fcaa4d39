import { useLayoutEffect, useRef } from 'react';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { watchAppearance } from '../canvas/palette.ts';
import type { CardFace } from './face.ts';

/** The forms whose cards bear the icon of their kind; a KPI has its ring, a note needs none. */
const pictured: readonly CardFace['form'][] = ['businessGoal', 'digitalGoal', 'initiative', 'program', 'capability'];

/**
 * The icons of the kinds as pictures, made of the icons that stand everywhere else, for cards to have as a background. Each
 * drawing in the page is a coordinate system of its own, which the page has to keep account of whenever the map moves; a
 * background is none.
 */
export function KindPictures() {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const icons = host.current;
    if (icons === null) return;
    const sheet = new CSSStyleSheet();
    const write = () => sheet.replaceSync(rulesOf(icons));
    write();
    document.adoptedStyleSheets.push(sheet);
    const stop = watchAppearance(write);
    return () => {
      stop();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, []);
  return (
    <div ref={host} className="map-kind-pictures" hidden>
      {pictured.map((form) => (
        <KindIcon key={form} form={form} />
      ))}
    </div>
  );
}

/** In the color of the kind, and muted where a lens has taken the colors. */
function rulesOf(icons: HTMLElement): string {
  const muted = getComputedStyle(icons).color;
  return pictured
    .map((form, i) => {
      const svg = icons.children[i]?.querySelector('svg');
      if (svg == null) throw new Error(`The icon of ${form} is no drawing.`);
      const own = `.map-card[data-form="${form}"]`;
      const hue = getComputedStyle(svg).color;
      return `${own} .map-card-icon{background-image:${picture(svg, hue)}}
        ${own}.is-lensed .map-card-icon{background-image:${picture(svg, muted)}}`;
    })
    .join('\n');
}

function picture(svg: SVGElement, color: string): string {
  const text = new XMLSerializer().serializeToString(svg).replaceAll('currentColor', color);
  return `url("data:image/svg+xml,${encodeURIComponent(text)}")`;
}
