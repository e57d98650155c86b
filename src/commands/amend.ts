/** `strat amend`: a commitment is changed, and this is why. */
import { dirname, join, resolve } from 'node:path';
import { diff } from '../diff/diff.ts';
import { EXIT, UserError } from '../exit.ts';
import { findOne } from '../folder/find.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { isReason, STRATEGY_ITSELF } from '../model/amendment.ts';
import type { Change } from '../model/change.ts';
import { didYouMean } from '../model/nearest.ts';
import { count, quoted } from '../model/quote.ts';
import { writeScalar } from '../source/edit/write-yaml.ts';
import { sidesOf } from '../tasks/compare/sides.ts';
import { talk } from '../tasks/print.ts';
import { asOfDay } from '../tasks/settings.ts';

export interface AmendFlags {
  readonly why?: string;
  readonly by?: string;
  readonly against?: string;
  readonly asOf?: string;
}

const AMENDED = new Set(['goalpost', 'direction', 'people', 'scope']);

/** Writes an amendment with the exact change of one entry since a revision. */
export async function amend(
  host: Host,
  id: string,
  path: string | undefined,
  flags: AmendFlags,
): Promise<number> {
  const why = flags.why?.trim() ?? '';
  if (!isReason(why))
    throw new UserError(
      'An amendment says why.',
      `Write \`strat amend ${id} --why "…"\`, with the reason in place of the dots.`,
    );
  const on = asOfDay(host, flags.asOf);
  const folder = dirname(findOne(host.files, host.cwd, path));
  const { before, after } = await sidesOf({ ...host, cwd: folder }, flags.against ?? 'HEAD', undefined);
  const open = diff(before, after, { asOf: on }).filter(isOpen);
  const own = open.filter((change) => idOf(change) === id);
  if (own.length === 0) throw nothingToAmend(id, open);
  const file = freePath(host, join(folder, 'amendments', `${on}-${id}`));
  host.files.write(file, textOf(own, id, on, why, flags.by));
  talk(host, `Wrote ${shownPath(host.cwd, resolve(file))}: ${count(own.length, 'change')} of \`${id}\`.`);
  return EXIT.clean;
}

function isOpen(change: Change): boolean {
  return (
    AMENDED.has(change.class) && !change.acknowledged && (isRemoval(change) || change.field !== undefined)
  );
}

function isRemoval({ rule }: Change): boolean {
  return rule.endsWith('-removed') && rule !== 'owner-removed' ? true : rule === 'criterion-swapped';
}

function idOf({ entity }: Change): string {
  return entity?.split('/').at(-1) ?? STRATEGY_ITSELF;
}

function nothingToAmend(id: string, open: readonly Change[]): UserError {
  const ids = [...new Set(open.map(idOf))];
  const hint =
    ids.length === 0
      ? '`strat diff` shows what changed since the last commit.'
      : `What changed and has no reason yet: ${ids.map((each) => `\`${each}\``).join(', ')}.`;
  return new UserError(`Nothing of ${quoted(id)} has changed.${didYouMean(id, ids)}`, hint);
}

/** One record, one file: a second amendment of a day gets a number. */
function freePath(host: Host, stem: string): string {
  let path = `${stem}.md`;
  for (let number = 2; host.files.kind(path); number++) path = `${stem}-${number}.md`;
  return path;
}

function textOf(
  changes: readonly Change[],
  id: string,
  on: string,
  why: string,
  by: string | undefined,
): string {
  const lines = changes.flatMap((change) =>
    isRemoval(change)
      ? [`  - of: ${id}`, '    removed: true']
      : [
          `  - of: ${id}`,
          `    field: ${change.field}`,
          ...valueLines('from', change.from),
          ...valueLines('to', change.to),
        ],
  );
  const head = ['strat: 1', 'kind: amendment', `on: ${on}`, ...valueLines('by', by, '')];
  return ['---', ...head, 'changes:', ...lines, '---', why, ''].join('\n');
}

function valueLines(key: string, value: Change['from'], indent = '    '): readonly string[] {
  if (value === undefined || Array.isArray(value)) return [];
  const [first = '', ...rest] = writeScalar(value as string | number | boolean, indent.length + 2);
  return [`${indent}${key}: ${first}`, ...rest];
}
