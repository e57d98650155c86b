import { describe, expect, test } from 'vitest';
import {
  type AnswerValue,
  findGroupOfLabel,
  listAnswerLabels,
  listGroupLabels,
  makeAnswerReader,
  normalizeLabel,
} from '../../src/people/answer-labels.ts';
import { EN } from '../../src/people/instruments/english.ts';
import { STRUCTURE } from '../../src/people/instruments/structure.ts';
import {
  findInstrument,
  findInstrumentWords,
  GROUP_MARK,
  listAskedStatements,
  listMarks,
  OUTCOMES_MARK,
  SURVEY_LANGUAGES,
} from '../../src/people/instruments.ts';

const STATED = ['commitment', 'execution', 'management'] as const;

describe('the statements of surveys', () => {
  test('have 14, 15 and 12 statements, each with a mark that no other survey has', () => {
    expect(STATED.map((one) => listMarks(one).length)).toEqual([14, 15, 12]);
    const marks = [
      ...STATED.flatMap((one) => listMarks(one).map(({ mark }) => mark)),
      GROUP_MARK,
      OUTCOMES_MARK,
    ];
    expect(new Set(marks).size).toBe(marks.length);
    for (const mark of marks) expect(mark).toMatch(/^[A-Z]{1,2}\d?$/);
  });

  test('have ids that no other survey has', () => {
    const ids = STATED.flatMap((one) => listAskedStatements(findInstrument(one)).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(SURVEY_LANGUAGES)('are all there in %s, each said only once', (lang) => {
    const words = findInstrumentWords(lang);
    const wanted = STATED.flatMap((one) =>
      STRUCTURE[one].flatMap(({ statements }) => statements.map(({ id }) => id)),
    );
    expect(Object.keys(words.statements)).toEqual(wanted);
    expect(Object.keys(words.dimensions)).toEqual(Object.keys(EN.dimensions));
    const texts = Object.values(words.statements);
    expect(new Set(texts.map(normalizeLabel)).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/[.。]$/);
    expect(
      Object.entries(words.statements)
        .filter(([, text]) => text.includes('{'))
        .map(([id]) => id),
    ).toEqual(['understand-1']);
  });

  test.each(SURVEY_LANGUAGES)('promise the same in %s, with the same numbers', (lang) => {
    const places = (texts: readonly string[]) => texts.map((text) => text.match(/\{\w+\}/g) ?? []);
    const { form } = findInstrumentWords(lang);
    expect(places(form.promises)).toEqual(places(EN.form.promises));
    expect([form.destination, form.lowered, form.endDay].map((text) => text.match(/\{\w+\}/g))).toEqual([
      ['{end}'],
      ['{usual}'],
      ['{day}'],
    ]);
  });

  test('are English for a language without words, whatever it is called', () => {
    for (const lang of ['nl', 'constructor', '__proto__', '']) expect(findInstrumentWords(lang)).toBe(EN);
    expect(findInstrumentWords('de-CH').titles).not.toEqual(EN.titles);
  });
});

describe('the answers', () => {
  test('mean the same in whichever language a label is read', () => {
    const meanings = new Map<string, AnswerValue>();
    for (const { label, value } of SURVEY_LANGUAGES.flatMap(listAnswerLabels)) {
      const known = meanings.get(normalizeLabel(label));
      if (known !== undefined || meanings.has(normalizeLabel(label)))
        expect([label, side(known ?? null)]).toEqual([label, side(value)]);
      meanings.set(normalizeLabel(label), value);
    }
  });

  test.each(SURVEY_LANGUAGES)('are read in %s as the form writes them', (lang) => {
    const { answers, cannotSay } = findInstrumentWords(lang);
    expect([...answers, cannotSay].map(makeAnswerReader())).toEqual([1, 2, 3, 4, 5, null]);
  });

  test('are read whatever the case, the spaces and the apostrophe', () => {
    const read = makeAnswerReader();
    expect(['  STRONGLY  agree ', "tout à fait d'accord", 'n/a', 'Jane Roe', ''].map(read)).toEqual([
      5,
      5,
      null,
      undefined,
      undefined,
    ]);
  });

  test.each(SURVEY_LANGUAGES)('name groups in %s that are found again', (lang) => {
    expect(listGroupLabels(lang).map(({ label }) => findGroupOfLabel(label))).toEqual([
      'leaders',
      'managers',
      'staff',
    ]);
  });
});

/** How an answer is stored: as one of three. */
const side = (value: AnswerValue) => (value === null ? value : Math.sign(value - 3));
