import { makeExampleCheckin, makeExampleRetro } from '../../model/example-record.ts';
import { listMissingResults } from '../../track/retro-results.ts';
import type { Rule } from '../rule.ts';

const VALUES = makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 36 }\n');

export const resultAbsent: Rule = {
  id: 'result-absent',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'A retrospective that closes the strategy gives the result of each criterion.',
  why: 'A result that is left out is a promise that nobody answers for.',
  source: 'A milestone is met or missed: a missing report never counts as on track',
  fix: 'Add the criterion to `results:` in the retrospective: a number, or `true` or `false` for a milestone.',
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
    bad: [VALUES, makeExampleRetro('2027-01-10', 'closes: true\nlearned: We began where it was easy.\n')],
    good: [
      VALUES,
      makeExampleRetro('2027-01-10', 'closes: true\nresults: { loan-time: { value: 36, at: 2026-12-31 } }\n'),
    ],
  },
  many: (these) => `${these} have no result in the retrospective.`,
  *check(plan, { records }) {
    for (const { name, record } of records.retros) {
      if (record.closes !== true) continue;
      for (const id of listMissingResults(plan, record))
        yield {
          at: record,
          record: name,
          key: record.results === undefined ? 'closes' : 'results',
          about: id,
          message: `The retrospective closes the strategy, but gives no result of \`${id}\`.`,
          help: `Add \`${id}:\` to \`results:\`, with its last value.`,
        };
    }
  },
};
