import { collectSaidValues } from '../../track/track-plan.ts';
import type { Rule } from '../rule.ts';

export const checkinConflicts: Rule = {
  id: 'checkin-conflicts',
  level: 'warn',
  kind: 'data',
  summary: 'A measure has one value for a day.',
  why: 'Where two check-ins differ, the later one counts, and nobody has said which is right.',
  source: 'Append-only records',
  fix: 'Write a check-in with `corrections:` for the value that is wrong.',
  bad: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: 'measures: { loan-time: 60 }\n# beside: 61\n',
    good: 'measures: { loan-time: 60 }\n# beside: 60\n',
  },
  *check(plan, { records }) {
    const named = new Map(records.checkins.map((dated) => [dated.name, dated]));
    for (const [id, said] of collectSaidValues(plan, records.checkins)) {
      const first = new Map<string, (typeof said)[number]>();
      for (const one of said) {
        const before = first.get(one.at);
        const isCorrection = one.position !== undefined;
        if (
          before &&
          !isCorrection &&
          one.value !== before.value &&
          one.value !== 'unknown' &&
          before.value !== 'unknown'
        ) {
          const dated = named.get(one.file);
          const map = dated?.checkin.measures;
          if (dated && map)
            yield {
              record: dated.name,
              at: map,
              key: id,
              about: one.at,
              message: `\`${id}\` is ${String(one.value)} for ${one.at} here, and ${String(before.value)} in ${before.file}. The later one counts.`,
            };
        }
        first.set(one.at, one);
      }
    }
  },
};
