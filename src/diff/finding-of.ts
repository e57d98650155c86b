/** A change as a finding of a check: at its place in the version after. */
import type { Change } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import { quoted } from '../model/quote.ts';

const TOP = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** @param file the strategy after the change, for what is no longer in it; @param help what the change rule says to do */
export function findingOf(change: Change, file: string, help: string): Finding {
  const { rule, level, entity, field, from, to } = change;
  return {
    ...{ rule, level, message: messageOf(change), help, related: [] },
    ...(change.after ?? { file, range: TOP }),
    ...(entity !== undefined && { entity }),
    ...(field !== undefined && { field }),
    about: JSON.stringify([from ?? null, to ?? null]),
  };
}

function messageOf({ message, acknowledged }: Change): string {
  return acknowledged
    ? `${message} Acknowledged in ${acknowledged.file}: ${quoted(acknowledged.why)}.`
    : message;
}
