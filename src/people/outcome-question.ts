/**
 * Tested understanding: which three of six outcomes are ours. Three come from the plan, three are decoys. The six stand
 * in the order of the alphabet, which is the same each time and gives nothing away.
 */
import { normalizeLabel } from './answer-labels.ts';
import { OUTCOMES_MARK } from './instruments/structure.ts';

export interface OutcomeOption {
  /** Such as `K1`. */
  readonly mark: string;
  readonly text: string;
  readonly isOurs: boolean;
}

/** Where decoys come from, the best first in each. */
export interface DecoySources {
  /** What the plan promised once and no longer does. */
  readonly former: readonly string[];
  readonly notDoing: readonly string[];
  /** What strategies beside this one promise. */
  readonly siblings: readonly string[];
}

/** Half of the options. */
export const OUTCOMES_EACH = 3;

/** The question, or how many of three there are where it cannot be asked. */
export type OutcomeQuestion =
  | { readonly is: 'asked'; readonly options: readonly OutcomeOption[] }
  | { readonly is: 'left-out'; readonly ours: number; readonly decoys: number };

/** Makes the question. @param ours the outcomes of the plan, in its order */
export function makeOutcomeQuestion(ours: readonly string[], sources: DecoySources): OutcomeQuestion {
  const real = keepDifferent(ours);
  const taken = new Set(real.map(normalizeLabel));
  const decoys = takeInTurn([sources.former, sources.notDoing, sources.siblings]).filter(
    (text) => !taken.has(normalizeLabel(text)),
  );
  const [chosen, false_] = [real, decoys].map((texts) => texts.slice(0, OUTCOMES_EACH)) as [
    string[],
    string[],
  ];
  if (chosen.length < OUTCOMES_EACH || false_.length < OUTCOMES_EACH)
    return { is: 'left-out', ours: chosen.length, decoys: false_.length };
  const options = [...chosen, ...false_].sort(compareTexts).map((text, at) => ({
    mark: `${OUTCOMES_MARK}${at + 1}`,
    text,
    isOurs: chosen.includes(text),
  }));
  return { is: 'asked', options };
}

/** Takes the first of each list, then the second of each, and so on; a text only once. */
function takeInTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return keepDifferent(turns.flat());
}

/** Keeps each text once, without its full stop: some are sentences, others notes, and that would tell them apart. */
function keepDifferent(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>(['']);
  const plain = texts.map((text) => text.trim().replace(/[.。]$/, ''));
  return plain.filter((text) => {
    const reduced = normalizeLabel(text);
    return seen.has(reduced) ? false : seen.add(reduced);
  });
}

/** Compares without the language of the machine, so that every machine makes the same form. */
function compareTexts(a: string, b: string): number {
  const [left, right] = [normalizeLabel(a), normalizeLabel(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export type OutcomeAnswer = 'right' | 'wrong' | 'skipped';

/**
 * Reads which outcomes somebody chose: texts, marks (`K1`) or numbers (`1 3 5`), with any separator. It is right if
 * exactly our three are chosen.
 * @returns undefined if anything else is in the cell
 */
export function readChosenOutcomes(
  cell: string,
  options: readonly OutcomeOption[],
): OutcomeAnswer | undefined {
  const { chosen, rest } = takeTexts(` ${normalizeLabel(cell)} `, options);
  for (const word of rest.split(' ').filter((one) => one !== '')) {
    const at = options.findIndex(
      ({ mark }) => mark.toLowerCase() === word || mark.slice(OUTCOMES_MARK.length) === word,
    );
    if (at < 0) return undefined;
    chosen.add(at);
  }
  if (chosen.size === 0) return 'skipped';
  return options.every(({ isOurs }, at) => isOurs === chosen.has(at)) ? 'right' : 'wrong';
}

/** Takes out the options that are written with their text, the longest first: one may hold another. */
function takeTexts(cell: string, options: readonly OutcomeOption[]) {
  const chosen = new Set<number>();
  let rest = cell;
  const texts = options.map(({ text }, at) => ({ text: ` ${normalizeLabel(text)} `, at }));
  for (const { text, at } of texts.sort((a, b) => b.text.length - a.text.length)) {
    const found = rest.indexOf(text);
    if (found < 0) continue;
    chosen.add(at);
    const before = rest.slice(0, found).replace(/ k\d$/, '');
    rest = `${before} ${rest.slice(found + text.length)}`;
  }
  return { chosen, rest };
}
