/** Records why commitments changed: writes an amendment with the exact change. */
import { join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { AMENDMENT, STRATEGY_ITSELF } from '../../model/amendment.ts';
import type { Change } from '../../model/change.ts';
import { writeScalar } from '../../source/edit/write-yaml.ts';

const AMENDED = new Set(['goalpost', 'direction', 'people', 'scope']);

/** Returns whether a change may have an amendment but has none yet. */
export function isUnexplained(change: Change): boolean {
  return (
    AMENDED.has(change.class) && !change.acknowledged && (isRemoval(change) || change.field !== undefined)
  );
}

function isRemoval({ rule }: Change): boolean {
  return rule.endsWith('-removed') && rule !== 'owner-removed' ? true : rule === 'criterion-swapped';
}

/** Returns the id that an amendment of the change names. */
export function findAmendedId({ entity }: Change): string {
  return entity?.split('/').at(-1) ?? STRATEGY_ITSELF;
}

export interface AmendmentReason {
  readonly id: string;
  readonly on: string;
  readonly why: string;
  readonly by: string | undefined;
}

/** Writes an amendment for these changes of one entry. @returns its path */
export function writeAmendment(
  host: Host,
  folder: string,
  changes: readonly Change[],
  reason: AmendmentReason,
): string {
  const amendments = join(folder, AMENDMENT.folder);
  refuseLink(host, amendments);
  const file = findFreePath(host, join(amendments, `${reason.on}-${reason.id}`));
  host.files.write(file, writeAmendmentText(changes, reason));
  return file;
}

/** Refuses a linked folder of records: nothing would read what is written there. */
function refuseLink({ files, cwd }: Host, folder: string): void {
  if (files.kind(folder) === 'link')
    throw new UserError(
      `${formatPath(cwd, folder)} is a link, and records are not read through one.`,
      'Put the folder itself there.',
    );
}

/** Finds an unused path: a second amendment on the same day gets a number. */
function findFreePath(host: Host, stem: string): string {
  let path = `${stem}.md`;
  for (let number = 2; host.files.kind(path); number++) path = `${stem}-${number}.md`;
  return path;
}

function writeAmendmentText(changes: readonly Change[], { id, on, why, by }: AmendmentReason): string {
  const lines = changes.flatMap((change) =>
    isRemoval(change)
      ? [`  - of: ${id}`, '    removed: true']
      : [
          `  - of: ${id}`,
          `    field: ${change.field}`,
          ...writeValueLines('from', change.from),
          ...writeValueLines('to', change.to),
        ],
  );
  const head = ['strat: 1', 'kind: amendment', `on: ${on}`, ...writeValueLines('by', by, '')];
  return ['---', ...head, 'changes:', ...lines, '---', why, ''].join('\n');
}

function writeValueLines(key: string, value: Change['from'], indent = '    '): readonly string[] {
  if (value === undefined || Array.isArray(value)) return [];
  const [first = '', ...rest] = writeScalar(value as string | number | boolean, indent.length + 2);
  return [`${indent}${key}: ${first}`, ...rest];
}
