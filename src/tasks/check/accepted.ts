/** The baseline of a repository: findings that existed when it adopted the check. Loaded only if there is one. */
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { explainStray, formatPath, isInside } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import {
  type FileFindings,
  makeCounter,
  markAllAccepted,
  markBaselined,
  updateBaseline,
} from '../../lint/accepted.ts';
import { findShownLevel, type Settings } from '../../lint/config/settings.ts';
import type { AnyRule } from '../../lint/rule.ts';
import {
  type BaselineEntry,
  formatBaseline,
  formatBaselineEntry,
  setEntryCount,
} from '../../model/accepted.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import { BASELINE_FILE } from '../../model/gate.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import { makeLines } from '../../source/parse.ts';
import { type BaselineReading, type PlacedEntry, readBaseline } from '../../source/read-accepted.ts';
import { talk } from '../print.ts';
import type { SettingsAt } from '../settings.ts';
import type { Checked, CheckRun } from './run.ts';

/** The largest size of a baseline, in bytes. */
const BASELINE_LIMIT = 8 * 1024 * 1024;

type Entries = Extract<BaselineReading, { readonly entries: unknown }>;

/** Marks findings that are in a baseline, and reports entries that no longer match anything. */
export async function applyBaselines(
  host: Host,
  run: CheckRun,
  roots: readonly string[],
  settingsFor: SettingsAt,
): Promise<CheckRun> {
  let now = run;
  for (const root of roots) {
    const path = join(root, BASELINE_FILE);
    const file = formatPath(host.cwd, path);
    const baseline = loadBaselineEntries(host, root, path);
    const entries = baseline.entries.map(({ entry }) => entry);
    const checked = now.checked.map((one) =>
      one.root === root ? { ...one, findings: markBaselined(toFileFindings(one), entries) } : one,
    );
    const settings = await settingsFor(path, root);
    const findings = findStaleEntries(host, { ...now, checked }, root, baseline, settings);
    const stale = { file, text: baseline.text, findings, failOn: settings.failOn };
    now = { ...now, checked, others: [...now.others, stale] };
  }
  return now;
}

function loadBaselineEntries(host: Host, root: string, path: string): Entries {
  const shown = formatPath(host.cwd, path);
  const strays =
    host.files.kind(path) === 'link' ? explainStray(host.files, root, host.files.realPath(path)) : undefined;
  if (strays !== undefined)
    throw new UserError(`${shown} is a link that ${strays}.`, 'Put the file itself there.');
  return parseAcceptedBaseline(host.files.read(path, BASELINE_LIMIT), shown);
}

function parseAcceptedBaseline(bytes: Uint8Array, shown: string): Entries {
  if (bytes.length > BASELINE_LIMIT)
    throw new UserError(
      `${shown} is over 8 MiB.`,
      'Mend some of what stands in it, or write one for each team.',
    );
  const reading = readBaseline(bytes);
  if ('entries' in reading) return reading;
  const { range, message } = reading.trouble;
  throw new UserError(
    `${shown}:${range.start.line}:${range.start.column}: ${message}`,
    'Mend it, or delete it and write it again: `strat check --update-baseline`.',
  );
}

function toFileFindings({ path, root, findings, rules, isUnderstood }: Checked): FileFindings {
  const file = relative(root, path).split(sep).join('/');
  return { file, findings, rules, isUnderstood: isUnderstood(findings) };
}

function listOwnFiles({ checked }: CheckRun, root: string): FileFindings[] {
  return checked.filter((one) => one.root === root).map(toFileFindings);
}

/** Indexes every rule, including policies, by id. */
function indexRules({ checked }: CheckRun): ReadonlyMap<string, AnyRule> {
  return new Map(checked.flatMap(({ catalogue }) => catalogue.map((rule) => [rule.id, rule])));
}

function makeGoneTest({ files }: Host, root: string): (file: string) => boolean {
  return (file) => !isInside(root, resolve(root, file)) || files.kind(resolve(root, file)) === undefined;
}

