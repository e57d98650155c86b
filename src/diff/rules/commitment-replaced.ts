import { isPromised } from '../../model/measures.ts';
import { capitalizeFirst, NOUN } from '../../model/names.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Criterion } from '../../model/schema.ts';
import { flattenText } from '../../model/word-diff.ts';
import { describeEntry, listMatchedResults, type MatchedCriterion } from '../matched.ts';
import { findRecount, NUMBER_RULES, type Recount, sayCounted, sayIncomparableNumbers } from '../recounts.ts';
import { listReplacements, type Replacement, sayPromised } from '../replaced.ts';
import { type ChangeRule, GOALPOST, type Held, type Move } from '../rule.ts';

export const commitmentReplaced: ChangeRule = {
  id: 'commitment-replaced',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'undecidable',
  summary: 'One commitment was replaced by another.',
  why: 'If one commitment goes and one comes in the same change, the second often replaces the first. You see both side by side, because only a person can tell whether the new one asks for as much. A criterion that keeps its id counts too, if its sentence, measure, unit and target are all different. An objective or an initiative is only a warning.',
  source: 'Clinical trial registries: outcome switching',
  fix: 'If it is the same one, write `renamed_from:` with its old id. If not, say why you replaced it: `strat amend <old-id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  calls: { measure: Calls for help, unit: calls, baseline: 90, target: 60 }\n',
    after:
      'end: 2028\ncriteria:\n  guide: { measure: Readers who like the guide, unit: percent, baseline: 40, target: 80 }\n',
  },
  *check(pair) {
    for (const matched of listMatchedResults(pair)) {
      const recount = findRecount(pair, matched);
      if (recount?.isOther) yield makeOther(matched, recount);
    }
    for (const replacement of listReplacements(pair)) yield makeReplacement(replacement);
  },
};

/** Makes the one move of a commitment that is another under the same id. */
function makeOther({ before, after, name }: MatchedCriterion, recount: Recount): Move {
  const { edit, parts } = recount;
  return {
    edit,
    parts,
    asStrictAs: ['measure-redefined', ...NUMBER_RULES],
    message: `${capitalizeFirst(name)} now promises something different, under the same id`,
    effect: `${sayIncomparableNumbers(recount)}; ${sayBoth(sayCounted(before), sayCounted(after))}`,
    short: sayIncomparableNumbers(recount),
    was: sayCounted(before, flattenText),
    now: sayCounted(after, flattenText),
    what: 'replaced',
    values: 'under the same id',
  };
}

function makeReplacement({ match, taker }: Replacement): Move {
  const { section, id } = match;
  const [from, to] = [sayPromised(match.before), sayPromised(taker.after)];
  return {
    match,
    removed: true,
    after: taker.after,
    from,
    to,
    message: `${describeEntry(match)} was replaced by ${NOUN[section]} \`${taker.id}\``,
    effect: sayBoth(sayQuoted(match.before), sayQuoted(taker.after)) || undefined,
    short: 'it may be easier or harder',
    was: sayPromised(match.before, flattenText),
    now: sayPromised(taker.after, flattenText),
    what: 'replaced',
    values: `by ${taker.id}`,
    hint: `Only another name for the same promise? Write \`renamed_from: ${id}\` in \`${taker.id}\`: the two are then compared.`,
    ...(!isPromised(section) && { atMost: 'warn' as const }),
    ...(section === 'objectives' && { class: 'direction' as const }),
    ...(section === 'initiatives' && { class: 'scope' as const }),
  };
}

function sayBoth(was: string | undefined, is: string | undefined): string {
  return [was && `was ${was}`, is && `now ${is}`].filter(Boolean).join(', ');
}

function sayQuoted(held: Held): string | undefined {
  const { measure, target } = held.value as Criterion;
  if (isPromised(held.section) && measure !== undefined && target !== undefined)
    return sayCounted(held.value);
  const text = sayPromised(held);
  return text === undefined ? undefined : quoteValue(text);
}
