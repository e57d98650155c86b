/** The words of each language that tell promises apart. */
import type { PromiseWords } from '../promise-words.ts';
import type { WorkWords } from '../work-words.ts';
import { germanPromise } from './de-promise.ts';
import { germanWork } from './de-work.ts';
import { englishPromise } from './en-promise.ts';
import { englishWork } from './en-work.ts';
import { spanishPromise } from './es-promise.ts';
import { spanishWork } from './es-work.ts';
import { frenchPromise } from './fr-promise.ts';
import { frenchWork } from './fr-work.ts';
import { portuguesePromise } from './pt-promise.ts';
import { portugueseWork } from './pt-work.ts';

export interface PromiseLanguage {
  readonly promise: PromiseWords;
  readonly work: WorkWords;
}

const LANGUAGES: Readonly<Record<string, PromiseLanguage>> = {
  en: { promise: englishPromise, work: englishWork },
  de: { promise: germanPromise, work: germanWork },
  fr: { promise: frenchPromise, work: frenchWork },
  es: { promise: spanishPromise, work: spanishWork },
  pt: { promise: portuguesePromise, work: portugueseWork },
};

/** Finds the words of a language tag; undefined if there are none. */
export function findPromiseLanguage(lang: string | undefined): PromiseLanguage | undefined {
  const language = (lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en';
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
}

/** The words of every language: a plan may be written in another than it says. */
export const ALL_PROMISE_WORDS: readonly PromiseWords[] = Object.values(LANGUAGES).map(
  ({ promise }) => promise,
);
