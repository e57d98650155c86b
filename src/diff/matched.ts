/** What several change rules need to know about a pair. */
import type { Day } from '../model/dates.ts';
import { capitalizeFirst, NOUN } from '../model/names.ts';
import type { Plan } from '../model/plan.ts';
import { countNoun, formatPercent, joinList, quoteValue } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import {
  compareWords,
  countRunWords,
  flattenText,
  hasSameWords,
  measureShareKept,
} from '../model/word-diff.ts';
import type { Edit, Match, Pair } from './rule.ts';

export interface MatchedCriterion {
  readonly match: Match;
  readonly id: string;
  readonly before: Criterion;
  readonly after: Criterion;
}

/** Lists the criteria that both sides have. */
export function* listMatchedCriteria({ matches }: Pair): Iterable<MatchedCriterion> {
  for (const match of matches)
    if (match.section === 'criteria' && match.before && match.after)
      yield {
        match,
        id: match.id,
        before: match.before.value as Criterion,
        after: match.after.value as Criterion,
      };
}

/** Finds the difference in one entry under a key; undefined if there is none. */
export function findEdit({ edits }: Pair, match: Match | undefined, field: string): Edit | undefined {
  const known =
    indexes.get(edits) ?? new Map(edits.map((edit) => [makeEditKey(edit.match, edit.field), edit]));
  indexes.set(edits, known);
  return known.get(makeEditKey(match, field));
}

/** The edits by entry and field: looking each one up among all edits would take the square of their number. */
const indexes = new WeakMap<readonly Edit[], ReadonlyMap<string, Edit>>();

function makeEditKey(match: Match | undefined, field: string): string {
  return match ? `${match.section}/${match.id}/${field}` : field;
}

/** Describes an entry: criterion `loan-time`. */
export function describeEntry({ section, id }: Pick<Match, 'section' | 'id'>): string {
  return `${capitalizeFirst(NOUN[section])} \`${id}\``;
}

/** Describes a field: `target` of criterion `loan-time`; `end` of the strategy. */
export function describeEntryField({ match, field }: Pick<Edit, 'match' | 'field'>): string {
  return `\`${field}\` of ${match ? `${NOUN[match.section]} \`${match.id}\`` : 'the strategy'}`;
}

/** Returns whether a value is not a text, or is one with the same words on both sides. */
export function isReworded({ from, to }: Edit): boolean {
  return !(typeof from === 'string' && typeof to === 'string' && hasSameWords(from, to));
}

/** Says how much of a text is kept, if both sides have one: `keeps 62 % of its words`, `adds 3 words`. */
export function sayWordsKept({ from, to }: Edit): string | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const runs = compareWords(from, to);
  const share = measureShareKept(runs);
  if (share === 1) return `adds ${countNoun(countRunWords(runs, 'new'), 'word')}`;
  return share === 0
    ? 'keeps none of its words'
    : `keeps ${formatPercent(Math.floor(share * 100) / 100)} of its words`;
}

/** Formats a value for a sentence: a text is quoted and cut, a list joined. */
export function quoteFieldValue(value: unknown): string {
  return quoteValue(Array.isArray(value) ? joinList(value.map((item) => flattenText(String(item)))) : value);
}

/** Finds the last day of a criterion on one side. */
export function findLastDueDay(plan: Plan, { due }: Criterion): Day | undefined {
  return plan.span(due ?? plan.strategy.end)?.last;
}

/** Suggests a rename if something is gone and something like it is new. */
export function suggestRename({ id, like, before }: Match): string | undefined {
  if (like === undefined) return undefined;
  const [old, now] = before ? [id, like] : [like, id];
  return `Did \`${old}\` become \`${now}\`? Then say so with \`renamed_from: ${old}\` in \`${now}\`.`;
}
