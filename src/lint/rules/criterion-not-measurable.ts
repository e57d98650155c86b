import { hasText } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { Criterion } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const criterionNotMeasurable: Rule = {
  id: 'criterion-not-measurable',
  level: 'error',
  kind: 'data',
  summary: 'Every criterion can be measured, or says what would prove it.',
  why: 'If nobody can measure a criterion, the loudest person decides whether it is met.',
  source: 'A key performance indicator must have a target and a way to quantify it (alignment step 3)',
  fix: 'Add `measure:`, `unit:` and `target:`. If the outcome is either met or not, add `met_when:` instead.',
  bad: `
criteria:
  satisfaction:
    outcome: Improve satisfaction.
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    measure: Tests repeated within 30 days
    unit: percent
    baseline: 16
    target: 6
  one-record-law:
    outcome: The county may keep one record for all clinics.
    met_when: The state has signed the agreement on shared records.
`,
  many: (these) => `${these} lack a measure, a unit or a target.`,
  *check({ criteria }) {
    for (const [id, criterion] of criteria) {
      const missing = hasText(criterion.met_when) ? [] : listMissingKeys(criterion);
      if (missing.length === 0) continue;
      yield {
        at: criterion,
        unlessDamaged: [...missing, 'met_when'].map((key) => `criteria.${id}.${key}`),
        message: `Criterion \`${id}\` has ${joinList(missing.map((key) => `no \`${key}\``))}.`,
        help: `Add ${joinList(missing.map((key) => `\`${key}:\``))}. If the outcome is either met or not, add \`met_when:\` instead.`,
      };
    }
  },
};

function listMissingKeys({ measure, unit, target }: Criterion): readonly string[] {
  const has = { measure: hasText(measure), unit: hasText(unit), target: target !== undefined };
  return (['measure', 'unit', 'target'] as const).filter((key) => !has[key]);
}
