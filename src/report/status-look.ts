/** How the text of a status looks: its columns, its colours and its lines. */
import type { StateName } from '../track/measure.ts';
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

/** Breaks a line at spaces so that it fits; what follows is indented. */
export function wrapLine(text: string, columns: number, indent: string): string {
  const room = Math.max(20, columns - indent.length - 1);
  const lines: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const at = rest.lastIndexOf(' ', room);
    if (at <= 0) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at + 1);
  }
  return [...lines, rest].join(`\n${indent}`);
}
