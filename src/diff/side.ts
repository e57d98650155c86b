/** Reads one of the two versions to compare, with the files beside it. */

import { AMENDMENT, type Amendment as AmendmentModel } from '../model/amendment.ts';
import { parseDirective } from '../model/directive.ts';
import type { Finding, Range } from '../model/finding.ts';
import { toPresentRule } from '../model/former-names.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { isOfKind } from '../model/record.ts';
import type { Strategy } from '../model/schema.ts';
import { parseStrategy, type RecordReading, type StrategyReading } from '../source/parse.ts';
import { findNewRecordGaps, parseRecord, readRecordContent } from '../source/record.ts';
import type { Gate, Ignored, RecordFile } from './rule.ts';

/** The files of a strategy at one time: on disk, in a revision or in the index. */
export interface Snapshot {
  /** The name for the reader: `origin/main@a1b2c3d`, `old/`. */
  readonly label: string;
  readonly file: string;
  /** Undefined if the strategy does not exist yet or any more. */
  readonly bytes: Uint8Array | undefined;
  /** Amendments and check-ins, by their path below the strategy’s folder. */
  readonly records: readonly { readonly name: string; readonly file: string; readonly bytes: Uint8Array }[];
  readonly gate?: Gate;
  readonly accepted?: ReadonlySet<string>;
}

/** Returns whether two snapshots have the same bytes: then nothing changed, and nothing needs to be read. */
export function isSameSnapshot(a: Snapshot, b: Snapshot): boolean {
  if (!hasSameBytes(a.bytes, b.bytes) || a.records.length !== b.records.length) return false;
  const records = new Map(a.records.map(({ name, bytes }) => [name, bytes]));
  if (!b.records.every(({ name, bytes }) => hasSameBytes(records.get(name), bytes))) return false;
  return (
    hasSameItems(a.accepted, b.accepted) &&
    a.gate?.failOn === b.gate?.failOn &&
    hasSameValues(a.gate?.levels, b.gate?.levels) &&
    hasSameValues(a.gate?.details, b.gate?.details) &&
    hasSameValues(a.gate?.shared, b.gate?.shared) &&
    hasSameItems(new Set(a.gate?.exclude), new Set(b.gate?.exclude))
  );
}

function hasSameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function hasSameItems(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

type Values = ReadonlyMap<string, string | number>;

function hasSameValues(a: Values = new Map(), b: Values = new Map()): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

export interface AmendmentFile {
  readonly name: string;
  readonly reading: RecordReading<AmendmentModel>;
  /** Its content without layout. */
  readonly content: string;
  /** Everything that it lacks if it is new in this change. */
  readonly gaps: readonly Finding[];
}

export interface Side {
  readonly label: string;
  /** Whether there was a strategy: before it, nothing was promised and nothing was wrong. */
  readonly isThere: boolean;
  readonly reading: StrategyReading;
  /** Undefined if nothing of the file could be read. */
  readonly plan: Plan | undefined;
  readonly amendments: readonly AmendmentFile[];
  readonly records: readonly RecordFile[];
  readonly ignored: readonly Ignored[];
  readonly gate?: Gate;
  readonly accepted?: ReadonlySet<string>;
}

/** An empty draft, which promises nothing. */
const NOTHING = new TextEncoder().encode('strat: 1\nstatus: draft\n');

/** Reads a side. */
export function readSide({ label, file, bytes, records, gate, accepted }: Snapshot): Side {
  const reading = parseStrategy(bytes ?? NOTHING, file);
  const { model } = reading;
  return {
    label,
    isThere: bytes !== undefined,
    reading,
    plan: model && makePlan(bytes ? model : removeParent(model)),
    amendments: records.filter(({ name }) => isOfKind(AMENDMENT, name)).map(readAmendment),
    records: records.map((record) => ({
      name: record.name,
      file: record.file,
      content: readRecordContent(record.bytes, record.file),
    })),
    ignored: listIgnored(reading),
    ...(gate && { gate }),
    ...(accepted && { accepted }),
  };
}

/** Reads an amendment with everything that can be wrong with it. */
export function readAmendment({ name, file, bytes }: Snapshot['records'][number]): AmendmentFile {
  const reading = parseRecord(AMENDMENT, bytes, file);
  const content = readRecordContent(bytes, file);
  return { name, reading, content, gaps: findNewRecordGaps(AMENDMENT, reading) };
}

/** Returns whether an amendment that is new in a change can explain it. */
export function isValidAmendment({ reading, gaps }: AmendmentFile): boolean {
  return gaps.length === 0 && reading.findings.every(({ level }) => level !== 'error');
}

/** Returns a side without doubts: what could not be read counts as absent. */
export function removeDoubts(side: Side): Side {
  const { reading } = side;
  const places = { ...reading.places, isDamaged: () => false, isLost: () => false };
  const findings = reading.findings.filter(({ rule }) => rule !== 'syntax');
  const plan = side.plan ?? makePlan({ strat: 1, name: '' });
  return { ...side, plan, reading: { ...reading, places, findings } };
}

function removeParent(model: Strategy): Strategy {
  return Object.assign(model, { name: '' });
}

/** Lists the suppressions; a comment without a reason suppresses nothing. */
function listIgnored({ text, comments }: StrategyReading): readonly Ignored[] {
  return comments.flatMap((comment) => {
    const asked = parseDirective(comment.text);
    if (!asked || asked.reason === '') return [];
    const rules = asked.rules.map((rule) => toPresentRule(rule.text));
    return [{ rules, range: findLineRange(text, comment.start, comment.text.length) }];
  });
}

function findLineRange(text: string, start: number, length: number): Range {
  const above = text.slice(0, start);
  const line = above.split('\n').length;
  const column = start - (above.lastIndexOf('\n') + 1) + 1;
  return { start: { line, column }, end: { line, column: column + length } };
}
