import { sumDirections } from '../../model/promise-wording.ts';
import { findGuard, isGuardrailNamed, readGuardrail } from '../guards.ts';
import {
  describeEntry,
  findEdit,
  listMatchedResults,
  type MatchedCriterion,
  sayWordsKept,
} from '../matched.ts';
import { type ChangeRule, type Edit, GOALPOST, type Match, type Move, type Pair } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';
import { compareEdit, isRewritten } from '../wordings.ts';

export const guardrailLoosened: ChangeRule = {
  id: 'guardrail-loosened',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  effect: 'nothing guards it any more',
  summary: 'A guardrail was removed or reworded, or no longer names its indicator.',
  why: 'A target is easy to meet at the cost of something else. The guardrail is the part of the promise that prevents this. It works best if it names an indicator, because then its numbers are compared as well. Its text is compared like the sentence of a promise. It is only a warning if no number, limit or “not” changed and nobody can judge the rest.',
  source: 'Paired measures: Andrew Grove, High Output Management',
  fix: 'Restore it, or say why it changes: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  loan-time: { measure: Hours, baseline: 72, target: 2, guardrail: Defaults stay under 2 percent. }\n',
    after: 'end: 2028\ncriteria:\n  loan-time: { measure: Hours, baseline: 72, target: 2 }\n',
  },
  *check(pair) {
    for (const matched of listMatchedResults(pair)) {
      const guard = findGuard(pair, matched.match);
      const edit = findEdit(pair, matched.match, 'guardrail');
      if (edit && !guard && edit.to !== undefined && !isRewritten(pair, edit)) continue;
      if (edit && edit.from !== undefined) yield makeGuardrailMove(pair, matched, edit, guard);
      else if (!edit && guard) yield* findLostGuard(matched, guard);
    }
    // An indicator that guards may not move in a way that nobody can judge.
    yield* findTargetMoves(pair, 'unguarded');
  },
};

function makeGuardrailMove(
  pair: Pair,
  matched: MatchedCriterion,
  edit: Edit,
  guard: Match | undefined,
): Move {
  const whose = `The guardrail of ${matched.name}`;
  if (edit.to === undefined) return { edit, message: `${whose} was removed`, values: 'removed' };
  if (guard && !isGuardrailNamed(pair, edit.to))
    return {
      edit,
      message: `${whose} no longer names ${lowerFirst(describeEntry(guard))}`,
      effect: 'only text is left, and text cannot be compared',
    };
  const texts = guard ? {} : judgeTexts(pair, edit);
  return { edit, message: `${whose} was changed`, effect: sayWordsKept(edit), ...texts };
}

/** Judges the words of a guardrail that is only a text: in other words it may guard the same. */
function judgeTexts(pair: Pair, edit: Edit): Partial<Move> {
  const findings = compareEdit(pair, edit);
  const direction = sumDirections(findings);
  const isOnlyWords = findings.every(({ kind }) => kind === 'words') && direction !== 'easier';
  return { direction, ...(isOnlyWords && { atMost: 'warn' as const }) };
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Finds an entry that is gone or has another id, while the guardrail still has the old one. */
function* findLostGuard({ match, id, after }: MatchedCriterion, guard: Match): Iterable<Move> {
  if (guard.after?.id === readGuardrail(after.guardrail)) return;
  const name = describeEntry({ ...guard, id: guard.before?.id ?? guard.id });
  const base = { match, field: 'guardrail', effect: `it is the guardrail of ${id}` };
  yield guard.after
    ? {
        ...base,
        message: `${name} is now called \`${guard.id}\``,
        hint: `Write \`guardrail: ${guard.id}\` in \`${id}\`.`,
        values: `${guard.before?.id} renamed`,
      }
    : { ...base, message: `${name} was removed`, values: `${guard.id} removed` };
}
