/** The level of each capability at the start, the last that was said, and the level needed, on the scale from absent to leading. */
import { makePlan } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { findLevelStand } from '../render/last-words.ts';
import { type BriefRecords, chooseTitle, makeSourcebook } from '../render/sourcebook.ts';
import { joinPresentParts } from '../render/wording.ts';
import { type BriefWords, ENGLISH } from '../render/words.ts';
import { LEVEL_WORDS } from '../render/work.ts';
import { drawEmpty } from './empty.ts';
import { FRAMES, type Frame, makeVariants } from './frames.ts';
import { NOT_DRAWN } from './lanes.ts';
import { drawArrowHead } from './links.ts';
import type { Drawing, Picture } from './picture.ts';
import { type DrawnRow, stackRows } from './rows.ts';
import { drawElement, drawParagraph, drawTextLine, roundCoordinate, wrapTextLines } from './svg.ts';

interface Row {
  readonly ableTo: string;
  readonly start: number | undefined;
  /** The last that was said; undefined where nobody said one. */
  readonly latest: number | undefined;
  readonly needed: number | undefined;
  readonly due: string;
}

const MOST = 60;
const EMPTY = 'No capability has been named.';

export function makeLevelsPicture(
  strategy: Strategy,
  words: BriefWords = ENGLISH,
  records?: BriefRecords,
): Picture {
  const book = makeSourcebook(makePlan(strategy), words, records);
  const rows = book.plan.capabilities.map(([id, { able_to, today, needed, due }]) => ({
    ableTo: chooseTitle(id, able_to),
    start: today,
    latest: findLevelStand(id, book)?.level,
    needed,
    due: due === undefined ? '' : words.say('by {date}', words.date(due)),
  }));
  return {
    name: 'capabilities',
    title: words.say('What we could do at the start, and what we must be able to do'),
    description:
      rows.length === 0 ? words.say(EMPTY) : rows.map((row) => describeLevelsRow(row, words)).join('\n'),
    drawings: makeVariants((variant) => drawLevelsChart(rows, FRAMES[variant], words)),
  };
}

function describeLevelsRow({ ableTo, start, latest, needed, due }: Row, { say }: BriefWords): string {
  const level = (at: number | undefined) => say(at === undefined ? 'not stated' : (LEVEL_WORDS[at] ?? ''));
  return `${ableTo}: ${joinPresentParts([say('at the start {level}', level(start)), latest === undefined ? '' : say('latest {level}', level(latest)), say('needed {level}', level(needed)), due])}`;
}

function drawLevelsChart(rows: readonly Row[], frame: Frame, words: BriefWords): Drawing {
  if (rows.length === 0) return drawEmpty(words.say(EMPTY), frame.width);
  const drawn = rows.slice(0, MOST).map((row) => drawLevelsRow(row, frame));
  const left = rows.length - drawn.length;
  const note = words.say(NOT_DRAWN, words.number(left));
  const rest =
    left > 0
      ? [{ height: 16, content: drawTextLine(note, { x: 0, y: 12 }, { size: 12.5, ink: 'muted' }) }]
      : [];
  return stackRows(drawScaleHead(frame, words), [...drawn, ...rest], frame.width);
}

const EDGE = 34;

function placeLevel(level: number, [from, to]: readonly [number, number]): number {
  return from + EDGE + (level / 4) * (to - from - 2 * EDGE);
}

/** Draws the words of the scale; if they would touch, every other one is lower. */
function drawScaleHead({ plot }: Frame, { say }: BriefWords): DrawnRow {
  const isTight = plot[1] - plot[0] < 400;
  const content = LEVEL_WORDS.map((word, level) =>
    drawTextLine(
      say(word),
      { x: placeLevel(level, plot), y: isTight && level % 2 === 1 ? 26 : 11 },
      { size: 11.5, ink: 'muted', anchor: 'middle' },
    ),
  );
  return { height: isTight ? 38 : 22, content: content.join('') };
}

function drawLevelsRow(row: Row, frame: Frame): DrawnRow {
  const { isStacked, label, plot, side } = frame;
  const ableTo = wrapTextLines(row.ableTo, { size: 13.5, width: label, lines: 5, isBold: true });
  const day = wrapTextLines(row.due, { size: 12, width: side[1] - side[0], lines: 2 });
  const text = drawParagraph(ableTo, { x: 0, y: 0 }, { ink: 'ink' });
  if (isStacked)
    return {
      height: ableTo.height + day.height + 30,
      content:
        text +
        drawParagraph(day, { x: 0, y: ableTo.height + 2 }, { ink: 'muted' }) +
        drawTrack(row, plot, ableTo.height + day.height + 18),
    };
  return {
    height: Math.max(ableTo.height, day.height, 20),
    content: text + drawTrack(row, plot, 10) + drawParagraph(day, { x: side[0], y: 0 }, { ink: 'muted' }),
  };
}

function drawTrack({ start, latest, needed }: Row, plot: readonly [number, number], y: number): string {
  const x = (level: number) => placeLevel(level, plot);
  const line = drawElement('path', {
    d: `M${roundCoordinate(x(0))} ${roundCoordinate(y)}H${roundCoordinate(x(4))}`,
    class: 'pic-axis',
  });
  const steps = [0, 1, 2, 3, 4].map((level) =>
    drawElement('circle', { cx: x(level), cy: y, r: 2.2, class: 'pic-level-none' }),
  );
  const isReached = start !== undefined && start === needed;
  const dots = [
    start !== undefined && needed !== undefined && !isReached ? drawLevelsCourse(x(start), x(needed), y) : '',
    start === undefined || isReached
      ? ''
      : drawElement('circle', { cx: x(start), cy: y, r: 6, class: 'pic-dot-from' }),
    needed === undefined ? '' : drawElement('circle', { cx: x(needed), cy: y, r: 7, class: 'pic-dot-to' }),
    isReached ? drawElement('circle', { cx: x(start), cy: y, r: 10.5, class: 'pic-dot-held' }) : '',
    latest === undefined ? '' : drawElement('circle', { cx: x(latest), cy: y, r: 4, class: 'pic-dot-now' }),
  ];
  return line + steps.join('') + dots.join('');
}

function drawLevelsCourse(from: number, to: number, y: number): string {
  const way = Math.sign(to - from);
  const neck = { x: to - way * 15, y };
  return (
    drawElement('path', {
      d: `M${roundCoordinate(from)} ${roundCoordinate(y)}H${roundCoordinate(neck.x)}`,
      class: 'pic-course',
    }) + drawArrowHead(neck, { x: to - way * 7, y }, 'pic-tip-course', 4.5)
  );
}
