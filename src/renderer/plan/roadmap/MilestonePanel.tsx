import { useEffect, useRef, useState } from 'react';
import { IconButton } from '#renderer/ui/Button.tsx';
import { DayField } from '#renderer/ui/DayField.tsx';
import { BinIcon } from '#renderer/ui/icons.ts';
import { Switch } from '#renderer/ui/Switch.tsx';
import type { Work } from '#shared/model/kinds/registry.ts';
import { TITLE_LIMIT } from '#shared/model/text.ts';
import { FloatingPanel } from './FloatingPanel.tsx';
import type { Milestone } from './planDates.ts';
import type { RoadmapActions } from './RoadmapActions.ts';

interface MilestonePanelProps {
  readonly work: Work;
  readonly milestone: Milestone;
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: RoadmapActions;
  readonly onClose: () => void;
}

/** A milestone's name and day, and whether it is done. */
export function MilestonePanel({ work, milestone, at, actions, onClose }: MilestonePanelProps) {
  const { id, title, due, done } = milestone;
  const [typed, setTyped] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const name = title.trim() || 'Without a title';
  const finish = () => {
    if (typed === title) return;
    actions.editMilestone(work.id, id, { title: typed }, `name the milestone “${typed.trim() || 'Without a title'}”`);
  };
  const finishLast = useRef(finish);
  finishLast.current = finish;
  // A press elsewhere closes the panel before its field has lost the focus: nothing that was typed is lost.
  useEffect(() => () => finishLast.current(), []);
  return (
    <FloatingPanel label={`Milestone of ${work.title.trim() || 'Without a title'}`} at={at} onClose={onClose}>
      <input
        ref={field}
        className="ui-input"
        aria-label="Name of the milestone"
        placeholder="Name the milestone"
        maxLength={TITLE_LIMIT}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onClose();
        }}
      />
      <DayField
        label="Due"
        value={due}
        onChange={(day) => {
          if (day !== null) actions.moveMilestone(work.id, id, day);
        }}
      />
      <div className="roadmap-panel-foot">
        <Switch
          label="Done"
          isOn={done}
          onChange={(isDone) => {
            const verb = isDone ? 'check off' : 'reopen';
            actions.editMilestone(work.id, id, { done: isDone }, `${verb} the milestone “${name}”`);
          }}
        />
        <IconButton
          label="Delete the milestone"
          icon={BinIcon}
          size="small"
          onPress={() => {
            onClose();
            actions.removeMilestone(work.id, id);
          }}
        />
      </div>
    </FloatingPanel>
  );
}
