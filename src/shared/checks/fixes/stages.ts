import { kpis } from '#shared/analysis/selections.ts';
import { addElement } from '#shared/model/commands/addElement.ts';
import { combine } from '#shared/model/commands/combine.ts';
import { editRecords } from '#shared/model/commands/editRecords.ts';
import type { MapDocument } from '#shared/model/document.ts';
import type { Id } from '#shared/model/values.ts';
import { freePlace } from './freePlace.ts';
import { type AskChoice, keyAnswer, type QuickFix, textAnswer } from './quickFix.ts';

/** The stages that a finding names, else all of them. */
function stageChoices(document: MapDocument, missing: readonly Id[] | undefined): readonly AskChoice[] {
  const ids = missing ?? [...document.stages.keys()];
  return ids.flatMap((id) => {
    const stage = document.stages.get(id);
    return stage === undefined ? [] : [{ key: id, label: stage.title || 'Without a title' }];
  });
}

/** Places a KPI that is there at a stage of the KPI route [ROUTE]. */
export const placeKpi: QuickFix = {
  label: 'Place a KPI at a stage',
  offer: ({ missing }, { document, map }) => {
    const candidates = map.all(kpis).filter(({ stage }) => stage === null || !document.stages.has(stage));
    const choices = stageChoices(document, missing);
    if (candidates.length === 0 || choices.length === 0) return null;
    return {
      asks: [
        { key: 'kpi', label: 'KPI', type: 'element', isRequired: true, candidates: candidates.map(({ id }) => id) },
        { key: 'stage', label: 'Stage', type: 'choice', isRequired: true, initial: choices[0]?.key ?? null, choices },
      ],
      patch: (now, answers) =>
        editRecords(now, {
          table: 'elements',
          ids: [keyAnswer(answers, 'kpi') ?? ''],
          values: { stage: keyAnswer(answers, 'stage') },
          label: 'place a KPI at a stage',
        }),
    };
  },
};

/** Makes a KPI for a stage that has none. */
export const addStageKpi: QuickFix = {
  label: 'Add a stage’s KPI',
  offer: ({ missing }, { document }) => {
    const choices = stageChoices(document, missing);
    if (choices.length === 0) return null;
    return {
      asks: [
        { key: 'stage', label: 'Stage', type: 'choice', isRequired: true, initial: choices[0]?.key ?? null, choices },
        { key: 'title', label: 'Title', type: 'line', isRequired: true },
        { key: 'definition', label: 'Definition', type: 'paragraph' },
        { key: 'unit', label: 'Unit', type: 'line' },
      ],
      patch: (now, answers, newId) =>
        addElement(now, {
          id: newId(),
          kind: 'kpi',
          title: textAnswer(answers, 'title').trim(),
          perspective: 'customer',
          position: freePlace(now, 'customer'),
          values: {
            stage: keyAnswer(answers, 'stage'),
            definition: textAnswer(answers, 'definition'),
            unit: textAnswer(answers, 'unit'),
          },
        }),
    };
  },
};

/** Asks for a text of each stage that a finding names. What is left blank stays so. */
export function writeStages(label: string, key: 'communication' | 'recovery'): QuickFix {
  return {
    label,
    offer: ({ missing = [] }, { document }) => {
      const stages = stageChoices(document, missing);
      if (stages.length === 0) return null;
      return {
        asks: stages.map((stage) => ({ key: stage.key, label: stage.label, type: 'paragraph' })),
        patch: (now, answers) =>
          combine(
            now,
            label.toLowerCase(),
            stages
              .filter((stage) => textAnswer(answers, stage.key).trim() !== '')
              .map((stage) => (d) => {
                const values = { [key]: textAnswer(answers, stage.key) };
                return editRecords(d, { table: 'stages', ids: [stage.key], values });
              }),
          ),
      };
    },
  };
}
