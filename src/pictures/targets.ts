/** The movement of each criterion from baseline to target, each on its own axis. */
import { findDirection } from '../model/ambition.ts';
import { makePlan } from '../model/plan.ts';
import type { Criterion, Strategy } from '../model/schema.ts';
import { readTargetNumber } from '../model/target.ts';
import { type GapRow, listGapRows } from '../render/gap.ts';
import { isPercentUnit, sayTargetQuantity } from '../render/numbers.ts';
import { type BriefRecords, makeSourcebook, type Sourcebook } from '../render/sourcebook.ts';
import { findStand } from '../render/stand.ts';
import { joinPresentParts, toVisibleText } from '../render/wording.ts';
import { type BriefWords, ENGLISH } from '../render/words.ts';
import { type Course, drawCourseOnAxis } from './axis.ts';
import { drawEmpty } from './empty.ts';
import { FRAMES, type Frame, makeVariants } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import type { Drawing, Picture } from './picture.ts';
import { type DrawnRow, stackRows } from './rows.ts';
import { layOutSigns } from './signs.ts';
import { drawElement, drawParagraph, drawTextLine, type Place, wrapTextLines } from './svg.ts';

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

export function makeTargetsPicture(
  strategy: Strategy,
  words: BriefWords = ENGLISH,
  records?: BriefRecords,
): Picture {
  const book = makeSourcebook(makePlan(strategy), words, records);
  const rows = listGapRows(book).map((row, index) =>
    makeTargetRow(row, book.plan.criteria[index]?.[1] ?? {}, book),
  );
  return {
    name: 'targets',
    title: words.say('From the start to the target, for each outcome'),
    description:
      rows.length === 0 ? words.say(EMPTY) : rows.map((row) => describeTargetRow(row, words)).join('\n'),
    drawings: makeVariants((variant) => drawTargetsChart(rows, FRAMES[variant], words)),
  };
}

const EMPTY = 'No outcome has been named that could be measured.';

function makeTargetRow(row: GapRow, criterion: Criterion, book: Sourcebook): Row {
  const { words } = book;
  const { baseline, unit, met_when } = criterion;
  const target = readTargetNumber(criterion.target);
  const isHeld = findDirection(criterion) === 'maintain' || baseline === target;
  const said = criterion.target === undefined ? '' : sayTargetQuantity(criterion.target, '', words);
  const goal = toVisibleText(unit).length <= LONG_UNIT ? row.target : said;
  return {
    ...row,
    counted: joinPresentParts(
      [joinPresentParts([row.measure, toVisibleText(unit)]), sayLatest(row, words)],
      ' · ',
    ),
    course: {
      from: typeof baseline === 'number' ? baseline : undefined,
      to: target,
      now: findLatestNumber(row.id, book),
      isHeld,
      isLimit: isHeld && typeof criterion.target === 'string',
      isPercent: isPercentUnit(toVisibleText(unit)),
    },
    metWhen: target === undefined ? toVisibleText(met_when) : '',
    startLabel: row.start,
    // A limit or a range says by itself that it is held.
    targetLabel: isHeld && typeof criterion.target === 'number' ? `${words.say('hold')} ${goal}` : goal,
  };
}

function describeTargetRow(row: Row, words: BriefWords): string {
  const { say } = words;
  const { ambition, due, metWhen } = row;
  const course = metWhen
    ? say('Met when: {proof}', metWhen)
    : say('{start} at the start, target {target}', row.start, row.target);
  const parts = [course, sayLatest(row, words), ambition, due && say('by {date}', due)];
  return `${row.outcome} ${joinPresentParts(parts, '; ')}`;
}

function drawTargetsChart(rows: readonly Row[], frame: Frame, words: BriefWords): Drawing {
  if (rows.length === 0) return drawEmpty(words.say(EMPTY), frame.width);
  const drawn = rows.slice(0, MOST).map((row) => drawTargetRow(row, frame, words));
  const left = rows.length - drawn.length;
  const rest = left > 0 ? [drawNoteRow(words.say(NOT_DRAWN, words.number(left)))] : [];
  return stackRows(drawTargetsKey(frame, rows, words), [...drawn, ...rest], frame.width);
}