function findStaleEntries(
  host: Host,
  run: CheckRun,
  root: string,
  baseline: Entries,
  settings: Settings,
): Finding[] {
  const rules = indexRules(run);
  const rule = rules.get('baseline-stale');
  const level = rule && findShownLevel(rule, rule.level, settings, 'active');
  if (!rule || !level || level === 'off' || (settings.only && !settings.only.has(rule.id))) return [];
  const known = new Set(rules.keys());
  const found = makeCounter(listOwnFiles(run, root), known);
  const isGone = makeGoneTest(host, root);
  const lines = makeLines(baseline.text);
  return baseline.entries.flatMap(({ entry, start, end }, index) => {
    const left = isGone(entry.file) ? 0 : found(entry);
    if (left === undefined || left >= (entry.count ?? 1)) return [];
    const { entity, field, file, about = '' } = entry;
    return {
      rule: rule.id,
      level,
      message: describeStaleness(entry, left, isGone(file), known),
      file: formatPath(host.cwd, join(root, BASELINE_FILE)),
      range: lines.range(start, end),
      ...(entity !== undefined && { entity }),
      ...(field !== undefined && { field }),
      help: rule.fix,
      about: `${file} ${entry.rule} ${about}`.trimEnd(),
      related: [],
      fix: removeEntry(baseline, index, left),
    };
  });
}

/** Describes why an entry is stale. */
function describeStaleness(
  entry: BaselineEntry,
  left: number,
  isGone: boolean,
  known: ReadonlySet<string>,
): string {
  if (isGone) return `There is no ${quoteValue(entry.file)} any more.`;
  if (!known.has(entry.rule)) return `There is no rule ${quoteValue(entry.rule)}.`;
  const where = [entry.entity, entry.field].filter((part) => part !== undefined).join(' › ');
  const what = `\`${entry.rule}\`${where === '' ? '' : ` at ${quoteValue(where)}`} in ${quoteValue(entry.file)}`;
  return left === 0
    ? `${what} is found no more.`
    : `${what} is found ${left} and no longer ${entry.count} times.`;
}

/** Removes an entry with its comma and line, or lowers its count. */
function removeEntry({ text, entries }: Entries, index: number, left: number): Fix {
  const { entry, start, end } = entries[index] as PlacedEntry;
  const description = left > 0 ? 'Lower the count of the entry.' : 'Delete the entry.';
  if (left > 0)
    return { description, edits: [{ start, end, text: formatBaselineEntry(setEntryCount(entry, left)) }] };
  const before = entries[index - 1];
  const next = entries[index + 1];
  if (before) return { description, edits: [{ start: before.end, end, text: '' }] };
  if (next) return { description, edits: [{ start, end: next.start, text: '' }] };
  const from = text.slice(0, start).trimEnd().length;
  const to = text.length - text.slice(end).trimStart().length;
  return { description, edits: [{ start: from, end: to, text: '' }] };
}

/** Writes the findings to the baseline of each checked repository. */
export function updateBaselines(host: Host, run: CheckRun): void {
  const known = new Set(indexRules(run).keys());
  const checked = run.checked.map((one) => ({ ...one, findings: markAllAccepted(one.findings) }));
  for (const { file, findings, isUnderstood } of checked)
    if (!isUnderstood(findings))
      talk(
        host,
        `Nothing of ${file.file} was accepted: it cannot be understood as a whole. Mend that first.`,
      );
  for (const root of new Set(checked.map((one) => one.root)))
    updateBaselineAt(host, { ...run, checked }, root, known);
}

function updateBaselineAt(host: Host, run: CheckRun, root: string, known: ReadonlySet<string>): void {
  const path = join(root, BASELINE_FILE);
  const shown = formatPath(host.cwd, path);
  const own = listOwnFiles(run, root);
  let [before, after]: (readonly BaselineEntry[])[] = [[], []];
  const change = (now: Uint8Array | undefined): Uint8Array => {
    before = now ? parseAcceptedBaseline(now, shown).entries.map(({ entry }) => entry) : [];
    after = updateBaseline(before, own, known, makeGoneTest(host, root));
    return now && formatBaseline(before) === formatBaseline(after)
      ? now
      : new TextEncoder().encode(formatBaseline(after));
  };
  if (host.files.kind(path) === undefined && updateBaseline([], own, known, () => false).length === 0) {
    talk(host, 'Nothing was found that a baseline could hold.');
    return;
  }
  host.files.edit(path, change);
  talk(host, `${shown} holds ${countNoun(sum(after), 'finding')}${sayMore(sum(after) - sum(before))}.`);
}

function sum(entries: readonly BaselineEntry[] = []): number {
  return entries.reduce((total, entry) => total + (entry.count ?? 1), 0);
}

function sayMore(more: number): string {
  return more === 0 ? ', as before' : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than before`;
}
