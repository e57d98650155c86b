/** `strat status` for a terminal: 80 columns, the worst first, signs always with words. */
import { findPersonName } from '../model/plan.ts';
import { countNoun } from '../model/quote.ts';
import { addShellWord } from '../model/shell-word.ts';
import type { StateName } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { compareStates } from '../track/roll-up.ts';
import { sayFirstTarget } from './first-target.ts';
import { drawSpark } from './spark.ts';
import type { StatusReport, StrategyStatus } from './status.ts';
import { ID_WIDTH, indentLines, paintState, STATE_WIDTH, type TextLook, wrapLine } from './status-look.ts';
import { writeObjectives } from './status-objectives.ts';
import { listRemarks } from './status-remarks.ts';
import { listNotes, sayForecast, sayLongDay, sayShortDay, sayState, sayWhere } from './status-words.ts';
import { writeWork } from './status-work.ts';
import { revealOnOneLine } from './terminal.ts';

/** Says what the text of a status begins with, where there is no check-in yet. */
export function sayNoCheckins({ named }: StrategyStatus): string {
  const command = writeCommand('strat checkin', named);
  return `There is no status yet, because nobody has checked in. To record the first values, run \`${command}\`.`;
}

/** Writes a command for a strategy that needs to be named. */
function writeCommand(command: string, named: string | undefined): string {
  return revealOnOneLine(addShellWord(command, named));
}

/** Writes the status of one strategy, or a line for each of several. */
export function writeStatusText(report: StatusReport, look: TextLook): string {
  const [only, second] = report.strategies;
  if (!only) return '';
  return second ? writeMany(report, look) : writeOne(only, report, look);
}

