import type { KindForm } from '#renderer/ui/KindIcon.tsx';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { kindOf } from '#shared/model/kinds/registry.ts';
import { relationWords } from '#shared/model/linkChoices.ts';
import type { Draft } from './draft.ts';
import type { Next } from './OutlineActions.ts';
import { indent } from './OutlineLine.tsx';
import { RowWriter } from './RowWriter.tsx';

interface DraftLineProps {
  readonly draft: Draft;
  readonly top: number;
  readonly onFinish: (title: string, next: Next) => void;
  readonly onCancel: () => void;
}

/** The line of an element that is being typed and not on the map yet. */
export function DraftLine({ draft, top, onFinish, onCancel }: DraftLineProps) {
  const { kind, tie, values, level } = draft;
  const form: KindForm = kind !== 'goal' ? kind : values.level === 'business' ? 'businessGoal' : 'digitalGoal';
  const word = kind === 'goal' ? (values.level === 'business' ? 'Business goal' : 'Digital goal') : kindOf(kind).label;
  const relation =
    tie === null ? '' : relationWords(tie.relation, tie.direction === 'toOther' ? 'out' : 'in').toLowerCase();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the text within has the focus
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={false}
      className="outline-row is-draft"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className="visually-hidden">{`New ${word}`}</span>
      <span className="outline-main" style={indent(level)}>
        <span className="outline-fold is-none" aria-hidden />
        <KindIcon form={form} size={15} />
        <RowWriter
          label={relation === '' ? `Title of the new ${word}` : `Title of the new ${word}, ${relation} the one above`}
          title=""
          placeholder={`New ${word === 'KPI' ? word : word.toLowerCase()}`}
          onFinish={onFinish}
          onCancel={onCancel}
          escapeKeeps
        />
      </span>
    </div>
  );
}
