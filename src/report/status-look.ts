/** How the text of a status looks: its columns, its colours and its lines. */
import type { StateName } from '../track/measure.ts';
import { measureDisplayWidth } from './frame.ts';
import type { Paint } from './paint.ts';
import { STATE_SIGNS, sayState } from './status-words.ts';

/** How a text is written: its colours and its width. */
export interface TextLook {
  readonly paint: Paint;
  readonly columns: number;
}

/** The columns of sign and state, and of ids. */
export const STATE_WIDTH = 14;
export const ID_WIDTH = 18;

/** Paints a state with its sign: `▼ off track`. */
export function paintState(state: StateName, { paint }: TextLook): string {
  const text = `${STATE_SIGNS[state]} ${sayState(state)}`.padEnd(STATE_WIDTH);
  if (state === 'off-track' || state === 'missed') return paint.error(text);
  if (state === 'at-risk') return paint.warn(text);
  return state === 'on-track' || state === 'met' ? paint.good(text) : text;
}

/** The least columns of text, so that a very narrow terminal does not get a word a line. */
const LEAST_ROOM = 20;

/** Breaks a line at spaces so that it fits; what follows is indented. A word that is too long is never cut. */
export function wrapLine(text: string, columns: number, indent: string): string {
  const room = Math.max(LEAST_ROOM, columns - indent.length - 1);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of text.split(' ').entries()) {
    const longer = index === 0 ? word : `${line} ${word}`;
    if (line.trim() !== '' && measureDisplayWidth(longer) > room) {
      lines.push(line.trimEnd());
      line = word;
    } else line = longer;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** Indents lines by three columns, and what does not fit below them by two more. */
export function indentLines(lines: readonly string[], { columns }: TextLook): readonly string[] {
  return lines.map((line) => `   ${wrapLine(line, columns, ' '.repeat(5))}`);
}
