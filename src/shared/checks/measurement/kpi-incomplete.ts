import { kpis } from '#shared/analysis/selections.ts';
import { defineCheck } from '../check.ts';

export default defineCheck({
  id: 'kpi-incomplete',
  severity: 'W',
  source: 'LN',
  appliesTo: kpis,
  reads: 'own',
  title: 'KPI is incomplete',
  message: '{name} lacks: {missing}.',
  why: 'A KPI that the Digital Business Strategy Map can rely on has a definition, a start, a target, a rhythm and someone who answers for it.',
  fix: 'Fill in what is missing.',
  words: {
    definition: 'definition',
    unit: 'unit',
    direction: 'direction',
    result: 'result',
    'baseline.value': 'baseline value',
    'baseline.date': 'baseline date',
    'target.value': 'target value',
    'target.date': 'target date',
    frequency: 'frequency',
    owner: 'owner',
    source: 'source',
  },
  run: (kpi, map) => {
    const { missing } = map.kpiScore(kpi);
    return missing.length > 0 && { missing };
  },
});
