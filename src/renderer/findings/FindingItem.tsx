import { useId, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import type { Finding } from '#shared/checks/finding.ts';
import { fixesFor } from '#shared/checks/fixes/registry.ts';
import { messageOf } from '#shared/checks/message.ts';
import { FindingWords } from './FindingWords.tsx';
import { FixForm } from './FixForm.tsx';
import type { FindingActions } from './findingActions.ts';
import { catalogueEntry, type Grouping } from './findingList.ts';
import { MuteForm } from './MuteForm.tsx';
import { mutesOf } from './mutes.ts';

interface FindingItemProps {
  readonly finding: Finding;
  readonly evaluation: Evaluation;
  readonly actions: FindingActions;
  readonly isOpen: boolean;
  /** One of its elements is selected. */
  readonly isSelected: boolean;
  /** What the heading above says already is left out of the line. */
  readonly grouping: Grouping;
  readonly isReadOnly: boolean;
  readonly onToggle: () => void;
}

/** A finding: one line; open, with why it matters, what to do, and the ways to do it at once. */
export function FindingItem(props: FindingItemProps) {
  const { finding, evaluation, isOpen, isSelected, grouping, onToggle } = props;
  const message = messageOf(finding, evaluation.document);
  const id = useId();
  return (
    <li
      className={classes(
        'findings-item',
        isOpen && 'is-open',
        isSelected && 'is-selected',
        finding.muted && 'is-muted',
      )}
      data-check={finding.check}
    >
      <button
        type="button"
        className="findings-line"
        title={isOpen ? undefined : message}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        {grouping === 'element' || finding.muted ? (
          <SeverityMark severity={finding.severity} isQuiet={finding.muted} isNamed />
        ) : null}
        <FindingWords finding={finding} message={message} grouping={grouping} document={evaluation.document} />
        {finding.muted ? <span className="findings-muted">Muted</span> : null}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <FindingDetails {...props} message={message} /> : null}
      </div>
    </li>
  );
}

interface FindingDetailsProps extends FindingItemProps {
  readonly message: string;
}

function FindingDetails({ finding, message, evaluation, actions, isReadOnly }: FindingDetailsProps) {
  const { document } = evaluation;
  const [form, setForm] = useState<number | 'mute' | null>(null);
  const entry = catalogueEntry(finding.check);
  const fixes = isReadOnly ? [] : fixesFor(finding, evaluation);
  const asked = typeof form === 'number' ? fixes[form] : undefined;
  const mutes = finding.muted ? mutesOf(finding, document.map.mutes) : [];
  const own = useRef<HTMLDivElement>(null);
  const cancel = () => {
    // The form takes its focus with it: the finding it was about has the keys again.
    own.current?.closest('.findings-item')?.querySelector<HTMLElement>('.findings-line')?.focus();
    setForm(null);
  };
  return (
    <div ref={own} className="findings-details">
      <dl>
        <div>
          <dt>What</dt>
          <dd>
            <bdi>{message}</bdi>
          </dd>
        </div>
        <div>
          <dt>Why</dt>
          <dd>{entry?.why ?? 'Every check should have its say; this one was stopped by a fault of the program.'}</dd>
        </div>
        <div>
          <dt>Fix</dt>
          <dd>{entry?.fix ?? 'Nothing has to be changed on the map. All other checks were carried out.'}</dd>
        </div>
      </dl>
      {entry === undefined ? null : <p className="findings-source">{entry.framework}</p>}
      {mutes.map((mute) => (
        <p key={mute.element ?? ''} className="findings-reason">
          Muted {mute.element === null ? 'for the whole map' : 'here'}: <bdi>{mute.reason || 'no reason given'}</bdi>
        </p>
      ))}
      {asked !== undefined ? (
        <FixForm
          key={asked.label}
          fix={asked}
          document={document}
          onFix={(answers) => actions.fix(asked, answers)}
          onCancel={cancel}
        />
      ) : form === 'mute' ? (
        <MuteForm
          finding={finding}
          document={document}
          onMute={(element, reason) => actions.mute(finding.check, element, reason)}
          onCancel={cancel}
        />
      ) : (
        <div className="findings-actions">
          {fixes.map((fix, place) => (
            <Button
              key={fix.label}
              size="small"
              variant={place === 0 && !finding.muted ? 'primary' : 'secondary'}
              onPress={() => (fix.asks.length === 0 ? void actions.fix(fix, {}) : setForm(place))}
            >
              {fix.asks.length === 0 ? fix.label : `${fix.label}…`}
            </Button>
          ))}
          {finding.targets.length === 0 ? null : (
            <Button size="small" onPress={() => actions.showOnMap(finding.targets)}>
              Show on the map
            </Button>
          )}
          {isReadOnly ? null : finding.muted ? (
            <Button size="small" variant="quiet" onPress={() => actions.unmute(mutes)}>
              Unmute
            </Button>
          ) : (
            <Button size="small" variant="quiet" onPress={() => setForm('mute')}>
              Mute…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
