/** `strat due` for a terminal. */
import { sayDate } from '../model/dates.ts';
import type { OwedThing } from '../track/due-report.ts';
import { wrapParagraph } from './columns.ts';
import type { DueReport, StrategyDue } from './due.ts';
import { sayLateness, sayLongOwed, sayNothingOwed, sayOwed, sayWhoOwes } from './due-words.ts';
import { measureDisplayWidth } from './frame.ts';
import type { TextLook } from './status-look.ts';
import { sayShortDay } from './status-words.ts';
import { revealOnOneLine } from './terminal.ts';

/** Writes what is overdue, then what is coming, for each strategy. */
export function writeDueText(report: DueReport, look: TextLook): string {
  const full = report.strategies.filter(({ things }) => things.length > 0);
  if (full.length === 0) return `${sayNothingOwed(report)}\n`;
  const parts = full.map((one) => writeStrategy(one, report, look));
  return `${parts.join('\n\n')}\n\nNext: strat checkin\n`;
}

function writeStrategy(one: StrategyDue, report: DueReport, look: TextLook): string {
  const { asOf, until } = report;
  const late = one.things.filter(({ isOverdue }) => isOverdue);
  const coming = one.things.filter(({ isOverdue }) => !isOverdue);
  const long = sayLongOwed(one.things);
  const title = `${revealOnOneLine(one.name)}, ${sayDate(asOf)}${long === '' ? '' : ` · ${long}`}`;
  return [
    look.paint.strong(title),
    ...writePart('Overdue', late, one, report, look),
    ...writePart(`Coming, until ${sayDate(until)}`, coming, one, report, look),
  ].join('\n');
}

const DAY_WIDTH = 13;
const MOST_ID = 24;
const LEAST_ROOM = 24;

function writePart(
  heading: string,
  things: readonly OwedThing[],
  { plan }: StrategyDue,
  { asOf }: DueReport,
  look: TextLook,
): readonly string[] {
  if (things.length === 0) return [];
  const width = Math.min(MOST_ID, Math.max(...things.map(({ id }) => measureDisplayWidth(id))));
  return [
    '',
    look.paint.strong(heading),
    ...things.map((thing) => {
      const day = sayShortDay(thing.by, asOf).padEnd(DAY_WIDTH);
      const late = [sayLateness(thing, asOf)].filter(Boolean);
      const rest = [revealOnOneLine(sayWhoOwes(thing, plan)), revealOnOneLine(sayOwed(thing)), ...late];
      const sign = thing.escalation > 0 ? '!' : ' ';
      const before = `${sign} ${day}${thing.id.padEnd(width)}  `;
      const room = Math.max(LEAST_ROOM, look.columns - before.length - 1);
      const lines = wrapParagraph(rest.join(' · '), room, '');
      return `${before}${lines.join(`\n${' '.repeat(before.length)}`)}`;
    }),
  ];
}
