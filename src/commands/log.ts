/** `strat log`: what each commitment has promised since it was first made, and what was measured. */
import { resolve } from 'node:path';
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import type { Host } from '../host/host.ts';
import type { Commitment, Ledger } from '../model/ledger.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { AUDIENCES } from '../render/audience.ts';
import { writeLedgerMarkdown } from '../render/ledger.ts';
import { describeHistory, formatLedger, sayReason } from '../report/ledger.ts';
import { formatLedgerJson } from '../report/ledger-json.ts';
import { listStoryRows, type StoryRow, summarizeStory, toMarkdownRow } from '../report/ledger-values.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { type LogRead, readLog } from '../tasks/log/read-log.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface LogFlags {
  readonly format?: string;
  readonly all?: boolean;
  readonly audience?: string;
  readonly asOf?: string;
}

const FORMATS = ['pretty', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the ledger of one commitment, or of all. @param words an id, a path, or an id and a path */
export async function log(host: Host, words: readonly string[], flags: LogFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const { id, path } = parseLogWords(host, words);
  const full = findStrategy(host.files, host.cwd, path);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const read = await readLog(host, { full, audience, asOf, isPast: flags.asOf !== undefined });
  const shown = { ...read, ledger: keepOnly(read.ledger, id) };
  const text = await formatLog(host, shown, format, makeRowLister(read, format, id, flags));
  if (read.whole) warnOfNames(host, audience, read.whole, text);
  print(host, text);
  return EXIT.clean;
}

async function formatLog(
  host: Host,
  { ledger, notes, storyOf }: LogRead,
  format: Format,
  rowsOf: (commitment: Commitment) => readonly StoryRow[],
): Promise<string> {
  if (format === 'json') return formatLedgerJson(ledger, notes, storyOf);
  if (format === 'markdown')
    return writeLedgerMarkdown(ledger, describeHistory(ledger, notes), sayReason, (commitment) =>
      rowsOf(commitment).map(toMarkdownRow),
    );
  const look = { paint: await loadPaint(host.stdout), columns: Math.min(host.stdout.columns, MOST_COLUMNS) };
  return formatLedger(ledger, notes, look, rowsOf);
}

const MOST_COLUMNS = 120;
/** The most values that a terminal shows without `--all`: a year of months. */
const MOST_VALUES = 12;

/** Makes a function that lists the values of one commitment; where all are shown, one line says what there is. */
function makeRowLister(
  { storyOf, view }: LogRead,
  format: Format,
  id: string | undefined,
  { all = false }: LogFlags,
): (commitment: Commitment) => readonly StoryRow[] {
  const most = all || format === 'markdown' ? Number.POSITIVE_INFINITY : MOST_VALUES;
  return (commitment) => {
    const story = storyOf(commitment);
    if (!story) return [];
    return id === undefined && !all
      ? summarizeStory(story, commitment.id, view)
      : listStoryRows(story, { ...view, most });
  };
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
    `No version has had a commitment called ${quoteValue(id)}.${suggestNearest(id, ids)}`,
    '`strat log` without an id shows all; `strategy` stands for the strategy itself.',
  );
}
