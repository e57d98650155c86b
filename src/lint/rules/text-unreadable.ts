import type { Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { measureReadingGrade, splitSentences } from '../../model/reading-grade.ts';
import { describeTextPlace, listStatements, type TextPlace } from '../../model/texts.ts';
import { countWords, isSpaced } from '../../model/words.ts';
import type { Problem, Rule } from '../rule.ts';

type Limits = { words: number; grade: number; from: number };

export const textUnreadable: Rule<Limits> = {
  id: 'text-unreadable',
  level: 'info',
  kind: 'text',
  summary: 'Readers understand every statement the first time they read it.',
  why: 'The people who carry out a strategy have read it once, between two other tasks.',
  source:
    'Our judgement: twice the 15–20 words a sentence that the Plain English Campaign advises. The grade is by Flesch–Kincaid (1975), 0.39 × words a sentence + 11.8 × syllables a word − 15.59',
  fix: 'Say one thing in each sentence, and choose the shorter word: `use`, not `utilisation`.',
  options: {
    words: {
      default: 35,
      least: 1,
      says: 'most words in one sentence (our judgement: twice the advised 15–20)',
    },
    grade: {
      default: 0,
      least: 0,
      says: 'highest school grade that an English text may need (Flesch–Kincaid), such as 14; 0 turns it off, because it was right about one real text in four',
    },
    from: {
      default: 12,
      least: 1,
      says: 'fewest words in a sentence whose grade is checked (our judgement: in shorter sentences, one long word decides)',
    },
  },
  bad: `
capabilities:
  one-record:
    able_to: read what another clinic has written down about a patient, a test or a treatment, in the same words and on the same day, without a call, a fax or a letter, whichever clinic it was
`,
  good: `
capabilities:
  one-record:
    able_to: read what another clinic has written down, in the same words and without asking by phone
`,
  many: (_, found) => `${found} texts are hard to read.`,
  *check(plan, { options }) {
    const told = new Set<string>();
    for (const statement of listStatements(plan.strategy)) {
      const problem =
        checkSentenceLength(statement, options.words) ??
        (isEnglish(plan) && checkReadability(statement, options));
      if (!problem || told.has(statement.text)) continue;
      told.add(statement.text);
      yield problem;
    }
  },
};

function isEnglish({ strategy: { lang = 'en' } }: Plan): boolean {
  return /^en\b/i.test(lang);
}

/**
 * The most words of the destination and the results, whose length other rules check; a shorter text is easier as well.
 */
const OWN_LENGTH: ReadonlyMap<unknown, number> = new Map([
  ['statement', 25],
  ['result', 24],
]);

function checkSentenceLength({ at, key, path, text }: TextPlace, most: number): Problem | undefined {
  if (OWN_LENGTH.has(key)) return undefined;
  const longest = splitSentences(text).reduce((words, one) => Math.max(words, countWordsOver(one, most)), 0);
  if (longest <= most) return undefined;
  return {
    at,
    key,
    message: `A sentence in ${describeTextPlace(path)} has ${countNoun(longest, 'word')}; the limit is ${most}.`,
  };
}

/**
 * Counts the words of a sentence if it may have too many. One with fewer characters than the limit cannot, and counting
 * takes time.
 */
function countWordsOver(sentence: string, most: number): number {
  return sentence.length > most ? countWords(sentence) : 0;
}

function checkReadability(
  { at, key, path, text }: TextPlace,
  { grade: most, from }: Limits,
): Problem | undefined {
  if (most === 0 || !isSpaced(text)) return undefined;
  if (countWords(text) > (OWN_LENGTH.get(key) ?? Number.POSITIVE_INFINITY)) return undefined;
  const sentences = splitSentences(text).filter((sentence) => countWords(sentence) >= from);
  const grade = Math.round(measureReadingGrade(sentences));
  if (grade <= most) return undefined;
  return {
    at,
    key,
    message: `${describeTextPlace(path)} needs school grade ${grade} to read (Flesch–Kincaid); the limit is ${most}.`,
  };
}