function drawNoteRow(note: string): DrawnRow {
  return { height: 16, content: drawTextLine(note, { x: 0, y: 12 }, { size: 12.5, ink: 'muted' }) };
}

/** Says the latest value with its day: `latest 36 hours, 30 November 2027`. */
function sayLatest({ latest, latestOn }: GapRow, { say }: BriefWords): string {
  return latest === '' ? '' : say('latest {value}, {date}', latest, latestOn);
}

function findLatestNumber(id: string, book: Sourcebook): number | undefined {
  const value = findStand(id, book)?.series.values.at(-1)?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Explains the signs; the latest value only where there is one. */
function drawTargetsKey(
  { plot, isStacked, width }: Frame,
  rows: readonly Row[],
  { say }: BriefWords,
): DrawnRow {
  const dot = (x: number, y: number, r: number, look: string) =>
    drawElement('circle', { cx: x + 6, cy: y, r, class: look });
  const signs = [
    { says: say('where it starts'), room: 17, at: ({ x, y }: Place) => dot(x, y, 5, 'pic-dot-from') },
    ...(rows.some(({ course }) => course.now !== undefined)
      ? [{ says: say('latest'), room: 17, at: ({ x, y }: Place) => dot(x, y, 4, 'pic-dot-now') }]
      : []),
    { says: say('target'), room: 17, at: ({ x, y }: Place) => dot(x, y, 6, 'pic-dot-to') },
  ];
  const { height, content } = layOutSigns(signs, width, isStacked ? 0 : plot[0]);
  return { height: height + 6, content };
}

function drawTargetRow(row: Row, frame: Frame, words: BriefWords): DrawnRow {
  const outcome = wrapTextLines(row.label || row.outcome, {
    size: 13.5,
    width: frame.label,
    lines: 5,
    isBold: true,
  });
  const measure = wrapTextLines(row.counted, { size: 12, width: frame.label, lines: 3 });
  const label =
    drawParagraph(outcome, { x: 0, y: 0 }, { ink: 'ink' }) +
    drawParagraph(measure, { x: 0, y: outcome.height + 2 }, { ink: 'muted' });
  const labelHeight = outcome.height + measure.height + 2;
  const plot = drawTargetPlot(row, frame, words);
  const side = drawTargetSide(row, frame, words);
  if (frame.isStacked) {
    const at = (y: number, content: string) => drawElement('g', { transform: `translate(0 ${y})` }, content);
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
function drawTargetSide({ ambition, due }: Row, { side, isStacked }: Frame, { say }: BriefWords): DrawnRow {
  const width = side[1] - side[0];
  const by = due && say('by {date}', due);
  if (isStacked) {
    const line = wrapTextLines(joinPresentParts([ambition, by], ' · '), { size: 12.5, width, lines: 2 });
    return { height: line.height, content: drawParagraph(line, { x: side[0], y: 0 }, { ink: 'muted' }) };
  }
  const move = wrapTextLines(ambition, { size: 13, width, lines: 3, isBold: true });
  const day = wrapTextLines(by, { size: 12, width, lines: 2 });
  return {
    height: move.height + day.height,
    content:
      drawParagraph(move, { x: side[0], y: 0 }, { ink: 'ink' }) +
      drawParagraph(day, { x: side[0], y: move.height }, { ink: 'muted' }),
  };
}

function drawTargetPlot(row: Row, { plot, width }: Frame, words: BriefWords): DrawnRow {
  const { say } = words;
  const [from, to] = plot;
  const { course } = row;
  if (course.to === undefined) {
    const says = row.metWhen ? say('Met when: {proof}', row.metWhen) : say('No target has been set.');
    const text = wrapTextLines(says, { size: 13, width: Math.min(to, width) - from - 26, lines: 6 });
    const box = drawElement('rect', { x: from + 1, y: 2, width: 13, height: 13, rx: 2, class: 'pic-proof' });
    return {
      height: Math.max(18, text.height),
      content: box + drawParagraph(text, { x: from + 24, y: 0 }, { ink: row.metWhen ? 'ink' : 'muted' }),
    };
  }
  const said = { start: row.startLabel, target: row.targetLabel };
  return { height: 62, content: drawCourseOnAxis({ ...course, to: course.to }, said, plot, words) };
}
