/** What several change rules need to know about a pair. */
import type { Day } from '../model/dates.ts';
import { isPromised } from '../model/measures.ts';
import { capitalizeFirst, NOUN } from '../model/names.ts';
import type { PlaceName } from '../model/objective-groups.ts';
import type { Plan, Section } from '../model/plan.ts';
import { countNoun, formatPercent, joinList, quoteValue } from '../model/quote.ts';
import type { Criterion, Indicator, KeyResult } from '../model/schema.ts';
import { compareWords, countRunWords, flattenText, measureShareKept } from '../model/word-diff.ts';
import { listGuarded } from './guards.ts';
import { findPeriod } from './period.ts';
import type { Edit, Match, Move, Pair } from './rule.ts';

interface Matched<T> {
  readonly match: Match;
  readonly id: string;
  readonly before: T;
  readonly after: T;
}

export interface MatchedCriterion extends Matched<Criterion | KeyResult> {
  /** Its name in a sentence: criterion `loan-time`. */
  readonly name: string;
}

/** Lists the criteria that both sides have. */
export function listMatchedCriteria(pair: Pair): Iterable<MatchedCriterion> {
  return listMatchedPromises(pair, (section) => section === 'criteria');
}

/** Lists the criteria, then the key results, that both sides have. */
export function listMatchedResults(pair: Pair): Iterable<MatchedCriterion> {
  return listMatchedPromises(pair, isPromised);
}

function* listMatchedPromises(
  { matches }: Pair,
  isWanted: (section: Section) => boolean,
): Iterable<MatchedCriterion> {
  for (const match of matches)
    if (isWanted(match.section))
      for (const both of matchBoth<Criterion | KeyResult>(match))
        yield { ...both, name: `${NOUN[match.section]} \`${match.id}\`` };
}

function* matchBoth<T>(match: Match): Iterable<Matched<T>> {
  const { id, before, after } = match;
  if (before && after) yield { match, id, before: before.value as T, after: after.value as T };
}

/** A criterion, key result or indicator that both sides have. */
export interface MatchedMeasure extends Matched<Criterion | KeyResult | Indicator> {
  /** Its name in a sentence: criterion `loan-time`. */
  readonly name: string;
  /** The criterion that it guarded before the change, if it is an indicator. */
  readonly guards?: Match | undefined;
  /** How its moves are judged: an indicator that guards a criterion as that criterion, others one level milder. */
  readonly judged: Pick<Move, 'judgedBy' | 'isMilder'>;
}

/** Lists the measures that both sides have: a goalpost of one is a goalpost of the other. */
export function* listMatchedMeasures(pair: Pair): Iterable<MatchedMeasure> {
  for (const matched of listMatchedResults(pair)) yield { ...matched, judged: {} };
  for (const match of pair.matches) {
    if (match.section !== 'indicators') continue;
    const guards = findGuarded(pair, match);
    const judged = guards ? { judgedBy: guards } : { isMilder: true as const };
    for (const both of matchBoth<Indicator>(match))
      yield { ...both, name: `${NOUN[match.section]} \`${match.id}\``, guards, judged };
  }
}

/** Finds the criterion that an indicator guards; one whose time has begun before any other. */
function findGuarded(pair: Pair, match: Match): Match | undefined {
  const guarded = listGuarded(pair, match);
  return guarded.find((one) => findPeriod(pair, one) !== 'before') ?? guarded[0];
}

/** Joins what a move does to a measure, and says which criterion the measure guards. */
export function joinEffects(
  { guards }: Pick<MatchedMeasure, 'guards'>,
  ...effects: readonly (string | undefined)[]
): string | undefined {
  const all = [...effects, guards && `it guards \`${guards.id}\``];
  return all.filter(Boolean).join('; ') || undefined;
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

/** An objective that is in another stage now. */
interface StageMove {
  readonly match: Match;
  readonly from: PlaceName;
  readonly to: PlaceName;
}

/** Lists the objectives that are in another stage now, or came out of none. */
export function* listStageMoves(matches: readonly Match[]): Iterable<StageMove> {
  for (const match of matches) {
    const [from, to] = [match.before?.stage, match.after?.stage];
    if (match.section === 'objectives' && from && to && from !== to) yield { match, from, to };
  }
}

/** Describes an entry: criterion `loan-time`. */
export function describeEntry({ section, id }: Pick<Match, 'section' | 'id'>): string {
  return `${capitalizeFirst(NOUN[section])} \`${id}\``;
}

/** Describes a field: `target` of criterion `loan-time`; `end` of the strategy. */
export function describeEntryField({ match, field }: Pick<Edit, 'match' | 'field'>): string {
  return `\`${field}\` of ${match ? `${NOUN[match.section]} \`${match.id}\`` : 'the strategy'}`;
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
  return `Did \`${old}\` become \`${now}\`? If so, add \`renamed_from: ${old}\` to \`${now}\`.`;
}
