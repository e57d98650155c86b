/** The entries of a page: in full for what to fix first, in a line or two for the others. */
import { nameLevel } from '../model/level.ts';
import { cutToWidth, NARROW, padToWidth, wrapCut } from './columns.ts';
import type { ViewEntry } from './entries.ts';
import type { EntryPlace } from './entry-places.ts';
import { type PageLook, WIDE, WIDER } from './page-look.ts';
import { addLines, formatHelp, formatPlaces, sayLines } from './page-places.ts';
import { revealOnOneLine } from './terminal.ts';

/** Formats an entry to fix first: its sentence, its places, its advice. */
export function formatFirst(
  entry: ViewEntry,
  number: number,
  places: readonly EntryPlace[],
  look: PageLook,
): readonly string[] {
  const { limits, width, text, paint } = look;
  const isNamed = width >= WIDE || width < NARROW;
  const suffix = places.length === 1 && places[0]?.title === undefined ? sayLines(places) : '';
  const sentence = addLines(revealOnOneLine(entry.sentence), suffix);
  const isAnswered = suffix === '' && places.slice(0, limits.places).some(({ help }) => help !== undefined);
  const help = suffix === '' ? entry.help : (places[0]?.help ?? entry.help);
  const title = { ...look, rule: width >= WIDE ? look.rule : 0 };
  return [
    ...formatTitle(entry, String(number), sentence, title, limits.sentence),
    ...(suffix === '' ? formatPlaces(places, look) : []),
    ...(isAnswered || help === undefined ? [] : formatHelp(help, limits.help, look)),
    ...(isNamed ? [] : [`${' '.repeat(text)}${paint.faint(cutToWidth(entry.rule, width - text))}`]),
  ];
}

/** Formats an entry of the second part. */
export function formatThen(
  entry: ViewEntry,
  places: readonly EntryPlace[],
  look: PageLook,
): readonly string[] {
  const rule = look.width >= WIDER ? look.rule : 0;
  const sentence = addLines(revealOnOneLine(entry.sentence), sayLines(places));
  return formatTitle(entry, '', sentence, { ...look, rule }, look.limits.otherLines);
}

function formatTitle(...[entry, number, sentence, look, most]: TitleParts): readonly string[] {
  const format = look.width < NARROW ? formatNarrowTitle : formatWideTitle;
  return format(entry, number, sentence, look, most);
}

type TitleParts = [entry: ViewEntry, number: string, sentence: string, look: PageLook, most: number];

/** Formats number, level, sign and sentence, with the name of the rule at the right. */
function formatWideTitle(
  { level, isWording, rule }: ViewEntry,
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
  { level, isWording, rule }: ViewEntry,
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
