/**
 * What a map that ships with the program is: a name, words for the gallery and a draft, which is plain data in the
 * shape of a map file where an absent key means "not answered". The model completes drafts and gives them ids of
 * their own, and shifts every day by whole months, so no text in a template names a month, a quarter or a year.
 */
type Day = string;
type Id = string;
type Score = 0 | 1 | 2 | 3 | 4;
type Grade = 1 | 2 | 3 | 4 | 5;
type Rating = { score: Score; note: string };

type BaseDraft = {
  id: Id;
  title: string;
  description?: string;
  perspective: 'shareholder' | 'customer' | 'internal' | 'learning';
  position: { x: number; y: number };
  theme?: string;
  tags?: string[];
  votes?: number;
  parked?: boolean;
};

type WorkDraft = BaseDraft & {
  status: 'idea' | 'planned' | 'active' | 'paused' | 'done' | 'stopped';
  owner?: string;
  team?: string;
  itPartner?: string;
  lineOfBusiness?: string;
  scope?: string;
  approach?: string;
  hypothesis?: string;
  contingency?: string;
  start?: Day;
  end?: Day;
  milestones?: { id: Id; title: string; due: Day; done: boolean; owner: string }[];
  risks?: { id: Id; title: string; likelihood: Grade; impact: Grade; response: string }[];
  cost?: { oneOff?: number; perYear?: number };
  spent?: number;
  benefit?: { perYear: number; kind: 'revenue' | 'savings' | 'other' };
  returns?: { date: Day; amount: number; note: string }[];
  audiences?: Id[];
  channels?: Id[];
  platforms?: Id[];
  gears?: ('acquisition' | 'engagement' | 'enlistment' | 'monetization')[];
  fronts?: ('experience' | 'model' | 'operations')[];
  audienceBenefit?: string;
  organizationBenefit?: string;
  processReadiness?: Score;
  operatingRules?: Partial<
    Record<'segment' | 'businessRules' | 'serviceLevels' | 'measurement' | 'feedback' | 'analytics', string>
  >;
};

type HealthDraft = {
  members: number;
  posts?: number;
  pageViews?: number;
  responseMinutes?: number;
  repliesPerTopic?: number;
  activeTopics?: number;
};

export type GoalDraft = BaseDraft & {
  kind: 'goal';
  level: 'business' | 'digital';
  weight: Grade;
  owner?: string;
  due?: Day;
};

export type InitiativeDraft = WorkDraft & { kind: 'initiative' };

export type ProgramDraft = WorkDraft & {
  kind: 'program';
  purposes?: ('ideation' | 'support' | 'feedback')[];
  models?: ('forum' | 'wiki' | 'blog' | 'newsletter' | 'offline' | 'socialGroup' | 'messaging')[];
  lifespan?: 'task' | 'objective' | 'impromptu';
  serves?: (
    | 'productValue'
    | 'productImprovement'
    | 'newProducts'
    | 'marketingAndSales'
    | 'serviceCost'
    | 'privateConversation'
  )[];
  network?: Partial<Record<'who' | 'why' | 'where' | 'how' | 'what', { answer: string; barriers?: string }>>;
  reputationSystem?: boolean;
  memberDataLinked?: boolean;
  mobile?: boolean;
  health?: ({ date: Day } & HealthDraft)[];
  healthBenchmark?: HealthDraft;
};

export type KpiDraft = BaseDraft & {
  kind: 'kpi';
  definition?: string;
  unit?: string;
  direction?: 'increase' | 'decrease' | 'maintain';
  result?: 'outcome' | 'activity';
  timing?: 'leading' | 'lagging';
  view?: 'efficiency' | 'effectiveness';
  baseline?: { value: number; date: Day };
  target?: { value: number; date: Day };
  tolerance?: number;
  frequency?: 'weekly' | 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';
  owner?: string;
  source?: string;
  sourceLinked?: boolean;
  stage?: Id;
  readings?: { date: Day; value: number; note?: string }[];
};

export type CapabilityDraft = BaseDraft & {
  kind: 'capability';
  type: 'people' | 'process' | 'technology' | 'culture' | 'data';
  current?: Score;
  needed?: Score;
  plan?: string;
  owner?: string;
  due?: Day;
};

export type NoteDraft = BaseDraft & { kind: 'note'; color: 'yellow' | 'blue' | 'green' | 'pink' };

export type ElementDraft = GoalDraft | InitiativeDraft | ProgramDraft | KpiDraft | CapabilityDraft | NoteDraft;

export type LinkDraft = {
  id: Id;
  from: Id;
  to: Id;
  relation: 'supports' | 'enables' | 'measures' | 'leadsTo' | 'dependsOn' | 'annotates';
  strength: 1 | 2 | 3;
  rationale?: string;
};

export type MapDraft = {
  map: {
    title: string;
    organization: string;
    vision: string;
    currency: string;
    horizon: { start: Day; end: Day };
    review: { everyMonths: number; last: Day };
    areas: Record<'vision' | 'changeManagement' | 'it' | 'communication', Rating>;
    promises: Rating[];
    ingredients: Record<'strategy' | 'vision' | 'technology', Rating>;
    themes: string[];
    yearStart: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
    dots?: number;
    mutes: { check: string; element: Id | null; reason: string; at: string }[];
  };
  elements: ElementDraft[];
  links: LinkDraft[];
  audiences: {
    id: Id;
    title: string;
    group: 'customers' | 'prospects' | 'employees' | 'partners' | 'influencers';
    priority?: boolean;
    notes?: string;
    channels?: Id[];
  }[];
  channels: {
    id: Id;
    title: string;
    group: 'ownedCommunity' | 'socialWeb' | 'enterprise' | 'thirdParty';
    mobile?: boolean;
    notes?: string;
  }[];
  platforms: { id: Id; title: string; function: string; integrated?: boolean; notes?: string }[];
  stages: {
    id: Id;
    title: string;
    milestone: string;
    communication: string;
    recovery: string;
    counts: { date: Day; people: number; note?: string }[];
  }[];
  reviews: {
    id: Id;
    date: Day;
    element: Id | null;
    decision: 'keep' | 'refine' | 'stop' | 'note';
    text: string;
    author: string;
  }[];
};

export interface Template {
  /** As typed on the command line. */
  name: string;
  title: string;
  /** One sentence for the gallery. */
  summary: string;
  /** The day around which its days were written; a new map shifts them all by the whole months from here to today. */
  anchor: Day;
  draft: MapDraft;
}
