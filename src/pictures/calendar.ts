/** A time axis: quarters if there is room for them, otherwise years, and a line for today. */
import { scaleUtc } from 'd3-scale';
import type { Day, Span } from '../model/dates.ts';
import { measureWidth } from '../render/measure.ts';
import type { BriefWords } from '../render/words.ts';
import type { DrawnRow } from './rows.ts';
import { drawElement, drawTextLine, roundCoordinate } from './svg.ts';

export interface Calendar {
  readonly words: BriefWords;
  readonly span: Span;
  readonly plot: readonly [from: number, to: number];
  at(day: Day): number;
  /** The first days of the sections of the axis. */
  readonly ticks: readonly { readonly x: number; readonly says: string; readonly isYear: boolean }[];
}

const EDGE = 12;
/** The space that the text of a tick needs. */
const TICK_ROOM = 62;

export function makeCalendar(span: Span, plot: readonly [number, number], words: BriefWords): Calendar {
  const [from, to] = [plot[0] + EDGE, plot[1] - EDGE];
  const scale = scaleUtc([new Date(span.first), new Date(span.last)], [from, to]);
  const at = (day: Day) => scale(new Date(day));
  const ticks = scale.ticks(Math.max(2, Math.floor((to - from) / TICK_ROOM))).map((date) => {
    const day = date.toISOString().slice(0, 10);
    return { x: at(day), says: sayTick(day, words), isYear: day.endsWith('-01-01') };
  });
  return { words, span, plot, at, ticks };
}

/** Formats a tick: the year for its first day, a quarter by its name, otherwise the month or day as a number. */
function sayTick(day: Day, { say }: BriefWords): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (date !== '01') return `${Number(date)}`;
  if (month === '01') return year;
  const quarter = (Number(month) + 2) / 3;
  return Number.isInteger(quarter) ? say('Q{quarter}', String(quarter)) : `${month}`;
}

const isWithin = ({ first, last }: Span, day: Day) => first <= day && day <= last;

/** Draws the head of the axis, 44 units high: today above, the sections of time below. */
export function drawCalendarHead({ words, ticks, plot, span, at }: Calendar, asOf: Day): DrawnRow {
  const said = words.say('today, {date}', words.date(asOf));
  const type = { size: 12, isBold: true } as const;
  const half = measureWidth(said, type) / 2;
  const x = Math.max(plot[0] + half, Math.min(plot[1] - half, isWithin(span, asOf) ? at(asOf) : 0));
  const today = isWithin(span, asOf)
    ? drawTextLine(said, { x, y: 11 }, { ...type, ink: 'accent', anchor: 'middle' })
    : '';
  let free = plot[0] - 20;
  const labels = ticks.map(({ x: middle, says, isYear }) => {
    const size = 11.5;
    const own = measureWidth(says, { size, isBold: isYear }) / 2;
    if (middle - own < free || middle + own > plot[1] + 4) return '';
    free = middle + own + 6;
    return drawTextLine(
      says,
      { x: middle, y: 32 },
      { size, isBold: isYear, ink: isYear ? 'ink' : 'muted', anchor: 'middle' },
    );
  });
  return { height: 48, content: today + labels.join('') };
}

/** Below this height a line no longer crosses the text of the axis. */
const BELOW_LABELS = 37;

/** Draws the lines behind the rows. */
export function drawCalendarGrid(
  { ticks, span, at }: Calendar,
  asOf: Day,
  top: number,
  bottom: number,
): string {
  const line = (x: number, look: string, from = top) =>
    drawElement('path', {
      d: `M${roundCoordinate(x)} ${roundCoordinate(from)}V${roundCoordinate(bottom)}`,
      class: look,
    });
  const lines = ticks.map(({ x, isYear }) => line(x, isYear ? 'pic-year' : 'pic-rule'));
  return lines.join('') + (isWithin(span, asOf) ? line(at(asOf), 'pic-today', BELOW_LABELS) : '');
}
