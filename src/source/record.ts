/** Reads a record of any kind into its model. Missing parts are reported with their place. */
import type * as z from 'zod/mini';
import type { Finding } from '../model/finding.ts';
import type { Gap, RecordKind } from '../model/record.ts';
import { type KnownMeasures, listTwinFindings, parseData, type RecordReading } from './parse.ts';

export { readRecordContent } from './record-content.ts';

/**
 * Reads a record.
 * @param file its path for display
 * @param plan what its plan says, for better advice
 */
export function parseRecord<S extends z.ZodMiniType>(
  of: RecordKind<S>,
  bytes: Uint8Array,
  file: string,
  plan?: KnownMeasures,
): RecordReading<z.infer<S>> {
  const reading = parseData(bytes, file, of.schema, plan);
  const { model, narrative } = reading;
  if (model === undefined) return reading;
  const findings = [...reading.findings, ...listTwinFindings(reading)];
  for (const gap of [...findCommonGaps(of, model as object), ...of.gaps(model, narrative)])
    if (!isKnownGap(reading, gap) && (!gap.isLast || findings.length === 0))
      findings.push(makeGapFinding(of, reading, gap));
  return { ...reading, findings };
}

function* findCommonGaps({ kind }: RecordKind, model: object): Iterable<Gap> {
  const { kind: written, on } = model as Readonly<Record<string, unknown>>;
  if (written === undefined)
    yield { at: model, key: 'kind', what: 'does not say what it is', help: `Add \`kind: ${kind}\`.` };
  if (on === undefined) yield { at: model, key: 'on', what: 'has no date', help: 'Add `on:` with the day.' };
}

/** Finds what a record lacks if it is new in a change; nothing if it has an error already. */
export function findNewRecordGaps<S extends z.ZodMiniType>(
  of: RecordKind<S>,
  reading: RecordReading<z.infer<S>>,
): readonly Finding[] {
  const { model, narrative, findings } = reading;
  if (model === undefined || !of.newGaps || findings.some(({ level }) => level === 'error')) return [];
  return [...of.newGaps(model, narrative)].map((gap) => makeGapFinding(of, reading, gap));
}

/** Returns whether a gap was already reported, because its key exists but could not be understood. */
function isKnownGap({ places }: RecordReading<unknown>, { at, key }: Gap): boolean {
  return places.isDamaged([...places.path(at), key]);
}

function makeGapFinding(
  { kind, noun = kind }: RecordKind,
  { places, file }: RecordReading<unknown>,
  gap: Gap,
): Finding {
  const { at, key, what, help } = gap;
  return {
    rule: 'schema',
    level: 'error',
    message: `The ${noun} ${what}.`,
    help,
    file,
    range: places.range(at),
    field: key,
    related: [],
  };
}
