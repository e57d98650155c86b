import type { Words } from '../rule.ts';
import { english } from './en.ts';

/** The languages that have word lists. */
export const LANGUAGES = ['en'] as const;

/** The language of a tag, without region and script; English where there is no tag. */
export function languageOf(lang: string | undefined): string {
  return (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
}

/** The word lists of a language tag; undefined where there is none, and text rules that need one are then silent. */
export function wordsFor(lang: string | undefined): Words | undefined {
  return languageOf(lang) === 'en' ? english : undefined;
}
