import type { Range } from '../model/finding.ts';
import { cutText } from '../model/quote.ts';
import type { Paint } from './paint.ts';
import { isPlain, revealCharacters } from './terminal.ts';

/** The lines to show above the one in question. */
const CONTEXT = 2;

/** The most lines to show of a longer place. */
const MOST_MEANT = 3;
/** The part of a line to read, as a multiple of the available columns, because lines can be very long. */
const LOOK_AHEAD = 4;

/**
 * Draws the numbered lines around a place, with a mark under the place if it is on one line.
 * @param lines all lines of the text
 */
export function drawCodeFrame(
  lines: readonly string[],
  range: Range,
  columns: number,
  paint: Paint,
): string[] {
  const { line } = range.start;
  const last = Math.min(range.end.line, line + MOST_MEANT - 1, lines.length);
  const width = Math.max(5, String(last).length + 3);
  const room = Math.max(20, columns - width - 4);
  const frame: string[] = [];
  for (let number = Math.max(1, line - CONTEXT); number <= Math.max(line, last); number++) {
    const meant = number >= line;
    const label = `${meant ? ' >' : '  '}${String(number).padStart(width - 2)}`;
    const shown = clipLine(lines[number - 1] ?? '', room);
    frame.push(`${meant ? label : paint.faint(label)} ${paint.faint('│')} ${shown}`.trimEnd());
  }
  const mark = last > line ? '' : drawUnderline(lines[line - 1] ?? '', range, room);
  if (mark) frame.push(`${' '.repeat(width)} ${paint.faint('│')} ${mark}`);
  return frame;
}

function clipLine(line: string, room: number): string {
  const near = cutText(line, room * LOOK_AHEAD);
  const shown = replaceTabs(near);
  return near.length < line.length || shown.length > room ? `${cutText(shown, room - 1)}…` : shown;
}

function drawUnderline(line: string, { start, end }: Range, room: number): string {
  const from = start.column - 1;
  if (from > room * LOOK_AHEAD) return '';
  const before = measureDisplayWidth(replaceTabs(line.slice(0, from)));
  if (before >= room) return '';
  const last = end.line > start.line ? line.trimEnd().length : end.column - 1;
  const marked = measureDisplayWidth(replaceTabs(line.slice(from, Math.min(last, from + room))));
  return ' '.repeat(before) + '^'.repeat(Math.max(1, Math.min(marked, room - before)));
}

function replaceTabs(part: string): string {
  return revealCharacters(part.replace(/\r$/, '').replaceAll('\t', '  '));
}

/** Measures a text in terminal columns: East Asian wide characters take two, combining marks none. */
export function measureDisplayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const sign of text) width += isPlain(sign) ? 1 : measureSign(sign);
  return width;
}

function measureSign(sign: string): 0 | 1 | 2 {
  if (/\p{Mn}|\p{Me}|\u200b/u.test(sign)) return 0;
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
    sign,
  )
    ? 2
    : 1;
}
