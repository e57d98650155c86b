/** `strat check --accept`: writes what is found now to the file of accepted findings. Loaded only for this. */
import { join } from 'node:path';
import { findAcceptedFiles } from '../../folder/accepted-file.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { makeCounter, markAllAccepted, updateAccepted } from '../../lint/accepted.ts';
import { type AcceptedEntry, formatAccepted, makeAcceptedKey } from '../../model/accepted.ts';
import { ACCEPTED_FILE } from '../../model/gate.ts';
import { countNoun } from '../../model/quote.ts';
import { talk } from '../print.ts';
import {
  type Entries,
  indexRules,
  listOwnFiles,
  loadAcceptedEntries,
  makeGoneTest,
  markFindings,
  parseAccepted,
} from './accepted.ts';
import { type CheckRun, listAcceptable } from './run.ts';

/** Accepts the findings of each checked repository. */
export function acceptFindings(host: Host, run: CheckRun): void {
  const known = new Set(indexRules(run).keys());
  const marked = markFindings(run, ({ findings }) => markAllAccepted(findings));
  for (const { path, findings, isUnderstood } of listAcceptable(marked))
    if (!isUnderstood(findings))
      talk(
        host,
        `No finding of ${formatPath(host.cwd, path)} was accepted, because parts of it cannot be read. Fix them first.`,
      );
  for (const root of new Set(marked.checked.map((one) => one.root))) acceptAt(host, marked, root, known);
}

/** Writes the file at a root. The one with the former name goes only after the new one is written. */
function acceptAt(host: Host, run: CheckRun, root: string, known: ReadonlySet<string>): void {
  const path = join(root, ACCEPTED_FILE);
  const shown = formatPath(host.cwd, path);
  const own = listOwnFiles(run, root);
  const isGone = makeGoneTest(host, root);
  const { read, former } = findAcceptedFiles(host.files, root);
  const old = former === undefined ? [] : listEntries(loadAcceptedEntries(host, root, former));
  let before: readonly AcceptedEntry[] = read === former ? old : [];
  let after: readonly AcceptedEntry[] = [];
  const change = (now: Uint8Array | undefined): Uint8Array => {
    if (now) before = listEntries(parseAccepted(now, shown));
    after = updateAccepted(before, own, known, isGone);
    return now && formatAccepted(before) === formatAccepted(after)
      ? now
      : new TextEncoder().encode(formatAccepted(after));
  };
  if (read === undefined && updateAccepted([], own, known, () => false).length === 0) {
    talk(host, 'Nothing was found that could be accepted.');
    return;
  }
  host.files.edit(path, change);
  talk(host, `${shown} holds ${countNoun(sum(after), 'finding')}${sayMore(sum(after) - sum(before))}.`);
  if (former === undefined) return;
  const count = makeCounter(own, known);
  const isOpen = (entry: AcceptedEntry) => !isGone(entry.file) && count(entry) === undefined;
  removeFormer(host, former, shown, listLost(old.filter(isOpen), after));
}

const listEntries = ({ entries }: Entries) => entries.map(({ entry }) => entry);

/** Lists the entries that another list does not cover. */
function listLost(old: readonly AcceptedEntry[], after: readonly AcceptedEntry[]): readonly AcceptedEntry[] {
  const kept = new Map(after.map((entry) => [makeAcceptedKey(entry), entry.count ?? 1]));
  return old.filter((entry) => (kept.get(makeAcceptedKey(entry)) ?? 0) < (entry.count ?? 1));
}

/** Removes the file with the former name, unless entries about files that were not checked would be lost. */
function removeFormer(host: Host, former: string, shown: string, lost: readonly AcceptedEntry[]): void {
  const name = formatPath(host.cwd, former);
  if (lost.length > 0) {
    const many = countNoun(sum(lost), 'finding');
    talk(host, `${name} stays: it holds ${many} that ${shown} lacks. Check those files too, or delete it.`);
    return;
  }
  if (host.files.kind(former) !== undefined) host.files.remove(former);
  talk(host, `${shown} takes the place of ${name}, which was removed.`);
}

function sum(entries: readonly AcceptedEntry[]): number {
  return entries.reduce((total, entry) => total + (entry.count ?? 1), 0);
}

function sayMore(more: number): string {
  return more === 0 ? ', as before' : `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than before`;
}
