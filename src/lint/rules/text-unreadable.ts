import type { Plan } from '../../model/plan.ts';
import { count } from '../../model/quote.ts';
import { readingGrade, sentencesOf } from '../../model/reading-grade.ts';
import { type Statement, statementsOf } from '../../model/statements.ts';
import { countWords } from '../../model/words.ts';
import type { Problem, Rule } from '../rule.ts';

type Limits = { words: number; grade: number; from: number };

export const textUnreadable: Rule<Limits> = {
  id: 'text-unreadable',
  level: 'info',
  kind: 'text',
  summary: 'Each statement is understood at the first reading.',
  why: 'A strategy is carried out by people who have read it once, between two other things.',
  source:
    'Grade by Flesch–Kincaid (1975), 0.39 × words a sentence + 11.8 × syllables a word − 15.59, for English only; both limits are our judgement (the Plain English Campaign advises 15–20 words a sentence)',
  fix: 'Say one thing in each sentence, and choose the shorter word: `use` for `utilisation`.',
  options: {
    words: {
      default: 35,
      least: 1,
      says: 'most words in one sentence (our judgement: twice the advised 15–20)',
    },
    grade: { default: 14, least: 1, says: 'highest school grade of a text, Flesch–Kincaid (our judgement)' },
    from: {
      default: 12,
      least: 1,
      says: 'fewest words of a text whose grade is counted (our judgement: in shorter ones one long word decides)',
    },
  },
  bad: `
capabilities:
  interoperability:
    able_to: facilitate interoperability of clinical documentation across organizational boundaries, utilising standardised terminology throughout
`,
  good: `
capabilities:
  interoperability:
    able_to: read what another clinic has written down, in the same words and without asking by phone
`,
  *check(plan, { options }) {
    for (const statement of statementsOf(plan.strategy)) {
      const problem = tooLong(statement, options.words) ?? (isEnglish(plan) && tooHard(statement, options));
      if (problem) yield problem;
    }
  },
};

function isEnglish({ strategy: { lang = 'en' } }: Plan): boolean {
  return /^en\b/i.test(lang);
}

/** The destination and the results have rules of their own for their length. */
function tooLong({ at, key, text, of }: Statement, most: number): Problem | undefined {
  if (key === 'statement' || key === 'result') return undefined;
  const longest = Math.max(0, ...sentencesOf(text).map(countWords));
  if (longest <= most) return undefined;
  return { at, key, message: `A sentence in \`${of}\` has ${count(longest, 'word')}, at most ${most}.` };
}

function tooHard({ at, key, text, of }: Statement, { grade: most, from }: Limits): Problem | undefined {
  if (countWords(text) < from) return undefined;
  const grade = Math.round(readingGrade(text));
  if (grade <= most) return undefined;
  return {
    at,
    key,
    message: `\`${of}\` asks for school grade ${grade} to be read (Flesch–Kincaid), at most ${most}.`,
  };
}
