import { classes } from './className.ts';
import './elementName.css';
import { type KindForm, KindIcon } from './KindIcon.tsx';

interface ElementNameProps {
  readonly form: KindForm;
  /** Blank titles are named as such. */
  readonly title: string;
  readonly isSelected?: boolean;
  /** Goes to it; without it the name is words alone. */
  readonly onPress?: (() => void) | undefined;
}

/** An element by its kind's icon and its title; a press goes to it. */
export function ElementName({ form, title, isSelected = false, onPress }: ElementNameProps) {
  const content = (
    <>
      <KindIcon form={form} size={14} />
      <bdi>{title.trim() || 'Without a title'}</bdi>
    </>
  );
  if (onPress === undefined) return <span className="ui-element">{content}</span>;
  return (
    <button
      type="button"
      className={classes('ui-element is-button', isSelected && 'is-selected')}
      aria-pressed={isSelected}
      onClick={onPress}
    >
      {content}
    </button>
  );
}
