/** Tries repairs: the text is read again after each, and has to be better. */
import type { Trouble } from '../yaml/trouble.ts';
import { countSpaces, findNear, isEmptyLine, openLine, splitKey } from './plan-lines.ts';
import { applyRepair, type Repair, type RepairContext } from './repair.ts';

/** The result of reading a text. */
export interface Judgement {
  readonly troubles: readonly Trouble[];
  /** Whether the text breaks a rule of YAML. */
  readonly isBroken: boolean;
  /** Returns whether a key or an entry begins at an offset. */
  readonly isPart: (offset: number) => boolean;
}

export interface Suspect extends RepairContext {
  /** The text of the plan. */
  readonly text: string;
  /** The first reading of it. */
  readonly read: Judgement;
  /** Reads another text in its place. */
  readonly judge: (text: string) => Judgement;
  /** Reads another text if that is quickly done. */
  readonly judgeQuickly: (text: string) => Judgement | undefined;
}

/** How many characters may still be read. */
export interface Budget {
  left: number;
}

/** The most characters that are read in trials, so that a long file is not read for minutes. */
const MOST_READ = 3_000_000;

/** Returns how much may be read for one file. */
export function makeBudget(): Budget {
  return { left: MOST_READ };
}

/** Names a trouble, so that it is recognized after a repair. */
export function nameTrouble({ rule, message, path }: Trouble): string {
  return `${rule} ${message} ${path.join('.')}`;
}

/** Lists where a text can be cut below a line, so that only its beginning is read: before the next keys further out. */
export function listCuts(lines: readonly string[], at: number): readonly number[] {
  const least = Math.max(...[at, findNear(lines, at, -1)].map((line) => countSpaces(lines[line] ?? '')));
  const find = (indent: number) =>
    lines.findIndex((line, index) => index > at && !isEmptyLine(line) && countSpaces(line) <= indent);
  return [...new Set([find(0), find(Math.max(0, least - 1))])].filter((cut) => cut !== -1);
}

/**
 * Finds the repair after which the text reads with the least trouble.
 * @param end the line before which the text is cut
 */
export function tryRepairs(
  repairs: readonly Repair[],
  lines: readonly string[],
  end: number,
  read: Judgement,
  suspect: Suspect,
  budget: Budget,
): Repair | undefined {
  const known = new Set(read.troubles.map(nameTrouble));
  let best: { readonly repair: Repair; readonly count: number } | undefined;
  for (const repair of repairs) {
    const repaired = applyRepair(lines, repair).slice(0, end);
    const text = repaired.join('\n');
    if (budget.left < text.length || repair.at >= end) continue;
    budget.left -= text.length;
    const now = suspect.judgeQuickly(text);
    if (!now || !isRead(repaired, repair.at, now) || !isBetter(now, read, known)) continue;
    const line = repair.at + 1 + suspect.above;
    const fresh = now.troubles.filter((one) => read.isBroken || !known.has(nameTrouble(one)));
    if (!repair.isClosing && fresh.some((one) => isAt(one, line, 0))) continue;
    const count = now.troubles.length + (fresh.some((one) => isAt(one, line, NEAR)) ? ODD : 0);
    if (count === 0) return repair;
    if (!best || count < best.count) best = { repair, count };
  }
  return best?.repair;
}

/** The most lines between a repair and a trouble that may come of it. */
const NEAR = 2;

/** Returns whether a trouble is about a line, or about one at most so far from it. */
function isAt({ range: { start, end } }: Trouble, line: number, far: number): boolean {
  return start.line <= line + far && end.line >= line - far;
}

/** Counts for more troubles than there can be: the repaired line, or one beside it, has one. */
const ODD = 100_000;

/** Returns whether the repaired line is read as it looks: a key must not become part of a text. */
function isRead(lines: readonly string[], at: number, { isPart }: Judgement): boolean {
  const line = lines[at] ?? '';
  if (splitKey(line).key === '') return true;
  const before = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
  return isPart(before + openLine(line).lead.length);
}

/** Returns whether a text has fewer troubles than before, and no new ones. */
function isBetter(now: Judgement, { isBroken, troubles }: Judgement, known: ReadonlySet<string>): boolean {
  return (
    isBroken ||
    (now.troubles.length < troubles.length && now.troubles.every((one) => known.has(nameTrouble(one))))
  );
}
