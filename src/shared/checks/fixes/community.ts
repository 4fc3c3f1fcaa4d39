import { committedWork } from '#shared/analysis/selections.ts';
import { addRecord } from '#shared/model/commands/addRecord.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import { isWork } from '#shared/model/kinds/registry.ts';
import { fronts, gears, workFields } from '#shared/model/kinds/work.ts';
import { audience, audienceGroups } from '#shared/model/lists/audience.ts';
import { changeAtOnce } from './atOnce.ts';
import { keyAnswer, type QuickFix, textAnswer } from './quickFix.ts';
import { setFields } from './setFields.ts';

/** Names the audience of a finding in some committed work. */
const nameAudience: QuickFix = {
  label: 'Name it in some work',
  offer: ({ audience: id = '' }, { map }) => {
    const candidates = map.all(committedWork).map((work) => work.id);
    if (candidates.length === 0) return null;
    return {
      asks: [{ key: 'work', label: 'Committed work', type: 'element', isRequired: true, candidates }],
      patch: (now, answers) => {
        const work = now.elements.get(keyAnswer(answers, 'work') ?? '');
        if (work === undefined || !isWork(work)) return { refused: 'The work is no longer on the map.' };
        const audiences = [...new Set([...work.audiences, id])];
        return editRecords(now, { table: 'elements', ids: [work.id], values: { audiences } });
      },
    };
  },
};

const takePriorityBack: QuickFix = {
  label: 'Take its priority back',
  offer: ({ audience: id = '' }) => ({
    asks: [],
    patch: (now) => editRecords(now, { table: 'audiences', ids: [id], values: { priority: false } }),
  }),
};

/** Names an audience in one of the groups that have none. */
const addAudience: QuickFix = {
  label: 'Name an audience',
  offer: ({ missing = [] }) => {
    const words = audience.fields.group.words ?? {};
    return {
      asks: [
        { key: 'title', label: 'Who they are', type: 'line', isRequired: true },
        {
          key: 'group',
          label: 'Group',
          type: 'choice',
          isRequired: true,
          initial: missing[0] ?? null,
          choices: missing.map((key) => ({ key, label: words[key] ?? key })),
        },
      ],
      patch: (now, answers, newId) =>
        addRecord(now, {
          table: 'audiences',
          id: newId(),
          values: { title: textAnswer(answers, 'title').trim(), group: keyAnswer(answers, 'group') ?? 'customers' },
        }),
    };
  },
};

/** Adds a choice to a list that some committed work holds: a gear, a front. */
function addToWork(label: string, key: 'gears' | 'fronts', from: readonly string[]): QuickFix {
  return {
    label,
    offer: ({ missing }, { map }) => {
      const candidates = map.all(committedWork).map((work) => work.id);
      const { words = {}, label: name } = workFields[key];
      const choices = (missing ?? from).map((one) => ({ key: one, label: words[one] ?? one }));
      if (candidates.length === 0) return null;
      return {
        asks: [
          { key: 'work', label: 'Committed work', type: 'element', isRequired: true, candidates },
          {
            key: 'choice',
            label: name.replace(/s$/, ''),
            type: 'choice',
            isRequired: true,
            initial: choices[0]?.key ?? null,
            choices,
          },
        ],
        patch: (now, answers) => {
          const work = now.elements.get(keyAnswer(answers, 'work') ?? '');
          if (work === undefined || !isWork(work)) return { refused: 'The work is no longer on the map.' };
          const chosen = new Set<string>([...work[key], keyAnswer(answers, 'choice') ?? '']);
          const all: readonly string[] = key === 'gears' ? gears : fronts;
          const values = { [key]: all.filter((one) => chosen.has(one)) };
          return editRecords(now, { table: 'elements', ids: [work.id], values });
        },
      };
    },
  };
}

const audiencesOfWork = setFields('Choose its audiences', ['audiences']);

const newAudienceOfWork: QuickFix = {
  label: 'Name a new audience',
  offer: ({ targets: [id = ''] }, { document }) => {
    const words = audience.fields.group.words ?? {};
    if (!document.elements.has(id)) return null;
    return {
      asks: [
        { key: 'title', label: 'Who they are', type: 'line', isRequired: true },
        {
          key: 'group',
          label: 'Group',
          type: 'choice',
          isRequired: true,
          initial: audienceGroups[0],
          choices: audienceGroups.map((key) => ({ key, label: words[key] ?? key })),
        },
      ],
      patch: (now, answers, newId) => {
        const work = now.elements.get(id);
        if (work === undefined || !isWork(work)) return { refused: 'The work is no longer on the map.' };
        const audienceId = newId();
        const title = textAnswer(answers, 'title').trim();
        const added = addRecord(now, {
          table: 'audiences',
          id: audienceId,
          values: { title, group: keyAnswer(answers, 'group') ?? 'customers' },
        });
        const named = editRecords(now, {
          table: 'elements',
          ids: [id],
          values: { audiences: [...work.audiences, audienceId] },
        });
        if ('refused' in added) return added;
        if ('refused' in named) return named;
        return { label: 'name an audience', changes: [...added.changes, ...named.changes], history: 'record' };
      },
    };
  },
};

const answersOf = (field: 'network' | 'operatingRules') =>
  setFields(
    field === 'network' ? 'Answer them' : 'Write the rules',
    ({ missing = [] }) =>
      missing.map((key) => (field === 'network' ? `network.${key}.answer` : `operatingRules.${key}`)),
    false,
  );

const chooseModels = setFields('Choose the models', ['models']);
const choosePurposes = setFields('Choose the purposes', ['purposes']);
const chooseServes = setFields('Choose how it serves', ['serves']);

/** Quick fixes of the checks of customers, gears and communities. */
export const communityFixes: Readonly<Record<string, readonly QuickFix[]>> = {
  'work-without-audience': [audiencesOfWork, newAudienceOfWork],
  'audience-not-reached': [nameAudience, takePriorityBack],
  'total-community-gap': [addAudience],
  'two-gear-strategy': [addToWork('Turn a third gear', 'gears', ['engagement', 'enlistment'])],
  'work-without-gear': [setFields('Choose its gears', ['gears'])],
  'front-not-addressed': [addToWork('Take on a front', 'fronts', fronts)],
  'program-without-purpose': [choosePurposes],
  'program-without-model': [chooseModels],
  'program-without-lifespan': [setFields('Choose its lifespan', ['lifespan'])],
  'program-serves-nothing': [chooseServes],
  'task-program-without-end': [setFields('Set its end', ['end'])],
  'support-habit': [choosePurposes],
  'cost-cutting-only': [chooseServes],
  'one-way-program': [chooseModels],
  'network-thinking-incomplete': [answersOf('network')],
  'operating-rules-incomplete': [answersOf('operatingRules')],
  'program-not-coupled': [setFields('Name the line of business', ['lineOfBusiness'])],
  'program-without-business-case': [
    setFields('Give cost and benefit', ['cost.oneOff', 'cost.perYear', 'benefit.perYear', 'benefit.kind'], false),
  ],
  'member-data-not-linked': [changeAtOnce('It is linked now', () => ({ memberDataLinked: true }))],
  'mobile-not-addressed': [changeAtOnce('It works on a phone now', () => ({ mobile: true }))],
  'support-without-reputation': [changeAtOnce('It has one now', () => ({ reputationSystem: true }))],
};
