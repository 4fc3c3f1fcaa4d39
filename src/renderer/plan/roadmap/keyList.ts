import type { KeyList } from '#renderer/ui/keyNames.ts';

/** What keys do on the rows of the roadmap and the milestones in them. */
export const roadmapKeys: KeyList = {
  place: 'Plan: roadmap',
  hints: [
    [['Alt+ArrowRight'], 'Move the dates; other arrow: earlier'],
    [['Alt+Shift+ArrowRight'], 'Stretch the end; other arrow: shorten'],
    [['ArrowRight'], 'Go to the milestones of the row'],
    [['M'], 'Add a milestone'],
    [['Space'], 'On a milestone: done or not'],
    [['Enter'], 'On a milestone: edit it'],
    [['L'], 'Draw a dependency: what it waits for'],
    [['Shift+L'], 'Draw a dependency: what waits for it'],
    [['Delete'], 'Delete the selected dependency or milestone'],
    [['Enter'], 'Go to the inspector'],
    [['Shift+ArrowDown'], 'Select more rows'],
    [['Enter'], 'On a group: close or open it'],
    [['Shift+F10'], 'What else can be done'],
    [['+', '-'], 'Zoom in or out'],
    [['F'], 'Fit the plan'],
    [['T'], 'Go to today'],
  ],
};
