/**
 * Finds texts that YAML cuts: everything after ` #` is a comment, so `We are #1 in three markets` says `We are`. A real
 * comment has a space after its `#` and stands behind a text that is complete.
 */
import { parseDirective } from '../model/directive.ts';
import type { Range } from '../model/finding.ts';
import { findKeyKind, getStrategyKinds, isPeople, type KeyKind } from '../model/key-kinds.ts';
import { cutText, quoteValue } from '../model/quote.ts';
import type { WordList } from '../model/words.ts';
import { type Lines, makeLines } from './lines.ts';
import type { Comment } from './yaml/limits.ts';
import type { KeyPath, Places, Slot } from './yaml/places.ts';

export interface CutText {
  readonly path: KeyPath;
  readonly range: Range;
  readonly message: string;
  readonly help: string;
}

interface Commented {
  readonly text: string;
  readonly places: Places;
  readonly comments: readonly Comment[];
}

interface Entry {
  readonly path: KeyPath;
  readonly slot: Slot;
}

/** Words after which a sentence goes on: always, or where a number follows. */
interface OpenWords {
  readonly unfinished: WordList;
  readonly beforeNumber: WordList;
}

/** @param goesOn undefined for a language without word lists */
export function findCutTexts(
  { text, places, comments }: Commented,
  goesOn: OpenWords | undefined,
): CutText[] {
  const suspects = comments.filter((comment) => isSuspect(text, comment));
  if (suspects.length === 0) return [];
  const lines = makeLines(text);
  const ending = indexByEnd(places.entries());
  const begun = indexByKey(places.entries());
  return suspects.flatMap((comment) => {
    const opened = findOpened(begun, text, comment);
    if (opened) return [describeLostStart(text, opened, comment, lines)];
    const entry = findEntryBefore(ending, text, comment.start);
    if (!entry || !isCut(text, entry, comment, goesOn)) return [];
    const { path, slot } = entry;
    const lost = comment.text.trimEnd();
    const said = text.slice(slot.valueStart, slot.end).replace(/\s+/g, ' ').trim();
    const key = slot.keyEnd > slot.start ? `${text.slice(slot.start, slot.keyEnd)}: ` : '- ';
    const [own, behind] = splitFlow(text, slot, lost);
    const whole = `${said} ${own}`.replace(/\s+/g, ' ').trim();
    return {
      path,
      range: lines.range(slot.start, comment.start + lost.length),
      message: `YAML reads ${quoteValue(lost)} as a comment, so the text ${said === '' ? 'is empty' : `ends at ${quoteValue(getLastPart(said))}`}.`,
      help: `Write \`${key}${quoteText(whole)}${behind}\`. If it is a comment, ${/^#\s/.test(lost) ? 'give it a line of its own' : 'write a space after its `#`'}.`,
    };
  });
}

/** Indexes entries that hold a value and no keys or items by where their key ends. */
function indexByKey(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  const holders = new Set(entries.map(({ path }) => JSON.stringify(path.slice(0, -1))));
  const texts = entries.filter(
    ({ path, slot }) =>
      slot.keyEnd > slot.start && slot.end > slot.valueStart && !holders.has(JSON.stringify(path)),
  );
  return new Map(texts.map((entry) => [entry.slot.keyEnd, entry]));
}

