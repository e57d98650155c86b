/** The words of each language that tell promises apart. */
import type { CautionWords } from '../caution-words.ts';
import type { PromiseWords } from '../promise-words.ts';
import type { WorkWords } from '../work-words.ts';
import { CAUTION_WORDS } from './caution.ts';
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
  readonly caution: CautionWords;
}

const WORDS: Readonly<Record<string, Omit<PromiseLanguage, 'caution'>>> = {
  en: { promise: englishPromise, work: englishWork },
  de: { promise: germanPromise, work: germanWork },
  fr: { promise: frenchPromise, work: frenchWork },
  es: { promise: spanishPromise, work: spanishWork },
  pt: { promise: portuguesePromise, work: portugueseWork },
};

const LANGUAGES: ReadonlyMap<string, PromiseLanguage> = new Map(
  Object.entries(CAUTION_WORDS).flatMap(([code, caution]) => {
    const words = WORDS[code];
    return words ? [[code, { ...words, caution }] as const] : [];
  }),
);

/** Finds the words of a language tag; undefined if there are none. */
export function findPromiseLanguage(lang: string | undefined): PromiseLanguage | undefined {
  return LANGUAGES.get((lang ?? 'en').split('-')[0]?.toLowerCase() ?? 'en');
}

/** The words of every language: a plan may be written in another than it says. */
export const ALL_PROMISE_WORDS: readonly PromiseWords[] = Object.values(WORDS).map(({ promise }) => promise);
