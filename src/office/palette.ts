/** Colours and fonts of a brief on paper, as in its style sheet; the fonts come with office programs. */
import type { Tone } from './blocks.ts';

export const COLORS = {
  ink: '16201F',
  muted: '55625F',
  line: 'BCC5C3',
  accent: '00594F',
  warning: 'A3400F',
  raised: 'F3F6F6',
  paper: 'FFFFFF',
} as const;

export const SANS = 'Arial';
export const SERIF = 'Georgia';
export const MONO = 'Courier New';

export function chooseColor(tone: Tone | undefined): string {
  return tone === undefined ? COLORS.ink : COLORS[tone];
}

const EAST_ASIAN: Readonly<Record<string, string>> = {
  zh: 'Microsoft YaHei',
  ko: 'Malgun Gothic',
};

/** Returns the font for Chinese, Japanese or Korean signs, which share code points but differ in shape. */
export function chooseEastAsianFace(lang: string): string {
  return EAST_ASIAN[lang.slice(0, 2).toLowerCase()] ?? 'Yu Gothic';
}

/** Adds a region to a language, because office programs check no spelling without it: `en` → `en-US`. */
export function addRegion(lang: string): string {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'en-US';
  }
}

const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Returns whether a text runs from right to left, judged by its first letter. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
