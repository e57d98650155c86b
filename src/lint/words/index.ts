import type { Words } from '../rule.ts';
import { english } from './en.ts';

/** The languages that have word lists. */
export const LANGUAGES = ['en'] as const;

/** Reads the language of a tag, without region and script; English if there is no tag. */
export function readLanguage(lang: string | undefined): string {
  return (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
}

/**
 * Finds the word lists of a language tag; undefined if there are none, so that text rules that need them are silent.
 */
export function findWordLists(lang: string | undefined): Words | undefined {
  return readLanguage(lang) === 'en' ? english : undefined;
}
