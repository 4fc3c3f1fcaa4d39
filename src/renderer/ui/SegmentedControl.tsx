import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Icon } from './Button.tsx';
import './segmented.css';

interface SegmentedControlProps<K extends string> {
  readonly label: string;
  /** True where it stands among other tools: the label is for screen readers alone. */
  readonly hideLabel?: boolean;
  readonly value: K;
  readonly onChange: (value: K) => void;
  readonly segments: readonly { readonly key: K; readonly label: string; readonly icon?: Icon }[];
}

/** One of two to five, all in sight. */
export function SegmentedControl<K extends string>(props: SegmentedControlProps<K>) {
  const { label, hideLabel = false, value, onChange, segments } = props;
  return (
    <RadioGroup
      className="ui-field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as K)}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="ui-label">{label}</Label>}
      <div className="ui-segments">
        {segments.map(({ key, label: words, icon: Icon }) => (
          <Radio key={key} value={key} className="ui-segment">
            {Icon === undefined ? null : <Icon size={14} aria-hidden />}
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
