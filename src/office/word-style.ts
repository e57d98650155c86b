/** The styles of a Word file: built-in ones by name, so that navigation and themes work, and a few of our own. */
import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { addRegion, COLORS, chooseEastAsianFace, MONO, SANS, SERIF } from './palette.ts';

/** Font sizes are in half points, lengths in twentieths of a point. */
const BODY = 20;
const SMALL = 17;

const chooseFaces = (name: string, lang: string) => ({
  ascii: name,
  hAnsi: name,
  cs: name,
  eastAsia: chooseEastAsianFace(lang),
});

/** @param isDense whether the brief should fit on one sheet */
export function makeWordStyles(lang: string, isDense: boolean): IStylesOptions {
  const styles = makeRoomyStyles(lang);
  return isDense ? makeDense(styles) : styles;
}

/** Makes everything a little smaller, and halves the space between. */
function makeDense<T>(value: T, key = ''): T {
  if (typeof value === 'number' && key === 'size') return Math.round(value * 0.85) as T;
  if (typeof value === 'number' && (key === 'before' || key === 'after'))
    return Math.round(value * 0.45) as T;
  if (Array.isArray(value)) return value.map((one) => makeDense(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, makeDense(one, name)])) as T;
}

function makeRoomyStyles(lang: string): IStylesOptions {
  const tag = addRegion(lang);
  return {
    default: {
      document: {
        run: {
          font: chooseFaces(SANS, lang),
          size: BODY,
          color: COLORS.ink,
          language: { value: tag, eastAsia: /^(?:ja|zh|ko)/.test(tag) ? tag : 'ja-JP', bidirectional: tag },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: chooseFaces(SERIF, lang), size: 56, color: COLORS.ink },
        paragraph: {
          spacing: { before: 40, after: 240, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      heading1: {
        run: { size: 26, bold: true, color: COLORS.ink },
        paragraph: {
          spacing: { before: 520, after: 160 },
          keepNext: true,
          border: { top: { style: BorderStyle.SINGLE, size: 8, space: 6, color: COLORS.ink } },
        },
      },
      heading2: {
        run: { size: 22, bold: true, color: COLORS.ink },
        paragraph: { spacing: { before: 300, after: 80 }, keepNext: true },
      },
      heading3: {
        run: { size: SMALL, bold: true, color: COLORS.muted },
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
    },
    paragraphStyles: [
      makeOwnStyle(
        'Statement',
        { font: chooseFaces(SERIF, lang), size: 38, color: COLORS.accent },
        { after: 240, line: 264, lineRule: LineRuleType.AUTO },
      ),
      makeOwnStyle('Theme', { font: chooseFaces(SERIF, lang), size: 24, italics: true }, { after: 120 }),
      makeOwnStyle('Opening', { size: 22 }, { after: 120 }),
      makeOwnStyle(
        'Fine',
        { size: SMALL, color: COLORS.muted },
        { after: 60, line: 252, lineRule: LineRuleType.AUTO },
      ),
      makeOwnStyle('Pair', { size: SMALL }, { after: 40, line: 252, lineRule: LineRuleType.AUTO }),
      makeOwnStyle(
        'TableText',
        { size: 18 },
        { before: 40, after: 40, line: 252, lineRule: LineRuleType.AUTO },
      ),
      makeOwnStyle(
        'TableHead',
        { size: SMALL, color: COLORS.muted },
        { before: 0, after: 40, line: 252, lineRule: LineRuleType.AUTO },
      ),
      makeOwnStyle('Code', { size: 18, font: chooseFaces(MONO, lang) }, { after: 120 }),
    ],
  };
}

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

function makeOwnStyle(
  id: string,
  run: NonNullable<Style['run']>,
  spacing: NonNullable<NonNullable<Style['paragraph']>['spacing']>,
): Style {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const INDENT = 300;

export const LISTS = {
  config: [
    {
      reference: BULLETS,
      levels: makeListLevels((level) => ({ format: LevelFormat.BULLET, text: level ? '–' : '•' })),
    },
    {
      reference: NUMBERS,
      levels: makeListLevels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
    },
  ],
};

function makeListLevels<T extends object>(signOf: (level: number) => T) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: INDENT * (level + 1), hanging: INDENT } } },
    ...signOf(level),
  }));
}
