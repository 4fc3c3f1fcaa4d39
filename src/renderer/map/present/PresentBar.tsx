import { IconButton } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { BackIcon, CloseIcon, ForwardIcon } from '#renderer/ui/icons.ts';
import { useValue } from '../tools/useValue.ts';
import './present.css';
import type { Presenting } from './Presenting.ts';
import { type PresentWay, ways } from './steps.ts';

const wayWords: Readonly<Record<PresentWay, string>> = { band: 'Bands', theme: 'Themes', path: 'Goals' };

/** At the foot of a presentation: what is shown, and the way on. */
export function PresentBar({ presenting }: { readonly presenting: Presenting }) {
  const shown = useValue(presenting.shown);
  const step = shown?.steps[shown.at];
  if (shown === null || step === undefined) return null;
  return (
    <section className="map-present" aria-label="Presentation" data-map-control>
      <div className="map-present-words" role="status">
        <h2>{step.title}</h2>
        {step.note === '' ? null : <p>{step.note}</p>}
      </div>
      <div className="map-present-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons are no form, so no fieldset */}
        <div className="map-present-ways" role="group" aria-label="Step through">
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              aria-pressed={way === shown.way}
              className={classes(way === shown.way && 'is-on')}
              onClick={() => presenting.choose(way)}
            >
              {wayWords[way]}
            </button>
          ))}
        </div>
        <IconButton
          label="Back"
          icon={BackIcon}
          keys="ArrowLeft"
          placement="top"
          isDisabled={shown.at === 0}
          onPress={() => presenting.step(-1)}
        />
        <span className="map-present-place">
          {shown.at + 1} / {shown.steps.length}
        </span>
        <IconButton
          label="On"
          icon={ForwardIcon}
          keys="ArrowRight"
          placement="top"
          isDisabled={shown.at === shown.steps.length - 1}
          onPress={() => presenting.step(1)}
        />
        <IconButton
          label="Leave the presentation"
          icon={CloseIcon}
          keys="Escape"
          placement="top"
          onPress={() => presenting.end()}
        />
      </div>
    </section>
  );
}
