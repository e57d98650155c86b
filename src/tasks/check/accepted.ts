/** The baseline of a repository: findings that existed when it adopted the check. Loaded only if there is one. */
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { isInside, shownPath, strayOf } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { accepted, againstBaseline, counter, type FileFindings, updated } from '../../lint/accepted.ts';
import { levelOf, type Settings } from '../../lint/config/settings.ts';
import type { AnyRule } from '../../lint/rule.ts';
import { type BaselineEntry, baselineText, entryText, withCount } from '../../model/accepted.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import { BASELINE_FILE } from '../../model/gate.ts';
import { count, quoted } from '../../model/quote.ts';
import { linesOf } from '../../source/parse.ts';
import { type BaselineReading, type PlacedEntry, readBaseline } from '../../source/read-accepted.ts';
import { talk } from '../print.ts';
import type { SettingsAt } from '../settings.ts';
import type { Checked, Run } from './run.ts';

/** The largest size of a baseline, in bytes. */
const BASELINE_LIMIT = 8 * 1024 * 1024;

type Entries = Extract<BaselineReading, { readonly entries: unknown }>;

/** Marks findings that are in a baseline, and reports entries that no longer match anything. */
export async function applyBaselines(
  host: Host,
  run: Run,
  roots: readonly string[],
  settingsFor: SettingsAt,
): Promise<Run> {
  let now = run;
  for (const root of roots) {
    const path = join(root, BASELINE_FILE);
    const file = shownPath(host.cwd, path);
    const baseline = readIn(host, root, path);
    const entries = baseline.entries.map(({ entry }) => entry);
    const checked = now.checked.map((one) =>
      one.root === root ? { ...one, findings: againstBaseline(inRoot(one), entries) } : one,
    );
    const settings = await settingsFor(path, root);
    const findings = staleIn(host, { ...now, checked }, root, baseline, settings);
    const stale = { file, text: baseline.text, findings, failOn: settings.failOn };
    now = { ...now, checked, others: [...now.others, stale] };
  }
  return now;
}

function readIn(host: Host, root: string, path: string): Entries {
  const shown = shownPath(host.cwd, path);
  const strays =
    host.files.kind(path) === 'link' ? strayOf(host.files, root, host.files.realPath(path)) : undefined;
  if (strays !== undefined)
    throw new UserError(`${shown} is a link that ${strays}.`, 'Put the file itself there.');
  return parsed(host.files.read(path, BASELINE_LIMIT), shown);
}

