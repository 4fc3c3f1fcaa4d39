import { useMemo } from 'react';
import { classes } from '#renderer/ui/className.ts';
import { type LaidCard, layOutMap } from '#shared/exchange/mapLayout.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { kindOf } from '#shared/model/kinds/registry.ts';

interface PictureProps {
  readonly document: MapDocument;
  readonly selected: readonly string[];
  readonly onSelect: (id: string) => void;
}

/** The whole map, large, with the names of its bands. The lists below it hold the same for the keyboard. */
export function Picture({ document, selected, onSelect }: PictureProps) {
  const { width, height, bands, cards, links } = useMemo(() => layOutMap(document), [document]);
  const words = kindOf('goal').fields.perspective?.words ?? {};
  if (cards.length === 0) return null;
  return (
    <figure className="overview-picture" aria-label="Picture of the map">
      <ul className="overview-bands">
        {bands.map(({ perspective, height: own }) => (
          <li key={perspective} style={{ flexGrow: own }}>
            <span>{words[perspective]}</span>
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {bands.map(({ perspective, top, height: own }, place) => (
          <rect
            key={perspective}
            className={place % 2 === 1 ? 'is-odd' : 'is-even'}
            x={0}
            y={top}
            width={width}
            height={own}
          />
        ))}
        {links.map(({ link, from, to }) => (
          <path
            key={link.id}
            data-relation={link.relation}
            className={classes(
              'overview-link',
              (selected.includes(link.from) || selected.includes(link.to)) && 'is-selected',
            )}
            d={curve(from, to)}
          />
        ))}
        {cards.map((card) => (
          <Card key={card.element.id} card={card} isSelected={selected.includes(card.element.id)} onSelect={onSelect} />
        ))}
      </svg>
    </figure>
  );
}

interface CardProps {
  readonly card: LaidCard;
  readonly isSelected: boolean;
  readonly onSelect: (id: string) => void;
}

function Card({ card: { element, x, y, width, height }, isSelected, onSelect }: CardProps) {
  const form = formOf(element);
  const isGoal = element.kind === 'goal';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picture is hidden from readers and keys; the lists below are not
    <g
      data-form={form}
      className={classes('overview-card', isSelected && 'is-selected')}
      onClick={() => onSelect(element.id)}
    >
      <title>{element.title}</title>
      <rect x={x} y={y} width={width} height={height} rx={isGoal ? height / 2 : 8} />
      {element.kind === 'initiative' || element.kind === 'program' ? (
        <rect className="overview-stripe" x={x} y={y + 8} width={6} height={height - 16} rx={3} />
      ) : null}
      <foreignObject x={x + (isGoal ? 26 : 16)} y={y} width={width - (isGoal ? 52 : 28)} height={height}>
        <div className="overview-card-title">
          <bdi>{element.title}</bdi>
        </div>
      </foreignObject>
    </g>
  );
}

/** From the top of the one that serves to the foot of what it serves. */
function curve(from: LaidCard, to: LaidCard): string {
  const [x1, y1] = [from.x + from.width / 2, from.y];
  const [x2, y2] = [to.x + to.width / 2, to.y + to.height];
  const bend = Math.max(24, Math.abs(y1 - y2) / 2);
  return `M${x1} ${y1}C${x1} ${y1 - bend} ${x2} ${y2 + bend} ${x2} ${y2}`;
}
