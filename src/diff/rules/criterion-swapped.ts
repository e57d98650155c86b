import { quoteValue } from '../../model/quote.ts';
import { describeEntry, suggestRename } from '../matched.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findOtherSentence, listGoneCriteria, sayPromise } from '../swaps.ts';

const JUDGE = 'it may be easier or harder';

export const criterionSwapped: ChangeRule = {
  id: 'criterion-swapped',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'undecidable',
  effect: JUDGE,
  summary: 'A criterion or a key result was replaced by a similar one with another id.',
  why: 'A new id cuts a commitment off from its history. Nobody then compares the new promise with the old one.',
  source: 'Clinical trial registries: outcome switching',
  fix: 'If it is the same criterion, add `renamed_from:` with its old id. If not, say why you replaced it: `strat amend <old-id> --why "…"`.',
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
      const both = [sayPromise(match.before), sayPromise(taker)] as const;
      const texts = both[0] === both[1] ? findOtherSentence(match.before, taker) : undefined;
      const [was, is] = texts ? texts.map((text) => quoteValue(text)) : both;
      const promises = [was && `promised ${was}`, is && `now ${was ? '' : 'promises '}${is}`];
      yield {
        match,
        removed: true,
        after: taker,
        from: match.id,
        to: match.like,
        message: `${describeEntry(match)} was replaced by \`${match.like}\``,
        effect: promises.filter(Boolean).join(', ') || undefined,
        ...(texts && { short: JUDGE, was: texts[0], now: texts[1] }),
        what: 'swapped',
        values: `for ${match.like}`,
        hint: suggestRename(match),
      };
    }
  },
};