function parsed(bytes: Uint8Array, shown: string): Entries {
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

function inRoot({ path, root, findings, rules, isUnderstood }: Checked): FileFindings {
  const file = relative(root, path).split(sep).join('/');
  return { file, findings, rules, isUnderstood: isUnderstood(findings) };
}

function ownFiles({ checked }: Run, root: string): FileFindings[] {
  return checked.filter((one) => one.root === root).map(inRoot);
}

/** Indexes every rule, including policies, by id. */
function rulesOf({ checked }: Run): ReadonlyMap<string, AnyRule> {
  return new Map(checked.flatMap(({ catalogue }) => catalogue.map((rule) => [rule.id, rule])));
}

function goneFrom({ files }: Host, root: string): (file: string) => boolean {
  return (file) => !isInside(root, resolve(root, file)) || files.kind(resolve(root, file)) === undefined;
}

function staleIn(host: Host, run: Run, root: string, baseline: Entries, settings: Settings): Finding[] {
  const rules = rulesOf(run);
  const rule = rules.get('baseline-stale');
  const level = rule && levelOf(rule, rule.level, settings, 'active');
  if (!rule || !level || level === 'off' || (settings.only && !settings.only.has(rule.id))) return [];
  const known = new Set(rules.keys());
  const found = counter(ownFiles(run, root), known);
  const isGone = goneFrom(host, root);
  const lines = linesOf(baseline.text);
  return baseline.entries.flatMap(({ entry, start, end }, index) => {
    const left = isGone(entry.file) ? 0 : found(entry);
    if (left === undefined || left >= (entry.count ?? 1)) return [];
    const { entity, field, file, about = '' } = entry;
    return {
      rule: rule.id,
      level,
      message: staleness(entry, left, isGone(file), known),
      file: shownPath(host.cwd, join(root, BASELINE_FILE)),
      range: lines.range(start, end),
      ...(entity !== undefined && { entity }),
      ...(field !== undefined && { field }),
      help: rule.fix,
      about: `${file} ${entry.rule} ${about}`.trimEnd(),
      related: [],
      fix: withoutEntry(baseline, index, left),
    };
  });
}

/** Describes why an entry is stale. */
function staleness(entry: BaselineEntry, left: number, isGone: boolean, known: ReadonlySet<string>): string {
  if (isGone) return `There is no ${quoted(entry.file)} any more.`;
  if (!known.has(entry.rule)) return `There is no rule ${quoted(entry.rule)}.`;
  const where = [entry.entity, entry.field].filter((part) => part !== undefined).join(' › ');
  const what = `\`${entry.rule}\`${where === '' ? '' : ` at ${quoted(where)}`} in ${quoted(entry.file)}`;
  return left === 0
    ? `${what} is found no more.`
    : `${what} is found ${left} and no longer ${entry.count} times.`;
}

/** Removes an entry with its comma and line, or lowers its count. */
function withoutEntry({ text, entries }: Entries, index: number, left: number): Fix {
  const { entry, start, end } = entries[index] as PlacedEntry;
  const description = left > 0 ? 'Lower the count of the entry.' : 'Delete the entry.';
  if (left > 0) return { description, edits: [{ start, end, text: entryText(withCount(entry, left)) }] };
  const before = entries[index - 1];
  const next = entries[index + 1];
  if (before) return { description, edits: [{ start: before.end, end, text: '' }] };
  if (next) return { description, edits: [{ start, end: next.start, text: '' }] };
  const from = text.slice(0, start).trimEnd().length;
  const to = text.length - text.slice(end).trimStart().length;
  return { description, edits: [{ start: from, end: to, text: '' }] };
}

/** Writes the findings to the baseline of each checked repository. */
export function updateBaselines(host: Host, run: Run): void {
  const known = new Set(rulesOf(run).keys());
  const checked = run.checked.map((one) => ({ ...one, findings: accepted(one.findings) }));
  for (const { file, findings, isUnderstood } of checked)
    if (!isUnderstood(findings))
      talk(
        host,
        `Nothing of ${file.file} was accepted: it cannot be understood as a whole. Mend that first.`,
      );
  for (const root of new Set(checked.map((one) => one.root)))
    updateIn(host, { ...run, checked }, root, known);
}

function updateIn(host: Host, run: Run, root: string, known: ReadonlySet<string>): void {
  const path = join(root, BASELINE_FILE);
  const shown = shownPath(host.cwd, path);
  const own = ownFiles(run, root);
  let [before, after]: (readonly BaselineEntry[])[] = [[], []];
  const change = (now: Uint8Array | undefined): Uint8Array => {
    before = now ? parsed(now, shown).entries.map(({ entry }) => entry) : [];
    after = updated(before, own, known, goneFrom(host, root));
    return now && baselineText(before) === baselineText(after)
      ? now
      : new TextEncoder().encode(baselineText(after));
  };
  if (host.files.kind(path) === undefined && updated([], own, known, () => false).length === 0) {
    talk(host, 'Nothing was found that a baseline could hold.');
    return;
  }
  host.files.edit(path, change);
  talk(host, `${shown} holds ${count(sum(after), 'finding')}${told(sum(after) - sum(before))}.`);
}

function sum(entries: readonly BaselineEntry[] = []): number {
  return entries.reduce((total, entry) => total + (entry.count ?? 1), 0);
}

function told(more: number): string {
  return more === 0 ? ', as before' : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than before`;
}
