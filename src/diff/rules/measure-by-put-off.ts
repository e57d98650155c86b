import { findMeasureByMoves } from '../dues.ts';
import type { ChangeRule } from '../rule.ts';

export const measureByPutOff: ChangeRule = {
  id: 'measure-by-put-off',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  direction: 'easier',
  summary: 'An unknown baseline will be measured later than promised, or never.',
  why: 'Without a baseline, nobody can tell how much you promise. Measuring it later keeps that open for longer.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Measure it, or say why it takes longer: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  trust: { measure: Trust index, baseline: unknown, measure_by: 2027-03-01, target: 80 }\n',
    after:
      'end: 2028\ncriteria:\n  trust: { measure: Trust index, baseline: unknown, measure_by: 2027-09-01, target: 80 }\n',
  },
  check: (pair) => findMeasureByMoves(pair),
};
