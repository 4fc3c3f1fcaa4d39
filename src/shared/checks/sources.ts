/** The frameworks from which the checks are taken, by their short keys (frameworks.md). */
export const sources = {
  LN: 'Digital Business Strategy Map',
  'LN-C': 'Communities that pay',
  BSC: 'Balanced Scorecard',
  GEARS: 'The four gears',
  TC: 'Total community',
  ROUTE: 'The KPI route',
  NET: 'Network Thinking',
  SCRM: 'Social CRM roadmap',
} as const;

export type Source = keyof typeof sources;
