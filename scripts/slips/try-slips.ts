/** Makes the slips of some lines of every example, and judges each. */
import { type Example, judge, readExamples, readMeaning, saysTheSame } from './judge.ts';
import { readPlanLines } from './plan-lines.ts';
import { KINDS, type Kind, makeSlip, type Slip } from './slips.ts';
import type { Case } from './table.ts';

/** Which slips are tried: all kinds or one, at the line with index `first` and every further one. */
export interface Share {
  readonly kinds: readonly Kind[];
  readonly first: number;
  readonly every: number;
}

export interface Tried {
  readonly cases: Case[];
  /** How many slips were left out, because the plan says the same with them. */
  readonly same: number;
}

/** The most lines of a slip that are kept to be shown. */
const LINES_KEPT = 5;

/** Tries a share of all slips. */
export async function trySlips(share: Share): Promise<Tried> {
  const all: Tried[] = [];
  for (const example of readExamples('examples')) all.push(await tryExample(example, share));
  return gather(all);
}

/** Puts parts of the result together. */
export function gather(all: readonly Tried[]): Tried {
  return {
    cases: all.flatMap(({ cases }) => cases),
    same: all.reduce((sum, { same }) => sum + same, 0),
  };
}

/** Tries a share of the slips in one example. */
async function tryExample(example: Example, { kinds, first, every }: Share): Promise<Tried> {
  const plan = readPlanLines(example.text);
  const meaning = readMeaning(example.text);
  const before = await example.check(example.text);
  const cases: Case[] = [];
  let same = 0;
  for (let at = first; at < plan.lines.length; at += every)
    for (const kind of kinds) {
      const slip = makeSlip(kind, plan, at);
      if (!slip) continue;
      if (KINDS[kind].mayKeepMeaning && saysTheSame(meaning, slip.text)) same++;
      else {
        const outcome = judge(slip, before, await example.check(slip.text));
        cases.push({ ...outcome, ...describe(plan.lines, slip, at), example: example.name, kind });
      }
    }
  return { cases, same };
}

/** Says where a slip is, and what it did to the first lines there. */
function describe(lines: readonly string[], { text }: Slip, at: number) {
  const now = text.split('\n');
  const grown = Math.max(0, now.length - 1 - lines.length);
  const count = Math.min(LINES_KEPT, grown + 1);
  return { line: at + 1, before: lines[at] ?? '', after: now.slice(at, at + count) };
}
