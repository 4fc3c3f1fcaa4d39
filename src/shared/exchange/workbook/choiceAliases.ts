// What people call choices in their own sheets, beside the words of the interface. A word that is in no list is reported
// and never taken for something else.

const YES: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '✓',
  '✔',
  'wahr',
  'ja',
  'vrai',
  'oui',
  'verdadero',
  'sí',
  'si',
  'vero',
  'sì',
]);
const NO: ReadonlySet<string> = new Set([
  'no',
  'n',
  'false',
  '0',
  'falsch',
  'nein',
  'faux',
  'non',
  'falso',
  '✗',
  '✘',
  '-',
]);

/** Yes or no; null for a text that is neither. */
export function flagOfText(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** By the field's key: other words for its values, in lower case. */
const ALIASES: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  status: {
    // Whoever lists work as not begun means to do it: it is planned and counts, which an idea does not.
    'not started': 'planned',
    'not yet started': 'planned',
    'not begun': 'planned',
    open: 'planned',
    scheduled: 'planned',
    upcoming: 'planned',
    'to do': 'planned',
    todo: 'planned',
    approved: 'planned',
    'in progress': 'active',
    'in-progress': 'active',
    'work in progress': 'active',
    wip: 'active',
    'in work': 'active',
    'under way': 'active',
    underway: 'active',
    doing: 'active',
    ongoing: 'active',
    running: 'active',
    started: 'active',
    live: 'active',
    'on hold': 'paused',
    'on-hold': 'paused',
    hold: 'paused',
    complete: 'done',
    completed: 'done',
    finished: 'done',
    closed: 'done',
    cancelled: 'stopped',
    canceled: 'stopped',
    dropped: 'stopped',
    proposed: 'idea',
    proposal: 'idea',
    draft: 'idea',
    new: 'idea',
  },
  perspective: {
    // Numbers are left out: some count the bands from above, some from below.
    financial: 'shareholder',
    financials: 'shareholder',
    finance: 'shareholder',
    shareholders: 'shareholder',
    'financial perspective': 'shareholder',
    customers: 'customer',
    'customer perspective': 'customer',
    'internal perspective': 'internal',
    operational: 'internal',
    'internal processes': 'internal',
    'internal business process': 'internal',
    'internal business processes': 'internal',
    'business process': 'internal',
    'business processes': 'internal',
    process: 'internal',
    processes: 'internal',
    'internal process': 'internal',
    operations: 'internal',
    'learning and growth': 'learning',
    'learning & growth': 'learning',
    'learning and growth perspective': 'learning',
    'learning & growth perspective': 'learning',
    'learning and development': 'learning',
    'learn & grow': 'learning',
    'innovation and learning': 'learning',
    'organizational capacity': 'learning',
    people: 'learning',
  },
  direction: {
    up: 'increase',
    higher: 'increase',
    down: 'decrease',
    lower: 'decrease',
    keep: 'maintain',
    hold: 'maintain',
  },
  frequency: {
    week: 'weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly',
    annual: 'yearly',
    annually: 'yearly',
    'half-year': 'halfYearly',
    'semi-annual': 'halfYearly',
  },
  timing: { lead: 'leading', lag: 'lagging' },
  strength: { low: 1, high: 3 },
  level: { strategic: 'business', corporate: 'business' },
};

/** The value that a text means for a field; undefined where it means none. */
export function choiceOfText(
  key: string,
  text: string,
  choices: readonly { readonly value: string | number; readonly word: string }[],
): string | number | undefined {
  const word = text.trim().replace(/\s+/g, ' ').toLowerCase();
  const found = choices.find(
    (choice) => choice.word.toLowerCase() === word || String(choice.value).toLowerCase() === word,
  );
  if (found !== undefined) return found.value;
  const aliases = ALIASES[key];
  return aliases !== undefined && Object.hasOwn(aliases, word) ? aliases[word] : undefined;
}
