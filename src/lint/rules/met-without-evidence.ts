import { hasText } from '../../model/plan.ts';
import { makePlaceFinder } from '../../track/said-places.ts';
import { makeSeries } from '../../track/series.ts';
import { collectSaidValues, trackPlan } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const metWithoutEvidence: Rule = {
  id: 'met-without-evidence',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  summary: 'Whoever says that a milestone is met says what shows it.',
  why: 'A milestone is met when its proof is there. A bare yes is an opinion, and it ends the questions.',
  source: '`met_when`: what would prove it',
  fix: 'Write `{ value: true, note: … }` with what shows it; where the check-in is merged, in the next one.',
  bad: `
criteria:
  every-branch: { outcome: Any branch serves any member., met_when: Twenty visits in a row end without a referral. }
`,
  good: `
criteria:
  every-branch: { outcome: Any branch serves any member., met_when: Twenty visits in a row end without a referral. }
`,
  checkin: {
    bad: 'measures: { every-branch: true }\n',
    good: 'measures: { every-branch: { value: true, note: Twenty of twenty since 3 December. } }\n',
  },
  *check(plan, { records, asOf }) {
    const findPlace = makePlaceFinder(plan, records.checkins);
    const said = collectSaidValues(plan, records.checkins);
    for (const measure of trackPlan(plan, records.amendments)) {
      if (!measure.isMilestone) continue;
      const { values } = makeSeries(measure, said.get(measure.id) ?? [], asOf);
      const met = values.slice(values.findLastIndex(({ value }) => value !== true) + 1);
      const [first] = met;
      const place =
        first && !met.some(({ note }) => hasText(note)) ? findPlace(measure.id, first) : undefined;
      if (place)
        yield {
          ...place,
          about: measure.id,
          message: `\`${measure.id}\` is said to be met, and nothing says what shows it.`,
        };
    }
  },
};
