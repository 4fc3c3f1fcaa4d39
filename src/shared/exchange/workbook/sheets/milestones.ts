import { isWork } from '#shared/model/kinds/registry.ts';
import { day, flagOr, id, text, titleText } from '#shared/model/scalars.ts';
import { orderedElements } from '../orderedElements.ts';
import { type RecordSheet, tabs } from '../workbookSheet.ts';

/** The milestones of all initiatives and programs; the ID is the milestone's own. */
export const milestonesSheet: RecordSheet = {
  role: 'records',
  name: 'Milestones',
  label: 'Milestone',
  about: 'Points at which one can see whether work is on its way.',
  home: { table: 'elements', entries: 'milestones' },
  tab: tabs.work,
  columns: [
    {
      header: 'Title',
      help: 'What will have been reached.',
      format: 'text',
      path: ['title'],
      shape: titleText(),
      width: 44,
    },
    {
      header: 'Work',
      help: 'The initiative or program that it belongs to.',
      format: 'reference',
      refersTo: 'work',
      path: ['work'],
      shape: id(),
      width: 40,
    },
    {
      header: 'Due',
      help: 'The day by which it is to be reached.',
      format: 'day',
      path: ['due'],
      shape: day(),
      width: 12,
    },
    {
      header: 'Done',
      help: 'Whether it has been reached.',
      format: 'flag',
      path: ['done'],
      shape: flagOr(false),
      width: 9,
    },
    {
      header: 'Owner',
      help: 'Who answers for it.',
      format: 'text',
      path: ['owner'],
      shape: text(),
      withheld: 'owners',
      width: 22,
    },
  ],
  calculated: [
    {
      header: 'Overdue',
      help: 'Not done, and due before today.',
      width: 10,
      style: 'quietCenter',
      value: ({ due, done }, { asOf }) => (done !== true && typeof due === 'string' && due < asOf ? 'Overdue' : null),
    },
  ],
  rows: (document) =>
    orderedElements(document).flatMap((element) =>
      isWork(element) ? element.milestones.map((milestone) => ({ ...milestone, work: element.id })) : [],
    ),
};
