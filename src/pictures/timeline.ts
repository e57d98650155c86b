/** Everything with a due date on one time axis, with today marked. */
import type { Day } from '../model/dates.ts';
import type { Strategy } from '../model/schema.ts';
import { together } from '../render/wording.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { type Calendar, calendarFrom, gridOf, headOf } from './calendar.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, type Frame, inEach } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import type { Drawing, Picture } from './picture.ts';
import type { DrawnRow } from './rows.ts';
import { type Item, type Schedule, type Section, scheduleOf } from './schedule.ts';
import { inFlow, type Sign } from './signs.ts';
import { element, linesOf, paragraph, rounded, textAt } from './svg.ts';

const MOST = 60;
const EMPTY = 'Nothing in the strategy has a date yet.';

export function timelinePicture(strategy: Strategy, asOf: Day, words: Words = ENGLISH): Picture {
  const schedule = scheduleOf(strategy, words);
  return {
    name: 'timeline',
    title: words.say('What is wanted by when'),
    description: descriptionOf(schedule, words),
    drawings: inEach((variant) => chartOf(schedule, FRAMES[variant], asOf, words)),
  };
}

function descriptionOf({ sections, undated }: Schedule, words: Words): string {
  const { say } = words;
  if (sections.length === 0) return say(EMPTY);
  const lines = sections.flatMap(({ name, items }) => [
    `${name}:`,
    ...items.map(({ text, when, isDone }) => together([`${text} (${when})`, isDone ? say('done') : ''])),
  ]);
  return [...lines, noteOf(undated, 0, words)].filter(Boolean).join('\n');
}

function noteOf(undated: number, left: number, { say, number }: Words): string {
  const none =
    undated === 1
      ? 'One entry without a date is not drawn.'
      : '{count} entries without a date are not drawn.';
  return together(
    [left > 0 ? say(NOT_DRAWN, number(left)) : '', undated > 0 ? say(none, number(undated)) : ''],
    '. ',
  );
}

const HEADING = 26;
const BETWEEN = 12;

function chartOf(schedule: Schedule, frame: Frame, asOf: Day, words: Words): Drawing {
  if (schedule.span === undefined) return emptyDrawing(words.say(EMPTY), frame.width);
  const plot = frame.isStacked ? frame.plot : ([frame.plot[0], frame.width] as const);
  const calendar = calendarFrom(schedule.span, plot, words);
  const head = headOf(calendar, asOf);
  let y = head.height;
  let room = MOST;
  const parts: string[] = [];
  for (const { name, kind, items } of schedule.sections) {
    parts.push(textAt(name, { x: 0, y: y + 17 }, { size: 12, isBold: true, ink: 'muted' }));
    y += HEADING;
    for (const item of items.slice(0, Math.max(0, room))) {
      const row = rowOf(item, kind, frame, calendar);
      parts.push(element('g', { transform: `translate(0 ${rounded(y)})` }, row.content));
      y += row.height + BETWEEN;
    }
    room -= items.length;
  }
  const note = linesOf(noteOf(schedule.undated, Math.max(0, -room), words), {
    size: 12,
    width: frame.width,
    lines: 2,
  });
  const key = keyOf(schedule, frame.width, words);
  return {
    width: frame.width,
    height: y + key.height + note.height,
    content: [
      gridOf(calendar, asOf, head.height - 8, y - 4),
      head.content,
      ...parts,
      element('g', { transform: `translate(0 ${rounded(y)})` }, key.content),
      paragraph(note, { x: 0, y: y + key.height }, { ink: 'muted' }),
    ].join(''),
  };
}

/** Explains the signs; a bar needs no explanation. */
function keyOf({ sections }: Schedule, width: number, { say }: Words): DrawnRow {
  const isPiloted = sections.some(({ items }) => items.some(({ learnBy }) => learnBy !== undefined));
  const pilot: Sign = { says: say('the pilot has taught us'), room: 18, at: ({ x, y }) => ring(x + 6, y) };
  return inFlow(
    [{ says: say('due'), room: 21, at: ({ x, y }) => diamond(x + 8, y) }, ...(isPiloted ? [pilot] : [])],
    width,
  );
}

const ring = (x: number, y: number) => element('circle', { cx: x, cy: y, r: 5, class: 'pic-pilot' });

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

/** Draws a bar for a span, a diamond for a due date, and a ring for the end of a pilot. */
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
  const pilot = learnBy === undefined ? '' : ring(calendar.at(learnBy), y);
  return bar + (kind === 'initiative' && first !== undefined ? '' : diamond(end, y)) + pilot;
}
