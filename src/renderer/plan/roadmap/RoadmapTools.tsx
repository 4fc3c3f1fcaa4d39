import { memo, type ReactNode } from 'react';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { AddIcon, FitIcon, ZoomOutIcon } from '#renderer/ui/icons.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { ToolGap } from '#renderer/ui/ToolRow.tsx';
import '#renderer/ui/themeDot.css';
import { RoadmapKeys } from './RoadmapKeys.tsx';
import type { RoadmapLens } from './roadmapLens.ts';
import type { Zoom } from './timeScale.ts';

interface RoadmapToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** Closer (1) or wider (-1). */
  readonly onStep: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onToday: () => void;
  readonly lens: RoadmapLens;
  readonly onLens: (lens: string | null) => void;
  readonly children: ReactNode;
}

const zoomNames: readonly { readonly key: Zoom; readonly label: string }[] = [
  { key: 'weeks', label: 'Weeks' },
  { key: 'months', label: 'Months' },
  { key: 'quarters', label: 'Quarters' },
  { key: 'years', label: 'Years' },
];

const KINDS = 'kind';

/** How the axis is looked at, and what the colors mean. */
export const RoadmapTools = memo(function RoadmapTools(props: RoadmapToolsProps) {
  const { zoom, onZoom, onStep, onFit, onToday, lens, onLens, children } = props;
  return (
    <div className="roadmap-tools">
      <div className="roadmap-zoom">
        <SegmentedControl<Zoom> label="Zoom" value={zoom} segments={zoomNames} onChange={onZoom} />
      </div>
      <IconButton
        label="Zoom out"
        keys="-"
        icon={ZoomOutIcon}
        size="small"
        className="roadmap-step"
        onPress={() => onStep(-1)}
      />
      <IconButton
        label="Zoom in"
        keys="+"
        icon={AddIcon}
        size="small"
        className="roadmap-step"
        onPress={() => onStep(1)}
      />
      <IconButton label="Fit the plan" keys="F" icon={FitIcon} size="small" onPress={onFit} />
      <Button variant="quiet" size="small" onPress={onToday}>
        Today
      </Button>
      <RoadmapKeys />
      <ToolGap />
      {children}
      <Select
        label="Color by"
        hideLabel
        className="roadmap-lens"
        value={lens.id ?? KINDS}
        choices={[{ key: KINDS, label: 'Color by kind' }, ...lens.choices]}
        onChange={(id) => onLens(id === KINDS ? null : id)}
      />
    </div>
  );
});

/** What the colors of the bars mean, while a lens lends them. */
export function LensLegend({ lens }: { readonly lens: RoadmapLens }) {
  if (lens.id === null) return null;
  return (
    <ul className="roadmap-legend" aria-label="Colors">
      {lens.tints.map(({ key, label, token }) => (
        <li key={key}>
          <span className="roadmap-swatch" style={{ background: `var(--${token})` }} aria-hidden />
          {label}
        </li>
      ))}
    </ul>
  );
}
