/** Reads the file of accepted findings, with the place of each entry. */
import type * as z from 'zod/mini';
import { type AcceptedEntry, acceptedSchema } from '../model/accepted.ts';
import type { Range } from '../model/finding.ts';
import { toPresentRule } from '../model/former-names.ts';
import { quoteValue } from '../model/quote.ts';
import { makeLines } from './lines.ts';

/** An entry and its start and end offsets. */
export interface PlacedEntry {
  readonly entry: AcceptedEntry;
  readonly start: number;
  readonly end: number;
}

/** Why the file cannot be used. */
export interface AcceptedTrouble {
  readonly range: Range;
  readonly message: string;
}

export type AcceptedReading =
  | { readonly text: string; readonly entries: readonly PlacedEntry[] }
  | { readonly trouble: AcceptedTrouble };

/** Reads the entries of the file, or finds its first error. */
export function readAccepted(bytes: Uint8Array): AcceptedReading {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = makeLines(text);
  const refuse = (at: number, message: string) => ({ trouble: { range: lines.range(at, at), message } });
  const parsed = parseAcceptedJson(text);
  if ('at' in parsed) return refuse(parsed.at, 'This is not JSON from here on.');
  const spans = findItemSpans(text);
  const result = acceptedSchema.safeParse(parsed.value, { jitless: true });
  if (result.success)
    return {
      text,
      entries: result.data.findings.map((entry, at) => ({
        entry: { ...entry, rule: toPresentRule(entry.rule) },
        ...(spans[at] ?? { start: 0, end: 0 }),
      })),
    };
  const issue = result.error.issues[0];
  const at = issue?.path[0] === 'findings' ? spans[Number(issue.path[1])]?.start : undefined;
  return refuse(at ?? 0, issue ? sayAcceptedIssue(issue) : 'This is not a list of accepted findings.');
}

function parseAcceptedJson(text: string): { readonly value: unknown } | { readonly at: number } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { at: findStray(text) };
  }
}

/** Finds the first character that is not JSON, such as a conflict marker; else the end. */
function findStray(text: string): number {
  const token =
    /\s+|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[[\]{},:]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    if (!token.test(text)) return at;
  }
  return text.length;
}

function sayAcceptedIssue(issue: z.core.$ZodIssue): string {
  const [section, , key] = issue.path;
  if (issue.code === 'unrecognized_keys')
    return `There is no key ${quoteValue(issue.keys[0])} in accepted findings.`;
  if (section === 'version') return 'The `version` must be 1.';
  if (section !== 'findings') return 'Accepted findings have the keys `version` and `findings`.';
  return key === undefined
    ? 'The `findings` must be a list of entries.'
    : `The ${quoteValue(key)} of this entry is missing or not what it takes.`;
}

/** Finds the offsets of the objects in the list `findings` of a JSON text, three levels deep. */
function findItemSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') {
      if (++depth === 3) start = index;
    } else if (token === '}' || token === ']') {
      if (depth-- === 3) spans.push({ start, end: index + 1 });
    }
  }
  return spans;
}
