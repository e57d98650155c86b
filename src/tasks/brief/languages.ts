/** The languages of briefs: each is a file of texts that comes with the program. */
import { join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { type BriefWords, ENGLISH, makeBriefWords } from '../../render/words.ts';
import { talk } from '../print.ts';

/** The languages besides English, whose texts are in the layouts themselves. */
export const BRIEF_LANGUAGES = ['de', 'es', 'fr', 'ja'] as const;

/** Loads the words for a language. If there are none, it prints a remark and returns the English words. */
export function loadBriefWords(host: Host, lang: string | undefined): BriefWords {
  const [language = 'en'] = (lang ?? 'en').toLowerCase().split('-');
  if (language === 'en') return ENGLISH;
  if (!BRIEF_LANGUAGES.some((known) => known === language)) {
    talk(
      host,
      `The headings are in English, because \`${language}\` is not translated yet. Translated: en, ${BRIEF_LANGUAGES.join(', ')}.`,
    );
    return ENGLISH;
  }
  const isPlain = /^[a-z]{2,3}(?:-[a-z]{2}|-\d{3})?$/i.test(lang ?? '');
  return makeBriefWords(isPlain ? (lang ?? language) : language, readTexts(host, language));
}

function readTexts(host: Host, language: string): ReadonlyMap<string, string> {
  const path = join(host.home, 'templates', 'brief', 'lang', `${language}.json`);
  const texts: unknown = JSON.parse(new TextDecoder().decode(host.files.read(path, READ_LIMIT)));
  return new Map(Object.entries(texts as Readonly<Record<string, string>>));
}
