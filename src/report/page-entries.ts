/** The entries of a page: in full for what to fix first, in a line or two for the others. */
import { nameLevel } from '../model/level.ts';
import { cutToWidth, padToWidth, wrapCut } from './columns.ts';
import type { Entry } from './entries.ts';
import type { Place } from './entry-places.ts';
import { addLines, formatHelp, formatPlaces, sayLines } from './page-places.ts';
import type { Paint } from './paint.ts';
import { revealOnOneLine } from './terminal.ts';

/** How much is shown of an entry. */
export interface Limits {
  /** The most places of an entry to fix first, lines of its advice and lines of its sentence. */
  readonly places: number;
  readonly help: number;
  readonly sentence: number;
  /** The most entries of the second part, and the lines of each. */
  readonly then: number;
  readonly thenLines: number;
  /** The most lines about what is absent. */
  readonly absent: number;
}

export interface PageLook {
  readonly paint: Paint;
  readonly width: number;
  readonly limits: Limits;
  /** The columns of a level, before the text, and of the longest name of a rule. */
  readonly level: number;
  readonly text: number;
  readonly rule: number;
}

/**
 * The columns from which names of rules have a column of their own: in the first part, and in the second. In a page
 * with fewer than the least of these, the text begins at the left, below the level.
 */
const WIDE = 80;
const WIDER = 96;
const NARROW = 64;
const NARROW_TEXT = 3;

/** Chooses the columns in which the levels, the text and the names of rules begin. */
export function chooseColumns(
  entries: readonly Pick<Entry, 'rule' | 'level'>[],
  width: number,
): Pick<PageLook, 'text' | 'rule' | 'level'> {
  const level = entries.some((entry) => entry.level === 'warn') ? 7 : 5;
  const rule = Math.max(0, ...entries.map((entry) => entry.rule.length));
  return { level, text: width < NARROW ? NARROW_TEXT : level + 6, rule };
}

/** Formats an entry to fix first: its sentence, its places, its advice. */
export function formatFirst(
  entry: Entry,
  number: number,
  places: readonly Place[],
  look: PageLook,
): readonly string[] {
  const { limits, width, text, paint } = look;
  const isNamed = width >= WIDE || width < NARROW;
  const suffix = places.length === 1 && places[0]?.title === undefined ? sayLines(places) : '';
  const sentence = addLines(revealOnOneLine(entry.sentence), suffix);
  const isAnswered = places.slice(0, limits.places).some((place) => place.help !== undefined);
  const title = { ...look, rule: width >= WIDE ? look.rule : 0 };
  return [
    ...formatTitle(entry, String(number), sentence, title, limits.sentence),
    ...(suffix === '' ? formatPlaces(places, look) : []),
    ...(isAnswered || entry.help === undefined ? [] : formatHelp(entry.help, limits.help, look)),
    ...(isNamed ? [] : [`${' '.repeat(text)}${paint.faint(cutToWidth(entry.rule, width - text))}`]),
  ];
}

/** Formats an entry of the second part. */
export function formatThen(entry: Entry, places: readonly Place[], look: PageLook): readonly string[] {
  const rule = look.width >= WIDER ? look.rule : 0;
  const sentence = addLines(revealOnOneLine(entry.sentence), sayLines(places));
  return formatTitle(entry, '', sentence, { ...look, rule }, look.limits.thenLines);
}

function formatTitle(...[entry, number, sentence, look, most]: TitleParts): readonly string[] {
  const format = look.width < NARROW ? formatNarrowTitle : formatWideTitle;
  return format(entry, number, sentence, look, most);
}

type TitleParts = [entry: Entry, number: string, sentence: string, look: PageLook, most: number];

/** Formats number, level, sign and sentence, with the name of the rule at the right. */
function formatWideTitle(
  { level, isWording, rule }: Entry,
  number: string,
  sentence: string,
  { paint, width, text, rule: names, level: levels }: PageLook,
  most: number,
): readonly string[] {
  const room = names === 0 ? width - text : width - text - names - 2;
  const [first = '', ...others] = wrapCut(sentence, room, most);
  const word = nameLevel(level);
  const head = `${number.padStart(2)} ${paint[level](word)}${' '.repeat(levels - word.length)} ${isWording ? '✎' : ' '} `;
  return [
    names === 0 ? `${head}${first}` : `${head}${padToWidth(first, room)}  ${paint.faint(rule)}`,
    ...others.map((line) => ' '.repeat(text) + line),
  ];
}

/** Formats the same for a narrow terminal: with the name of the rule, if there is a number, above the sentence. */
function formatNarrowTitle(
  { level, isWording, rule }: Entry,
  number: string,
  sentence: string,
  { paint, width, text }: PageLook,
  most: number,
): readonly string[] {
  const word = nameLevel(level);
  const sign = isWording ? ' ✎' : '';
  const indent = ' '.repeat(text);
  const lines = wrapCut(number === '' ? `${word}:${sign} ${sentence}` : sentence, width - text, most);
  if (number === '')
    return lines.map((line, at) =>
      at === 0 ? `${indent}${paint[level](word)}${line.slice(word.length)}` : indent + line,
    );
  const name = cutToWidth(rule, width - text - word.length - 4);
  return [
    `${number.padStart(2)} ${paint[level](word)}${sign}  ${paint.faint(name)}`,
    ...lines.map((line) => indent + line),
  ];
}
