/** Finds what git leaves in a file when two people changed the same lines. */
import { joinList } from '../../model/quote.ts';

export interface Conflict {
  /** The first and the last line, from 0. */
  readonly first: number;
  readonly last: number;
  readonly message: string;
  readonly help: string;
}

const MARKER = /^(?:<{7}|>{7}|\|{7})(?:\s|$)|^={7}\s*$/;

/** The most conflicts that a message names. */
const MOST_NAMED = 5;

/**
 * Finds all markers of merge conflicts: one finding for the file.
 * @param above how many lines of the file stand above the plan
 */
export function findConflicts(lines: readonly string[], above: number): Conflict | undefined {
  const found = lines.flatMap((line, at) => (MARKER.test(line) ? [{ at, mark: line.slice(0, 7) }] : []));
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const whole = listWhole(found);
  const count = whole.reduce((sum, one) => sum + one.length, 0);
  const number = (at: number) => at + 1 + above;
  if (count < found.length || whole.length === 0) return describeStray(found, number);
  const spans = whole.map((one) => `${number(one[0]?.at ?? 0)}–${number(one.at(-1)?.at ?? 0)}`);
  const named = joinList(spans.length > MOST_NAMED ? [...spans.slice(0, MOST_NAMED), 'more'] : spans);
  const marks = [...new Set(found.map(({ mark }) => `\`${mark}\``))];
  return {
    first: first.at,
    last: last.at,
    message: `${spans.length === 1 ? 'A merge conflict is' : 'Merge conflicts are'} not resolved: lines ${named}.`,
    help: `Keep one side${spans.length === 1 ? '' : ' of each'}. Delete the lines that begin with ${joinList(marks)}.`,
  };
}

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** Lists the conflicts that have all their markers, in order. */
function listWhole(found: readonly Mark[]): readonly (readonly Mark[])[] {
  const whole: Mark[][] = [];
  let open: Mark[] = [];
  for (const one of found) {
    open = one.mark.startsWith('<') ? [one] : [...open, one];
    const order = open.map(({ mark }) => mark[0]).join('');
    if (order !== '<=>' && order !== '<|=>') continue;
    whole.push(open);
    open = [];
  }
  return whole;
}

function describeStray(found: readonly Mark[], number: (at: number) => number): Conflict {
  const lines = found.map(({ at }) => `${number(at)}`);
  const [first, last] = [found[0]?.at ?? 0, found.at(-1)?.at ?? 0];
  const marks = joinList([...new Set(found.map(({ mark }) => `\`${mark}\``))]);
  const isOne = found.length === 1;
  return {
    first,
    last,
    message: `${isOne ? 'A marker of a merge conflict is' : 'Markers of a merge conflict are'} left: ${marks} in line${isOne ? '' : 's'} ${joinList(lines.slice(0, MOST_NAMED))}.`,
    help: isOne ? 'Delete the line.' : 'Keep one version of what is between them, and delete these lines.',
  };
}
