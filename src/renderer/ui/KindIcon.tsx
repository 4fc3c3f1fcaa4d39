import { Flag, Gauge, Rocket, StickyNote, UsersRound, Wrench } from 'lucide-react';
import type { Icon } from './Button.tsx';
import './kind.css';

/** What a card can be, goals told apart by their level. */
export type KindForm = 'businessGoal' | 'digitalGoal' | 'initiative' | 'program' | 'kpi' | 'capability' | 'note';

/** A flag that sends a signal. */
const SignalFlag: Icon = ({ size = 16 }) => (
  <svg
    aria-hidden="true"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M5 22V4" />
    <path d="M5 5c2-1.3 4-1.3 6 0v7.5c-2-1.3-4-1.3-6 0" />
    <path d="M15 5.5a4.6 4.6 0 0 1 0 6.5" />
    <path d="M18.2 2.8a8.4 8.4 0 0 1 0 11.9" />
  </svg>
);

const icons: Readonly<Record<KindForm, Icon>> = {
  businessGoal: Flag,
  digitalGoal: SignalFlag,
  initiative: Rocket,
  program: UsersRound,
  kpi: Gauge,
  capability: Wrench,
  note: StickyNote,
};

/** The icon of a kind in the kind's color. Words that name the kind stand beside it, so it is hidden from readers. */
export function KindIcon({ form, size = 16 }: { readonly form: KindForm; readonly size?: number }) {
  const Icon = icons[form];
  return (
    <span className="ui-kind" data-form={form} aria-hidden>
      <Icon size={size} aria-hidden />
    </span>
  );
}
