/** The boxes of a map: their contents, their height and how they are drawn. */
import type { StrategyMap } from '../render/map.ts';
import { describeKeyResult } from '../render/map-tree.ts';
import { joinPresentParts } from '../render/wording.ts';
import { drawLevelDots, type Levels, sayLevels } from './level-dots.ts';
import {
  type Box,
  drawElement,
  drawParagraph,
  drawTextLine,
  type Place,
  roundCoordinate,
  type TextLines,
  wrapTextLines,
} from './svg.ts';

export type CardKind = 'criterion' | 'objective' | 'capability';

export interface Card {
  readonly kind: CardKind;
  readonly id: string;
  readonly text: string;
  /** The number of a criterion or the letter of a capability, by which others refer to it; empty for an objective. */
  readonly mark: string;
  /** The bold text below the main text. */
  readonly strong: string;
  readonly muted: string;
  /** Where its key results go, one text each. */
  readonly results: readonly string[];
  /** The marks of the criteria that it advances and of the capabilities that it needs. */
  readonly advances: readonly string[];
  readonly needs: readonly string[];
  readonly levels: Levels | undefined;
}

const BARE = {
  mark: '',
  strong: '',
  muted: '',
  results: [],
  advances: [],
  needs: [],
  levels: undefined,
} as const;

export interface Deck {
  readonly criteria: readonly Card[];
  /** The stages, in the order of the map. */
  readonly stages: readonly (readonly Card[])[];
  readonly capabilities: readonly Card[];
}

/** Numbers criteria and letters capabilities, so that links can be read without a line. */
export function makeDeck(map: StrategyMap): Deck {
  const { say } = map.words;
  const numbers = new Map(map.criteria.map(({ id }, index) => [id, String(index + 1)]));
  const letters = new Map(map.capabilities.map(({ id }, index) => [id, toLetters(index)]));
  const marks = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
    [...of].filter(([id]) => ids.includes(id)).map(([, mark]) => mark);
  return {
    criteria: map.criteria.map(({ id, text, movement, stand, due }) => ({
      ...BARE,
      kind: 'criterion',
      id,
      text,
      mark: numbers.get(id) ?? '',
      strong: movement,
      muted: joinPresentParts([stand, due && say('by {date}', due)], ' · '),
    })),
    stages: map.stages.map(({ objectives }) =>
      objectives.map(({ id, text, isDone, stand, keyResults, advances, needs }) => ({
        ...BARE,
        kind: 'objective',
        id,
        text,
        muted: isDone ? `✓ ${say('done')}` : stand,
        results: keyResults.map(describeKeyResult),
        advances: marks(advances, numbers),
        needs: marks(needs, letters),
      })),
    ),
    capabilities: map.capabilities.map(({ id, text, level, needed }) => ({
      ...BARE,
      kind: 'capability',
      id,
      text,
      mark: letters.get(id) ?? '',
      levels: level === undefined && needed === undefined ? undefined : [level, needed],
    })),
  };
}

/** Returns A, B … Z, AA, AB … */
function toLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : toLetters(Math.floor(index / 26) - 1) + last;
}

const PADDING = 10;
const SIZE = 13.5;
const SMALL = 12;
/** The space for the mark before the text. */
const INDENT = 25;
const TAG = 20;
/** The space for the sign before a row of tags. */
const TAG_SIGN = 15;
const MOST_LINES = 9;
const RESULT_LINES = 5;
const GAP = 7;

interface Parts {
  readonly text: TextLines;
  readonly strong: TextLines;
  readonly muted: TextLines;
  readonly results: readonly TextLines[];
  readonly tags: readonly Tags[];
}

/** A row of marks of one kind. */
interface Tags {
  readonly kind: CardKind;
  readonly marks: readonly string[];
}

const measureIndent = ({ mark }: Card) => (mark === '' ? 0 : INDENT);

function layOutCard(card: Card, width: number): Parts {
  const inner = width - 2 * PADDING - measureIndent(card);
  return {
    text: wrapTextLines(card.text, { size: SIZE, width: inner, lines: MOST_LINES }),
    strong: wrapTextLines(card.strong, { size: SMALL, width: inner, lines: 3, isBold: true }),
    muted: wrapTextLines(card.muted, { size: SMALL, width: inner, lines: 4 }),
    results: card.results.map((text) =>
      wrapTextLines(`– ${text}`, { size: SMALL, width: inner, lines: RESULT_LINES }),
    ),
    tags: [
      ...splitTagRows('criterion', card.advances, inner),
      ...splitTagRows('capability', card.needs, inner),
    ],
  };
}

