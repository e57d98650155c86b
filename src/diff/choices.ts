/** Finds choices that were turned round: what was rejected is chosen now. */
import { listContentWords, measureLikeness } from '../model/words.ts';
import { quoteWords } from './edit-places.ts';
import type { Edit, Move, Pair } from './rule.ts';

interface Choice {
  readonly choose?: string | undefined;
  readonly over?: string | undefined;
}

/** Finds the choices whose two sides swapped places. */
export function* findReversedChoices(pair: Pair): Iterable<Move> {
  const edits = pair.edits.filter(({ match, field }) => !match && field.split('.')[0] === 'choices');
  const told = new Set<Edit>();
  for (const gone of edits) {
    if (told.has(gone) || gone.from === undefined) continue;
    const was = gone.before.at as Choice;
    const fresh = edits.filter((one) => !told.has(one) && one.to !== undefined);
    const taker = fresh.find(({ after }) => isReversed(was, after.at as Choice));
    if (!taker) continue;
    const is = taker.after.at as Choice;
    const covers = edits.filter(({ before, after }) => before.at === was || after.at === is);
    for (const one of covers) told.add(one);
    yield makeReversal(was, is, gone, taker, covers);
  }
}

function makeReversal(was: Choice, is: Choice, gone: Edit, taker: Edit, covers: readonly Edit[]): Move {
  return {
    field: 'choices',
    covers,
    from: was.choose,
    to: is.choose,
    before: gone.before,
    after: taker.after,
    message: `A choice was turned round: ${quoteWords(is.choose)} was rejected before, and is chosen now`,
    short: 'what was rejected is chosen now',
    what: 'turned round',
    name: 'choices',
    was: was.choose,
    now: is.choose,
    values: '',
  };
}

function isReversed(was: Choice, is: Choice): boolean {
  return isAlike(was.choose, is.over) && isAlike(was.over, is.choose) && !isAlike(was.choose, is.choose);
}

/** The share of common words from which two texts name the same alternative; one half is our choice. */
const ALIKE = 0.5;
const NO_WORDS: ReadonlySet<string> = new Set();

function isAlike(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return measureLikeness(listContentWords(one, NO_WORDS), listContentWords(other, NO_WORDS)) >= ALIKE;
}