/** Finds the text whose first line a comment is, behind its key or behind the mark of a block. */
function findOpened(
  begun: ReadonlyMap<number, Entry>,
  text: string,
  { start, text: comment }: Comment,
): Entry | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const mark = /:[ \t]+(?:[|>][-+\d]*[ \t]+)?$/.exec(text.slice(line, start));
  const found = mark && begun.get(line + mark.index);
  if (!found || findTextKind(found.path) === undefined) return undefined;
  const isText = !/^[[{]/.test(text.slice(found.slot.valueStart));
  const isOver = found.slot.end > start;
  const rest = comment.trimEnd();
  return isText && isOver && beginsWord(rest) && !isRemark(rest) ? found : undefined;
}

function describeLostStart(text: string, { path, slot }: Entry, comment: Comment, lines: Lines): CutText {
  const lost = comment.text.trimEnd();
  const left = text
    .slice(comment.start + comment.text.length, slot.end)
    .replace(/\s+/g, ' ')
    .trim();
  const key = text.slice(slot.start, slot.keyEnd);
  const whole = /^["']/.test(left) ? lost : `${lost} ${left}`;
  const advice =
    whole.length > MOST_QUOTED || whole === lost
      ? 'Put the whole text between quotes'
      : `Write \`${key}: ${quoteText(whole)}\``;
  return {
    path,
    range: lines.range(slot.start, comment.start + lost.length),
    message: `YAML reads ${quoteValue(lost)} as a comment, so the text begins behind it.`,
    help: `${advice}. If it is a comment, write a space after its \`#\`.`,
  };
}

/** The most characters of a text that advice repeats as a whole. */
const MOST_QUOTED = 200;

/** Splits what is lost at the comma or bracket that ends the text, if it stands in brackets. */
function splitFlow(text: string, { start }: Slot, lost: string): readonly [own: string, behind: string] {
  const isFlow = /[{[,]\s*$/.test(text.slice(Math.max(0, start - 80), start));
  const end = isFlow ? lost.search(/\s*[,}\]]/) : -1;
  return end === -1 ? [lost, ''] : [lost.slice(0, end), lost.slice(end)];
}

/** The most characters of a text that a message repeats. */
const MOST = 40;

/** Returns the last words of a text. */
function getLastPart(text: string): string {
  if (text.length <= MOST) return text;
  const end = [...text].reverse().join('');
  return `…${[...cutText(end, MOST)]
    .reverse()
    .join('')
    .replace(/^\S*\s/, '')}`;
}

/** Puts quotes around a text, in the kind that needs no escapes where one does. */
function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** Returns whether a comment can be the rest of a text at all: it stands behind something, or goes on from the line above. */
function isSuspect(text: string, { start, text: comment }: Comment): boolean {
  if (parseDirective(comment)) return false;
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() !== '' || (before !== '' && beginsWord(comment));
}

/** Indexes entries by where they end; of those that end together the innermost. */
function indexByEnd(entries: readonly Entry[]): ReadonlyMap<number, Entry> {
  return new Map(entries.map((entry) => [Math.max(entry.slot.keyEnd, entry.slot.end), entry]));
}

/** Finds the text that ends before a comment: on the same line, or on the line above if the comment is further in. */
function findEntryBefore(ending: ReadonlyMap<number, Entry>, text: string, start: number): Entry | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const isWrapped = text.slice(line, start).trim() === '';
  const above = isWrapped ? text.lastIndexOf('\n', line - 2) + 1 : line;
  const end = above + text.slice(above, start).trimEnd().length;
  const found = ending.get(end) ?? (isWrapped ? undefined : (ending.get(start) ?? ending.get(end - 1)));
  if (!found || !isWrapped) return found;
  const isFurtherIn = findColumn(text, start) > findColumn(text, found.slot.start);
  return isFurtherIn && found.slot.end > found.slot.valueStart ? found : undefined;
}

const findColumn = (text: string, at: number) => at - text.lastIndexOf('\n', at - 1);

function isCut(
  text: string,
  { path, slot }: Entry,
  comment: Comment,
  goesOn: OpenWords | undefined,
): boolean {
  const said = text.slice(slot.valueStart, slot.end);
  if (/^["'|>[{]/.test(said)) return false;
  const kind = findTextKind(path);
  if (kind === undefined) return false;
  const rest = comment.text.trimEnd();
  if (goesOn && /^# of\s/i.test(rest)) return true;
  const isNumber = /^#\p{N}/u.test(rest);
  if (kind === 'name') return isNumber && said !== '' && !/^[-+.\d]*$/.test(said);
  if (isNumber || (beginsWord(rest) && !isRemark(rest))) return true;
  if (said === '' || !/^#+ /.test(rest)) return false;
  const last = /[\p{L}\p{M}'’]+$/u.exec(said)?.[0].toLowerCase();
  if (isOpen(said, rest) || /[,([/&–—-]$/.test(said)) return true;
  if (!goesOn || last === undefined) return false;
  return goesOn.unfinished.has(last) || (/^# \p{N}/u.test(rest) && goesOn.beforeNumber.has(last));
}

/** A `#` with a letter or digit behind it. */
const beginsWord = (text: string) => /^#[\p{L}\p{N}]/u.test(text);

/** Words that begin a remark even without a space, and keys that somebody has put out of use: `#due: 2028`. */
const REMARK =
  /^#(?:todo|fixme|xxx|hack|note|nb|tbd|wip|see|was|ref|source|draft|noqa|yamllint|prettier|eslint|region|endregion)\b|^#[\w-]+:(?:\s|$)/i;

function isRemark(comment: string): boolean {
  return REMARK.test(comment);
}

/** Returns whether a bracket or quote opens in the text and closes in the comment. */
function isOpen(said: string, rest: string): boolean {
  const opens = (open: string, close: string) =>
    said.split(open).length > said.split(close).length && rest.includes(close);
  return (
    opens('(', ')') ||
    opens('[', ']') ||
    opens('“', '”') ||
    (said.split('"').length % 2 === 0 && rest.includes('"'))
  );
}

/**
 * Finds what kind of text a key holds: sentences, or a name, a unit or an address; undefined if it holds no text, so that
 * what follows it can only be a comment.
 */
function findTextKind(path: KeyPath): 'sentence' | 'name' | undefined {
  const root = getStrategyKinds();
  const isItem = typeof path.at(-1) === 'number';
  const kind = findKeyKind(root, isItem ? path.slice(0, -1) : path);
  return kind && chooseTextKind(kind, findKeyKind(root, path.slice(0, -1)));
}

function chooseTextKind(of: KeyKind, holder: KeyKind | undefined): 'sentence' | 'name' | undefined {
  const { kind } = of;
  if (kind === 'text' || kind === 'texts' || (kind === 'section' && holder?.kind === 'entries'))
    return 'sentence';
  return kind === 'fact' || kind === 'facts' || isPeople(of) ? 'name' : undefined;
}
