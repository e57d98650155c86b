/** Makes patches for `git apply`. */
import { type ArrayChange, diffArrays } from 'diff';

const CONTEXT = 3;
/**
 * The most removed and added lines in total; beyond it, every line between the first change and the last is
 * replaced.
 */
const MOST_EDITS = 500;

/**
 * Makes the patch from one text to another.
 * @param path relative to the root of the repository, with `/`
 */
export function makePatch(path: string, before: string, after: string): string {
  const hunks = makeHunks(markLines(splitLinesWithEnds(before), splitLinesWithEnds(after)));
  if (hunks.length === 0) return '';
  const [from, to] = [quoteGitPath(`a/${path}`), quoteGitPath(`b/${path}`)];
  return `diff --git ${from.plain} ${to.plain}\n--- ${from.tabbed}\n+++ ${to.tabbed}\n${hunks.join('')}`;
}

/**
 * Quotes a path as git does: characters that would end the line or the name are escaped, and a name with spaces is
 * followed by a tab.
 */
function quoteGitPath(path: string): { readonly plain: string; readonly tabbed: string } {
  if (/["\\\x00-\x1f\x7f]/.test(path)) {
    const escaped = path.replace(/["\\]/g, '\\$&').replace(/[\x00-\x1f\x7f]/g, escapeOctal);
    return { plain: `"${escaped}"`, tabbed: `"${escaped}"` };
  }
  return { plain: path, tabbed: path.includes(' ') ? `${path}\t` : path };
}

function escapeOctal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}

/** Splits a text into lines with their line breaks. */
function splitLinesWithEnds(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Merges both texts, each line behind its sign. */
function markLines(before: readonly string[], after: readonly string[]): readonly string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const runs = diffArrays(a, b, { maxEditLength: MOST_EDITS });
  return [
    ...before.slice(0, head).map((line) => ` ${line}`),
    ...(runs ? sortRemovedFirst(runs) : [...a.map((line) => `-${line}`), ...b.map((line) => `+${line}`)]),
    ...before.slice(before.length - tail).map((line) => ` ${line}`),
  ];
}

/** Puts the removed lines of each change before the added ones. */
function sortRemovedFirst(runs: readonly ArrayChange<string>[]): readonly string[] {
  const lines: string[] = [];
  const added: string[] = [];
  for (const run of runs) {
    if (!run.added && !run.removed) lines.push(...added.splice(0));
    for (const line of run.value)
      if (run.added) added.push(`+${line}`);
      else lines.push(`${run.removed ? '-' : ' '}${line}`);
  }
  return [...lines, ...added];
}

/** Groups changes with their context; changes whose contexts meet share a hunk. */
function makeHunks(lines: readonly string[]): readonly string[] {
  const changed = lines.flatMap((line, at) => (line.startsWith(' ') ? [] : [at]));
  const firsts = changed.filter((at, n) => at - (changed[n - 1] ?? -Infinity) > 2 * CONTEXT + 1);
  return firsts.map((first, n) => {
    const last = changed.findLast((at) => at < (firsts[n + 1] ?? Infinity)) ?? first;
    const from = Math.max(0, first - CONTEXT);
    const [above, body] = [lines.slice(0, from), lines.slice(from, last + 1 + CONTEXT)];
    return `@@ -${formatHunkSpan(above, body, '+')} +${formatHunkSpan(above, body, '-')} @@\n${body.map(addLineEnd).join('')}`;
  });
}

/** Formats the first line and the number of lines of a hunk on one side; without lines, the line before is named. */
function formatHunkSpan(above: readonly string[], body: readonly string[], other: '+' | '-'): string {
  const lengthOf = (lines: readonly string[]) => lines.filter((line) => !line.startsWith(other)).length;
  const [from, count] = [lengthOf(above), lengthOf(body)];
  return `${count === 0 ? from : from + 1},${count}`;
}

function addLineEnd(line: string): string {
  return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}
