/** The last questions where a strategy closes: the result of each criterion, and what becomes of it. */
import { sayDate } from '../model/dates.ts';
import type { DraftValue } from '../model/draft.ts';
import { sayNumber } from '../model/numbers.ts';
import { CARRIES } from '../model/retro.ts';
import { explainTyped } from '../model/typed.ts';
import type { Interview } from './asking.ts';
import { readYesNo } from './line-answers.ts';
import type { ClosingCriterion } from './retro-ground.ts';
import { cleanText, readNumberAnswer } from './understand.ts';

const CARRY_NAMES: Readonly<Record<(typeof CARRIES)[number], string>> = {
  kept: 'Kept: the next strategy has the same criterion',
  changed: 'Changed: it goes on with another target',
  dropped: 'Dropped',
};

/** Asks for results, then what becomes of each criterion. */
export function* askResults(criteria: readonly ClosingCriterion[]): Interview {
  yield { is: 'heading', text: 'Results' };
  for (const one of criteria) {
    const result = yield* askResult(one);
    if (result !== undefined) yield { is: 'keep', answer: { path: ['results', one.id], value: result } };
  }
  yield { is: 'heading', text: 'The next strategy' };
  for (const { id } of criteria) {
    const chosen = yield {
      is: 'choice',
      key: `carry.${id}`,
      label: '',
      ask: `What becomes of ${id}?`,
      options: CARRIES.map((value) => ({ value, name: CARRY_NAMES[value] })),
    };
    yield { is: 'keep', answer: { path: ['carry', id], value: chosen === '' ? 'kept' : chosen } };
  }
}

/** How often a result is asked for before it is left open. */
const MOST_TIMES = 3;

/** Asks for a result; Enter takes the last value. @returns undefined if nobody knows it */
function* askResult(one: ClosingCriterion): Interview<DraftValue | undefined> {
  const { id, latest, outcome } = one;
  const usual = latest === undefined ? undefined : sayPlainResult(latest.value);
  const ask = `What is the result of ${id}?`;
  for (let time = 1; time <= MOST_TIMES; time++) {
    const said = cleanText(
      yield {
        is: 'text',
        key: `results.${id}`,
        label: '',
        ask,
        help: [outcome, sayLatest(one)].filter(Boolean).join(' '),
        ...(usual !== undefined && { initial: usual }),
        fits: (typed) => readResult(one, cleanText(typed)) !== undefined,
      },
    );
    const isUsual = latest !== undefined && (said === '' || said === usual);
    if (isUsual) return { value: latest.value, at: latest.at };
    const value = readResult(one, said);
    if (value !== undefined) return value;
    if (said !== '') yield { is: 'remark', text: explainResult(one, said) };
  }
  return undefined;
}

function sayLatest({ latest, unit, isMilestone }: ClosingCriterion): string {
  if (!latest) return isMilestone ? 'Nobody has said. Yes or no?' : 'Nobody has given a value.';
  const value = typeof latest.value === 'number' ? sayNumber(latest.value) : sayPlainResult(latest.value);
  const counted = unit === undefined || isMilestone ? value : `${value} ${unit}`;
  return `Latest: ${counted} on ${sayDate(latest.at)}. Press Enter to take it.`;
}

const sayPlainResult = (value: number | boolean): string =>
  typeof value === 'number' ? String(value) : value ? 'yes' : 'no';

/** Reads a result; undefined for a text that is none. */
export function readResult(
  { isMilestone, unit }: Pick<ClosingCriterion, 'isMilestone' | 'unit'>,
  said: string,
): number | boolean | undefined {
  if (said === '') return undefined;
  if (isMilestone) {
    const read = readYesNo(said);
    if (read.is === 'read') return read.value;
    return said === 'true' ? true : said === 'false' ? false : undefined;
  }
  const read = readNumberAnswer(said, unit);
  return read.is === 'certain' ? read.value : undefined;
}

/** Says why a text is no result, and what would work. */
export function explainResult(
  { isMilestone, unit }: Pick<ClosingCriterion, 'isMilestone' | 'unit'>,
  said: string,
): string {
  if (isMilestone) return `\`${said}\` is not yes or no.`;
  const read = readNumberAnswer(said, unit);
  return read.is === 'certain' ? '' : explainTyped(said, 'number', read);
}
