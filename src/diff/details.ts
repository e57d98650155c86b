/** Finds texts that say something else and that no other rule reports: nothing that was said goes without a word. */
import type { Level } from '../model/finding.ts';
import { isPromised } from '../model/measures.ts';
import { countSlips } from '../model/misspelling.ts';
import { sumDirections, type WordingFinding } from '../model/promise-wording.ts';
import { listContentWords } from '../model/words.ts';
import { findReversedChoices } from './choices.ts';
import {
  describeEditPlace,
  findEditPlace,
  isBackground,
  isDirectory,
  nameItemRow,
  nameListItem,
  quoteWords,
} from './edit-places.ts';
import { findNewMeanings } from './meanings.ts';
import { findWholeParts } from './parts.ts';
import { isOnlyRespelled } from './recounts.ts';
import type { Edit, Move, Pair } from './rule.ts';
import { compareEditTexts, type TextComparison } from './text-items.ts';
import { isTurned } from './turned.ts';
import { isCounted, sayReasons } from './wordings.ts';
import { listSaidBeside, promisesNumber } from './wordings-beside.ts';

/**
 * Finds what is left of a text that changed, a section that is gone as a whole, and a choice that was turned round: the
 * gravest first.
 */
export function findDetails(pair: Pair): Iterable<Move> {
  const all = [...listDetails(pair)];
  const isInfo = ({ atMost }: Move) => atMost === 'info';
  return [...all.filter((move) => !isInfo(move)), ...all.filter(isInfo)];
}

function* listDetails(pair: Pair): Iterable<Move> {
  const told = new Set<Edit>();
  for (const move of [...findWholeParts(pair), ...findReversedChoices(pair)]) {
    for (const edit of [...(move.covers ?? []), ...(move.edit ? [move.edit] : [])]) told.add(edit);
    yield move;
  }
  for (const edit of pair.edits) {
    if (told.has(edit) || isDirectory(edit)) continue;
    if (edit.isItem) yield makeItem(edit);
    if (!edit.isText || isOnlyRespelled(pair, edit)) continue;
    const meanings = [...findNewMeanings(pair, edit)];
    yield* meanings.length > 0 ? meanings : findDetail(pair, edit);
  }
}

/** Returns whether a text is only spelled otherwise, or says what the fields beside it say. */
export function isOnlyForm(pair: Pair, edit: Edit): boolean {
  if (isOnlyRespelled(pair, edit)) return true;
  const { isSpelling, findings, gone, fresh } = compareEditTexts(pair, edit);
  if (isSpelling || gone.length + fresh.length > 0) return isSpelling;
  const said = listSaidBeside(findings, edit, pair);
  const left = findings.filter((one) => !said.includes(one));
  // Beside a number, a sentence that only asks for more takes nothing back: the number is what was promised.
  const sure = left.filter(({ kind }) => kind !== 'words');
  return left.length === 0 || (promisesNumber(edit) && sumDirections(sure) === 'harder');
}

function* findDetail(pair: Pair, edit: Edit): Iterable<Move> {
  if (edit.from === undefined) yield makeNewText(edit);
  else if (edit.to === undefined) yield makeGoneText(edit);
  else if (!isOnlyForm(pair, edit)) yield makeRewording(pair, edit);
}

function makeNewText(edit: Edit): Move {
  return {
    edit,
    message: `The ${describeEditPlace(edit)} is new`,
    effect: `it says ${quoteText(edit.to)}`,
    short: quoteText(edit.to),
    values: 'new',
    atMost: 'info',
  };
}

function makeGoneText(edit: Edit): Move {
  return {
    edit,
    message: `The ${describeEditPlace(edit)} was removed`,
    effect: `it said ${quoteText(edit.from)}`,
    values: 'removed',
    ...(isBackground(edit) && { atMost: 'info' as const }),
  };
}

/** Makes the move of an item of a list that came or went with all its keys. */
function makeItem(edit: Edit): Move {
  const { field, from, to } = edit;
  const isGone = to === undefined;
  return {
    edit,
    message: `${quoteWords(from ?? to)} ${isGone ? 'was removed from' : 'is new in'} \`${field}\``,
    effect: quoteWords(from ?? to),
    name: field.split('.').at(-1) ?? field,
    what: isGone ? 'removed' : 'new',
    values: '',
    ...(!(isGone && !isBackground(edit)) && { atMost: 'info' as const }),
  };
}

