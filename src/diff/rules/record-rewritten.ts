import { AMENDMENT } from '../../model/amendment.ts';
import { isOfKind } from '../../model/record.ts';
import { findRewrittenRecords } from '../records.ts';
import { ALWAYS_ERROR, type ChangeRule } from '../rule.ts';

export const recordRewritten: ChangeRule = {
  id: 'record-rewritten',
  class: 'record',
  levels: ALWAYS_ERROR,
  direction: 'none',
  effect: 'what was written then is lost',
  summary: 'A record was changed or removed.',
  why: 'Records are only added. What you measured in March cannot change in June. If it was wrong, a new record in June says so.',
  source: 'Accounting: you correct books with new entries, never by erasing',
  fix: 'Restore the file: `git checkout main -- <file>`. Then add a check-in with `corrections:`.',
  example: {
    file: 'checkins/2027-03-31.yaml',
    before: 'strat: 1\nkind: checkin\non: 2027-03-31\nmeasures: { loan-time: 60 }\n',
    after: 'strat: 1\nkind: checkin\non: 2027-03-31\nmeasures: { loan-time: 40 }\n',
  },
  *check({ beside }) {
    for (const { before, after } of findRewrittenRecords(beside, '')) {
      if (isOfKind(AMENDMENT, before.name)) continue;
      yield {
        before,
        after,
        name: before.name,
        what: after ? 'rewritten' : 'removed',
        message: `The record \`${before.name}\` was ${after ? 'rewritten' : 'removed'}`,
      };
    }
  },
};
