/** Several people in one text: the first is accountable, the others help. */

const BETWEEN = /\s*(?:[,;/&+\n|、・]|\s(?:and|und|et|y|e|with|mit|avec|con)\s)\s*/u;

/** Splits a text into names; `@ana` is `ana`, because a handle has no sign in a plan. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map((name) => name.trim().replace(/^@(?=\S)/, ''))
    .filter((name) => name !== '');
}
