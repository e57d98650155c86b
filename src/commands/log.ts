/** `strat log`: every value of each commitment since it was first made. */
import { resolve } from 'node:path';
import { makeLedger } from '../diff/ledger.ts';
import { EXIT, UserError } from '../exit.ts';
import { listRevisions } from '../folder/committed.ts';
import { findStrategy } from '../folder/find.ts';
import { readHistory } from '../folder/history.ts';
import { resolveCommit } from '../folder/revisions.ts';
import { findRepositoryRoot, toGitPath } from '../folder/spots.ts';
import type { Host } from '../host/host.ts';
import type { Ledger } from '../model/ledger.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { writeLedgerMarkdown } from '../render/ledger.ts';
import {
  describeHistory,
  formatLedger,
  formatLedgerJson,
  type HistoryNotes,
  sayReason,
} from '../report/ledger.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';

export interface LogFlags {
  readonly format?: string;
}

/** Prints the ledger of one commitment, or of all. @param words an id, a path, or an id and a path */
export async function log(host: Host, words: readonly string[], flags: LogFlags): Promise<number> {
  const format = chooseFormat(flags.format, ['pretty', 'markdown', 'json']);
  const { id, path } = parseLogWords(host, words);
  const full = findStrategy(host.files, host.cwd, path);
  const root = findRepositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const repository = (await host.git()).open(root);
  const spot = toGitPath(host.files, root, full);
  const history = readHistory(repository, resolveCommit(repository, 'HEAD'), spot);
  if (history.versions.every(({ strategy, trouble }) => !strategy && trouble === undefined))
    throw new UserError(
      `${spot} has not been committed yet, so it has no history.`,
      'Commit it: `git add`, `git commit`.',
    );
  const ledger = keepOnly(makeLedger(listRevisions(history), history.cut !== undefined), id);
  const notes: HistoryNotes = {
    file: spot,
    formerly: history.formerly,
    cut: history.cut && { commit: history.cut.id, on: history.cut.day },
  };
  if (format === 'json') print(host, formatLedgerJson(ledger, notes));
  else if (format === 'markdown')
    print(host, writeLedgerMarkdown(ledger, describeHistory(ledger, notes), sayReason));
  else print(host, formatLedger(ledger, notes, await loadPaint(host.stdout)));
  return EXIT.clean;
}

const ID = /^[a-z][a-z0-9-]*$/;

/** Parses the words. A single one is a path if it cannot be an id, or if there is a strategy at that path. */
function parseLogWords({ files, cwd }: Host, [first, second]: readonly string[]) {
  if (first === undefined || second !== undefined) return { id: first, path: second };
  const isPath = !ID.test(first) || files.kind(resolve(cwd, first, 'strategy.yaml')) !== undefined;
  return isPath ? { id: undefined, path: first } : { id: first, path: undefined };
}

/** Keeps only the commitment that is asked for, by its current or former id. */
function keepOnly(ledger: Ledger, id: string | undefined): Ledger {
  if (id === undefined) return ledger;
  const commitments = ledger.commitments.filter((one) => one.id === id || one.formerly.includes(id));
  if (commitments.length > 0) return { ...ledger, commitments };
  const ids = ledger.commitments.map((one) => one.id);
  throw new UserError(
    `No version has had a criterion or objective ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    '`strat log` without an id shows all; `strategy` stands for the strategy itself.',
  );
}
