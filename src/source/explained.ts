/** What an amendment explains, for the ledger: a small reader that takes what it understands and says nothing of the rest. */
import type { Explained, Reason, Value } from '../model/ledger.ts';
import { decode } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isMap } from './marker.ts';
import { readTree } from './tree.ts';

/** @param file its path, which the reason names */
export function readExplained(bytes: Uint8Array, file: string): readonly Explained[] {
  const { text, troubles } = decode(bytes);
  const split = troubles.some(({ level }) => level !== 'warn') ? undefined : splitFrontMatter(text);
  const record = split && readTree(split.plan).value;
  if (!split || !isMap(record) || record.kind !== 'amendment' || !Array.isArray(record.changes)) return [];
  const reason = { why: split.narrative.trim(), file };
  return record.changes.flatMap((change: unknown) => explainedIn(change, reason) ?? []);
}

function explainedIn(change: unknown, reason: Reason): Explained | undefined {
  if (!isMap(change) || typeof change.of !== 'string') return undefined;
  const { of, field, from, to, removed } = change;
  if (removed === true) return { of, removed, reason };
  return typeof field === 'string' ? { of, field, from: plain(from), to: plain(to), reason } : undefined;
}

function plain(value: unknown): Value {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
