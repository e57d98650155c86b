/** The languages of the interview: those of the briefs, each with a file of texts of its own. */
import { join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { ENGLISH_WORDS, type InterviewWords } from '../../interview/words.ts';
import { makeBriefWords } from '../../render/words.ts';
import { BRIEF_LANGUAGES } from '../brief/languages.ts';

export const INTERVIEW_LANGUAGES = ['en', ...BRIEF_LANGUAGES] as const;

/** Loads the words of the interview. */
export function loadInterviewWords(host: Host, lang: string): InterviewWords {
  if (lang === 'en') return ENGLISH_WORDS;
  return makeBriefWords(
    lang,
    new Map([...readTexts(host, 'brief', lang), ...readTexts(host, 'interview', lang)]),
  );
}

function readTexts(host: Host, kind: 'brief' | 'interview', lang: string): readonly [string, string][] {
  const path = join(host.home, 'templates', kind, 'lang', `${lang}.json`);
  const texts: unknown = JSON.parse(new TextDecoder().decode(host.files.read(path, READ_LIMIT)));
  return Object.entries(texts as Readonly<Record<string, string>>);
}
