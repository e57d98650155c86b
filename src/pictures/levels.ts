/** The level of each capability today and the level needed, on the scale from absent to leading. */
import { planOf } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { titleOf } from '../render/sourcebook.ts';
import { together } from '../render/wording.ts';
import { ENGLISH, type Words } from '../render/words.ts';
import { LEVEL_WORDS } from '../render/work.ts';
import { emptyDrawing } from './empty.ts';
import { FRAMES, type Frame, inEach } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import { arrowHead } from './links.ts';
import type { Drawing, Picture } from './picture.ts';
import { type DrawnRow, stacked } from './rows.ts';
import { element, linesOf, paragraph, rounded, textAt } from './svg.ts';

interface Row {
  readonly ableTo: string;
  readonly today: number | undefined;
  readonly needed: number | undefined;
  readonly due: string;
}

const MOST = 60;
const EMPTY = 'No capability has been named.';

export function levelsPicture(strategy: Strategy, words: Words = ENGLISH): Picture {
  const rows = planOf(strategy).capabilities.map(([id, { able_to, today, needed, due }]) => ({
    ableTo: titleOf(id, able_to),
    today,
    needed,
    due: due === undefined ? '' : words.say('by {date}', words.date(due)),
  }));
  return {
    name: 'capabilities',
    title: words.say('What we are able to do today, and what we must be able to do'),
    description: rows.length === 0 ? words.say(EMPTY) : rows.map((row) => sentenceOf(row, words)).join('\n'),
    drawings: inEach((variant) => chartOf(rows, FRAMES[variant], words)),
  };
}

function sentenceOf({ ableTo, today, needed, due }: Row, { say }: Words): string {
  const level = (at: number | undefined) => say(at === undefined ? 'not stated' : (LEVEL_WORDS[at] ?? ''));
  return `${ableTo}: ${together([say('today {level}', level(today)), say('needed {level}', level(needed)), due])}`;
}

function chartOf(rows: readonly Row[], frame: Frame, words: Words): Drawing {
  if (rows.length === 0) return emptyDrawing(words.say(EMPTY), frame.width);
  const drawn = rows.slice(0, MOST).map((row) => drawnRow(row, frame));
  const left = rows.length - drawn.length;
  const note = words.say(NOT_DRAWN, words.number(left));
  const rest =
    left > 0 ? [{ height: 16, content: textAt(note, { x: 0, y: 12 }, { size: 12.5, ink: 'muted' }) }] : [];
  return stacked(scaleHead(frame, words), [...drawn, ...rest], frame.width);
}

const EDGE = 34;

function levelAt(level: number, [from, to]: readonly [number, number]): number {
  return from + EDGE + (level / 4) * (to - from - 2 * EDGE);
}

/** Draws the words of the scale; if they would touch, every other one is lower. */
function scaleHead({ plot }: Frame, { say }: Words): DrawnRow {
  const isTight = plot[1] - plot[0] < 400;
  const content = LEVEL_WORDS.map((word, level) =>
    textAt(
      say(word),
      { x: levelAt(level, plot), y: isTight && level % 2 === 1 ? 26 : 11 },
      { size: 11.5, ink: 'muted', anchor: 'middle' },
    ),
  );
  return { height: isTight ? 38 : 22, content: content.join('') };
}

function drawnRow(row: Row, frame: Frame): DrawnRow {
  const { isStacked, label, plot, side } = frame;
  const ableTo = linesOf(row.ableTo, { size: 13.5, width: label, lines: 5, isBold: true });
  const day = linesOf(row.due, { size: 12, width: side[1] - side[0], lines: 2 });
  const text = paragraph(ableTo, { x: 0, y: 0 }, { ink: 'ink' });
  if (isStacked)
    return {
      height: ableTo.height + day.height + 30,
      content:
        text +
        paragraph(day, { x: 0, y: ableTo.height + 2 }, { ink: 'muted' }) +
        track(row, plot, ableTo.height + day.height + 18),
    };
  return {
    height: Math.max(ableTo.height, day.height, 20),
    content: text + track(row, plot, 10) + paragraph(day, { x: side[0], y: 0 }, { ink: 'muted' }),
  };
}

function track({ today, needed }: Row, plot: readonly [number, number], y: number): string {
  const x = (level: number) => levelAt(level, plot);
  const line = element('path', { d: `M${rounded(x(0))} ${rounded(y)}H${rounded(x(4))}`, class: 'pic-axis' });
  const steps = [0, 1, 2, 3, 4].map((level) =>
    element('circle', { cx: x(level), cy: y, r: 2.2, class: 'pic-level-none' }),
  );
  const isReached = today !== undefined && today === needed;
  const dots = [
    today !== undefined && needed !== undefined && !isReached ? course(x(today), x(needed), y) : '',
    today === undefined || isReached
      ? ''
      : element('circle', { cx: x(today), cy: y, r: 6, class: 'pic-dot-from' }),
    needed === undefined ? '' : element('circle', { cx: x(needed), cy: y, r: 7, class: 'pic-dot-to' }),
    isReached ? element('circle', { cx: x(today), cy: y, r: 10.5, class: 'pic-dot-held' }) : '',
  ];
  return line + steps.join('') + dots.join('');
}

function course(from: number, to: number, y: number): string {
  const way = Math.sign(to - from);
  const neck = { x: to - way * 15, y };
  return (
    element('path', { d: `M${rounded(from)} ${rounded(y)}H${rounded(neck.x)}`, class: 'pic-course' }) +
    arrowHead(neck, { x: to - way * 7, y }, 'pic-tip-course', 4.5)
  );
}
