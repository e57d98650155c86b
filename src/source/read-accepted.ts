/** Reads `.strat-baseline.json`, with the place of each entry. */
import type * as z from 'zod/mini';
import { type BaselineEntry, baselineSchema } from '../model/accepted.ts';
import type { Range } from '../model/finding.ts';
import { quoteValue } from '../model/quote.ts';
import { makeLines } from './lines.ts';

/** An entry and its start and end offsets. */
export interface PlacedEntry {
  readonly entry: BaselineEntry;
  readonly start: number;
  readonly end: number;
}

/** Why a baseline cannot be used. */
export interface BaselineTrouble {
  readonly range: Range;
  readonly message: string;
}

export type BaselineReading =
  | { readonly text: string; readonly entries: readonly PlacedEntry[] }
  | { readonly trouble: BaselineTrouble };

/** Reads the entries of a baseline, or finds its first error. */
export function readBaseline(bytes: Uint8Array): BaselineReading {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lines = makeLines(text);
  const refuse = (at: number, message: string) => ({ trouble: { range: lines.range(at, at), message } });
  const parsed = parseBaselineJson(text);
  if ('at' in parsed) return refuse(parsed.at, 'This is not JSON from here on.');
  const spans = findItemSpans(text);
  const result = baselineSchema.safeParse(parsed.value, { jitless: true });
  if (result.success)
    return {
      text,
      entries: result.data.findings.map((entry, at) => ({ entry, ...(spans[at] ?? { start: 0, end: 0 }) })),
    };
  const issue = result.error.issues[0];
  const at = issue?.path[0] === 'findings' ? spans[Number(issue.path[1])]?.start : undefined;
  return refuse(at ?? 0, issue ? sayBaselineIssue(issue) : 'This is no baseline.');
}

function parseBaselineJson(text: string): { readonly value: unknown } | { readonly at: number } {
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

function sayBaselineIssue(issue: z.core.$ZodIssue): string {
  const [section, , key] = issue.path;
  if (issue.code === 'unrecognized_keys')
    return `There is no key ${quoteValue(issue.keys[0])} in a baseline.`;
  if (section === 'version') return 'The `version` of a baseline that this program knows is 1.';
  if (section !== 'findings') return 'A baseline has the keys `version` and `findings`.';
  return key === undefined
    ? 'The `findings` of a baseline are a list of entries.'
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