function splitTagRows(kind: CardKind, marks: readonly string[], width: number): readonly Tags[] {
  const most = Math.max(1, Math.floor((width - TAG_SIGN + 2) / TAG));
  return Array.from({ length: Math.ceil(marks.length / most) }, (_, row) => ({
    kind,
    marks: marks.slice(row * most, (row + 1) * most),
  }));
}

export function measureCardHeight(card: Card, width: number): number {
  const { text, strong, muted, results, tags } = layOutCard(card, width);
  const facts = strong.height + muted.height + addHeights(results);
  return (
    2 * PADDING +
    text.height +
    (facts > 0 ? GAP + facts : 0) +
    (tags.length > 0 ? GAP - 2 + tags.length * TAG : 0) +
    (card.levels ? GAP + 14 : 0)
  );
}

const addHeights = (texts: readonly TextLines[]) => texts.reduce((sum, { height }) => sum + height, 0);

/** Draws a card in its box. If the box is higher than the card, the tags move to the bottom. */
export function drawCard(card: Card, box: Box): string {
  const parts = layOutCard(card, box.width);
  const x = box.x + PADDING + measureIndent(card);
  const top = box.y + PADDING - 1;
  const facts = top + parts.text.height + GAP;
  const bottom = box.y + box.height - PADDING;
  return drawElement(
    'g',
    { class: `pic-card pic-${card.kind}` },
    drawFrame(card.kind, box),
    card.mark && drawMark(card.mark, card.kind, box.x + PADDING + 8, box.y + PADDING + 8),
    drawParagraph(parts.text, { x, y: top }, { ink: 'ink' }),
    drawParagraph(parts.strong, { x, y: facts }, { ink: 'accent' }),
    drawParagraph(parts.muted, { x, y: facts + parts.strong.height }, { ink: 'muted' }),
    drawResults(parts.results, { x, y: facts + parts.strong.height + parts.muted.height }),
    drawTags(parts.tags, x, bottom - parts.tags.length * TAG),
    card.levels ? drawCardLevels(card.levels, x, bottom - 6) : '',
  );
}

function drawResults(results: readonly TextLines[], { x, y }: Place): string {
  return results
    .map((lines, index) =>
      drawParagraph(lines, { x, y: y + addHeights(results.slice(0, index)) }, { ink: 'accent' }),
    )
    .join('');
}

function drawFrame(kind: CardKind, { x, y, width, height }: Box): string {
  const round = kind === 'criterion' ? 14 : kind === 'objective' ? 4 : 0;
  return drawElement('rect', { x, y, width, height, rx: round, class: `pic-box pic-box-${kind}` });
}

/** Draws a number in a circle or a letter in a square, which differ without colour. */
function drawMark(mark: string, kind: CardKind, x: number, y: number): string {
  const look = mark.length > 2 ? 9 : 11;
  const shape =
    kind === 'criterion'
      ? drawElement('circle', { cx: x, cy: y, r: 9, class: 'pic-mark-number' })
      : drawElement('rect', {
          x: x - 8.5,
          y: y - 8.5,
          width: 17,
          height: 17,
          rx: 2,
          class: 'pic-mark-letter',
        });
  return (
    shape + drawTextLine(mark, { x, y: y + 4 }, { size: look, isBold: true, ink: 'ink', anchor: 'middle' })
  );
}

function drawTags(rows: readonly Tags[], x: number, y: number): string {
  return rows
    .map(({ kind, marks }, row) => {
      const middle = y + row * TAG + TAG / 2;
      const sign = `M${roundCoordinate(x)} ${roundCoordinate(middle)}${kind === 'criterion' ? 'h9m-3.5 -3.5l3.5 3.5l-3.5 3.5' : 'h9'}`;
      return (
        drawElement('path', { d: sign, class: `pic-sign-${kind}` }) +
        marks.map((mark, at) => drawMark(mark, kind, x + TAG_SIGN + 8 + at * TAG, middle)).join('')
      );
    })
    .join('');
}

function drawCardLevels(levels: Levels, x: number, y: number): string {
  const said = drawTextLine(sayLevels(levels), { x: x + 70, y: y + 4 }, { size: SMALL, ink: 'muted' });
  return drawLevelDots(levels, { x, y }) + said;
}
