/** Tells what a check-in has written, where the measures stand now, and the next command. */
import { dirname, join } from 'node:path';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { CHECKIN } from '../../model/checkin.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { countNoun } from '../../model/quote.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { keepVisibleLine } from '../../model/visible.ts';
import type { CheckinReport } from '../../report/checkin-report.ts';
import { listNotes, sayState, sayWhere } from '../../report/status-words.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import type { StatusSettings } from '../../track/measure.ts';
import type { MeasureStanding } from '../../track/measure-standing.ts';
import { makeStandings } from '../../track/standings.ts';
import { print, talk } from '../print.ts';
import { readSourceHere } from '../status/sources.ts';

/** Finds where measures stand after a check-in. @param strategy its path, absolute @param asOf the day of the status */
export async function findStandings(
  host: Host,
  strategy: string,
  ids: ReadonlySet<string>,
  asOf: Day,
  settings: StatusSettings,
): Promise<readonly MeasureStanding[]> {
  const { plan, checkins, amendments } = await readSourceHere(host, strategy);
  const { measures } = makeStandings({ plan, checkins, amendments, asOf, settings });
  return measures.filter(({ placed }) => ids.has(placed.id));
}

/** The most files and measures that are named; the others are counted. */
const MOST = 20;

/** Tells all of it to people; the text of a dry run goes to standard output. */
export function tellCheckins(host: Host, strategy: string, report: CheckinReport): void {
  const { checkins, isDryRun } = report;
  tellLeftOut(host, report);
  if (checkins.length === 0) talk(host, 'There is nothing new, so no check-in was written.');
  else if (isDryRun) print(host, checkins.map(({ text }) => text).join('---\n'));
  else {
    tellSome(host, checkins, ({ file }) => `Wrote ${file}.`);
    const width = Math.max(0, ...report.standings.map(({ placed }) => placed.id.length));
    tellSome(host, report.standings, (one) => describeStanding(one, report.asOf, width));
    tellNext(host, strategy, report);
  }
}

function tellLeftOut(host: Host, { skipped, leftOut, known }: CheckinReport): void {
  if (skipped > 0) talk(host, `Skipped: ${countNoun(skipped, 'cell')} without a value.`);
  if (leftOut.length > 0)
    talk(host, `Left out, because they are not in the plan: ${nameSome(leftOut).join(', ')}.`);
  if (known > 0) talk(host, `Already recorded: ${countNoun(known, 'value')}.`);
}

function nameSome(names: readonly string[]): readonly string[] {
  const more = names.length > MOST ? [`${names.length - MOST} more`] : [];
  return [...names.slice(0, MOST).map(keepVisibleLine), ...more];
}

function tellSome<T>(host: Host, all: readonly T[], say: (one: T) => string): void {
  for (const one of all.slice(0, MOST)) talk(host, revealOnOneLine(say(one)));
  if (all.length > MOST) talk(host, `and ${all.length - MOST} more.`);
}

function describeStanding(one: MeasureStanding, asOf: Day, width: number): string {
  const late = listNotes(one, asOf).filter((note) => note.endsWith(' late'));
  const where = [sayWhere(one, asOf), ...late].join('; ');
  return `  ${one.placed.id.padEnd(width)}  ${sayState(one.standing.state)}: ${where}`;
}

/** Names the command that records the files in git. */
function tellNext(host: Host, strategy: string, { checkins }: CheckinReport): void {
  const folder = formatPath(host.cwd, join(dirname(strategy), CHECKIN.folder));
  const days = [...new Set(checkins.map(({ on }) => on))].sort();
  const last = sayDate(days.at(-1) ?? '').replace(/ \d{4}$/, '');
  const subject = days.length > 1 ? `Check-ins up to ${last}` : `Check-in of ${last}`;
  talk(host, `Next: git add ${quoteShellWord(folder)} && git commit -m "${subject}"`);
}
