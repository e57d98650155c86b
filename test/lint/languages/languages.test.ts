/** The rules about wording, in each language that has word lists. */
import { describe, expect, it } from 'vitest';
import { findWordLists, LANGUAGES } from '../../../src/lint/words/index.ts';
import { told } from '../check.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { portuguese } from './pt.ts';
import type { Sentences } from './sentences.ts';

const ALL: Readonly<Record<string, Sentences>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
};

it('each language with word lists has sentences', () => {
  expect(Object.keys(ALL).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(Object.entries(ALL))('in %s', (lang, sentences) => {
  const start = `strat: 1\nname: Harbor\nlang: ${lang}\n`;
  const quoted = (text: string) => JSON.stringify(text);
  const inObjective = (text: string, rule: string) =>
    told(rule, `${start}objectives:\n  a: { result: ${quoted(text)} }\n`);
  const inCriterion = (text: string, rule: string) =>
    told(rule, `${start}criteria:\n  a: { outcome: ${quoted(text)} }\n`);

  it.each(sentences.work)('work: %s', (text) => {
    expect(inObjective(text, 'objective-activity')).toHaveLength(1);
    expect(inCriterion(text, 'criterion-activity')).toHaveLength(1);
    expect(inObjective(text, 'objective-vague')).toEqual([]);
  });

  it.each(sentences.results)('a result: %s', (text) => {
    expect(inObjective(text, 'objective-activity')).toEqual([]);
    expect(inCriterion(text, 'criterion-activity')).toEqual([]);
  });

  it.each(sentences.vague)('vague: %s', (text) => {
    expect(inObjective(text, 'objective-vague')).toHaveLength(1);
    expect(inCriterion(text, 'criterion-vague')).toHaveLength(1);
  });

  it.each(sentences.clear)('clear: %s', (text) => {
    expect(inObjective(text, 'objective-vague')).toEqual([]);
    expect(inCriterion(text, 'criterion-vague')).toEqual([]);
  });

  it.each(sentences.several)('several results: %s', (text) =>
    expect(inCriterion(text, 'several-results')).toHaveLength(1),
  );
  it.each(sentences.one)('one result: %s', (text) =>
    expect(inCriterion(text, 'several-results')).toEqual([]),
  );

  const asMeasure = (text: string) =>
    told('measure-counts-work', `${start}criteria:\n  a: { measure: ${quoted(text)}, target: 9 }\n`);
  it.each(sentences.counted)('counts work: %s', (text) => expect(asMeasure(text)).toHaveLength(1));
  it.each(sentences.effects)('counts an effect: %s', (text) => expect(asMeasure(text)).toEqual([]));

  const asInitiative = (text: string, more = '') =>
    told('initiative-vague', `${start}initiatives:\n  a: { what: ${quoted(text)}${more} }\n`);
  it.each(sentences.open)('without an end: %s', (text) => {
    expect(asInitiative(text)).toHaveLength(1);
    expect(asInitiative(text, ', due: 2027-06-30')).toEqual([]);
    expect(asInitiative(text, ', indicators: { i: { measure: x } }')).toEqual([]);
  });
  it.each(sentences.ended)('with an end: %s', (text) => expect(asInitiative(text)).toEqual([]));

  const inDestination = (text: string) =>
    told('destination-fluff', `${start}destination: { statement: ${quoted(text)} }\n`);
  it.each(sentences.fluff)('buzzwords: %s', (text) => expect(inDestination(text)).toHaveLength(1));
  it.each(sentences.plain)('no buzzwords: %s', (text) => expect(inDestination(text)).toEqual([]));

  const asOwner = (text: string) => told('owner-not-one-person', `${start}owner: ${quoted(text)}\n`);
  it.each(sentences.groups)('not one person: %s', (text) => expect(asOwner(text)).toHaveLength(1));
  it.each(sentences.people)('one person: %s', (text) => expect(asOwner(text)).toEqual([]));

  const asPlaceholder = (text: string) => told('placeholder', `${start}mission: ${quoted(text)}\n`);
  it.each(sentences.unfilled)('to be filled in: %s', (text) => expect(asPlaceholder(text)).toHaveLength(1));
  it.each(sentences.filled)('filled in: %s', (text) => expect(asPlaceholder(text)).toEqual([]));
});

it('word lists are in lower case, without spaces around a word', () => {
  for (const language of LANGUAGES) {
    const words = findWordLists(language);
    if (!words) throw new Error(language);
    const { stop, fluff, vague, innocent, number, whole, work } = words;
    for (const list of [stop, fluff, vague, innocent, number, whole, work.verb, work.noun, work.aimVerb])
      for (const word of list) expect(word).toMatch(/^[\p{Ll}\p{N}’º'.-]+(?:[ -][\p{Ll}\p{N}’-]+)*$/u);
  }
});
