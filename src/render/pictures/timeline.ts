/** What is wanted by when, on one axis of time, with today marked. */
import type { Day } from '../../model/dates.ts';
import { count } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import { together } from '../wording.ts';
import { type Calendar, calendarFrom, gridOf, headOf } from './calendar.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, type Frame, inEach } from './frames.ts';
import type { Drawing, Picture } from './picture.ts';
import type { DrawnRow } from './rows.ts';
import { type Item, type Schedule, type Section, scheduleOf } from './schedule.ts';
import { element, linesOf, paragraph, rounded, words } from './svg.ts';

const MOST = 60;
const EMPTY = 'Nothing in the strategy has a date yet.';

export function timelinePicture(strategy: Strategy, asOf: Day): Picture {
  const schedule = scheduleOf(strategy);
  return {
    name: 'timeline',
    title: 'What is wanted by when',
    description: descriptionOf(schedule),
    drawings: inEach((variant) => chartOf(schedule, FRAMES[variant], asOf)),
  };
}

function descriptionOf({ sections, undated }: Schedule): string {
  if (sections.length === 0) return EMPTY;
  const lines = sections.flatMap(({ name, items }) => [
    `${name}:`,
    ...items.map(({ text, when, isDone }) => together([`${text} (${when})`, isDone ? 'done' : ''])),
  ]);
  return [...lines, noteOf(undated, 0)].filter(Boolean).join('\n');
}

function noteOf(undated: number, left: number): string {
  const none = undated > 0 ? `${count(undated, 'entry', 'entries')} without a date cannot be drawn.` : '';
  return together([left > 0 ? `${left} more are not drawn.` : '', none], ' ');
}

const HEADING = 26;
const BETWEEN = 12;

function chartOf(schedule: Schedule, frame: Frame, asOf: Day): Drawing {
  if (schedule.span === undefined) return emptyDrawing(EMPTY, frame.width);
  const plot = frame.isStacked ? frame.plot : ([frame.plot[0], frame.width] as const);
  const calendar = calendarFrom(schedule.span, plot);
  const head = headOf(calendar, asOf);
  let y = head.height;
  let room = MOST;
  const parts: string[] = [];
  for (const { name, kind, items } of schedule.sections) {
    parts.push(words(name, { x: 0, y: y + 17 }, { size: 12, isBold: true, ink: 'muted' }));
    y += HEADING;
    for (const item of items.slice(0, Math.max(0, room))) {
      const row = rowOf(item, kind, frame, calendar);
      parts.push(element('g', { transform: `translate(0 ${rounded(y)})` }, row.content));
      y += row.height + BETWEEN;
    }
    room -= items.length;
  }
  const note = linesOf(noteOf(schedule.undated, Math.max(0, -room)), {
    size: 12,
    width: frame.width,
    lines: 2,
  });
  const key = keyOf(schedule, y);
  return {
    width: frame.width,
    height: y + key.height + note.height,
    content: [
      gridOf(calendar, asOf, head.height - 8, y - 4),
      head.content,
      ...parts,
      key.content,
      paragraph(note, { x: 0, y: y + key.height }, { ink: 'muted' }),
    ].join(''),
  };
}

/** What the signs mean; a bar needs no word. */
function keyOf({ sections }: Schedule, y: number): DrawnRow {
  const isPiloted = sections.some(({ items }) => items.some(({ learnBy }) => learnBy !== undefined));
  const look = { size: 12, ink: 'muted' } as const;
  return {
    height: 24,
    content: [
      diamond(8, y + 9),
      words('due', { x: 21, y: y + 13 }, look),
      ...(isPiloted
        ? [
            element('circle', { cx: 66, cy: y + 9, r: 5, class: 'pic-pilot' }),
            words('the pilot has taught us', { x: 78, y: y + 13 }, look),
          ]
        : []),
    ].join(''),
  };
}

const diamond = (x: number, y: number) =>
  element('path', { d: `M${rounded(x)} ${rounded(y - 7)}l7 7l-7 7l-7 -7Z`, class: 'pic-due' });

function rowOf(item: Item, kind: Section['kind'], { label, isStacked }: Frame, calendar: Calendar) {
  const says = item.isDone ? `✓ ${item.text}` : item.text;
  const text = linesOf(says, { size: 13, width: label, lines: 3 });
  const when = linesOf(item.when, { size: 12, width: label, lines: 1 });
  const textHeight = text.height + when.height;
  const content =
    paragraph(text, { x: 0, y: 0 }, { ink: 'ink' }) +
    paragraph(when, { x: 0, y: text.height }, { ink: 'muted' });
  const middle = isStacked ? textHeight + 12 : 11;
  return {
    height: isStacked ? textHeight + 22 : Math.max(22, textHeight),
    content: content + markOf(item, kind, calendar, middle),
  };
}

/** A bar where something lasts, a diamond where it is due, a ring where a pilot has taught us. */
function markOf(
  { first, last, isDone, learnBy }: Item,
  kind: Section['kind'],
  calendar: Calendar,
  y: number,
): string {
  const end = calendar.at(last);
  const bar =
    first === undefined
      ? ''
      : element('rect', {
          x: calendar.at(first),
          y: y - 6,
          width: Math.max(3, end - calendar.at(first)),
          height: 12,
          rx: 2,
          class: `pic-bar pic-bar-${isDone ? 'done' : kind}`,
        });
  const pilot =
    learnBy === undefined
      ? ''
      : element('circle', { cx: calendar.at(learnBy), cy: y, r: 5, class: 'pic-pilot' });
  return bar + (kind === 'initiative' && first !== undefined ? '' : diamond(end, y)) + pilot;
}
