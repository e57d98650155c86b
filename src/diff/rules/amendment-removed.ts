import { findRewrittenRecords } from '../records.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const amendmentRemoved: ChangeRule = {
  id: 'amendment-removed',
  class: 'record',
  levels: ALWAYS_ERROR,
  summary: 'An amendment that was recorded is gone.',
  why: 'Without it a moved goalpost looks as if it had always stood there.',
  source: 'Accounting: books are corrected by entries, never by erasing',
  fix: 'Put the file back.',
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
