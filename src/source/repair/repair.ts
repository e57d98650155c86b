/** A repair of a plan: the lines that it changes, and what it says of them. */
import type { Range } from '../../model/finding.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { findLead } from './plan-lines.ts';

export interface Repair {
  /** The line of the mistake, from 0. */
  readonly at: number;
  /** The lines that change, from 0, with their new text. */
  readonly lines: ReadonlyMap<number, string>;
  /** Says what is wrong, in one sentence. */
  readonly message: string;
  /** Says what to type. */
  readonly help: string;
  /** How far from certain it is, if others work as well: the least is taken. */
  readonly rank: number;
  /** Whether it puts quotes around a text. */
  readonly isQuoting?: true;
  /** Whether it changes one value of a text that can be read, so that the rest of it can be judged. */
  readonly isLocal?: true;
  /** Whether it closes a quote or a bracket, which is right whatever else is wrong in the line. */
  readonly isClosing?: true;
  /** Whether it makes two lines of one, so that the lines below have other numbers. */
  readonly isSplit?: true;
}

/** The most characters of a line that advice repeats as a whole. */
const MOST_SHOWN = 200;

/** Returns whether a line is too long to be shown as a whole, so that nobody should type what is shown. */
export function isTooLong(line: string): boolean {
  return line.trimEnd().length > MOST_SHOWN;
}

/** Shows a line in a message with its spaces. */
export function showLine(line: string): string {
  const shown = line.trimEnd().replaceAll('`', '’');
  return `\`${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : shown}\``;
}

/** Makes a repair of one line. */
export function repairLine(
  at: number,
  line: string,
  rank: number,
  message: string,
  advice: (shown: string) => string = (shown) => `Write ${shown}.`,
): Repair {
  return { at, lines: new Map([[at, line]]), rank, message, help: advice(showLine(line)) };
}

/** Returns the lines with a repair made. */
export function applyRepair(lines: readonly string[], repair: Repair): string[] {
  return lines.map((line, at) => repair.lines.get(at) ?? line);
}

/** Returns the place in the lines as they were written of a range in the repaired lines. */
export function findOwnRange(
  { start, end }: Range,
  own: readonly string[],
  repaired: readonly string[],
  above: number,
): Range {
  const place = ({ line, column }: Range['start']) => {
    const [was = '', is = ''] = [own[line - 1 - above], repaired[line - 1 - above]];
    if (was === is) return { line, column };
    const moved = findLead(is).length - findLead(was).length;
    return { line, column: Math.min(Math.max(1, column - moved), was.length + 1) };
  };
  return { start: place(start), end: place(end) };
}

/** Counts spaces in words. */
export function nameSpaces(count: number): string {
  return count === 0 ? 'no spaces' : count === 1 ? '1 space' : `${count} spaces`;
}

/** Facts about a plan that its lines do not show. */
export interface RepairContext {
  /** Whether a word is a key of the format. */
  readonly isKey: (word: string) => boolean;
  /** Returns the kinds of everything in the file. */
  readonly kinds: () => KeyKind;
  /** How many lines of the file stand above the plan. */
  readonly above: number;
}
