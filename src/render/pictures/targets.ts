/** From where to where each criterion moves, each on its own axis. */
import { planOf } from '../../model/plan.ts';
import type { Criterion, Strategy } from '../../model/schema.ts';
import { movementOf } from '../gap.ts';
import { isPercent, sayNumber, sayQuantity } from '../numbers.ts';
import { titleOf } from '../sourcebook.ts';
import { dateOf, textOf, together } from '../wording.ts';
import { type Course, courseOnAxis } from './axis.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, type Frame, inEach } from './frames.ts';
import type { Drawing, Picture } from './picture.ts';
import { type DrawnRow, stacked } from './rows.ts';
import { element, linesOf, paragraph, words } from './svg.ts';

interface Row {
  readonly outcome: string;
  readonly measure: string;
  readonly course: Course;
  readonly ask: string;
  readonly due: string;
  readonly metWhen: string;
  readonly today: string;
  readonly target: string;
}

/** The most rows of a chart: the table has them all. */
const MOST = 60;

export function targetsPicture(strategy: Strategy): Picture {
  const { criteria } = planOf(strategy);
  const rows = criteria.map(([id, criterion]) => rowOf(id, criterion, strategy));
  return {
    name: 'targets',
    title: 'From today to the target, for each outcome',
    description: rows.length === 0 ? EMPTY : rows.map(sentenceOf).join('\n'),
    drawings: inEach((variant) => chartOf(rows, FRAMES[variant])),
  };
}

const EMPTY = 'No outcome has been named that could be measured.';

function rowOf(id: string, criterion: Criterion, strategy: Strategy): Row {
  const { baseline, target, direction, unit } = criterion;
  const outcome = titleOf(id, criterion.outcome, criterion.measure);
  const measure = textOf(criterion.measure);
  const movement = movementOf(criterion);
  return {
    outcome,
    measure: together([measure === outcome ? '' : measure, textOf(unit)]),
    course: {
      from: typeof baseline === 'number' ? baseline : undefined,
      to: target,
      isHeld: direction === 'maintain' || baseline === target,
      isPercent: isPercent(textOf(unit)),
    },
    metWhen: target === undefined ? textOf(criterion.met_when) : '',
    due: dateOf(criterion.due ?? strategy.end),
    ...movement,
  };
}

function sentenceOf({ outcome, today, target, ask, due, metWhen }: Row): string {
  const course = metWhen ? `met when: ${metWhen}` : `today ${today}, target ${target}`;
  return `${outcome} ${together([course, ask, due && `by ${due}`], '; ')}`;
}

function chartOf(rows: readonly Row[], frame: Frame): Drawing {
  if (rows.length === 0) return emptyDrawing(EMPTY, frame.width);
  const drawn = rows.slice(0, MOST).map((row) => drawnRow(row, frame));
  const left = rows.length - drawn.length;
  const rest = left > 0 ? [noteRow(`and ${left} more, which are not drawn`)] : [];
  return stacked(keyOf(frame), [...drawn, ...rest], frame.width);
}

function noteRow(note: string): DrawnRow {
  return { height: 16, content: words(note, { x: 0, y: 12 }, { size: 12.5, ink: 'muted' }) };
}

/** What the two signs mean. */
function keyOf({ plot, isStacked }: Frame): DrawnRow {
  const x = isStacked ? 0 : plot[0];
  const look = { size: 12, ink: 'muted' } as const;
  return {
    height: 26,
    content:
      element('circle', { cx: x + 6, cy: 9, r: 5, class: 'pic-dot-from' }) +
      words('where it starts', { x: x + 17, y: 13 }, look) +
      element('circle', { cx: x + 122, cy: 9, r: 6, class: 'pic-dot-to' }) +
      words('target', { x: x + 134, y: 13 }, look),
  };
}

function drawnRow(row: Row, frame: Frame): DrawnRow {
  const outcome = linesOf(row.outcome, { size: 13.5, width: frame.label, lines: 5, isBold: true });
  const measure = linesOf(row.measure, { size: 12, width: frame.label, lines: 3 });
  const label =
    paragraph(outcome, { x: 0, y: 0 }, { ink: 'ink' }) +
    paragraph(measure, { x: 0, y: outcome.height + 2 }, { ink: 'muted' });
  const labelHeight = outcome.height + measure.height + 2;
  const plot = plotOf(row, frame);
  const side = sideOf(row, frame);
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

/** The movement and the day, beside the axis or above it. */
function sideOf({ ask, due }: Row, { side, isStacked }: Frame): DrawnRow {
  const width = side[1] - side[0];
  const by = due && `by ${due}`;
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

function plotOf(row: Row, { plot, width }: Frame): DrawnRow {
  const [from, to] = plot;
  const { course } = row;
  if (course.to === undefined) {
    const says = row.metWhen ? `Met when: ${row.metWhen}` : 'No target has been set.';
    const text = linesOf(says, { size: 13, width: Math.min(to, width) - from - 26, lines: 6 });
    const box = element('rect', { x: from + 1, y: 2, width: 13, height: 13, rx: 2, class: 'pic-proof' });
    return {
      height: Math.max(18, text.height),
      content: box + paragraph(text, { x: from + 24, y: 0 }, { ink: row.metWhen ? 'ink' : 'muted' }),
    };
  }
  const unit = row.target.slice(sayNumber(course.to).length);
  const target = unit.length <= 10 ? row.target : sayNumber(course.to);
  const start = course.from === undefined ? row.today : sayQuantity(course.from, '');
  return { height: 62, content: courseOnAxis({ ...course, to: course.to }, { start, target }, plot) };
}
