import { listMeasures } from '../../model/measures.ts';
import { hasText } from '../../model/plan.ts';
import { makeIdFinder } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const metWithoutEvidence: Rule = {
  id: 'met-without-evidence',
  level: 'warn',
  kind: 'data',
  summary: 'Whoever says that a milestone is met says what shows it.',
  why: 'A milestone is met when its proof is there. A bare yes is an opinion, and it ends the questions.',
  source: '`met_when`: what would prove it',
  fix: 'Write `{ value: true, note: … }` with what shows it.',
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
  *check(plan, { records }) {
    const findId = makeIdFinder(plan);
    const milestones = new Set(
      listMeasures(plan).flatMap(({ id, measure }) => (hasText(measure.met_when) ? [id] : [])),
    );
    for (const { name, checkin } of records.checkins)
      for (const [id, written] of Object.entries(checkin.measures ?? {})) {
        if (!milestones.has(findId(id))) continue;
        const isBare =
          written === true ||
          (typeof written === 'object' && written.value === true && !hasText(written.note));
        if (isBare)
          yield {
            record: name,
            at: checkin.measures ?? {},
            key: id,
            message: `\`${id}\` is said to be met, and nothing says what shows it.`,
          };
      }
  },
};
