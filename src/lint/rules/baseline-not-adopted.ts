import { listMeasures } from '../../model/measures.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const baselineNotAdopted: Rule = {
  id: 'baseline-not-adopted',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'Once a baseline has been measured, the plan contains it.',
  why: 'Nobody can say how far a measure has come until the plan says where it started.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Replace `baseline: unknown` with the first value that a check-in reported (`baseline: 60`), and delete `measure_by:`.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: unknown, measure_by: 2027-06, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 60, target: 4 }
`,
  checkin: { bad: 'measures: { loan-time: 60 }\n', good: 'measures: { loan-time: 60 }\n' },
  many: (_, found) => `${found} measures have a first value, but their baseline is still unknown.`,
  *check(plan, { records, asOf }) {
    const said = collectSaidValues(plan, records.checkins);
    const placed = new Map(listMeasures(plan).map((one) => [one.id, one]));
    for (const measure of trackPlan(plan)) {
      const own = placed.get(measure.id);
      if (own?.measure.baseline !== 'unknown') continue;
      const [first] = makeSeries(measure, said.get(measure.id) ?? [], asOf).values;
      if (typeof first?.value !== 'number') continue;
      yield {
        at: own.measure,
        key: 'baseline',
        message: `\`${measure.id}\` was first measured at ${first.value} for ${first.at}, but its baseline is still \`unknown\`.`,
        help: `Write \`baseline: ${first.value}\`, and delete \`measure_by:\`.`,
      };
    }
  },
};
