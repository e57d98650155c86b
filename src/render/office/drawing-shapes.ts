/** What a drawing consists of: outlines and lines of text, each at its place, in plain colours on white. */
import { type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { plainText } from './blocks.ts';
import { COLORS } from './palette.ts';
import { runsOf } from './runs.ts';

export type Point = readonly [x: number, y: number];

/** To a point in a line, or in a curve by way of two others. */
export interface Step {
  readonly is: 'move' | 'line' | 'curve' | 'close';
  readonly points: readonly Point[];
}

export interface Outline {
  readonly is: 'outline';
  readonly steps: readonly Step[];
  /** `RRGGBB`; undefined for none. */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
}

export interface Label {
  readonly is: 'label';
  readonly at: Point;
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
}

export type Shape = Outline | Label;

export function shapesOf(svg: string): readonly Shape[] {
  return parseDocument(svg, { xmlMode: true })
    .children.filter(isTag)
    .flatMap((root) => shapesIn(root, [0, 0]));
}

function shapesIn(element: Element, [x, y]: Point): readonly Shape[] {
  const [dx = 0, dy = 0] = numbersIn(/translate\(([^)]*)\)/.exec(element.attribs.transform ?? '')?.[1] ?? '');
  const origin: Point = [x + dx, y + dy];
  if (element.name === 'text') return [labelOf(element, origin)];
  const steps = stepsOf(element);
  if (steps.length === 0) return element.children.filter(isTag).flatMap((child) => shapesIn(child, origin));
  return [
    outlineOf(
      element,
      steps.map((step) => moved(step, origin)),
    ),
  ];
}

const moved = ({ is, points }: Step, [dx, dy]: Point): Step => ({
  is,
  points: points.map(([x, y]) => [x + dx, y + dy]),
});

const numbersIn = (text: string) => (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);

function numberIn({ attribs }: Element, name: string, otherwise = 0): number {
  return numbersIn(attribs[name] ?? '')[0] ?? otherwise;
}

function stepsOf(element: Element): readonly Step[] {
  if (element.name === 'path') return pathSteps(element.attribs.d ?? '');
  if (element.name === 'rect') return rectSteps(element);
  return element.name === 'circle' ? circleSteps(element) : [];
}

/** How far the handles of a curve stand that is a quarter of a circle. */
const QUARTER = 0.5523;

function circleSteps(element: Element): readonly Step[] {
  const [cx, cy, r] = [numberIn(element, 'cx'), numberIn(element, 'cy'), numberIn(element, 'r')];
  return roundedSteps([cx - r, cy - r], [2 * r, 2 * r], r);
}

function rectSteps(element: Element): readonly Step[] {
  const size: Point = [numberIn(element, 'width'), numberIn(element, 'height')];
  const round = Math.min(numberIn(element, 'rx'), size[0] / 2, size[1] / 2);
  return roundedSteps([numberIn(element, 'x'), numberIn(element, 'y')], size, round);
}

function roundedSteps([x, y]: Point, [width, height]: Point, r: number): readonly Step[] {
  const [right, bottom, h] = [x + width, y + height, r * (1 - QUARTER)];
  const line = (...point: Point): Step => ({ is: 'line', points: [point] });
  const curve = (...points: readonly Point[]): Step => ({ is: 'curve', points });
  return [
    { is: 'move', points: [[x + r, y]] },
    line(right - r, y),
    curve([right - h, y], [right, y + h], [right, y + r]),
    line(right, bottom - r),
    curve([right, bottom - h], [right - h, bottom], [right - r, bottom]),
    line(x + r, bottom),
    curve([x + h, bottom], [x, bottom - h], [x, bottom - r]),
    line(x, y + r),
    curve([x, y + h], [x + h, y], [x + r, y]),
    { is: 'close', points: [] },
  ];
}

/** How many numbers each command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

function pathSteps(d: string): readonly Step[] {
  const steps: Step[] = [];
  let [here, start]: readonly [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const command = letter.toUpperCase();
    const numbers = numbersIn(rest);
    const takes = TAKES[command];
    if (takes === undefined) continue;
    for (let from = 0; from === 0 || from < numbers.length; from += Math.max(takes, 1)) {
      const points = pointsFor(command, numbers.slice(from, from + takes), here, letter !== command);
      const is =
        command === 'Z'
          ? 'close'
          : command === 'C'
            ? 'curve'
            : command === 'M' && from === 0
              ? 'move'
              : 'line';
      steps.push({ is, points });
      here = points.at(-1) ?? start;
      if (is === 'move') start = here;
    }
  }
  return steps;
}

function pointsFor(
  command: string,
  numbers: readonly number[],
  [x, y]: Point,
  isRelative: boolean,
): readonly Point[] {
  const [dx, dy] = isRelative ? [x, y] : [0, 0];
  const [first = 0] = numbers;
  if (command === 'H') return [[first + dx, y]];
  if (command === 'V') return [[x, first + dy]];
  return Array.from(
    { length: numbers.length / 2 },
    (_, at): Point => [(numbers[2 * at] ?? 0) + dx, (numbers[2 * at + 1] ?? 0) + dy],
  );
}

function outlineOf(element: Element, steps: readonly Step[]): Outline {
  const style = styleOf(element);
  return {
    is: 'outline',
    steps,
    fill: colorIn(style.get('fill') ?? '#000000', Number(style.get('fill-opacity') ?? 1)),
    stroke: colorIn(style.get('stroke') ?? 'none', 1),
    strokeWidth: Number(style.get('stroke-width') ?? 1),
    dashes: numbersIn(style.get('stroke-dasharray') ?? ''),
  };
}

function labelOf(element: Element, [dx, dy]: Point): Label {
  const anchor = element.attribs['text-anchor'];
  return {
    is: 'label',
    at: [numberIn(element, 'x') + dx, numberIn(element, 'y') + dy],
    text: plainText(runsOf(element.children)),
    size: numberIn(element, 'font-size', 12),
    isBold: numberIn(element, 'font-weight', 400) >= 600,
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    color: colorIn(styleOf(element).get('fill') ?? '#000000', 1) ?? COLORS.ink,
  };
}

function styleOf({ attribs }: Element): ReadonlyMap<string, string> {
  const pairs = (attribs.style ?? '').split(';').map((one) => one.split(':').map((part) => part.trim()));
  return new Map(pairs.map(([key = '', value = '']) => [key, value] as const));
}

/** As it looks on white: a file of shapes knows no half colours. */
function colorIn(color: string, opacity: number): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const hex = short
    ? short
        .slice(1)
        .map((one) => one + one)
        .join('')
    : /^#([0-9a-f]{6})/i.exec(color)?.[1];
  if (color === 'none') return undefined;
  const parts = (hex ?? COLORS.ink).match(/../g) ?? [];
  return parts
    .map((part) => Math.round(255 - (255 - Number.parseInt(part, 16)) * opacity))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}
