/** Everything with a due date on one time axis, with today marked. */
import type { Day } from '../model/dates.ts';
import type { Strategy } from '../model/schema.ts';
import { joinPresentParts } from '../render/wording.ts';
import { type BriefWords, ENGLISH } from '../render/words.ts';
import { type Calendar, drawCalendarGrid, drawCalendarHead, makeCalendar } from './calendar.ts';
import { drawEmpty } from './empty.ts';
import { FRAMES, type Frame, makeVariants } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import type { Drawing, Picture } from './picture.ts';
import type { DrawnRow } from './rows.ts';
import { type Item, makeSchedule, type Schedule, type ScheduleSection } from './schedule.ts';
import { layOutSigns, type Sign } from './signs.ts';
import { drawElement, drawParagraph, drawTextLine, roundCoordinate, wrapTextLines } from './svg.ts';

const MOST = 60;
const EMPTY = 'Nothing in the strategy has a date yet.';

export function makeTimelinePicture(strategy: Strategy, asOf: Day, words: BriefWords = ENGLISH): Picture {
  const schedule = makeSchedule(strategy, words);
  return {
    name: 'timeline',
    title: words.say('What is wanted by when'),
    description: describeSchedule(schedule, words),
    drawings: makeVariants((variant) => drawTimelineChart(schedule, FRAMES[variant], asOf, words)),
  };
}

function describeSchedule({ sections, undated }: Schedule, words: BriefWords): string {
  const { say } = words;
  if (sections.length === 0) return say(EMPTY);
  const lines = sections.flatMap(({ name, items }) => [
    `${name}:`,
    ...items.map(({ text, when, isDone }) =>
      joinPresentParts([`${text} (${when})`, isDone ? say('done') : '']),
    ),
  ]);
  return [...lines, sayLeftOut(undated, 0, words)].filter(Boolean).join('\n');
}

function sayLeftOut(undated: number, left: number, { say, number }: BriefWords): string {
  const none =
    undated === 1
      ? 'One entry without a date is not drawn.'
      : '{count} entries without a date are not drawn.';
  return joinPresentParts(
    [left > 0 ? say(NOT_DRAWN, number(left)) : '', undated > 0 ? say(none, number(undated)) : ''],
    '. ',
  );
}

const HEADING = 26;
const BETWEEN = 12;

function drawTimelineChart(schedule: Schedule, frame: Frame, asOf: Day, words: BriefWords): Drawing {
  if (schedule.span === undefined) return drawEmpty(words.say(EMPTY), frame.width);
  const plot = frame.isStacked ? frame.plot : ([frame.plot[0], frame.width] as const);
  const calendar = makeCalendar(schedule.span, plot, words);
  const head = drawCalendarHead(calendar, asOf);
  let y = head.height;
  let room = MOST;
  const parts: string[] = [];
  for (const { name, kind, items } of schedule.sections) {
    parts.push(drawTextLine(name, { x: 0, y: y + 17 }, { size: 12, isBold: true, ink: 'muted' }));
    y += HEADING;
    for (const item of items.slice(0, Math.max(0, room))) {
      const row = drawTimelineRow(item, kind, frame, calendar);
      parts.push(drawElement('g', { transform: `translate(0 ${roundCoordinate(y)})` }, row.content));
      y += row.height + BETWEEN;
    }
    room -= items.length;
  }
  const note = wrapTextLines(sayLeftOut(schedule.undated, Math.max(0, -room), words), {
    size: 12,
    width: frame.width,
    lines: 2,
  });
  const key = drawTimelineKey(schedule, frame.width, words);
  return {
    width: frame.width,
    height: y + key.height + note.height,
    content: [
      drawCalendarGrid(calendar, asOf, head.height - 8, y - 4),
      head.content,
      ...parts,
      drawElement('g', { transform: `translate(0 ${roundCoordinate(y)})` }, key.content),
      drawParagraph(note, { x: 0, y: y + key.height }, { ink: 'muted' }),
    ].join(''),
  };
}

/** Explains the signs; a bar needs no explanation. */
function drawTimelineKey({ sections }: Schedule, width: number, { say }: BriefWords): DrawnRow {
  const isPiloted = sections.some(({ items }) => items.some(({ learnBy }) => learnBy !== undefined));
  const pilot: Sign = {
    says: say('the small test is to teach us by then'),
    room: 18,
    at: ({ x, y }) => drawRing(x + 6, y),
  };
  return layOutSigns(
    [{ says: say('due'), room: 21, at: ({ x, y }) => drawDiamond(x + 8, y) }, ...(isPiloted ? [pilot] : [])],
    width,
  );
}

const drawRing = (x: number, y: number) => drawElement('circle', { cx: x, cy: y, r: 5, class: 'pic-pilot' });

const drawDiamond = (x: number, y: number) =>
  drawElement('path', {
    d: `M${roundCoordinate(x)} ${roundCoordinate(y - 7)}l7 7l-7 7l-7 -7Z`,
    class: 'pic-due',
  });

function drawTimelineRow(
  item: Item,
  kind: ScheduleSection['kind'],
  { label, isStacked }: Frame,
  calendar: Calendar,
) {
  const says = item.isDone ? `✓ ${item.text}` : item.text;
  const text = wrapTextLines(says, { size: 13, width: label, lines: 3 });
  const when = wrapTextLines(item.when, { size: 12, width: label, lines: 1 });
  const textHeight = text.height + when.height;
  const content =
    drawParagraph(text, { x: 0, y: 0 }, { ink: 'ink' }) +
    drawParagraph(when, { x: 0, y: text.height }, { ink: 'muted' });
  const middle = isStacked ? textHeight + 12 : 11;
  return {
    height: isStacked ? textHeight + 22 : Math.max(22, textHeight),
    content: content + drawTimelineMark(item, kind, calendar, middle),
  };
}

/** Draws a bar for a span, a diamond for a due date, and a ring for the end of a pilot. */
function drawTimelineMark(
  { first, last, isDone, learnBy }: Item,
  kind: ScheduleSection['kind'],
  calendar: Calendar,
  y: number,
): string {
  const end = calendar.at(last);
  const bar =
    first === undefined
      ? ''
      : drawElement('rect', {
          x: calendar.at(first),
          y: y - 6,
          width: Math.max(3, end - calendar.at(first)),
          height: 12,
          rx: 2,
          class: `pic-bar pic-bar-${isDone ? 'done' : kind}`,
        });
  const pilot = learnBy === undefined ? '' : drawRing(calendar.at(learnBy), y);
  return bar + (kind === 'initiative' && first !== undefined ? '' : drawDiamond(end, y)) + pilot;
}
