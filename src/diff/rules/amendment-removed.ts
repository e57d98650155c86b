import { findRewrittenRecords } from '../records.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const amendmentRemoved: ChangeRule = {
  id: 'amendment-removed',
  class: 'record',
  levels: ALWAYS_ERROR,
  direction: 'none',
  effect: 'the reason given then is lost',
  summary: 'A recorded amendment was removed.',
  why: 'Without it, a moved goalpost looks as if it had always been there.',
  source: 'Accounting: you correct books with new entries, never by erasing',
  fix: 'Restore the file: `git checkout main -- <file>`.',
  example: {
    file: 'amendments/2027-01-04-loan-time.md',
    before:
      '---\nstrat: 1\nkind: amendment\non: 2027-01-04\nchanges: [{ of: loan-time, field: target, from: 2, to: 4 }]\n---\nThe bureau is late.\n',
    after: '',
  },
  *check({ beside }) {
    for (const { before, after } of findRewrittenRecords(beside, 'amendments/'))
      if (!after)
        yield {
          before,
          name: before.name,
          what: 'removed',
          message: `The amendment \`${before.name}\` was removed`,
        };
  },
};
