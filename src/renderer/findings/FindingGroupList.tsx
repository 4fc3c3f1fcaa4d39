import { useState } from 'react';
import { subjectsOf } from '#renderer/state/findingMarks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { classes } from '#renderer/ui/className.ts';
import { ForwardIcon } from '#renderer/ui/icons.ts';
import { KindIcon } from '#renderer/ui/KindIcon.tsx';
import { countText } from '#renderer/ui/numbers.ts';
import { SeverityMark } from '#renderer/ui/SeverityMark.tsx';
import type { Evaluation } from '#shared/checks/evaluate.ts';
import { formOf } from '#shared/exchange/miniature.ts';
import type { Id } from '#shared/model/values.ts';
import { FindingItem } from './FindingItem.tsx';
import type { FindingActions } from './findingActions.ts';
import { type FindingGroup, findingKey, type Grouping } from './findingList.ts';

interface FindingGroupListProps {
  readonly groups: readonly FindingGroup[];
  readonly grouping: Grouping;
  /** All groups start open; else the first alone does. */
  readonly opensAll: boolean;
  readonly evaluation: Evaluation;
  readonly selected: readonly Id[];
  readonly actions: FindingActions;
  readonly isReadOnly: boolean;
}

/** So many groups, and findings of a group, are shown at first, and so many more at each press. */
const PAGE = 60;

/** Findings under headings that fold. */
export function FindingGroupList(props: FindingGroupListProps) {
  const { groups, grouping, opensAll, evaluation, selected, actions, isReadOnly } = props;
  /** Groups that a person opened or closed, against how they start. */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState<ReadonlyMap<string, number>>(new Map());
  const [open, setOpen] = useState<string | null>(null);
  const [headings, setHeadings] = useState(PAGE);
  const list = groups.slice(0, headings).map((group, place) => {
    const isOpen = turned.get(group.key) ?? (opensAll || place === 0);
    const limit = shown.get(group.key) ?? PAGE;
    return (
      <section key={group.key} className={classes('findings-group', isOpen && 'is-open')}>
        <h3>
          <button
            type="button"
            className="findings-heading"
            data-findings-start={place === 0 || undefined}
            aria-expanded={isOpen}
            onClick={() => setTurned(new Map(turned).set(group.key, !isOpen))}
          >
            <ForwardIcon size={14} aria-hidden />
            <GroupMark group={group} evaluation={evaluation} isNamed={grouping !== 'severity'} />
            <bdi>{group.title}</bdi>
            <span className="findings-count tabular">{countText(group.findings.length)}</span>
          </button>
        </h3>
        {isOpen ? (
          <ul>
            {group.findings.slice(0, limit).map((finding) => {
              const key = findingKey(finding);
              return (
                <FindingItem
                  key={key}
                  finding={finding}
                  evaluation={evaluation}
                  actions={actions}
                  isOpen={open === key}
                  isSelected={subjectsOf(finding).some((id) => selected.includes(id))}
                  grouping={grouping}
                  isReadOnly={isReadOnly}
                  onToggle={() => {
                    const opens = open !== key;
                    setOpen(opens ? key : null);
                    // The map shows what the finding is about while it is read.
                    if (opens && finding.targets.length > 0) actions.goTo(finding.targets);
                  }}
                />
              );
            })}
            {group.findings.length > limit ? (
              <li className="findings-more">
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() => setShown(new Map(shown).set(group.key, limit + PAGE))}
                >
                  Show {countText(Math.min(PAGE, group.findings.length - limit))} more
                </Button>
              </li>
            ) : null}
          </ul>
        ) : null}
      </section>
    );
  });
  const more = groups.length - headings;
  return (
    <>
      {list}
      {more > 0 ? (
        <div className="findings-more">
          <Button size="small" variant="quiet" onPress={() => setHeadings(headings + PAGE)}>
            Show {countText(Math.min(PAGE, more))} more of {countText(groups.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

interface GroupMarkProps {
  readonly group: FindingGroup;
  readonly evaluation: Evaluation;
  /** Where the heading does not say it itself. */
  readonly isNamed: boolean;
}

function GroupMark({ group, evaluation, isNamed }: GroupMarkProps) {
  const element = group.element === null ? undefined : evaluation.document.elements.get(group.element);
  return (
    <>
      <SeverityMark severity={group.worst} isNamed={isNamed} />
      {element === undefined ? null : <KindIcon form={formOf(element)} size={14} />}
    </>
  );
}
