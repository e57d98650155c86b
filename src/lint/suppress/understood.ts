/** Tells whether a file could be read in full, so that the silence of a rule says something. */
import type { Finding } from '../../model/finding.ts';
import type { Reading } from '../../source/parse.ts';

/**
 * Makes a function that returns whether the whole file could be read, apart from suppressed findings. Otherwise rules may
 * be silent, and their silence does not mean that a problem is fixed. It keeps no more of the reading than that needs.
 */
export function rememberUnderstood({ model, findings: formal }: Reading<object>) {
  const isRead = model !== undefined;
  return (findings: readonly Finding[]): boolean =>
    isRead && listNotUnderstood(formal, findings).length === 0;
}

/** Lists the errors of form that no comment and no accepted finding sets aside. */
export function listNotUnderstood(
  formal: readonly Finding[],
  findings: readonly Finding[],
): readonly Finding[] {
  const errors = formal.filter(({ level }) => level === 'error');
  if (errors.length === 0) return errors;
  const aside = new Set(findings.filter(({ suppressed }) => suppressed).map(makePlaceKey));
  return errors.filter((finding) => !aside.has(makePlaceKey(finding)));
}

function makePlaceKey({ rule, range: { start } }: Finding): string {
  return `${rule} ${start.line}:${start.column}`;
}
