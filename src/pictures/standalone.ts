/** A picture in its own SVG file, with its own style sheet, light and dark. */
import type { Strategy } from '../model/schema.ts';
import type { BriefRecords } from '../render/sourcebook.ts';
import type { BriefWords } from '../render/words.ts';
import { makeMapPicture } from './map-picture.ts';
import { type Picture, writeSvg } from './picture.ts';
import { stripMarkupDeeply } from './unmarked.ts';

export const makeStandaloneMap = (
  strategy: Strategy,
  words?: BriefWords,
  records?: BriefRecords,
): Promise<Picture> => makeMapPicture(stripMarkupDeeply(strategy), words, records);

/** @param css the text of `pictures.css`, which names the colours */
export function writeSvgFile(picture: Picture, css: string): string {
  return `${writeSvg(picture, 'wide', makeStandaloneStyle(css))}\n`;
}

const LIGHT = {
  ink: '#16201f',
  muted: '#55625f',
  line: '#d3dbd9',
  accent: '#00594f',
  'accent-2': '#a3400f',
  paper: '#ffffff',
} as const;

const DARK = {
  ink: '#e4eae8',
  muted: '#9dacaa',
  line: '#33403e',
  accent: '#74ccbd',
  'accent-2': '#f0a273',
  paper: '#101615',
} as const;

type Colors = Readonly<Record<keyof typeof LIGHT, string>>;

/** The first rule for pictures; everything before it is for pages. */
const FIRST_LOOK = '.pic-ground';

/** Replaces custom properties with plain colours, because not every program that shows SVG supports them. */
export function makeStandaloneStyle(css: string): string {
  const rules = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const svgRules = rules.slice(rules.indexOf(FIRST_LOOK));
  return `${replaceColors(svgRules, LIGHT)}@media (prefers-color-scheme: dark){${replaceColors(svgRules, DARK)}}`;
}

function replaceColors(css: string, colors: Colors): string {
  return css.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) =>
    Object.hasOwn(colors, name) ? colors[name as keyof Colors] : whole,
  );
}
