import type { ComponentType } from 'react';
import type { ViewStateStore } from '#renderer/state/viewState.ts';
import { dayText } from '#renderer/ui/dates.ts';
import { type Element, kindOf } from '#shared/model/kinds/registry.ts';
import { review } from '#shared/model/lists/review.ts';
import { FieldLine, FieldList } from './FieldList.tsx';
import type { FieldContext } from './fieldControl.ts';
import { fieldGroups } from './fieldGroups.ts';
import { LinkSection } from './LinkSection.tsx';
import { Section } from './Section.tsx';

/** What is calculated of an element and shown above its fields. */
export type ElementFigures = ComponentType<{ readonly element: Element }>;

interface ElementInspectorProps {
  readonly element: Element;
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
  readonly Figures: ElementFigures | undefined;
}

/** Fields that stand in the head or are actions of it. */
const inHead = ['title', 'votes', 'parked'];

/** An element: title, what is calculated of it, every field of its kind, its links, the decisions about it. */
export function ElementInspector({ element, context, selection, Figures }: ElementInspectorProps) {
  const { fields } = kindOf(element.kind);
  const [basics, ...sections] = fieldGroups(fields, inHead);
  const rest = { context, table: 'elements' as const, records: [element] };
  return (
    <>
      {fields.title === undefined ? null : <FieldLine {...rest} name="title" field={fields.title} />}
      {Figures === undefined ? null : <Figures element={element} />}
      {basics === undefined ? null : <FieldList {...rest} groups={[basics]} />}
      <LinkSection element={element} context={context} selection={selection} />
      <FieldList {...rest} groups={sections} />
      <Reviews element={element} context={context} />
    </>
  );
}

/** The decisions taken about the element, the latest first. */
function Reviews({ element, context }: Pick<ElementInspectorProps, 'element' | 'context'>) {
  const own = [...context.document.reviews.values()].filter((one) => one.element === element.id);
  if (own.length === 0) return null;
  const latest = own.sort((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <Section id="reviews" heading="Reviews" summary={String(own.length)} startsOpen>
      <ul className="inspector-reviews">
        {latest.map(({ id, date, decision, text, author }) => (
          <li key={id}>
            <p className="inspector-review-head">
              <strong>{review.fields.decision.words?.[decision]}</strong>
              <span className="muted">{[dayText(date), author].filter(Boolean).join(' · ')}</span>
            </p>
            {text === '' ? null : (
              <p>
                <bdi>{text}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
