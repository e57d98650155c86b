/** A movement from one number to another on its own axis, low on the left and high on the right. */
import { scaleLinear } from 'd3-scale';
import { measureWidth, type Type } from '../render/measure.ts';
import type { BriefWords } from '../render/words.ts';
import { drawArrowHead } from './links.ts';
import { drawElement, drawTextLine, type Place, roundCoordinate } from './svg.ts';

export interface Course {
  /** Undefined if nobody knows it. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The latest value; undefined where there is none. */
  readonly now: number | undefined;
  readonly isHeld: boolean;
  /** Whether the target is a limit or a range that is to be kept: the value need not move to it. */
  readonly isLimit: boolean;
  /** Whether the value is a percentage, which cannot be more than 100. */
  readonly isPercent: boolean;
}

interface Known extends Course {
  readonly to: number;
}

const LEVEL = 30;
const BASE = 44;
const EDGE = 34;
const NUMBER: Type = { size: 13, isBold: true };
const TICK = 11;

/** Draws the movement, 62 units high. */
export function drawCourseOnAxis(
  course: Known,
  said: { readonly start: string; readonly target: string },
  [left, right]: readonly [number, number],
  words: BriefWords,
): string {
  const scale = scaleLinear(chooseAxisRange(course), [left + EDGE, right - EDGE]);
  const [from, to] = [
    course.from === undefined ? undefined : { x: scale(course.from), y: LEVEL },
    { x: scale(course.to), y: LEVEL },
  ];
  return (
    drawAxis(
      scale.ticks(4).map((tick) => ({ x: scale(tick), says: words.number(tick) })),
      left,
      right,
    ) +
    (from ? (course.isLimit ? '' : drawMovement(from, to)) : drawUnknownStart(left, to)) +
    (from && (course.isLimit || !course.isHeld)
      ? drawElement('circle', { cx: from.x, cy: LEVEL, r: 5, class: 'pic-dot-from' })
      : '') +
    drawElement('circle', { cx: to.x, cy: LEVEL, r: 6, class: 'pic-dot-to' }) +
    (course.now === undefined
      ? ''
      : drawElement('circle', { cx: scale(course.now), cy: LEVEL, r: 4, class: 'pic-dot-now' })) +
    (course.isHeld ? drawElement('circle', { cx: to.x, cy: LEVEL, r: 9.5, class: 'pic-dot-held' }) : '') +
    drawNumbers(course, from, to, said, [left, right])
  );
}

/** Chooses round numbers for both ends; a percentage stays between 0 and 100. */
function chooseAxisRange(course: Known): readonly [number, number] {
  const [low = 0, high = 1] = scaleLinear(findDomain(course), [0, 1]).nice(4).domain();
  const isShare = course.isPercent && Math.min(course.from ?? 0, course.now ?? 0, course.to) >= 0;
  const isBelowAll = Math.max(course.from ?? 0, course.now ?? 0, course.to) <= 100;
  return isShare && isBelowAll ? [Math.max(0, low), Math.min(100, high)] : [low, high];
}

/** Includes zero if the movement is large compared with the values; otherwise only the surroundings of the two values. */
function findDomain({ from, to, now }: Known): readonly [number, number] {
  const all = [from ?? to, to, now ?? to];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  if (from === undefined || low === high)
    return low >= 0 ? [0, most * 1.2] : [-most * 1.2, Math.max(0, high)];
  if (high - low >= most * 0.2) return [Math.min(0, low), Math.max(0, high)];
  return [low - (high - low) * 0.8, high + (high - low) * 0.8];
}

function drawAxis(
  ticks: readonly { readonly x: number; readonly says: string }[],
  left: number,
  right: number,
): string {
  const line = drawElement('path', {
    d: `M${roundCoordinate(left)} ${BASE}H${roundCoordinate(right)}`,
    class: 'pic-axis',
  });
  let free = left - 1;
  const marks = ticks.map(({ x, says }) => {
    const half = measureWidth(says, { size: TICK }) / 2;
    const mark = drawElement('path', { d: `M${roundCoordinate(x)} ${BASE}v4`, class: 'pic-axis' });
    if (x - half < free || x + half > right + 1) return mark;
    free = x + half + 8;
    return mark + drawTextLine(says, { x, y: BASE + 15 }, { size: TICK, ink: 'muted', anchor: 'middle' });
  });
  return line + marks.join('');
}

function drawMovement(from: Place, to: Place): string {
  const length = Math.abs(to.x - from.x);
  if (length < 14) return '';
  const way = Math.sign(to.x - from.x);
  const neck = { x: to.x - way * 14, y: LEVEL };
  return (
    drawElement('path', {
      d: `M${roundCoordinate(from.x)} ${LEVEL}H${roundCoordinate(neck.x)}`,
      class: 'pic-course',
    }) + drawArrowHead(neck, { x: to.x - way * 6, y: LEVEL }, 'pic-tip-course', 4.5)
  );
}

function drawUnknownStart(left: number, to: Place): string {
  return drawElement('path', {
    d: `M${roundCoordinate(left)} ${LEVEL}H${roundCoordinate(to.x - 8)}`,
    class: 'pic-course-unknown',
  });
}

/** Draws the numbers above their dots; if they would touch, it moves them apart. */
function drawNumbers(
  { isHeld, isLimit }: Known,
  from: Place | undefined,
  to: Place,
  { start, target }: { readonly start: string; readonly target: string },
  [left, right]: readonly [number, number],
): string {
  const y = 15;
  const at = (text: string, middle: number, ink: 'ink' | 'muted') => {
    const half = measureWidth(text, NUMBER) / 2;
    const x = Math.max(left + half, Math.min(right - half, middle));
    return drawTextLine(text, { x, y }, { ...NUMBER, isBold: ink === 'ink', ink, anchor: 'middle' });
  };
  if (isHeld && !(isLimit && from)) return at(target, to.x, 'ink');
  const [a, b] = [measureWidth(start, NUMBER) / 2, measureWidth(target, NUMBER) / 2];
  if (from === undefined) {
    const isFree = to.x - b > left + 2 * a + 8;
    return isFree
      ? drawTextLine(start, { x: left, y }, { size: 12, ink: 'muted' }) + at(target, to.x, 'ink')
      : at(target, to.x, 'ink');
  }
  const overlap = a + b + 10 - Math.abs(to.x - from.x);
  const push = overlap > 0 ? overlap / 2 : 0;
  const way = Math.sign(to.x - from.x) || 1;
  return at(start, from.x - way * push, 'muted') + at(target, to.x + way * push, 'ink');
}
