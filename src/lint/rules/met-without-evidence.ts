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
  summary: 'A check-in that reports a milestone (an outcome with `met_when:`) as met says how you know.',
  why: 'A milestone is met when there is proof. A bare “yes” is only an opinion, and people stop asking.',
  source: '`met_when`: what would prove it',
  fix: 'Write `{ value: true, note: … }`, and say in the note how you know. If the check-in has already been accepted (merged), do this in the next one.',
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
  many: (_, found) => `${found} results are reported as met without evidence.`,
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
          message: `\`${measure.id}\` is reported as met, but nothing says what shows it.`,
        };
    }
  },
};
