/** Reads one answer to a statement: a number from 1 to 5, or a label in any of our languages. */
import { listInstrumentWords } from './instruments.ts';
import type { Agreement } from './tally.ts';

/** The answer that is not counted. */
export const CANNOT_SAY = 'cannot-say';

export type ReadAnswer = Agreement | typeof CANNOT_SAY;

/** Other words for the five answers that form tools offer, in English. */
const MORE: Readonly<Record<string, ReadAnswer>> = {
  'Completely disagree': 1,
  'Totally disagree': 1,
  'Somewhat disagree': 2,
  'Neither agree nor disagree': 3,
  Neutral: 3,
  Undecided: 3,
  'Somewhat agree': 4,
  'Completely agree': 5,
  'Totally agree': 5,
  "Don't know": CANNOT_SAY,
  'Do not know': CANNOT_SAY,
  'Not applicable': CANNOT_SAY,
  'N/A': CANNOT_SAY,
  'Cannot say': CANNOT_SAY,
};

/** Folds a text so that case, punctuation and spaces make no difference. */
export function foldAnswer(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Makes a reader of answers. @param labels more labels, with what each means */
export function makeAnswerReader(
  labels: ReadonlyMap<string, ReadAnswer> = new Map(),
): (text: string) => ReadAnswer | undefined {
  const known = new Map<string, ReadAnswer>();
  const learn = (text: string, meaning: ReadAnswer) => known.set(foldAnswer(text), meaning);
  for (let agreement = 1; agreement <= 5; agreement++) learn(String(agreement), agreement as Agreement);
  for (const [text, meaning] of Object.entries(MORE)) learn(text, meaning);
  for (const { answers, cannotSay } of listInstrumentWords()) {
    for (const [at, text] of answers.entries()) {
      learn(text, (at + 1) as Agreement);
      // Form tools often show the number with the label: `5 – Strongly agree`.
      learn(`${at + 1}${text}`, (at + 1) as Agreement);
      learn(`${text}${at + 1}`, (at + 1) as Agreement);
    }
    learn(cannotSay, CANNOT_SAY);
  }
  for (const [text, meaning] of labels) learn(text, meaning);
  return (text) => known.get(foldAnswer(text));
}
