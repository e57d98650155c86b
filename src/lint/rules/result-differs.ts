import { sayDate } from '../../model/dates.ts';
import { makeExampleCheckin, makeExampleRetro } from '../../model/example-record.ts';
import { sayBothNumbers } from '../../model/numbers.ts';
import { listDifferingResults } from '../../track/retro-results.ts';
import type { Rule } from '../rule.ts';

const VALUES = makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 36 }\n');

export const resultDiffers: Rule = {
  id: 'result-differs',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'A result in a retrospective is the value that check-ins give for the same day.',
  why: 'If the end says something else than the months before it, one of the two is wrong.',
  source: 'Exact, like a correction in a check-in',
  fix: 'Write the value of the check-in. If that was wrong, correct it first: `corrections:` in a new check-in.',
  bad: `
start: 2025-01
end: 2026-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
start: 2025-01
end: 2026-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    bad: [
      VALUES,
      makeExampleRetro('2027-01-10', 'closes: true\nresults: { loan-time: { value: 4, at: 2026-12-31 } }\n'),
    ],
    good: [
      VALUES,
      makeExampleRetro('2027-01-10', 'closes: true\nresults: { loan-time: { value: 36, at: 2026-12-31 } }\n'),
    ],
  },
  many: (these) => `${these} have another result than in the check-ins.`,
  *check(plan, { records }) {
    for (const { name, record, on } of records.retros)
      for (const { id, value, said, at, file } of listDifferingResults(
        { plan, checkins: records.checkins, amendments: records.amendments },
        { results: record.results, on },
      )) {
        const [now, before] = sayBoth(value, said);
        yield {
          at: record.results ?? record,
          record: name,
          key: id,
          about: id,
          message: `The result of \`${id}\` is ${now}, but ${file} says ${before} for ${sayDate(at)}.`,
          help: `Write \`${id}: { value: ${String(said)}, at: ${at} }\`. If the check-in is wrong, correct it in a new one.`,
        };
      }
  },
};

function sayBoth(value: number | boolean, said: number | boolean): readonly [string, string] {
  if (typeof value === 'number' && typeof said === 'number') return sayBothNumbers(value, said);
  return [String(value), String(said)];
}
