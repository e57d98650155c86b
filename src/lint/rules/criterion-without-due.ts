import { findMeasureDay, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { UNSTAGED } from '../../model/objective-groups.ts';
import type { Rule } from '../rule.ts';

export const criterionWithoutDue: Rule = {
  id: 'criterion-without-due',
  level: 'warn',
  kind: 'data',
  summary: 'Every criterion and key result has a due date, and every indicator that has a target.',
  why: 'A target without a date is a wish: nobody can ever say that you missed it.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `due:` to the criterion, or `end:` to the strategy, which then applies to every criterion.',
  whenNot:
    'A key result or an indicator takes the date of its objective, of the stage or of the strategy: you need not repeat it.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    due: 2028-12
`,
  many: (these) => `${these} have no due date.`,
  *check(plan) {
    for (const placed of listLiveMeasures(plan)) {
      const { kind, measure } = placed;
      if (kind === 'indicator' && measure.target === undefined) continue;
      if (findMeasureDay(plan, placed) === undefined)
        yield {
          at: measure,
          key: 'due',
          missing: 'due',
          unlessDamaged: placed.of ? ['end', 'stages', 'objectives', 'initiatives'] : ['end'],
          message: `${capitalizeFirst(nameMeasure(placed))} has no \`due\`, and ${sayWhatElse(placed)}.`,
        };
    }
  },
};

/** Says which other dates would hold for a measure. */
function sayWhatElse({ of }: PlacedMeasure): string {
  if (!of) return 'the strategy has no `end`';
  const hasStage = of.section === 'objectives' && of.in.name !== UNSTAGED;
  return `neither \`${of.id}\`${hasStage ? ', its stage' : ''} nor the strategy has a date`;
}
