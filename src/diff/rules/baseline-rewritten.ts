import { sayAmbitionChange, sayValues } from '../../model/ask.ts';
import { findFirstBaselines } from '../baselines.ts';
import { findEdit, listMatchedCriteria, type MatchedCriterion } from '../matched.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const baselineRewritten: ChangeRule = {
  id: 'baseline-rewritten',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'The value from which a criterion started is another one.',
  why: 'A baseline is a measurement of the past. Moving it towards the target makes the ask smaller without touching the target. A first baseline close to the target warns, and one that meets it is an error.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Put the baseline back. Where it was measured wrongly, say so: `strat amend <id> --why "…"`.',
  example: {
    before: `
end: 2028
criteria:
  membership: { measure: Members, unit: members, baseline: 41000, target: 60000 }
`,
    after: `
end: 2028
criteria:
  membership: { measure: Members, unit: members, baseline: 44500, target: 60000 }
`,
  },
  *check(pair) {
    for (const matched of listMatchedCriteria(pair)) {
      const edit = findEdit(pair, matched.match, 'baseline');
      if (!edit || typeof matched.before.baseline !== 'number') continue;
      yield {
        edit,
        message: `The baseline of criterion \`${matched.id}\` ${describeBaselineMove(matched)}`,
        effect: describeBaselineEffect(matched),
        values: sayValues(matched.before.baseline, matched.after.baseline, matched.after.unit),
      };
    }
    yield* findFirstBaselines(pair);
  },
};

function describeBaselineMove({ before, after }: MatchedCriterion): string {
  const [from, to] = sayValues(before.baseline, after.baseline).split(' → ');
  return typeof after.baseline === 'number'
    ? `was rewritten from ${from} to ${to}`
    : `is no longer known; it was ${from}`;
}

function describeBaselineEffect({ before, after }: MatchedCriterion): string | undefined {
  const asks = sayAmbitionChange(before, after);
  return asks !== undefined && before.target === after.target ? `same target, ${asks}` : asks;
}
