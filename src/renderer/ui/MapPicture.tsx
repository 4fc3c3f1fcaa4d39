import type { KindForm } from './KindIcon.tsx';
import './kind.css';
import './mapPicture.css';

/** A map in numbers, in any unit: its size, where its bands end, its cards and which of them are joined. */
export interface PictureData {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly number[];
  readonly cards: readonly PictureCard[];
  /** Pairs of places in `cards`. */
  readonly links: readonly (readonly [number, number])[];
}

export interface PictureCard {
  readonly form: KindForm;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Free room on each side, as a share of the picture. */
const EDGE = 0.04;

/** The small picture of a map: bands and cards in their kinds' colors. It says nothing that words do not say too. */
export function MapPicture({ picture }: { readonly picture: PictureData }) {
  const { width, height, bands, cards, links } = picture;
  return (
    <svg
      className="ui-picture"
      viewBox={`${-width * EDGE} ${-height * EDGE} ${width * (1 + 2 * EDGE)} ${height * (1 + 2 * EDGE)}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid meet"
    >
      {bands.map((end, band) => {
        // The outer bands and all sides reach beyond the map, so that they fill a frame of any form.
        const top = band === 0 ? -height : (bands[band - 1] ?? 0);
        const bottom = band === bands.length - 1 ? 2 * height : end;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other name and never reorder
            key={band}
            className={band % 2 === 1 ? 'is-odd' : 'is-even'}
            x={-2 * width}
            y={top}
            width={5 * width}
            height={Math.max(0, bottom - top)}
          />
        );
      })}
      <path className="ui-picture-links" d={links.map(([from, to]) => curve(cards[from], cards[to])).join('')} />
      {cards.map((card, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards of a picture are drawn once and never reorder
        <Card key={place} card={card} />
      ))}
    </svg>
  );
}

const round: Readonly<Partial<Record<KindForm, true>>> = { businessGoal: true, digitalGoal: true };

function Card({ card: { form, x, y, width, height } }: { readonly card: PictureCard }) {
  return (
    <rect
      data-form={form}
      className="ui-picture-card"
      x={x}
      y={y}
      width={width}
      height={height}
      rx={round[form] ? height / 2 : height / 9}
    />
  );
}

/** From the top of the one that serves to the foot of what it serves. */
function curve(from: PictureCard | undefined, to: PictureCard | undefined): string {
  if (from === undefined || to === undefined) return '';
  const [x1, y1] = [from.x + from.width / 2, from.y];
  const [x2, y2] = [to.x + to.width / 2, to.y + to.height];
  const bend = (y1 - y2) / 2;
  return `M${x1} ${y1}C${x1} ${y1 - bend} ${x2} ${y2 + bend} ${x2} ${y2}`;
}
