/** The accepted findings of a repository: those that existed when it adopted the check. Loaded only if there are any. */
import { relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { findAcceptedFiles } from '../../folder/accepted-file.ts';
import { explainStray, formatPath, isInside } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { type FileFindings, makeCounter, markAccepted } from '../../lint/accepted.ts';
import { findShownLevel, type Settings } from '../../lint/config/settings.ts';
import type { AnyRule } from '../../lint/rule.ts';
import { type AcceptedEntry, formatAcceptedEntry, setEntryCount } from '../../model/accepted.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import { quoteValue } from '../../model/quote.ts';
import { makeLines } from '../../source/lines.ts';
import { type AcceptedReading, type PlacedEntry, readAccepted } from '../../source/read-accepted.ts';
import { talk } from '../print.ts';
import type { SettingsAt } from '../settings.ts';
import { type Acceptable, type CheckRun, listAcceptable } from './run.ts';

/** The largest size of the file, in bytes. */
const ACCEPTED_LIMIT = 8 * 1024 * 1024;

export type Entries = Extract<AcceptedReading, { readonly entries: unknown }>;

/** Marks findings that are accepted, and reports entries that no longer match anything. */
export async function applyAccepted(
  host: Host,
  run: CheckRun,
  roots: readonly string[],
  settingsFor: SettingsAt,
): Promise<CheckRun> {
  let now = run;
  for (const root of roots) {
    const { read: path, former } = findAcceptedFiles(host.files, root);
    if (path === undefined) continue;
    const file = formatPath(host.cwd, path);
    if (former !== undefined && former !== path) talk(host, sayIgnored(formatPath(host.cwd, former), file));
    const accepted = loadAcceptedEntries(host, root, path);
    const entries = accepted.entries.map(({ entry }) => entry);
    now = markFindings(now, (one) =>
      one.root === root ? markAccepted(toFileFindings(one), entries) : one.findings,
    );
    const settings = await settingsFor(path, root);
    const findings = findStaleEntries(host, now, { root, file, ...accepted }, settings);
    const stale = { file, text: accepted.text, findings, failOn: settings.failOn };
    now = { ...now, others: [...now.others, stale] };
  }
  return now;
}

/** Marks the findings of every file in which some can be accepted. */
export function markFindings(run: CheckRun, mark: (one: Acceptable) => readonly Finding[]): CheckRun {
  return {
    ...run,
    checked: run.checked.map((one) => ({ ...one, findings: mark(one) })),
    others: run.others.map((one) =>
      one.record ? { ...one, findings: mark({ ...one.record, findings: one.findings }) } : one,
    ),
  };
}

/** With two files, more must not be accepted than either shows: one counts, and the other is named. */
function sayIgnored(former: string, file: string): string {
  return `${former} is not read, because ${file} exists beside it. Run \`strat check --accept\`, or delete ${former}.`;
}

export function loadAcceptedEntries(host: Host, root: string, path: string): Entries {
  const shown = formatPath(host.cwd, path);
  const strays =
    host.files.kind(path) === 'link' ? explainStray(host.files, root, host.files.realPath(path)) : undefined;
  if (strays !== undefined)
    throw new UserError(`${shown} is a link that ${strays}.`, 'Put the file itself there.');
  return parseAccepted(host.files.read(path, ACCEPTED_LIMIT), shown);
}

export function parseAccepted(bytes: Uint8Array, shown: string): Entries {
  if (bytes.length > ACCEPTED_LIMIT)
    throw new UserError(
      `${shown} is over 8 MiB.`,
      'Fix some of the findings in it, or keep each team in its own repository.',
    );
  const reading = readAccepted(bytes);
  if ('entries' in reading) return reading;
  const { range, message } = reading.trouble;
  throw new UserError(
    `${shown}:${range.start.line}:${range.start.column}: ${message}`,
    'Fix it, or delete it and write it again: `strat check --accept`.',
  );
}

function toFileFindings({ path, root, findings, rules, isUnderstood }: Acceptable): FileFindings {
  const file = relative(root, path).split(sep).join('/');
  return { file, findings, rules, isUnderstood: isUnderstood(findings) };
}

export function listOwnFiles(run: CheckRun, root: string): FileFindings[] {
  return listAcceptable(run)
    .filter((one) => one.root === root)
    .map(toFileFindings);
}

/** Indexes every rule, including policies, by id. */
export function indexRules({ checked }: CheckRun): ReadonlyMap<string, AnyRule> {
  return new Map(checked.flatMap(({ catalogue }) => catalogue.map((rule) => [rule.id, rule])));
}

export function makeGoneTest({ files }: Host, root: string): (file: string) => boolean {
  return (file) => !isInside(root, resolve(root, file)) || files.kind(resolve(root, file)) === undefined;
}

interface AcceptedAt extends Entries {
  readonly root: string;
  /** Its path for display. */
  readonly file: string;
}

function findStaleEntries(host: Host, run: CheckRun, accepted: AcceptedAt, settings: Settings): Finding[] {
  const { root } = accepted;
  const rules = indexRules(run);
  const rule = rules.get('accepted-stale');
  const level = rule && findShownLevel(rule, rule.level, settings, 'active');
  if (!rule || !level || level === 'off' || (settings.only && !settings.only.has(rule.id))) return [];
  const known = new Set(rules.keys());
  const found = makeCounter(listOwnFiles(run, root), known);
  const isGone = makeGoneTest(host, root);
  const lines = makeLines(accepted.text);
  return accepted.entries.flatMap(({ entry, start, end }, index) => {
    const left = isGone(entry.file) ? 0 : found(entry);
    if (left === undefined || left >= (entry.count ?? 1)) return [];
    const { entity, field, file, about = '' } = entry;
    return {
      rule: rule.id,
      level,
      message: describeStaleness(entry, left, isGone(file), known),
      file: accepted.file,
      range: lines.range(start, end),
      ...(entity !== undefined && { entity }),
      ...(field !== undefined && { field }),
      help: rule.fix,
      about: `${file} ${entry.rule} ${about}`.trimEnd(),
      related: [],
      fix: removeEntry(accepted, index, left),
    };
  });
}

/** Describes why an entry is stale. */
function describeStaleness(
  entry: AcceptedEntry,
  left: number,
  isGone: boolean,
  known: ReadonlySet<string>,
): string {
  if (isGone) return `There is no ${quoteValue(entry.file)} any more.`;
  if (!known.has(entry.rule)) return `There is no rule ${quoteValue(entry.rule)}.`;
  const where = [entry.entity, entry.field].filter((part) => part !== undefined).join(' › ');
  const what = `\`${entry.rule}\`${where === '' ? '' : ` at ${quoteValue(where)}`} in ${quoteValue(entry.file)}`;
  return left === 0
    ? `${what} no longer occurs.`
    : `${what} occurs ${left === 1 ? 'once' : `${left} times`} now, and ${entry.count} were accepted.`;
}

/** Removes an entry with its comma and line, or lowers its count. */
function removeEntry({ text, entries }: Entries, index: number, left: number): Fix {
  const { entry, start, end } = entries[index] as PlacedEntry;
  const description = left > 0 ? 'Lower the count of the entry.' : 'Delete the entry.';
  if (left > 0)
    return { description, edits: [{ start, end, text: formatAcceptedEntry(setEntryCount(entry, left)) }] };
  const before = entries[index - 1];
  const next = entries[index + 1];
  if (before) return { description, edits: [{ start: before.end, end, text: '' }] };
  if (next) return { description, edits: [{ start, end: next.start, text: '' }] };
  const from = text.slice(0, start).trimEnd().length;
  const to = text.length - text.slice(end).trimStart().length;
  return { description, edits: [{ start: from, end: to, text: '' }] };
}
