import type { Range } from '../model/finding.ts';
import type { Paint } from './paint.ts';
import { visible } from './terminal.ts';

/** Lines shown above the one that is meant. */
const CONTEXT = 2;

/** Lines of a longer place that are shown. */
const MOST_MEANT = 3;

/** The lines of a text around a place, with numbers, and a mark under what is meant where that is on one line. */
export function codeFrame(text: string, range: Range, columns: number, paint: Paint): string[] {
  const lines = text.split('\n');
  const { line } = range.start;
  const last = Math.min(range.end.line, line + MOST_MEANT - 1, lines.length);
  const width = Math.max(5, String(last).length + 3);
  const room = Math.max(20, columns - width - 4);
  const frame: string[] = [];
  for (let number = Math.max(1, line - CONTEXT); number <= Math.max(line, last); number++) {
    const meant = number >= line;
    const label = `${meant ? ' >' : '  '}${String(number).padStart(width - 2)}`;
    const shown = clip(lines[number - 1] ?? '', room);
    frame.push(`${meant ? label : paint.faint(label)} ${paint.faint('│')} ${shown}`.trimEnd());
  }
  const mark = last > line ? '' : underline(lines[line - 1] ?? '', range, room);
  if (mark) frame.push(`${' '.repeat(width)} ${paint.faint('│')} ${mark}`);
  return frame;
}

function clip(line: string, room: number): string {
  const shown = visible(line.replace(/\r$/, '').replaceAll('\t', '  '));
  return shown.length > room ? `${shown.slice(0, room - 1)}…` : shown;
}

function underline(line: string, { start, end }: Range, room: number): string {
  const shown = (part: string) => displayWidth(visible(part.replace(/\r$/, '').replaceAll('\t', '  ')));
  const before = shown(line.slice(0, start.column - 1));
  const last = end.line > start.line ? line.trimEnd().length + 1 : end.column;
  const marked = shown(line.slice(start.column - 1, last - 1));
  if (before >= room) return '';
  return ' '.repeat(before) + '^'.repeat(Math.max(1, Math.min(marked, room - before)));
}

/** Columns on a terminal: East Asian wide signs take two, combining marks none. */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += /\p{Mn}|\p{Me}|\u200b/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
