/** The places of an entry on a page: a line for each of the first, and the numbers of the others. */
import { countNoun } from '../model/quote.ts';
import { cutToWidth, padToWidth, wrapCut } from './columns.ts';
import type { EntryPlace } from './entry-places.ts';
import { measureDisplayWidth } from './frame.ts';
import type { PageLook } from './page-look.ts';
import { revealOnOneLine } from './terminal.ts';

/** The fewest columns before a place, for the number of its line. */
const LEAST_BEFORE = 9;
/** The most columns of an id, and the fewest of a quotation. */
const MOST_ID = 30;
const LEAST_QUOTE = 12;

/** Formats advice, with an arrow before it. */
export function formatHelp(help: string, most: number, { text, width }: PageLook): readonly string[] {
  const lines = wrapCut(revealOnOneLine(help), width - text - 2, most);
  return lines.map((line, at) => `${' '.repeat(text)}${at === 0 ? '→' : ' '} ${line}`);
}

/** Formats the places of an entry, and counts those that are not shown. */
export function formatPlaces(places: readonly EntryPlace[], look: PageLook): readonly string[] {
  const { limits, width, paint } = look;
  const before = Math.max(look.text, LEAST_BEFORE);
  const most = limits.places > 0 && places.length === limits.places + 1 ? places.length : limits.places;
  const shown = places.slice(0, most);
  const left = places.slice(most);
  const ids = Math.min(MOST_ID, Math.max(0, ...shown.map(({ id = '' }) => measureDisplayWidth(id))));
  const rows = shown.flatMap((place) => formatPlace(place, ids, before, look));
  if (left.length === 0) return rows;
  if (places.length === 1) {
    const line = sayLines(left);
    return line === '' ? rows : [' '.repeat(before) + paint.faint(cutToWidth(line, width - before))];
  }
  const more = shown.length === 0 ? countNoun(left.length, 'place') : `and ${left.length} more`;
  const rest = cutToWidth(`${more}${listLines(left, width - before - more.length)}`, width - before);
  return [...rows, ' '.repeat(before) + paint.faint(rest)];
}

function formatPlace(place: EntryPlace, ids: number, before: number, look: PageLook): readonly string[] {
  const { file, line, title } = place;
  const said = title ?? place.message ?? '';
  if (said === '') return [];
  const room = look.width - before;
  const number = line === undefined || file !== undefined ? '' : String(line);
  const where = file === undefined ? '' : `${sayPlace(place)} `;
  const id = place.id === undefined ? '' : `${padToWidth(cutToWidth(place.id, Math.min(ids, room)), ids)}  `;
  const lines =
    title === undefined ? wrapCut(`${where}${said}`, room, 2) : [formatQuote(`${where}${id}`, said, room)];
  return [
    ...lines.map((one, at) => `${look.paint.faint((at === 0 ? number : '').padStart(before - 2))}  ${one}`),
    ...(place.help === undefined ? [] : formatHelp(place.help, 2, look)),
  ];
}

/** Formats a quotation that is cut within its marks. */
function formatQuote(before: string, said: string, room: number): string {
  const left = room - measureDisplayWidth(before);
  if (left < LEAST_QUOTE) return cutToWidth(`${before}${said}`, room);
  const isQuoted = said.startsWith('"');
  const cut = cutToWidth(said, isQuoted ? left - 1 : left);
  return `${before}${cut}${isQuoted && !cut.endsWith('"') ? '"' : ''}`;
}

function sayPlace({ file, line }: EntryPlace): string {
  return line === undefined ? `${file}` : `${file}:${line}`;
}

/** The most lines that are named behind a sentence. */
const MOST_NAMED = 4;

/** Says on which lines an entry is: `line 34`, `lines 33, 56 and 2 more`. */
export function sayLines(places: readonly EntryPlace[]): string {
  const [only, ...others] = places;
  if (only?.file !== undefined && others.length === 0) return sayPlace(only);
  const [first, ...more] = listOwnLines(places);
  if (first === undefined) return '';
  if (more.length === 0) return `line ${first}`;
  const named = [first, ...more.slice(0, MOST_NAMED - 1)];
  const left = more.length + 1 - named.length;
  return `lines ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

/** Adds the lines to a sentence, before its full stop. */
export function addLines(sentence: string, lines: string): string {
  if (lines === '') return sentence;
  return sentence.endsWith('.') ? `${sentence.slice(0, -1)} (${lines}).` : `${sentence} (${lines})`;
}

function listOwnLines(places: readonly EntryPlace[]): readonly number[] {
  return [
    ...new Set(places.flatMap(({ line, file }) => (line === undefined || file !== undefined ? [] : [line]))),
  ];
}

/** Lists as many lines as there is room for. */
function listLines(places: readonly EntryPlace[], room: number): string {
  const [first, ...more] = listOwnLines(places);
  if (first === undefined) return '';
  let text = more.length === 0 ? `: line ${first}` : `: lines ${first}`;
  for (const line of more) {
    if (text.length + String(line).length + 4 > room) return `${text} …`;
    text += `, ${line}`;
  }
  return text;
}
