/** Records why commitments changed: writes an amendment with the exact change. */
import { join } from 'node:path';
import { findAcknowledgement } from '../../diff/acknowledge.ts';
import { isValidAmendment, readAmendment } from '../../diff/side.ts';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import type { Host } from '../../host/host.ts';
import { AMENDMENT, STRATEGY_ITSELF } from '../../model/amendment.ts';
import type { Change } from '../../model/change.ts';
import { quoteValue } from '../../model/quote.ts';
import { isOfKind } from '../../model/record.ts';
import { writeScalar } from '../../source/edit/write-yaml.ts';

const AMENDED = new Set(['goalpost', 'direction', 'people', 'scope']);

/** Returns whether a change may have an amendment but has none yet. */
export function isUnexplained(change: Change): boolean {
  return (
    AMENDED.has(change.class) && !change.acknowledged && (isRemoval(change) || change.field !== undefined)
  );
}

/** The rules for an entry that is gone while another one came. */
const REPLACING = new Set(['criterion-swapped', 'commitment-replaced']);

function isRemoval({ rule, field }: Change): boolean {
  return field === undefined && (rule.endsWith('-removed') || REPLACING.has(rule));
}

/** Returns whether a change needs a reason that says until when: the strategy itself is paused. */
export function isPause({ rule, entity }: Change): boolean {
  return rule === 'paused' && entity === undefined;
}

const REDEFINING = new Set(['measure', 'unit']);

/** Returns whether a change makes a measure count something else, so that older values are no longer compared. */
export function isRedefinition({ rule, field = '' }: Change): boolean {
  return rule === 'measure-redefined' && REDEFINING.has(field);
}

/** Returns the id that an amendment of the change names. */
export function findAmendedId({ entity }: Change): string {
  return entity?.split('/').at(-1) ?? STRATEGY_ITSELF;
}

export interface AmendmentReason {
  readonly id: string;
  readonly on: string;
  readonly why: string;
  readonly by: string;
  /** Until when a pause holds. */
  readonly until?: string | undefined;
  /** Whether a new measure or unit counts the same thing. */
  readonly isComparable?: boolean | undefined;
}

/**
 * Writes an amendment for these changes of one entry. Where several programs explain the same change at once, the first
 * one does, and the others throw.
 * @param seen the records that were there when the changes were found @returns its path
 */
export function recordAmendment(
  host: Host,
  folder: string,
  changes: readonly Change[],
  reason: AmendmentReason,
  seen: ReadonlySet<string>,
): string {
  const records = join(folder, AMENDMENT.folder);
  refuseLink(host, records);
  return host.files.lock(records, () => {
    const other = findExplanation(host, folder, changes, reason.id, seen);
    if (other !== undefined) throw makeExplainedError(reason.id, other);
    const file = findFreePath(host, join(records, `${reason.on}-${reason.id}`));
    host.files.write(file, writeAmendmentText(changes, reason));
    return file;
  });
}

export function makeExplainedError(id: string, file: string): UserError {
  return new UserError(
    `The change to ${quoteValue(id)} already has a reason, in ${file}.`,
    'Nothing was written.',
  );
}

/** Finds a record that came meanwhile and explains one of the changes. */
function findExplanation(
  { files, cwd }: Host,
  folder: string,
  changes: readonly Change[],
  id: string,
  seen: ReadonlySet<string>,
): string | undefined {
  const fresh = listRecordFiles(files, folder)
    .filter((name) => isOfKind(AMENDMENT, name) && !seen.has(name))
    .map((name) => {
      const path = join(folder, name);
      return readAmendment({ name, file: formatPath(cwd, path), bytes: files.read(path, READ_LIMIT) });
    })
    .filter(isValidAmendment);
  const found = changes.flatMap((change) => {
    const { field, from, to, parts } = change;
    const claim = {
      ids: [id],
      field,
      removed: isRemoval(change),
      from,
      to,
      parts,
      needsUntil: isPause(change),
    };
    return findAcknowledgement(claim, fresh) ?? [];
  });
  return found[0]?.file;
}

/** Refuses a linked folder of records: nothing would read what is written there. */
function refuseLink({ files, cwd }: Host, folder: string): void {
  if (files.kind(folder) === 'link')
    throw new UserError(
      `${formatPath(cwd, folder)} is a link, and strat does not read records through links.`,
      'Replace the link with the folder itself.',
    );
}

/** Finds an unused path: a second amendment on the same day gets a number. */
function findFreePath(host: Host, stem: string): string {
  let path = `${stem}.md`;
  for (let number = 2; host.files.kind(path); number++) path = `${stem}-${number}.md`;
  return path;
}

function writeAmendmentText(changes: readonly Change[], reason: AmendmentReason): string {
  const { id, on, why, by } = reason;
  const lines = changes.flatMap((change) =>
    isRemoval(change)
      ? [`  - of: ${id}`, '    removed: true']
      : [
          `  - of: ${id}`,
          `    field: ${change.field}`,
          ...writeValueLines('from', change.from),
          ...writeValueLines('to', change.to),
          ...writeTermLines(change, reason),
          ...(change.parts ?? []).flatMap((part) => [
            `  - of: ${id}`,
            `    field: ${part.field}`,
            ...writeValueLines('from', part.from),
            ...writeValueLines('to', part.to),
            ...writeTermLines({ ...change, field: part.field }, reason),
          ]),
        ],
  );
  const head = ['strat: 1', 'kind: amendment', `on: ${on}`, ...writeValueLines('by', by, '')];
  return ['---', ...head, 'changes:', ...lines, '---', why, ''].join('\n');
}

function writeTermLines(change: Change, { until, isComparable }: AmendmentReason): readonly string[] {
  if (until !== undefined && isPause(change)) return [`    until: ${until}`];
  return isComparable && isRedefinition(change) ? ['    comparable: true'] : [];
}

function writeValueLines(key: string, value: Change['from'], indent = '    '): readonly string[] {
  if (value === undefined || Array.isArray(value)) return [];
  const [first = '', ...rest] = writeScalar(value as string | number | boolean, indent.length + 2);
  return [`${indent}${key}: ${first}`, ...rest];
}
