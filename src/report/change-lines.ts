/** One change for a terminal: a row in columns, and below it what does not fit there. */

import { cutWords } from '../model/quote.ts';
import type { WordRun } from '../model/word-diff.ts';
import { padToWidth, wrapParagraph } from './columns.ts';
import { measureDisplayWidth } from './frame.ts';
import { isOpen, needsReason } from './heading.ts';
import type { Paint } from './paint.ts';
import { isLongText, type ShownChange } from './shown-change.ts';
import { revealOnOneLine } from './terminal.ts';
import { formatWordLines, formatWordSide } from './word-lines.ts';

/** Where the rows of a report stand. */
interface RowFrame {
  readonly paint: Paint;
  readonly columns: number;
  /** The widths of name, field and values. */
  readonly widths: readonly number[];
}

/** The widest columns: a longer text pushes only its own line. */
const MOST = [24, 24, 32];
const INDENT = '     ';

/** Measures the columns of name, field and values. */
export function measureChangeColumns(changes: readonly ShownChange[]): readonly number[] {
  const rows = changes.map(makeCells);
  return MOST.map((most, column) =>
    Math.max(
      0,
      ...rows.map((row) => measureDisplayWidth(row[column] ?? '')).filter((width) => width <= most),
    ),
  );
}

/** Formats a change. @param isKnown whether a row above is about the same entry */
export function formatChangeLines(change: ShownChange, isKnown: boolean, frame: RowFrame): readonly string[] {
  const { paint, columns } = frame;
  const below: string[] = [];
  const addBelow = (text: string) => below.push(...wrapParagraph(text, columns, INDENT));
  const line = makeLine(change, frame, addBelow);
  const { about } = change.row;
  const texts = formatTexts(change, frame);
  if (about !== undefined && !isKnown && !isSaid(change, about))
    below.push(...wrapParagraph(revealOnOneLine(`“${about}”`), columns, INDENT).map(paint.faint));
  below.push(...texts);
  if (change.acknowledged) addBelow(sayReason(change));
  else if (change.hint !== undefined) addBelow(revealOnOneLine(change.hint));
  return [line, ...below];
}

/** Returns whether a change says already what its entry is about. */
function isSaid({ row, effect }: ShownChange, about: string): boolean {
  const words = about.replace(/ …$/, '');
  return (row.now ?? row.was)?.startsWith(words) === true || effect?.includes(words) === true;
}

/** Makes the row; what does not fit on it is handed on. */
function makeLine(change: ShownChange, frame: RowFrame, addBelow: (text: string) => void): string {
  const { paint, columns, widths } = frame;
  const mark = chooseMark(change, paint);
  const effect = revealOnOneLine(change.effect ?? '');
  const [name = '', what = '', values = ''] = makeCells(change);
  const pad = (text: string, column: number) => padToWidth(text, widths[column] ?? 0);
  const head = `${pad(name, 0)}  ${pad(what, 1)}`;
  const ending = needsReason(change) ? 'NEEDS A REASON' : '';
  const fits = (text: string) =>
    measureDisplayWidth(`   ${text}${ending === '' ? '' : `  ${ending}`}`) <= columns;
  const isWide = values !== '' && !fits(`${head}  ${values}`);
  const hasValues = !isWide && (values !== '' || (widths[2] ?? 0) > 0);
  const left = hasValues ? `${head}  ${pad(values, 2)}` : head;
  const whole = effect === '' ? left.trimEnd() : `${left}  ${effect}`;
  const isInline = !isWide && fits(whole);
  if (isWide) addBelow(values);
  if (!isInline && effect !== '') addBelow(effect);
  const text = isInline ? whole : left.trimEnd();
  const isLong = ending !== '' && !fits(text);
  const painted = paint[change.level](ending);
  if (isLong) addBelow(ending);
  return ` ${mark} ${text}${ending === '' || isLong ? '' : `  ${painted}`}`;
}

function makeCells({ row }: ShownChange): readonly string[] {
  return [row.name, row.what, row.values].map(revealOnOneLine);
}

/** The most characters of a reason. */
const MOST_REASON = 300;

/** Says the reason that was given, and who gave it; empty if none was. */
function sayReason({ acknowledged }: ShownChange): string {
  if (!acknowledged) return '';
  const by = acknowledged.by === undefined ? '' : ` (${acknowledged.by})`;
  return revealOnOneLine(`reason: “${cutWords(acknowledged.why, MOST_REASON)}”${by}`);
}

/** Chooses the sign: `!` fails, `✓` has a reason, `?` should be read, `+` is new, `-` is gone, `~` is another. */
function chooseMark(change: ShownChange, paint: Paint): string {
  const { level, row } = change;
  if (isOpen(change) && level !== 'error') return paint[level]('?');
  if (change.acknowledged) return paint.good('✓');
  if (level === 'error') return paint.error('!');
  if (/^new\b/.test(row.what)) return paint.good('+');
  return row.is === 'gone' || row.what === 'removed' ? '-' : '~';
}

/** Formats what was and what is now, or of long texts and small corrections the words that changed. */
function formatTexts(change: ShownChange, { paint, columns }: RowFrame): readonly string[] {
  const { was, now } = change.row;
  const { words } = change;
  const at = { paint, columns, indent: INDENT };
  if (words && (isLongText(change.row) || change.class === 'editorial')) return formatWordLines(words, at);
  if (was === undefined) return [];
  const keep = (text: string, other: WordRun['kind']): readonly WordRun[] =>
    words?.filter(({ kind }) => kind !== other) ?? [{ kind: 'same', text }];
  const lines = formatWordSide('was', keep(was, 'new'), at);
  return now === undefined ? lines : [...lines, ...formatWordSide('now', keep(now, 'gone'), at)];
}
