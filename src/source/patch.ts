/** A difference as `git apply` takes it. */

const CONTEXT = 3;

/** The patch that makes one text of another. @param path relative to the root of the repository, with `/` */
export function patchOf(path: string, before: string, after: string): string {
  const hunks = hunksOf(linesIn(before), linesIn(after));
  if (hunks.length === 0) return '';
  const [from, to] = [quotedPath(`a/${path}`), quotedPath(`b/${path}`)];
  return `diff --git ${from.plain} ${to.plain}\n--- ${from.tabbed}\n+++ ${to.tabbed}\n${hunks.map(hunkText).join('')}`;
}

/** As git quotes it: characters that would end the line or the name as escapes; behind a name with spaces a tab. */
function quotedPath(path: string): { readonly plain: string; readonly tabbed: string } {
  if (/["\\\x00-\x1f\x7f]/.test(path)) {
    const escaped = path.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, octal);
    return { plain: `"${escaped}"`, tabbed: `"${escaped}"` };
  }
  return { plain: path, tabbed: path.includes(' ') ? `${path}\t` : path };
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** Lines with their ends. */
function linesIn(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Lines of the old text, from a place on, and those that take their place. */
interface Change {
  readonly at: number;
  readonly removed: readonly string[];
  readonly to: number;
  readonly added: readonly string[];
}

interface Hunk {
  readonly changes: readonly Change[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const groups: Change[][] = [];
  for (const change of changesIn(before, after)) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && change.at - (previous.at + previous.removed.length) <= 2 * CONTEXT)
      last.push(change);
    else groups.push([change]);
  }
  return groups.map((changes) => ({ changes, before, after }));
}

function hunkText({ changes, before }: Hunk): string {
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return '';
  const from = Math.max(0, first.at - CONTEXT);
  const end = Math.min(before.length, last.at + last.removed.length + CONTEXT);
  const body: string[] = [];
  let at = from;
  let grown = 0;
  for (const { at: next, removed, added } of changes) {
    body.push(...before.slice(at, next).map((line) => marked(' ', line)));
    body.push(...removed.map((line) => marked('-', line)), ...added.map((line) => marked('+', line)));
    at = next + removed.length;
    grown += added.length - removed.length;
  }
  body.push(...before.slice(at, end).map((line) => marked(' ', line)));
  const shift = first.to - first.at;
  const [oldCount, newCount] = [end - from, end - from + grown];
  return `@@ -${span(from, oldCount)} +${span(from + shift, newCount)} @@\n${body.join('')}`;
}

/** Of no lines at all the line before is named. */
function span(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/**
 * Changed lines: what both begin and end with is left out, and in between the shortest way is looked for (Myers, An O(ND)
 * difference algorithm, 1986). Fixes change few lines, so the way is short.
 */
function changesIn(before: readonly string[], after: readonly string[]): readonly Change[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const changes: Change[] = [];
  let [x, y] = [0, 0];
  for (const [keptX, keptY] of [...keptIn(a, b), [a.length, b.length] as const]) {
    if (keptX > x || keptY > y)
      changes.push({ at: head + x, removed: a.slice(x, keptX), to: head + y, added: b.slice(y, keptY) });
    [x, y] = [keptX + 1, keptY + 1];
  }
  return changes;
}

/** The most steps that are looked for; where more are needed all of it is replaced. */
const MOST_STEPS = 500;

/** Pairs of lines that stay, by their numbers on both sides. */
function keptIn(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let steps = 0; steps <= Math.min(MOST_STEPS, a.length + b.length); steps++) {
    trace.push(new Map(furthest));
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(furthest, k, steps) ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkedBack(trace, a.length, b.length);
    }
  }
  return [];
}

function isDown(furthest: ReadonlyMap<number, number>, k: number, steps: number): boolean {
  return k === -steps || (k !== steps && (furthest.get(k - 1) ?? 0) < (furthest.get(k + 1) ?? 0));
}

/** Lines on the way that was found, from its end: in each step some that stay, and one that does not. */
function walkedBack(trace: readonly ReadonlyMap<number, number>[], width: number, height: number) {
  const kept: (readonly [number, number])[] = [];
  let [x, y] = [width, height];
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const furthest = trace[steps] ?? new Map<number, number>();
    const k = x - y;
    const down = isDown(furthest, k, steps);
    const from = furthest.get(down ? k + 1 : k - 1) ?? 0;
    const begin = steps === 0 ? 0 : down ? from : from + 1;
    while (x > begin && y > 0) kept.push([--x, --y]);
    [x, y] = [from, from - (down ? k + 1 : k - 1)];
  }
  return kept.reverse();
}