function writeOne(status: StrategyStatus, report: StatusReport, look: TextLook): string {
  const { standings, shown } = status;
  const warnings = writeWarnings(status, report).map((line) => wrapLine(line, look.columns, ''));
  const head = [writeTitle(status, look), ...warnings];
  if (!standings.lastCheckin) {
    // Values are owed only where the plan says how often.
    const owed = standings.plan.strategy.tracking ? writeOwed(status, look) : [];
    return `${[...head, '', wrapLine(sayNoCheckins(status), look.columns, ''), ...(owed.length > 0 ? ['', ...owed] : [])].join('\n')}\n`;
  }
  const criteria = sortWorstFirst(
    shown.filter(({ placed }) => placed.kind === 'criterion' || status.isNarrowed),
  );
  const parts = [
    head,
    ...(status.moves ? [writeMoves(status)] : []),
    ...(status.isNarrowed
      ? []
      : [[look.paint.strong(wrapLine(sayCounts(standings.counts), look.columns, '  '))]]),
    ...writeMeasures(criteria, status, look),
    ...(status.isNarrowed ? [] : [...writeObjectives(status, look), ...writeWork(status, look)]),
    ...writeRemarks(status, look),
    writeFoot(status, criteria[0], look),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function writeMeasures(measures: readonly MeasureStanding[], status: StrategyStatus, look: TextLook) {
  if (measures.length > 0) return [measures.flatMap((one) => writeMeasure(one, status, look))];
  return status.isNarrowed ? [['No measure matches.']] : [];
}

function writeTitle({ name, standings }: StrategyStatus, { paint, columns }: TextLook): string {
  const { plan, asOf, lastCheckin } = standings;
  const span = [plan.span(plan.strategy.start)?.first, plan.span(plan.strategy.end)?.last]
    .map((day) => (day === undefined ? undefined : sayLongDay(day.slice(0, 7))))
    .filter((day) => day !== undefined)
    .join(' to ');
  const last = lastCheckin ? `last check-in ${sayShortDay(lastCheckin.on, asOf)}` : undefined;
  const rest = [span, `as of ${sayLongDay(asOf)}`, last].filter(Boolean).join(' · ');
  return `${paint.strong(revealOnOneLine(name))}\n${wrapLine(rest, columns, '')}`;
}

function writeWarnings(
  { standings, planChangedOn }: StrategyStatus,
  { asOf }: StatusReport,
): readonly string[] {
  const { later } = standings;
  return [
    ...(planChangedOn === undefined
      ? []
      : [
          `This uses today’s plan, but a commitment changed on ${sayLongDay(planChangedOn)}. For an earlier plan, add \`--at REVISION\`.`,
        ]),
    ...(later === 0
      ? []
      : [`Left out: ${countNoun(later, 'check-in')} recorded after ${sayShortDay(asOf, asOf)}.`]),
    ...(standings.plan.strategy.status === 'paused' ? ['The strategy is paused, so nothing is due.'] : []),
  ];
}

/** Says counts of criteria: `5 criteria: 1 off track, 2 on track`. */
export function sayCounts(counts: ReadonlyMap<StateName, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return 'The plan has no criteria.';
  const noun = all === 1 ? '1 criterion' : `${all} criteria`;
  return `${noun}: ${[...counts].map(([state, count]) => `${count} ${sayState(state)}`).join(', ')}`;
}

/** Sorts measures by their state, the worst first; the order of the plan otherwise. */
export function sortWorstFirst(measures: readonly MeasureStanding[]): readonly MeasureStanding[] {
  return [...measures].sort((a, b) => compareStates(a.standing.state, b.standing.state));
}

/** Writes one measure: its state, its line of blocks, where it stands, and below it whose it is and what else to know. */
export function writeMeasure(
  one: MeasureStanding,
  status: StrategyStatus,
  look: TextLook,
): readonly string[] {
  const { asOf, plan } = status.standings;
  const { id, measure, of } = one.placed;
  const owner = measure.owner ?? of?.work.owner;
  const who = owner === undefined ? 'no owner' : revealOnOneLine(findPersonName(plan.strategy, owner));
  const spark = drawSpark(one.measure, one.series);
  const first = `${id.padEnd(ID_WIDTH)} ${revealOnOneLine(sayWhere(one, asOf))}`;
  const moved = sayFirstTarget(one, status);
  const notes = [who, ...listNotes(one, asOf), ...(moved === undefined ? [] : [moved])].join(' · ');
  const below = [spark ? `${spark}  ${notes}` : notes, sayForecast(one, asOf)].filter(
    (line) => line !== undefined,
  );
  const indent = ' '.repeat(STATE_WIDTH + 1);
  return [
    ` ${paintState(one.standing.state, look)}${wrapLine(first, look.columns, indent)}`,
    ...below.map((line) => indent + look.paint.faint(wrapLine(line, look.columns, indent))),
  ];
}

/** The most remarks that are printed. */
const MOST_REMARKS = 10;

function writeRemarks(status: StrategyStatus, look: TextLook): readonly (readonly string[])[] {
  const all = listRemarks(status).map(revealOnOneLine);
  if (all.length === 0) return [];
  const more = all.length > MOST_REMARKS ? [`and ${all.length - MOST_REMARKS} more`] : [];
  return [
    [look.paint.strong('Worth asking about'), ...indentLines([...all.slice(0, MOST_REMARKS), ...more], look)],
  ];
}

function writeMoves({ moves = [] }: StrategyStatus): readonly string[] {
  if (moves.length === 0) return ['No state has changed since then.'];
  return [
    'Changed state:',
    ...moves.map(({ id, from, to }) => `   ${id.padEnd(ID_WIDTH)}${sayState(from)} → ${sayState(to)}`),
  ];
}

/** The most things owed that are named. */
const MOST_OWED = 6;

function writeFoot(
  status: StrategyStatus,
  worst: MeasureStanding | undefined,
  look: TextLook,
): readonly string[] {
  const explain = worst ? [`${writeCommand('strat status', status.named)} --explain ${worst.placed.id}`] : [];
  return [
    ...writeOwed(status, look),
    wrapLine(
      `Next: ${[...explain, writeCommand('strat checkin', status.named)].join(' · ')}`,
      look.columns,
      '  ',
    ),
  ];
}

/** Writes what is owed and by whom; nothing if all is well. */
function writeOwed({ due, standings }: StrategyStatus, look: TextLook): readonly string[] {
  const name = (who: string | undefined) =>
    who === undefined ? 'no owner' : revealOnOneLine(findPersonName(standings.plan.strategy, who));
  const owed = due.slice(0, MOST_OWED).map(({ kind, id, who, by, what }) => {
    const said = what === undefined ? '' : `: ${revealOnOneLine(what)}`;
    const day = sayShortDay(by, standings.asOf);
    return `${sayDueKind(kind)} ${id}${said} (${name(who)}, ${by < standings.asOf ? day : `by ${day}`})`;
  });
  const more = due.length > MOST_OWED ? [`${due.length - MOST_OWED} more`] : [];
  return owed.length > 0 ? ['Due:', ...indentLines([...owed, ...more], look)] : [];
}

const sayDueKind = (kind: string) => (kind === 'checkin' ? 'check-in' : kind);

/** Writes one line for each strategy, the worst first. */
function writeMany({ strategies, asOf }: StatusReport, look: TextLook): string {
  const all = new Map<StateName, number>();
  for (const { standings } of strategies)
    for (const [state, count] of standings.counts) all.set(state, (all.get(state) ?? 0) + count);
  const counts = new Map([...all].sort(([a], [b]) => compareStates(a, b)));
  const sorted = [...strategies].sort((a, b) => compareStatuses(a, b));
  const width = Math.min(40, Math.max(...strategies.map(({ path }) => path.length)));
  const lines = sorted.map(({ path, standings: { counts: own, lastCheckin } }) => {
    const signs = [...own].map(([state, count]) => `${count} ${sayState(state)}`).join(', ');
    const last = lastCheckin ? sayShortDay(lastCheckin.on, asOf) : 'no check-in';
    return ` ${revealOnOneLine(path).padEnd(width)}  ${last.padEnd(11)}  ${signs || 'no criteria'}`;
  });
  const head = look.paint.strong(
    `${countNoun(strategies.length, 'strategy', 'strategies')}, ${sayCounts(counts)}`,
  );
  return `${[head, '', ...lines, '', 'Next: strat status PATH'].join('\n')}\n`;
}

/** Compares two strategies by how many criteria they have in each state, the worst state first. */
function compareStatuses(a: StrategyStatus, b: StrategyStatus): number {
  for (const state of new Set(
    [...a.standings.counts.keys(), ...b.standings.counts.keys()].sort(compareStates),
  )) {
    const more = (b.standings.counts.get(state) ?? 0) - (a.standings.counts.get(state) ?? 0);
    if (more !== 0) return more;
  }
  return a.path < b.path ? -1 : 1;
}
