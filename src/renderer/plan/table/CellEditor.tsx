import { useRef, useState } from 'react';
import { classes } from '#renderer/ui/className.ts';
import './cellEditor.css';
import { cellPreview } from './cellPreview.ts';
import { completionOf } from './completion.ts';
import { type EditorProps, editedValue } from './editorProps.ts';
import { ChoiceEditor, ManyEditor, NameEditor } from './ListEditors.tsx';
import { LineEditor, ParagraphEditor } from './TextEditors.tsx';

/** The cell that is being edited, by what its column holds. */
export function CellEditor(props: EditorProps) {
  const { column, problem, reading, onLeave } = props;
  const [text, setText] = useState(props.initial);
  const frame = useRef<HTMLDivElement>(null);
  const type = (next: string) => {
    setText(next);
    props.onDraft({ text: next });
  };
  const note = problem ?? cellPreview(column.column, text, reading, editedValue(props));
  const Editor = editorFor(column);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus go; what is used stands in it
    <div
      ref={frame}
      className={classes('plan-editor', problem !== null && 'is-wrong')}
      data-keeps-room
      onBlur={(event) => {
        const to = event.relatedTarget;
        // Calendars and lists open outside the table and belong to the cell none the less.
        if (to instanceof Element && (frame.current?.contains(to) || to.closest('.ui-popover') !== null)) return;
        onLeave();
      }}
    >
      <Editor {...props} text={text} onType={type} />
      {note === null ? null : (
        <span className="plan-editor-note" role={problem === null ? undefined : 'alert'}>
          {note}
        </span>
      )}
    </div>
  );
}

function editorFor(column: EditorProps['column']) {
  switch (column.column.format) {
    case 'choice':
    case 'flag':
      return ChoiceEditor;
    case 'choices':
    case 'references':
      return ManyEditor;
    case 'paragraph':
      return ParagraphEditor;
    default:
      return completionOf(column) === null ? LineEditor : NameEditor;
  }
}
