/** Accepted findings: those that existed when the check was adopted. Each is keyed by its subject, never by its line. */
import * as z from 'zod/mini';
import { dropItemNumbers, type Finding } from './finding.ts';

const text = z.string().check(z.minLength(1), z.maxLength(4096));

const entrySchema = z.strictObject({
  /** Relative to the folder of the file of accepted findings, with `/`. */
  file: text,
  rule: text,
  entity: z.optional(text),
  field: z.optional(text),
  about: z.optional(z.string().check(z.maxLength(65_536))),
  /** The number of findings with this key, if more than one. */
  count: z.optional(z.int().check(z.minimum(2))),
});

export const acceptedSchema = z.strictObject({ version: z.literal(1), findings: z.array(entrySchema) });

export type AcceptedEntry = z.infer<typeof entrySchema>;

/** Makes the key by which an accepted finding is recognized. */
export function makeAcceptedKey({ file, rule, entity, field, about }: Omit<AcceptedEntry, 'count'>): string {
  return JSON.stringify([file, rule, entity ?? '', field ?? '', about ?? '']);
}

/**
 * Makes the entry for a finding.
 * @param file of the finding, relative to the folder of the file of accepted findings
 */
export function makeAcceptedEntry(
  { rule, entity, field: whole, about }: Finding,
  file: string,
): AcceptedEntry {
  const field = whole === undefined ? undefined : dropItemNumbers(whole);
  return {
    file,
    rule,
    ...(entity !== undefined && { entity }),
    ...(field !== undefined && { field }),
    ...(about !== undefined && about !== '' && { about }),
  };
}

/**
 * Describes what is accepted in one file: `criterion-without-owner criteria/fees`, with a number from
 * the second one on.
 */
export function describeAccepted(entries: readonly AcceptedEntry[], file: string): ReadonlySet<string> {
  const own = mergeAcceptedEntries(entries.filter((entry) => entry.file === file));
  return new Set(
    own.flatMap(({ rule, entity, field, about, count = 1 }) => {
      const name = [rule, [entity, field].filter(Boolean).join('.'), about].filter(Boolean).join(' ');
      return Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name} (${at + 1})`));
    }),
  );
}

/** Merges entries with the same key and sorts the result by key. */
export function mergeAcceptedEntries(entries: readonly AcceptedEntry[]): AcceptedEntry[] {
  const byKey = new Map<string, AcceptedEntry>();
  for (const entry of entries) {
    const count =
      (byKey.get(makeAcceptedKey(entry))?.count ?? (byKey.has(makeAcceptedKey(entry)) ? 1 : 0)) +
      (entry.count ?? 1);
    byKey.set(makeAcceptedKey(entry), setEntryCount(entry, count));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

export function setEntryCount({ count: _, ...entry }: AcceptedEntry, count: number): AcceptedEntry {
  return { ...entry, ...(count > 1 && { count }) };
}

/** Formats the file with one entry per line, so that a diff shows what changed. */
export function formatAccepted(entries: readonly AcceptedEntry[]): string {
  const lines = entries.map((entry) => `    ${formatAcceptedEntry(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

export function formatAcceptedEntry({ file, rule, entity, field, about, count }: AcceptedEntry): string {
  const parts = Object.entries({ file, rule, entity, field, about, count })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}
