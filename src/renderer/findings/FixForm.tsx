import { type FormEvent, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { type Answers, initialAnswers, isAnswered } from '#shared/checks/fixes/quickFix.ts';
import type { OfferedFix } from '#shared/checks/fixes/registry.ts';
import type { MapDocument } from '#shared/model/document.ts';
import { AskControl } from './AskControl.tsx';

interface FixFormProps {
  readonly fix: OfferedFix;
  readonly document: MapDocument;
  /** @returns why it was refused; null where it is done */
  readonly onFix: (answers: Answers) => string | null;
  readonly onCancel: () => void;
}

/** Asks what a quick fix needs to know. */
export function FixForm({ fix, document, onFix, onCancel }: FixFormProps) {
  const [answers, setAnswers] = useState<Answers>(() => initialAnswers(fix.asks));
  const [refused, setRefused] = useState<string | null>(null);
  const canFix = isAnswered(fix.asks, answers);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canFix) setRefused(onFix(answers));
  };
  return (
    <form
      className="findings-form"
      aria-label={fix.label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {fix.asks.map((ask, place) => (
        <AskControl
          key={ask.key}
          ask={ask}
          answer={answers[ask.key] ?? null}
          document={document}
          isFirst={place === 0}
          onAnswer={(answer) => {
            setRefused(null);
            setAnswers((before) => ({ ...before, [ask.key]: answer }));
          }}
        />
      ))}
      {refused === null ? null : (
        <p className="ui-error" role="alert">
          {refused}
        </p>
      )}
      <div className="findings-actions">
        <Button type="submit" variant="primary" size="small" isDisabled={!canFix}>
          {fix.label}
        </Button>
        <Button size="small" variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
