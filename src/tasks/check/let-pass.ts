/** Parts of a strategy that could not be read and that the check accepts all the same. */
import { removeDoubts, type Side } from '../../diff/side.ts';
import { type Finding, type Level, matchesThreshold } from '../../model/finding.ts';

const OF_THE_FORM: ReadonlySet<string> = new Set(['syntax', 'schema', 'key-unknown']);

/**
 * Makes the after side for the gate. A part that could not be read stays in doubt while it fails the check.
 * If its error is suppressed, nobody would look again: a target behind it counts as removed.
 */
export function makeGatedSide(side: Side, findings: readonly Finding[], failOn: Level): Side {
  const asked = side.reading.findings.filter((one) => OF_THE_FORM.has(one.rule) && one.level === 'error');
  const red = findings.filter(
    ({ rule, level, suppressed }) => OF_THE_FORM.has(rule) && !suppressed && matchesThreshold(level, failOn),
  );
  return red.length < asked.length || isAccepted(side) ? removeDoubts(side) : side;
}

function isAccepted({ accepted = new Set() }: Side): boolean {
  return [...accepted].some((name) => OF_THE_FORM.has(name.split(' ')[0] ?? ''));
}
