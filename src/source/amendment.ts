/** Text of an amendment to its model. What could not be used to acknowledge a change is told with its place. */
import { type Amended, type Amendment, amendmentSchema, isReason } from '../model/amendment.ts';
import type { Finding } from '../model/finding.ts';
import { parseData, type RecordReading } from './parse.ts';

export type AmendmentReading = RecordReading<Amendment>;

/** Reads an amendment. @param file its path as it is to be shown */
export function parseAmendment(bytes: Uint8Array, file: string): AmendmentReading {
  const reading = parseData(bytes, file, amendmentSchema);
  const { model } = reading;
  return model ? { ...reading, findings: [...reading.findings, ...gaps(reading, model)] } : reading;
}

function* gaps(reading: AmendmentReading, model: Amendment): Iterable<Finding> {
  const { changes = [], kind, on } = model;
  if (kind === undefined)
    yield* gap(reading, model, 'kind', 'does not say what it is', 'Add `kind: amendment`.');
  if (on === undefined) yield* gap(reading, model, 'on', 'has no date', 'Add `on:` with the day.');
  if (changes.length === 0)
    yield* gap(
      reading,
      model,
      'changes',
      'names no change',
      'Add `changes:`; `strat amend` writes it exactly.',
    );
  for (const change of changes) yield* changeGaps(reading, change);
  if (!isReason(reading.narrative) && reading.findings.length === 0)
    yield* gap(reading, model, 'narrative', 'gives no reason', 'Write why below the second line of `---`.');
}

function* changeGaps(reading: AmendmentReading, change: Amended): Iterable<Finding> {
  if (change.of === undefined)
    yield* gap(
      reading,
      change,
      'of',
      'has a change without `of`',
      'Add `of:` with the id of what was changed.',
    );
  if (change.removed !== true && change.field === undefined)
    yield* gap(
      reading,
      change,
      'field',
      'has a change without `field`',
      'Add `field:` with `from:` and `to:`, or `removed: true`.',
    );
}

/** Nothing is said of a key that is there and could not be understood. */
function* gap(
  { places, file }: AmendmentReading,
  at: object,
  key: string,
  what: string,
  help: string,
): Iterable<Finding> {
  if (places.isDamaged([...places.path(at), key])) return;
  yield {
    rule: 'schema',
    level: 'error',
    message: `The amendment ${what}.`,
    help,
    file,
    range: places.range(at),
    field: key,
    related: [],
  };
}
