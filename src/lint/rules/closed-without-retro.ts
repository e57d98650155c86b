import { makeExampleCheckin, makeExampleRetro } from '../../model/example-record.ts';
import type { Rule } from '../rule.ts';

const VALUES = makeExampleCheckin('2026-12-31', 'nadia', 'measures: { loan-time: 36 }\n');

export const closedWithoutRetro: Rule = {
  id: 'closed-without-retro',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'The change that closes a strategy adds a retrospective with the results.',
  why: 'A strategy that ends without a word teaches nothing, and nobody learns whether it worked.',
  source: 'Vision, strategy, execution: honest about mistakes',
  fix: 'Run `strat retro --close`. It asks for each result, and writes the retrospective.',
  bad: `
status: closed
start: 2025-01
end: 2026-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
status: closed
start: 2025-01
end: 2026-12
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: {
    isClosing: true,
    bad: [VALUES],
    good: [
      VALUES,
      makeExampleRetro('2027-01-10', 'closes: true\nresults: { loan-time: { value: 36, at: 2026-12-31 } }\n'),
    ],
  },
  *check({ strategy }, { records }) {
    if (!records.isClosing || records.retros.some(({ record }) => record.closes === true)) return;
    yield {
      at: strategy,
      key: 'status',
      message: 'This change closes the strategy, but no retrospective closes it.',
      help: 'Run `strat retro --close`, which asks for each result.',
    };
  },
};
