/** A log as text: for a terminal, as Markdown, or as JSON. */
import type { Host } from '../../host/host.ts';
import type { Commitment } from '../../model/ledger.ts';
import { writeLedgerMarkdown } from '../../render/ledger.ts';
import { describeHistory, formatLedger, sayReason } from '../../report/ledger.ts';
import { formatLedgerJson } from '../../report/ledger-json.ts';
import { listStoryRows, type StoryRow, summarizeStory, toMarkdownRow } from '../../report/ledger-values.ts';
import { loadPaint } from '../print.ts';
import type { LogRead } from './read-log.ts';

type Format = 'pretty' | 'markdown' | 'json';

export interface LogExtent {
  /** Whether one commitment was asked for. */
  readonly isOne: boolean;
  /** Whether every value is shown. */
  readonly all: boolean;
}

const MOST_COLUMNS = 120;
/** The most values that a terminal shows unless all are asked for: a year of months. */
const MOST_VALUES = 12;

/** Formats a log. */
export async function formatLog(
  host: Host,
  read: LogRead,
  format: Format,
  extent: LogExtent,
): Promise<string> {
  const { ledger, notes, storyOf } = read;
  if (format === 'json') return formatLedgerJson(ledger, notes, storyOf);
  const rowsOf = makeRowLister(read, format, extent);
  if (format === 'markdown')
    return writeLedgerMarkdown(ledger, describeHistory(ledger, notes), sayReason, (commitment) =>
      rowsOf(commitment).map(toMarkdownRow),
    );
  const look = { paint: await loadPaint(host.stdout), columns: Math.min(host.stdout.columns, MOST_COLUMNS) };
  return formatLedger(ledger, notes, look, rowsOf);
}

/** Makes a function that lists the values of a commitment; one line says what there is where many are shown. */
function makeRowLister(
  { storyOf, view }: LogRead,
  format: Format,
  { isOne, all }: LogExtent,
): (commitment: Commitment) => readonly StoryRow[] {
  const most = all || format === 'markdown' ? Number.POSITIVE_INFINITY : MOST_VALUES;
  return (commitment) => {
    const story = storyOf(commitment);
    if (!story) return [];
    return isOne || all
      ? listStoryRows(story, { ...view, most })
      : summarizeStory(story, commitment.id, view);
  };
}
