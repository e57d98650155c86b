import type { Words } from '../rule.ts';
import { getGerman } from './de.ts';
import { english } from './en.ts';
import { getSpanish } from './es.ts';
import { getFrench } from './fr.ts';
import { getPortuguese } from './pt.ts';

/** The lists by language. In the built program, each but English is a file of its own that is read when asked for. */
const LISTS: Readonly<Record<string, () => Words>> = {
  en: () => english,
  de: getGerman,
  es: getSpanish,
  fr: getFrench,
  pt: getPortuguese,
};

/** The languages that have word lists. */
export const LANGUAGES: readonly string[] = Object.keys(LISTS);

/** Reads the language of a tag, without region and script; English if there is no tag. */
export function readLanguage(lang: string | undefined): string {
  return (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
}

/**
 * Finds the word lists of a language tag; undefined if there are none, so that text rules that need them are silent.
 */
export function findWordLists(lang: string | undefined): Words | undefined {
  const language = readLanguage(lang);
  return Object.hasOwn(LISTS, language) ? LISTS[language]?.() : undefined;
}

/** Returns whether a language has word lists, without reading them. */
export function hasWordLists(lang: string | undefined): boolean {
  return LANGUAGES.includes(readLanguage(lang));
}
