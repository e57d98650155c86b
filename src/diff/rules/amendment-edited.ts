import { findRewrittenRecords } from '../records.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const amendmentEdited: ChangeRule = {
  id: 'amendment-edited',
  class: 'record',
  levels: ALWAYS_ERROR,
  direction: 'none',
  effect: 'the reason given then reads differently now',
  summary: 'A recorded amendment was edited.',
  why: 'An amendment records why a commitment changed, on the day it changed. If you edit it later, it is no longer a record. Changes to layout, quotation marks, comments and the order of keys are not reported.',
  source: 'Accounting: you correct books with new entries, never by erasing',
  fix: 'Restore the file: `git checkout main -- <file>`. Then write a new amendment.',
  example: {
    file: 'amendments/2027-01-04-loan-time.md',
    before:
      '---\nstrat: 1\nkind: amendment\non: 2027-01-04\nchanges: [{ of: loan-time, field: target, from: 2, to: 4 }]\n---\nThe bureau is late.\n',
    after:
      '---\nstrat: 1\nkind: amendment\non: 2027-01-04\nchanges: [{ of: loan-time, field: target, from: 2, to: 4 }]\n---\nEveryone had agreed.\n',
  },
  *check({ beside }) {
    for (const { before, after } of findRewrittenRecords(beside, 'amendments/'))
      if (after)
        yield {
          before,
          after,
          name: before.name,
          what: 'edited',
          message: `The amendment \`${before.name}\` was edited`,
        };
  },
};
