/** Repairs of lines that come from a text of another kind: a ruled line, a table or the fence of a code block. */
import { nameSpace } from './indents.ts';
import { findLead } from './plan-lines.ts';
import type { Repair, RepairContext } from './repair.ts';

/** Lists the way to empty a line that only looks empty. */
export function* emptyLine(lines: readonly string[], at: number, { above }: RepairContext): Iterable<Repair> {
  const sign = /^\s*([^\s]|[^ \t\r])\s*$/u.exec(lines[at] ?? '')?.[1] ?? '';
  if (findLead(lines[at] ?? '') !== lines[at] || sign === '') return;
  yield {
    at,
    lines: new Map([[at, '']]),
    rank: 3,
    message: `Line ${at + 1 + above} only looks empty: it has a ${nameSpace(sign)}.`,
    help: 'Delete the line.',
  };
}

const FENCE = /^\s*(?:`{3,}|~{3,})[\w-]*\s*$/;
const RULE = /^\s*(?:-{4,}|\*{3,}|={3,}|_{3,}|-{3,}\s*[^\s-]*-{3,}|(?:\* ){2,}\*|(?:- ){2,}-)\s*$/;
const ROW = /^\s*\|.*\|\s*$/;

/** Lists the way to delete a pasted line, with those that belong to it. */
export function* deletePasted(
  lines: readonly string[],
  at: number,
  { above }: RepairContext,
): Iterable<Repair> {
  const line = lines[at] ?? '';
  const kind = [FENCE, RULE, ROW].find((one) => one.test(line));
  if (!kind) return;
  const pasted = kind === FENCE ? listFences(lines) : listBeside(lines, at, kind);
  const [first = at] = pasted;
  const last = pasted.at(-1) ?? at;
  const what =
    kind === ROW ? 'a row of a table' : kind === FENCE ? 'the edge of a code block' : 'a ruled line';
  yield {
    at: first,
    lines: new Map(pasted.map((one) => [one, ''])),
    rank: 3,
    message: `Line ${first + 1 + above} is ${what}, which a plan cannot have.`,
    help:
      first === last
        ? 'Delete the line.'
        : kind === FENCE
          ? `Delete it, and line ${last + 1 + above} as well.`
          : `Delete it, and the lines below to line ${last + 1 + above}.`,
  };
}

function listFences(lines: readonly string[]): readonly number[] {
  const fences = [...lines.keys()].filter((at) => FENCE.test(lines[at] ?? ''));
  return fences.length > 2 ? fences.slice(0, 2) : fences;
}

function listBeside(lines: readonly string[], at: number, kind: RegExp): readonly number[] {
  let [first, last] = [at, at];
  while (kind.test(lines[first - 1] ?? '')) first--;
  while (kind.test(lines[last + 1] ?? '')) last++;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
