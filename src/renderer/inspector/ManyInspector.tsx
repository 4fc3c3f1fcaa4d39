import { selectElements, type ViewStateStore } from '#renderer/state/viewState.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { formOf } from '#shared/exchange/miniature.ts';
import { type Element, kindOf } from '#shared/model/kinds/registry.ts';
import { FieldList } from './FieldList.tsx';
import type { FieldContext } from './fieldControl.ts';
import { commonFields, fieldGroups } from './fieldGroups.ts';
import { Section } from './Section.tsx';

interface ManyInspectorProps {
  readonly elements: readonly Element[];
  readonly context: FieldContext;
  readonly selection: ViewStateStore;
}

/** More are named by their number. */
const NAMED = 60;

/** Several elements: the fields that all of them have. What is changed is changed in all, as one step. */
export function ManyInspector({ elements, context, selection }: ManyInspectorProps) {
  const kinds = [...new Set(elements.map(({ kind }) => kind))];
  const fields = commonFields(kinds.map((kind) => kindOf(kind).fields));
  return (
    <>
      <Section id="selected" heading="Selected" summary={String(elements.length)} startsOpen={elements.length <= 6}>
        <ul className="inspector-selected">
          {elements.slice(0, NAMED).map((element) => (
            <li key={element.id}>
              <button
                type="button"
                className="inspector-link-end"
                onClick={() => selectElements(selection, [element.id])}
              >
                <KindIcon form={formOf(element)} size={14} />
                <bdi>{element.title || 'Without a title'}</bdi>
              </button>
            </li>
          ))}
          {elements.length > NAMED ? <li className="muted">and {elements.length - NAMED} more</li> : null}
        </ul>
      </Section>
      <FieldList
        context={context}
        table="elements"
        records={elements}
        groups={fieldGroups(fields, ['title', 'votes', 'parked'])}
      />
    </>
  );
}
