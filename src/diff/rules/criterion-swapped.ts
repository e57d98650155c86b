import { describeEntry, suggestRename } from '../matched.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';
import { listGoneCriteria, sayPromise } from '../swaps.ts';

export const criterionSwapped: ChangeRule = {
  id: 'criterion-swapped',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'A success criterion or a key result is gone, and one that reads alike is there under another id.',
  why: 'A new id cuts a commitment off from its history, and nobody compares what it promises with what was promised before.',
  source: 'Clinical trial registries: outcome switching',
  fix: 'Where it is the same criterion, write `renamed_from:` with its old id. Else say why it was swapped: `strat amend <old-id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  loan-time: { measure: Median time to a decision, unit: hours, baseline: 72, target: 2 }\n',
    after:
      'end: 2028\ncriteria:\n  quick-loans: { measure: Median time to a decision, unit: hours, baseline: 72, target: 24 }\n',
  },
  *check(pair) {
    for (const match of listGoneCriteria(pair)) {
      const taker = pair.matches.find(
        ({ section, id, before }) => section === match.section && id === match.like && !before,
      )?.after;
      if (!taker || match.like === undefined) continue;
      const [was, is] = [sayPromise(match.before), sayPromise(taker)];
      const promises = [was && `promised ${was}`, is && `now ${was ? '' : 'promises '}${is}`];
      yield {
        match,
        removed: true,
        after: taker,
        from: match.id,
        to: match.like,
        message: `${describeEntry(match)} is gone, and \`${match.like}\` took its place`,
        effect: promises.filter(Boolean).join(', ') || undefined,
        what: 'swapped',
        values: `for ${match.like}`,
        hint: suggestRename(match),
      };
    }
  },
};
