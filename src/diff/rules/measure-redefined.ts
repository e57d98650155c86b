import { findDirection, measureAmbition } from '../../model/ambition.ts';
import { sayAim, sayAmbitionChange, sayTargetLevel } from '../../model/ambition-words.ts';
import { findEntryKind } from '../../model/key-kinds.ts';
import { listKeysWith } from '../../model/key-walk.ts';
import { capitalizeFirst } from '../../model/names.ts';
import { flattenText } from '../../model/word-diff.ts';
import { findFirstCount, makeFirstCount } from '../first-counts.ts';
import {
  findEdit,
  joinEffects,
  listMatchedMeasures,
  type MatchedMeasure,
  quoteFieldValue,
} from '../matched.ts';
import {
  findRecount,
  isOnlyRespelled,
  NUMBER_RULES,
  type Recount,
  sayCounted,
  sayIncomparableNumbers,
} from '../recounts.ts';
import { type ChangeRule, type Edit, GOALPOST, type Move, type Pair } from '../rule.ts';
import { findTargetMoves, findTurningEdit } from '../targets.ts';

export const measureRedefined: ChangeRule = {
  id: 'measure-redefined',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'undecidable',
  summary:
    'A criterion or an indicator is measured differently: its `measure`, `unit`, `direction` or `source` changed, or its `met_when` was added or removed.',
  why: 'A different measure changes what the old numbers mean, and people can then meet the target just by counting differently. If the target or the baseline changes too, you see both promises side by side, because the numbers cannot be compared. A reason must then name each value. Numbers and signs count one by one: `fee > 5` is not `fee < 5`, and `m²` is not `m³`. A typo in a `measure` is only folded. Adding `direction:` to a target that had none is a warning, because only then is it clear what was promised.',
  source: 'Clinical trial registries: outcome switching',
  fix: 'Restore it, or say why you now measure it this way: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Median fee per account, unit: EUR, baseline: 90, target: 60 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Median fee per new account, unit: EUR, baseline: 90, target: 60 }\n',
  },
  *check(pair) {
    for (const matched of listMatchedMeasures(pair)) {
      const recount = findRecount(pair, matched);
      if (recount && !recount.isOther) yield makeRecount(matched, recount);
      const first = findFirstCount(pair, matched);
      if (first) yield makeFirstCount(pair, matched, first);
      const reported = new Set([
        ...(recount ? [recount.edit, ...recount.parts] : []),
        ...(first ? [first.sentence] : []),
      ]);
      const turning = recount ? undefined : findTurningEdit(pair, matched);
      for (const field of listKeysWith('definition', findEntryKind(matched.match.section))) {
        const edit = findEdit(pair, matched.match, field);
        if (
          !edit ||
          edit === turning ||
          reported.has(edit) ||
          isOnlyRespelled(pair, edit) ||
          isSentence(edit, matched)
        )
          continue;
        if (!isFirst(edit, matched)) yield makeRedefinition(pair, edit, matched);
        else if (field === 'direction' && matched.before.target !== undefined)
          yield makeFirstDirection(edit, matched);
      }
    }
    yield* findTargetMoves(pair, 'incomparable');
  },
};

/** Makes the one move of a measure that counts something else, with its numbers. */
function makeRecount(matched: MatchedMeasure, recount: Recount): Move {
  const { edit, parts } = recount;
  const { before, after, name, judged } = matched;
  return {
    ...judged,
    edit,
    parts,
    asStrictAs: NUMBER_RULES,
    message: `${capitalizeFirst(name)} counts something else now`,
    effect: joinEffects(
      matched,
      sayIncomparableNumbers(recount),
      `was ${sayCounted(before)}, now ${sayCounted(after)}`,
    ),
    short: joinEffects(matched, sayIncomparableNumbers(recount)),
    was: sayCounted(before, flattenText),
    now: sayCounted(after, flattenText),
    what: 'counts something else',
    values: '',
  };
}

/** Returns whether it is the sentence of a promise on both sides, which `promise-reworded` compares. */
function isSentence({ field, from, to }: Edit, { match }: MatchedMeasure): boolean {
  return (
    field === 'met_when' &&
    match.section !== 'indicators' &&
    typeof from === 'string' &&
    typeof to === 'string'
  );
}

/** Returns whether a value is the first of its field; a first direction may contradict the numbers. */
function isFirst({ field, from }: Edit, { before }: MatchedMeasure): boolean {
  return from === undefined && (field !== 'direction' || findDirection(before) === undefined);
}

/** Makes the move of a first direction: it decides what the target means that was promised without one. */
function makeFirstDirection(edit: Edit, matched: MatchedMeasure): Move {
  const { before, after, name, judged, guards } = matched;
  const aim = after.target === undefined ? undefined : `, now to ${sayAim(after)}`;
  const isAsRead = after.direction === 'increase' && (measureAmbition(after) ?? 0) > 0;
  return {
    ...judged,
    edit,
    message: `The \`direction\` of ${name} was set to ${quoteFieldValue(edit.to)}; there was none before`,
    effect: joinEffects(matched, aim && `it was to ${sayAim(before)}${aim}`),
    ...(isAsRead ? { atMost: 'info' } : !guards && { atMost: 'warn' }),
  };
}

/** What another definition does to the numbers that were promised. */
const REDEFINED: Readonly<Record<string, string>> = {
  measure: 'it measures something else now',
  unit: 'the numbers are in another unit now',
  source: 'the numbers come from elsewhere now',
  met_when: 'something else decides whether it is met',
};

function sayKeptTarget(field: string, { target, unit }: MatchedMeasure['after']): string | undefined {
  return target === undefined || (field !== 'measure' && field !== 'source')
    ? undefined
    : `the target is still ${sayTargetLevel(target, unit)}`;
}

function makeRedefinition(pair: Pair, edit: Edit, matched: MatchedMeasure): Move {
  const { field } = edit;
  const { before, after, name, judged } = matched;
  const [was, is] =
    field === 'direction' ? [findDirection(before), findDirection(after)] : [edit.from, edit.to];
  const change =
    is === undefined
      ? `was removed; it was ${quoteFieldValue(was)}`
      : `went from ${quoteFieldValue(was)} to ${quoteFieldValue(is)}`;
  const hasOwnRow = field !== 'direction' || findEdit(pair, matched.match, 'target') !== undefined;
  return {
    ...judged,
    edit,
    message: `The \`${field}\` of ${name} ${change}`,
    effect: joinEffects(
      matched,
      (hasOwnRow ? undefined : sayAmbitionChange(before, after)) ?? REDEFINED[field],
      findEdit(pair, matched.match, 'target') ? undefined : sayKeptTarget(field, after),
    ),
  };
}
