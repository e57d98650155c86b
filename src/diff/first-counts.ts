/** Finds sentences that decided whether a promise is met, and that a first number took the place of. */
import { findDirection, measureAmbition } from '../model/ambition.ts';
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { isPromised } from '../model/measures.ts';
import { quoteValue } from '../model/quote.ts';
import type { Criterion } from '../model/schema.ts';
import { flattenText } from '../model/word-diff.ts';
import { findEdit, type MatchedMeasure } from './matched.ts';
import { sayCounted } from './recounts.ts';
import type { Edit, Move, Pair } from './rule.ts';

/** A sentence that went, and the first target that came in the same change. */
interface FirstCount {
  readonly sentence: Edit;
  readonly target: Edit;
}

/** Finds the sentence that a first target took the place of; undefined if both did not change at once. */
export function findFirstCount(pair: Pair, { match }: Pick<MatchedMeasure, 'match'>): FirstCount | undefined {
  if (!isPromised(match.section)) return undefined;
  const [sentence, target] = [findEdit(pair, match, 'met_when'), findEdit(pair, match, 'target')];
  if (typeof sentence?.from !== 'string' || sentence.to !== undefined) return undefined;
  return target && target.from === undefined ? { sentence, target } : undefined;
}

/** Makes the one change of a sentence that a number took the place of. */
export function makeFirstCount(pair: Pair, matched: MatchedMeasure, { sentence, target }: FirstCount): Move {
  const { match, after, name } = matched;
  const fields = [...listKeysWith('definition', findEntryKind(match.section)), 'baseline', 'measure_by'];
  const covers = fields.flatMap((field) => {
    const edit = findEdit(pair, match, field);
    return edit && edit.from === undefined ? edit : [];
  });
  const isMet = isMetAlready(after);
  const met = isMet ? ', and it is met from the start' : '';
  return {
    edit: sentence,
    parts: [target],
    covers,
    message: `A number took the place of the sentence that decided whether ${name} is met`,
    effect: `was ${quoteValue(sentence.from)}, now ${sayCounted(after)}${met}`,
    short: `a number decides now${met}`,
    was: flattenText(String(sentence.from)),
    now: sayCounted(after, flattenText),
    direction: isMet ? 'easier' : 'undecidable',
    values: '',
  };
}

/** Returns whether a target is met by its own baseline. */
function isMetAlready(after: Criterion): boolean {
  const left = measureAmbition(after);
  const way = findDirection(after);
  if (left === undefined) return false;
  return way === 'increase' ? left <= 0 : way === 'decrease' ? left >= 0 : left === 0;
}