/** Quotes the first words of a text, or of the first of several. */
function quoteText(value: unknown): string {
  const [first, ...more] = [value].flat();
  return `${quoteWords(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}

function makeRewording(pair: Pair, edit: Edit): Move {
  const compared = compareEditTexts(pair, edit);
  const said = listSaidBeside(compared.findings, edit, pair);
  const left = { ...compared, findings: compared.findings.filter((one) => !said.includes(one)) };
  const atMost = limitLevel(pair, edit, left);
  return {
    edit,
    message: `The ${describeEditPlace(edit)} says something else`,
    effect: sayDifferences(left),
    direction: isDecided(edit) ? sumDirections(left.findings) : 'undecidable',
    ...nameRow(edit, atMost === 'info'),
    ...(atMost === 'info' && { atMost, isBrief: true as const }),
  };
}

/** The most characters of the name of an item in a row. */
const MOST_NAME = 20;

/** Names the row of an item by its list; where the texts are not shown, also by its first words. */
function nameRow(edit: Edit, isBrief: boolean): Pick<Move, 'name' | 'what' | 'values'> {
  const row = nameItemRow(edit);
  if (!row) return Array.isArray(edit.from ?? edit.to) ? { values: '' } : {};
  return { ...row, ...(isBrief && { values: nameListItem(edit, MOST_NAME) }) };
}

function sayDifferences({ findings, gone, fresh }: TextComparison): string {
  const lines = (texts: readonly string[], how: string) => texts.map((text) => `${quoteWords(text)} ${how}`);
  const items = [...lines(gone, 'is gone'), ...lines(fresh, 'is new')];
  return sayReasons([...findings, ...items.map((reason) => ({ reason }))]);
}

/** Returns whether it can be said if a text asks for less: not of what words mean, or of what is not done. */
function isDecided(edit: Edit): boolean {
  const { kinds, list } = findEditPlace(edit);
  return list === undefined && kinds.every((kind) => kind?.kind !== 'names');
}

/** Names the highest level: other words are info, unless what they turn on moved, or a line of a list is gone. */
function limitLevel(pair: Pair, edit: Edit, { findings, gone }: TextComparison): Level | undefined {
  if (isBackground(edit)) return 'info';
  if (gone.length > 0) return undefined;
  if (isReplaced(edit) || hasLost(edit)) return undefined;
  const isMore = findings.every(({ direction, isUnsure }) => direction === 'harder' && !isUnsure);
  if (isMore && isDecided(edit)) return 'info';
  const isPromise = edit.match !== undefined && isPromised(edit.match.section);
  const isNumbered = promisesNumber(edit);
  const weighty = findings.filter((one) => isWeighty(one) && !(isNumbered && one.kind === 'floor'));
  return weighty.length > 0 || isTurned(pair, edit, isPromise) ? undefined : 'info';
}

/** The share of its words from which a text is still the same one, and the fewest words to judge; both are our choice. */
const [KEPT, FEWEST] = [0.25, 3];
const NO_WORDS: ReadonlySet<string> = new Set();

/** Returns whether hardly a word of a text is left: it is as good as gone. */
function isReplaced({ from, to }: Edit): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  const [was, is] = [from, to].map((text) => listContentWords(text, NO_WORDS));
  const words = [...(was ?? [])];
  return words.length >= FEWEST && words.filter((word) => is?.has(word)).length < words.length * KEPT;
}

/** The fewest words that a text loses to be read: one may be a slip of the hand, or a better word. Two are our choice. */
const FEWEST_LOST = 2;

/** Returns whether a text lost words, and not only letters of them: what it asked for may be gone with them. */
function hasLost({ from, to }: Edit): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  const [was, is] = [from, to].map((text) => [...listContentWords(text, NO_WORDS)]);
  const lost = (was ?? []).filter((word) => !is?.some((other) => countSlips(word, other) <= 1));
  return lost.length >= FEWEST_LOST;
}

function isWeighty(one: WordingFinding): boolean {
  return one.isGrave || isCounted(one) || one.kind === 'except';
}
