/** The answers as people and form tools write them. */

import { FORM_GROUPS, type FormGroup } from './instruments/words.ts';
import { findInstrumentWords, SURVEY_LANGUAGES } from './instruments.ts';

/** What an answer says: from 1, strongly disagree, to 5, strongly agree; `null` is “I cannot say”. */
export type AnswerValue = 1 | 2 | 3 | 4 | 5 | null;

export interface AnswerLabel {
  readonly label: string;
  readonly value: AnswerValue;
}

const VALUES = [1, 2, 3, 4, 5] as const;

/** Lists how the answers are written in a language: first as our forms do, then as other tools do. */
export function listAnswerLabels(lang?: string): readonly AnswerLabel[] {
  const { answers, cannotSay, otherAnswers, otherCannotSay } = findInstrumentWords(lang);
  return [
    ...answers.map((label, at) => ({ label, value: VALUES[at] ?? null })),
    { label: cannotSay, value: null },
    ...otherAnswers.flatMap((labels, at) => labels.map((label) => ({ label, value: VALUES[at] ?? null }))),
    ...otherCannotSay.map((label) => ({ label, value: null })),
  ];
}

export interface GroupLabel {
  readonly label: string;
  readonly group: FormGroup;
}

/** Lists how the groups of our forms are written in a language. */
export function listGroupLabels(lang?: string): readonly GroupLabel[] {
  const { groups } = findInstrumentWords(lang).form;
  return FORM_GROUPS.map((group) => ({ label: groups[group], group }));
}

/** Reduces a label to what is compared: case, spaces, punctuation and the kind of apostrophe do not count. */
export function normalizeLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/**
 * Makes a reader of answers: a number from 1 to 5, or a label in any language, also with its number beside it, as form
 * tools write it: `5 – Strongly agree`.
 * @param own more labels, with what each says
 */
export function makeAnswerReader(
  own: readonly AnswerLabel[] = [],
): (text: string) => AnswerValue | undefined {
  const known = new Map<string, AnswerValue>();
  const learn = (label: string, value: AnswerValue) => {
    const reduced = normalizeLabel(label);
    if (!known.has(reduced)) known.set(reduced, value);
  };
  for (const { label, value } of own) learn(label, value);
  for (const value of VALUES) learn(String(value), value);
  for (const { label, value } of SURVEY_LANGUAGES.flatMap((one) => listAnswerLabels(one))) {
    learn(label, value);
    if (value === null) continue;
    learn(`${value} ${label}`, value);
    learn(`${label} ${value}`, value);
  }
  return (text) => known.get(normalizeLabel(text));
}

/** Reads a group as one of our forms wrote it, in any language: its id, else nothing. */
export function findGroupOfLabel(text: string): FormGroup | undefined {
  const wanted = normalizeLabel(text);
  return FORM_GROUPS.find(
    (group) =>
      group === wanted ||
      SURVEY_LANGUAGES.some((lang) =>
        listGroupLabels(lang).some((one) => one.group === group && normalizeLabel(one.label) === wanted),
      ),
  );
}
