import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './pictureChoices.css';

interface PictureChoicesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** One of several things, each with its picture; arrows go between them. */
export function PictureChoices({ label, value, onChange, children }: PictureChoicesProps) {
  return (
    <RadioGroup className="ui-field" value={value} onChange={onChange} orientation="horizontal">
      <Label className="ui-label">{label}</Label>
      <div className="ui-choices">{children}</div>
    </RadioGroup>
  );
}

interface PictureChoiceProps {
  readonly value: string;
  readonly title: string;
  readonly note: string;
  readonly picture: ReactNode;
}

export function PictureChoice({ value, title, note, picture }: PictureChoiceProps) {
  return (
    <Radio value={value} className="ui-choice" aria-label={title}>
      <span className="ui-choice-picture">{picture}</span>
      <span className="ui-choice-words">
        <strong>{title}</strong>
        <span className="ui-choice-note">{note}</span>
      </span>
    </Radio>
  );
}
