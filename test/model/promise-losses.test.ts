/** What a slip, a lost limit, a lost “every” or a softer verb does to a promise. */
import { describe, expect, it } from 'vitest';
import { compareWording, sumDirections } from '../../src/model/promise-wording.ts';

function told(before: string, after: string, lang = 'en'): string {
  const { isSpelling, findings } = compareWording(before, after, { lang });
  if (isSpelling) return 'spelling';
  return `${sumDirections(findings)}${findings.some(({ isGrave }) => isGrave) ? '!' : ''}`;
}

const reasonsOf = (before: string, after: string, lang = 'en') =>
  compareWording(before, after, { lang }).findings.map(({ reason }) => reason);

describe('a misspelled unit beside the same number', () => {
  it.each([
    ['fr', 'L’appel dure vingt minuttes', 'L’appel dure vingt minutes'],
    ['fr', 'L’accueil répond en 10 heurres', 'L’accueil répond en 10 heures'],
    ['en', 'The desk answers in five minuts', 'The desk answers in five minutes'],
    ['de', 'Wir antworten in zwei Stundn', 'Wir antworten in zwei Stunden'],
    ['es', 'Respondemos en 4 semans', 'Respondemos en 4 semanas'],
  ])('is no moved number in %s: %s → %s', (lang, before, after) => {
    for (const [a, b] of [
      [before, after],
      [after, before],
    ] as const) {
      expect(told(a, b, lang)).toMatch(/^(?:spelling|undecidable)$/);
      expect(reasonsOf(a, b, lang).join()).not.toMatch(/(?:^|,)[^“,]+ became/);
    }
  });

  it('still tells two units apart, and names both', () => {
    expect(reasonsOf('Answer within 5 minutes', 'Answer within 5 months')).toContain(
      '5 minutes became 5 months',
    );
    expect(told('Réponse en 3 hours', 'Réponse en 3 jours', 'fr')).toBe('easier!');
  });
});

describe('joined letters and accents', () => {
  it.each([
    ['fr', 'Un cœur bat', 'Un coeur bat'],
    ['fr', 'Œuvre commune', 'Oeuvre commune'],
    ['fr', 'Les œufs sont frais', 'Les oeufs sont frais'],
    ['en', 'Æsthetic parks are safe', 'Aesthetic parks are safe'],
    ['de', 'Das Œuvre ist öffentlich', 'Das Oeuvre ist öffentlich'],
  ])('are one spelling in %s: %s → %s', (lang, before, after) => {
    expect([told(before, after, lang), told(after, before, lang)]).toEqual(['spelling', 'spelling']);
  });

  it.each([
    ['fr', 'La premiere ligne ouvre', 'La première ligne ouvre'],
    ['fr', 'La premiére ligne ouvre', 'La première ligne ouvre'],
    ['de', 'Die esrten Busse fahren', 'Die ersten Busse fahren'],
    ['es', 'La priemra línea abre', 'La primera línea abre'],
    ['pt', 'Os servicos estao prontos no projéto', 'Os servicos estao prontos no projeto'],
  ])('are no loss in an ordinal that was misspelled in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toMatch(/^(?:spelling|undecidable)$/);
    expect(told(after, before, lang)).toMatch(/^(?:spelling|undecidable)$/);
  });

  it('are a loss where they make another word', () => {
    expect(told('Die Busse wurden gewaschen', 'Die Busse würden gewaschen', 'de')).toBe('easier!');
  });
});

describe('a dose', () => {
  it.each([
    ['en', 'Staff volunteer two days each year', 'Staff volunteer one day each year'],
    ['en', 'Staff train at least 5 hours a month', 'Staff train at least 3 hours a month'],
    ['de', 'Alle lernen drei Tage pro Jahr', 'Alle lernen zwei Tage pro Jahr'],
    ['de', 'Alle lernen drei Stunden im Monat', 'Alle lernen zwei Stunden im Monat'],
    ['fr', 'Chacun se forme trois jours par an', 'Chacun se forme deux jours par an'],
    ['es', 'Formamos tres días al año', 'Formamos dos días al año'],
    ['pt', 'Formamos três dias por ano', 'Formamos dois dias por ano'],
  ])('of time is less when it shrinks, in %s: %s → %s', (lang, before, after) => {
    expect([told(before, after, lang), told(after, before, lang)]).toEqual(['easier!', 'harder']);
  });

  it.each([
    [
      'en',
      'The pump stands still 5 hours a month: less downtime',
      'The pump stands still 3 hours a month: less downtime',
    ],
    ['en', 'Calls wait 5 minutes a day', 'Calls wait 3 minutes a day'],
  ])('of what nobody wants stays open, in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('undecidable!');
  });

  it('is not a time until something happens', () => {
    expect(told('We answer within 5 days', 'We answer within 3 days')).toBe('harder');
    expect(told('We answer within 5 days each month', 'We answer within 3 days each month')).toBe('harder');
  });
});
