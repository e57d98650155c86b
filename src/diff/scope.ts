/** Finds entries that were added to the plan or removed from it. */
import { sayDate } from '../model/dates.ts';
import { findEntryMap } from '../model/key-kinds.ts';
import { isPromised } from '../model/measures.ts';
import { NOUN } from '../model/names.ts';
import { UNSTAGED } from '../model/objective-groups.ts';
import type { Section } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { nameListItem } from './edit-places.ts';
import { describeEntry, suggestRename } from './matched.ts';
import { sayRecalled } from './past.ts';
import { isReplacing } from './replaced.ts';
import type { Edit, Match, Move, Pair, Recalled } from './rule.ts';
import { findStopped, isStoppedItem, sayStopped, WORK } from './stopped.ts';

type Way = 'added' | 'removed';

/** Finds work that was added or removed; an item of `not_doing` counts the other way round. */
export function* findScopeMoves(pair: Pair, wanted: Way): Iterable<Move> {
  for (const match of pair.matches) {
    const way = findScopeWay(match);
    if (way === wanted && !isReportedElsewhere(match, pair)) yield makeScopeMove(pair, match, way);
  }
  yield* findStatusMoves(pair, wanted);
  for (const edit of pair.edits) {
    const way = edit.from === undefined ? 'removed' : 'added';
    if (edit.field !== 'not_doing' || !edit.isItem || way !== wanted) continue;
    if (!isStoppedItem(pair, edit)) yield makeStoppingMove(edit, way);
  }
  if (wanted === 'added') yield* findShorterStops(pair);
}

/** Finds what is ruled out for a shorter time than before. */
function* findShorterStops({ edits, before, after }: Pair): Iterable<Move> {
  for (const edit of edits) {
    if (edit.field !== 'not_doing.until') continue;
    const [was, is] = [before.span(edit.from as DateValue), after.span(edit.to as DateValue)];
    if (!is || (was && was.last <= is.last)) continue;
    // What had no end at all may only have been unclear.
    const first = was ? {} : { atMost: 'info' as const };
    const until = sayDate(edit.to as DateValue);
    yield {
      edit,
      message: `${nameListItem(edit)} is ruled out only until ${until}`,
      short: `it may be taken up sooner: ${nameListItem(edit)}`,
      is: 'sooner' as const,
      ...first,
    };
  }
}

/** Finds work that was taken up again, and initiatives that were dropped; a dropped objective has a rule of its own. */
function* findStatusMoves({ edits }: Pair, wanted: Way): Iterable<Move> {
  for (const edit of edits) {
    const { match, field, from, to } = edit;
    if (!match || field !== 'status') continue;
    const isAgain = (from === 'dropped' || from === 'done') && (to === 'planned' || to === 'active');
    const isDropped = to === 'dropped' && from !== 'done' && match.section !== 'objectives';
    if (wanted === 'added' && isAgain)
      yield {
        edit,
        message: `${describeEntry(match)} was taken up again`,
        effect: `it was ${from}`,
        short: 'back in the plan',
      };
    if (wanted === 'removed' && isDropped)
      yield { edit, message: `${describeEntry(match)} was dropped`, short: 'it will not be done' };
  }
}

/** Returns whether a capability is gone that had to reach a level. */
export function isNeedRemoved({ section, before, after }: Match): boolean {
  return section === 'capabilities' && typeof before?.value.needed === 'number' && !after;
}

function findScopeWay({ before, after, recalled }: Match): Way | undefined {
  if (recalled) return 'added';
  return before && after ? undefined : after ? 'added' : 'removed';
}

/**
 * Returns whether another rule reports it: a criterion or objective that is gone, a replacement, or a part of its
 * objective or initiative.
 */
function isReportedElsewhere(match: Match, pair: Pair): boolean {
  const { matches } = pair;
  const { section, before, after, like, recalled } = match;
  if (recalled && section !== 'indicators') return false;
  if (before && (isPromised(section) || section === 'objectives')) return true;
  if (isPromised(section) && like !== undefined) return true;
  if (isNeedRemoved(match) || isReplacing(pair, match)) return true;
  if (section !== 'indicators' && section !== 'key_results') return false;
  const holder = (before ?? after)?.holder;
  const owner = matches.find(
    (one) => one.section === holder?.section && (before ? one.before?.id : one.after?.id) === holder?.id,
  );
  return owner !== undefined && !(owner.before && owner.after && !owner.recalled);
}

function makeScopeMove(pair: Pair, match: Match, way: Way): Move {
  const { section } = match;
  const held = match.after ?? match.before;
  const { stage } = held ?? {};
  const stopped = held && findStopped(pair, held);
  const place = stage && stage !== UNSTAGED && section === 'objectives' ? ` in ${stage}` : '';
  return {
    match,
    message: `${describeEntry(match)} ${way === 'added' ? `is new${place}` : 'was removed'}`,
    ...(stopped && { covers: [stopped], effect: sayStopped(stopped) }),
    ...(match.recalled && { effect: `it ${sayRecalled(match.recalled, match.after)}` }),
    ...(match.resembles && sayResemblance(match, match.resembles)),
    ...(!stopped && !match.recalled && !match.resembles && { short: sayScope(section, way) }),
    what: way === 'added' ? `new ${NOUN[section]}${place}` : `${NOUN[section]} removed`,
    // If something like it is gone, that change makes the suggestion.
    ...(way === 'removed' && { hint: suggestRename(match) }),
    ...(way === 'removed' && { removed: true }),
    ...(isUpkeep(section) && { atMost: 'info' }),
  };
}

function sayResemblance({ id }: Match, resembles: Recalled): Pick<Move, 'effect' | 'hint'> {
  const former = resembles.held.id;
  return {
    effect: `it counts the same as \`${former}\`, which ${sayRecalled(resembles)}`,
    hint: `Is it the same? If so, add \`renamed_from: ${former}\` to \`${id}\`.`,
  };
}

/** Says what comes to the plan, or goes from it: a promise, work, or what the plan knows. */
function sayScope(section: Section, way: Way): string | undefined {
  if (isPromised(section)) return way === 'added' ? 'one more promise' : 'one promise fewer';
  if (WORK.has(section)) return way === 'added' ? 'more to do' : 'less to do';
  return undefined;
}

/** Returns whether a section is honest upkeep of a plan, which adds no work. */
function isUpkeep(section: Section): boolean {
  return findEntryMap(section)?.has('upkeep') ?? false;
}

function makeStoppingMove(edit: Edit, way: Way): Move {
  const thing = edit.from ?? edit.to;
  return {
    edit,
    message:
      way === 'added'
        ? `${quoteValue(thing)} was removed from \`not_doing\``
        : `${quoteValue(thing)} was added to \`not_doing\``,
    name: 'not_doing',
    short: way === 'added' ? 'it is no longer ruled out' : 'it is ruled out from now on',
    direction: 'undecidable',
    is: way === 'added' ? 'allowed' : 'ruled-out',
    what: way === 'added' ? 'taken off' : 'added',
    values: quoteValue(thing).slice(1, -1),
  };
}
