/** `strat log`: every value of each commitment since it was first made. */
import { resolve } from 'node:path';
import { ledgerOf } from '../diff/ledger.ts';
import { EXIT, UserError } from '../exit.ts';
import { revisionsOf } from '../folder/committed.ts';
import { findOne } from '../folder/find.ts';
import { historyOf } from '../folder/history.ts';
import { commitAt } from '../folder/revisions.ts';
import { below, repositoryRoot } from '../folder/spots.ts';
import type { Host } from '../host/host.ts';
import type { Ledger } from '../model/ledger.ts';
import { didYouMean } from '../model/nearest.ts';
import { quoted } from '../model/quote.ts';
import { ledgerMarkdown } from '../render/ledger.ts';
import { type HistoryNotes, jsonLedger, notesOf, prettyLedger, sayReason } from '../report/ledger.ts';
import { formatFlag } from '../tasks/formats.ts';
import { paintFor, print } from '../tasks/print.ts';

export interface LogFlags {
  readonly format?: string;
}

/** Prints the ledger of one commitment, or of all. @param words an id, a path, or an id and a path */
export async function log(host: Host, words: readonly string[], flags: LogFlags): Promise<number> {
  const format = formatFlag(flags.format, ['pretty', 'markdown', 'json']);
  const { id, path } = understood(host, words);
  const full = findOne(host.files, host.cwd, path);
  const root = repositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const repository = (await host.git()).open(root);
  const spot = below(host.files, root, full);
  const history = historyOf(repository, commitAt(repository, 'HEAD'), spot);
  if (history.versions.every(({ strategy, trouble }) => !strategy && trouble === undefined))
    throw new UserError(
      `${spot} has not been committed yet, so it has no history.`,
      'Commit it: `git add`, `git commit`.',
    );
  const ledger = only(ledgerOf(revisionsOf(history), history.cut !== undefined), id);
  const notes: HistoryNotes = {
    file: spot,
    formerly: history.formerly,
    cut: history.cut && { commit: history.cut.id, on: history.cut.day },
  };
  if (format === 'json') print(host, jsonLedger(ledger, notes));
  else if (format === 'markdown') print(host, ledgerMarkdown(ledger, notesOf(ledger, notes), sayReason));
  else print(host, prettyLedger(ledger, notes, await paintFor(host.stdout)));
  return EXIT.clean;
}

const ID = /^[a-z][a-z0-9-]*$/;

/** Parses the words. A single one is a path if it cannot be an id, or if there is a strategy at that path. */
function understood({ files, cwd }: Host, [first, second]: readonly string[]) {
  if (first === undefined || second !== undefined) return { id: first, path: second };
  const isPath = !ID.test(first) || files.kind(resolve(cwd, first, 'strategy.yaml')) !== undefined;
  return isPath ? { id: undefined, path: first } : { id: first, path: undefined };
}

/** Keeps only the commitment that is asked for, by its current or former id. */
function only(ledger: Ledger, id: string | undefined): Ledger {
  if (id === undefined) return ledger;
  const commitments = ledger.commitments.filter((one) => one.id === id || one.formerly.includes(id));
  if (commitments.length > 0) return { ...ledger, commitments };
  const ids = ledger.commitments.map((one) => one.id);
  throw new UserError(
    `No version has had a criterion or objective ${quoted(id)}.${didYouMean(id, ids)}`,
    '`strat log` without an id shows all; `strategy` stands for the strategy itself.',
  );
}
