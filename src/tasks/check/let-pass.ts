/** Parts of a strategy that could not be understood, and that the check lets pass all the same. */
import { type Side, withoutDoubt } from '../../diff/side.ts';
import { type Finding, type Level, reaches } from '../../model/finding.ts';

const OF_THE_FORM: ReadonlySet<string> = new Set(['syntax', 'schema', 'key-unknown']);

/**
 * The side after as the gate takes it. A part that could not be understood is in doubt for as long as that fails the
 * check. Where it is let pass, nobody would ask again: then a goalpost behind it is gone.
 */
export function asGated(side: Side, findings: readonly Finding[], failOn: Level): Side {
  const asked = side.reading.findings.filter((one) => OF_THE_FORM.has(one.rule) && one.level === 'error');
  const red = findings.filter(
    ({ rule, level, suppressed }) => OF_THE_FORM.has(rule) && !suppressed && reaches(level, failOn),
  );
  return red.length < asked.length || isInBaseline(side) ? withoutDoubt(side) : side;
}

function isInBaseline({ baseline = new Set() }: Side): boolean {
  return [...baseline].some((name) => OF_THE_FORM.has(name.split(' ')[0] ?? ''));
}
