/** Turns a change into a finding of a check, at its place in the new version. */
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { quoteValue } from '../model/quote.ts';

const TOP = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const NOTHING_TO_DO = 'Nothing to do: the reason is given.';

/** @param file the changed strategy, for entries that are gone @param help the advice of the change rule */
export function toFinding(change: Change, file: string, help: string): Finding {
  const { rule, level, entity, field, from, to, acknowledged } = change;
  return {
    rule,
    level,
    message: formatAcknowledgedMessage(change),
    help: acknowledged ? NOTHING_TO_DO : help,
    related: [],
    ...(change.after ?? { file, range: TOP }),
    ...(entity !== undefined && { entity }),
    ...(field !== undefined && { field }),
    about: JSON.stringify([from ?? null, to ?? null]),
  };
}

function formatAcknowledgedMessage({ message, acknowledged }: Change): string {
  return acknowledged
    ? `${message} Acknowledged in ${acknowledged.file}: ${quoteValue(acknowledged.why)}.`
    : message;
}
