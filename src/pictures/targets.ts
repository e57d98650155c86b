/** The movement of each criterion from baseline to target, each on its own axis. */
import { planOf } from '../model/plan.ts';
import type { Criterion, Strategy } from '../model/schema.ts';
import { type GapRow, gapOf } from '../render/gap.ts';
import { isPercent } from '../render/numbers.ts';
import { sourcebookOf } from '../render/sourcebook.ts';
import { textOf, together } from '../render/wording.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { type Course, courseOnAxis } from './axis.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, type Frame, inEach } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import type { Drawing, Picture } from './picture.ts';
import { type DrawnRow, stacked } from './rows.ts';
import { inFlow } from './signs.ts';
import { element, linesOf, type Place, paragraph, textAt } from './svg.ts';

interface Row extends GapRow {
  readonly course: Course;
  /** The measure and its unit. */
  readonly counted: string;
  readonly metWhen: string;
  readonly startLabel: string;
  readonly targetLabel: string;
}

/** The most rows of a chart; the table has all of them. */
const MOST = 60;
/** A longer unit appears only with the measure. */
const LONG_UNIT = 10;

export function targetsPicture(strategy: Strategy, words: Words = ENGLISH): Picture {
  const book = sourcebookOf(planOf(strategy), words);
  const rows = gapOf(book).map((row, index) => rowOf(row, book.plan.criteria[index]?.[1] ?? {}, words));
  return {
    name: 'targets',
    title: words.say('From today to the target, for each outcome'),
    description: rows.length === 0 ? words.say(EMPTY) : rows.map((row) => sentenceOf(row, words)).join('\n'),
    drawings: inEach((variant) => chartOf(rows, FRAMES[variant], words)),
  };
}

const EMPTY = 'No outcome has been named that could be measured.';

function rowOf(row: GapRow, { baseline, target, direction, unit, met_when }: Criterion, words: Words): Row {
  const isHeld = direction === 'maintain' || baseline === target;
  const said = target === undefined ? '' : words.number(target);
  const goal = textOf(unit).length <= LONG_UNIT ? row.target : said;
  return {
    ...row,
    counted: together([row.measure, textOf(unit)]),
    course: {
      from: typeof baseline === 'number' ? baseline : undefined,
      to: target,
      isHeld,
      isPercent: isPercent(textOf(unit)),
    },
    metWhen: target === undefined ? textOf(met_when) : '',
    startLabel: row.today,
    targetLabel: isHeld ? `${words.say('hold')} ${goal}` : goal,
  };
}

function sentenceOf({ outcome, today, target, ask, due, metWhen }: Row, { say }: Words): string {
  const course = metWhen
    ? say('Met when: {proof}', metWhen)
    : say('{today} today, target {target}', today, target);
  return `${outcome} ${together([course, ask, due && say('by {date}', due)], '; ')}`;
}

function chartOf(rows: readonly Row[], frame: Frame, words: Words): Drawing {
  if (rows.length === 0) return emptyDrawing(words.say(EMPTY), frame.width);
  const drawn = rows.slice(0, MOST).map((row) => drawnRow(row, frame, words));
  const left = rows.length - drawn.length;
  const rest = left > 0 ? [noteRow(words.say(NOT_DRAWN, words.number(left)))] : [];
  return stacked(keyOf(frame, words), [...drawn, ...rest], frame.width);
}

function noteRow(note: string): DrawnRow {
  return { height: 16, content: textAt(note, { x: 0, y: 12 }, { size: 12.5, ink: 'muted' }) };
}

/** Explains the two signs. */
function keyOf({ plot, isStacked, width }: Frame, { say }: Words): DrawnRow {
  const dot = (x: number, y: number, r: number, look: string) =>
    element('circle', { cx: x + 6, cy: y, r, class: look });
  const signs = [
    { says: say('where it starts'), room: 17, at: ({ x, y }: Place) => dot(x, y, 5, 'pic-dot-from') },
    { says: say('target'), room: 17, at: ({ x, y }: Place) => dot(x, y, 6, 'pic-dot-to') },
  ];
  const { height, content } = inFlow(signs, width, isStacked ? 0 : plot[0]);
  return { height: height + 6, content };
}

function drawnRow(row: Row, frame: Frame, words: Words): DrawnRow {
  const outcome = linesOf(row.outcome, { size: 13.5, width: frame.label, lines: 5, isBold: true });
  const measure = linesOf(row.counted, { size: 12, width: frame.label, lines: 3 });
  const label =
    paragraph(outcome, { x: 0, y: 0 }, { ink: 'ink' }) +
    paragraph(measure, { x: 0, y: outcome.height + 2 }, { ink: 'muted' });
  const labelHeight = outcome.height + measure.height + 2;
  const plot = plotOf(row, frame, words);
  const side = sideOf(row, frame, words);
  if (frame.isStacked) {
    const at = (y: number, content: string) => element('g', { transform: `translate(0 ${y})` }, content);
    const [below, last] = [Math.ceil(labelHeight) + 4, Math.ceil(labelHeight + side.height) + 8];
    return {
      height: last + plot.height,
      content: label + at(below, side.content) + at(last, plot.content),
    };
  }
  return {
    height: Math.max(labelHeight, plot.height, side.height),
    content: label + plot.content + side.content,
  };
}

/** Draws the movement and the due date, beside the axis or above it. */
function sideOf({ ask, due }: Row, { side, isStacked }: Frame, { say }: Words): DrawnRow {
  const width = side[1] - side[0];
  const by = due && say('by {date}', due);
  if (isStacked) {
    const line = linesOf(together([ask, by], ' · '), { size: 12.5, width, lines: 2 });
    return { height: line.height, content: paragraph(line, { x: side[0], y: 0 }, { ink: 'muted' }) };
  }
  const move = linesOf(ask, { size: 13, width, lines: 3, isBold: true });
  const day = linesOf(by, { size: 12, width, lines: 2 });
  return {
    height: move.height + day.height,
    content:
      paragraph(move, { x: side[0], y: 0 }, { ink: 'ink' }) +
      paragraph(day, { x: side[0], y: move.height }, { ink: 'muted' }),
  };
}

function plotOf(row: Row, { plot, width }: Frame, words: Words): DrawnRow {
  const { say } = words;
  const [from, to] = plot;
  const { course } = row;
  if (course.to === undefined) {
    const says = row.metWhen ? say('Met when: {proof}', row.metWhen) : say('No target has been set.');
    const text = linesOf(says, { size: 13, width: Math.min(to, width) - from - 26, lines: 6 });
    const box = element('rect', { x: from + 1, y: 2, width: 13, height: 13, rx: 2, class: 'pic-proof' });
    return {
      height: Math.max(18, text.height),
      content: box + paragraph(text, { x: from + 24, y: 0 }, { ink: row.metWhen ? 'ink' : 'muted' }),
    };
  }
  const said = { start: row.startLabel, target: row.targetLabel };
  return { height: 62, content: courseOnAxis({ ...course, to: course.to }, said, plot, words) };
}
