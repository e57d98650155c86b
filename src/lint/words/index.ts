import type { Words } from '../rule.ts';
import { english } from './en.ts';

/** The word lists of a language tag; undefined where there is none, and text rules that need one are then silent. */
export function wordsFor(lang: string | undefined): Words | undefined {
  const language = (lang ?? 'en').split('-')[0]?.toLowerCase();
  return language === 'en' ? english : undefined;
}
