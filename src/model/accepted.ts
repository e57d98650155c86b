/**
 * The baseline: the findings that existed when the check was adopted. Each is keyed by its subject, never by its
 * line.
 */
import * as z from 'zod/mini';
import { dropItemNumbers, type Finding } from './finding.ts';

const text = z.string().check(z.minLength(1), z.maxLength(4096));

const entrySchema = z.strictObject({
  /** Relative to the folder of the baseline, with `/`. */
  file: text,
  rule: text,
  entity: z.optional(text),
  field: z.optional(text),
  about: z.optional(z.string().check(z.maxLength(65_536))),
  /** The number of findings with this key, if more than one. */
  count: z.optional(z.int().check(z.minimum(2))),
});

export const baselineSchema = z.strictObject({ version: z.literal(1), findings: z.array(entrySchema) });

export type BaselineEntry = z.infer<typeof entrySchema>;

/** Makes the key by which the baseline recognizes a finding. */
export function makeBaselineKey({ file, rule, entity, field, about }: Omit<BaselineEntry, 'count'>): string {
  return JSON.stringify([file, rule, entity ?? '', field ?? '', about ?? '']);
}

/**
 * Makes the baseline entry for a finding.
 * @param file of the finding, relative to the folder of the baseline
 */
export function makeBaselineEntry(
  { rule, entity, field: whole, about }: Finding,
  file: string,
): BaselineEntry {
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
 * Describes what the baseline suppresses in one file: `criterion-without-owner criteria/fees`, with a number from
 * the second one on.
 */
export function describeAccepted(entries: readonly BaselineEntry[], file: string): ReadonlySet<string> {
  const own = mergeBaselineEntries(entries.filter((entry) => entry.file === file));
  return new Set(
    own.flatMap(({ rule, entity, field, about, count = 1 }) => {
      const name = [rule, [entity, field].filter(Boolean).join('.'), about].filter(Boolean).join(' ');
      return Array.from({ length: count }, (_, at) => (at === 0 ? name : `${name} (${at + 1})`));
    }),
  );
}

/** Merges entries with the same key and sorts the result by key. */
export function mergeBaselineEntries(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const count =
      (byKey.get(makeBaselineKey(entry))?.count ?? (byKey.has(makeBaselineKey(entry)) ? 1 : 0)) +
      (entry.count ?? 1);
    byKey.set(makeBaselineKey(entry), setEntryCount(entry, count));
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

export function setEntryCount({ count: _, ...entry }: BaselineEntry, count: number): BaselineEntry {
  return { ...entry, ...(count > 1 && { count }) };
}

/** Formats the baseline file with one entry per line, so that a diff shows what changed. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${formatBaselineEntry(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

export function formatBaselineEntry({ file, rule, entity, field, about, count }: BaselineEntry): string {
  const parts = Object.entries({ file, rule, entity, field, about, count })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(', ')} }`;
}
