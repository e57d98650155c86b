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

describe('a dose of time', () => {
  it.each([
    ['en', 'Staff volunteer two days each year', 'Staff volunteer one day each year'],
    ['en', 'Staff train at least 5 hours a month', 'Staff train at least 3 hours a month'],
    ['de', 'Alle lernen drei Tage pro Jahr', 'Alle lernen zwei Tage pro Jahr'],
    ['de', 'Alle lernen drei Stunden im Monat', 'Alle lernen zwei Stunden im Monat'],
    ['fr', 'Chacun se forme trois jours par an', 'Chacun se forme deux jours par an'],
    ['es', 'Formamos tres días al año', 'Formamos dos días al año'],
    ['pt', 'Formamos três dias por ano', 'Formamos dois dias por ano'],
  ])('that shrinks is less, in %s: %s → %s', (lang, before, after) => {
    expect([told(before, after, lang), told(after, before, lang)]).toEqual(['easier!', 'harder']);
  });

  it.each([
    [
      'en',
      'The pump stands still 5 hours a month: less downtime',
      'The pump stands still 3 hours a month: less downtime',
    ],
    ['en', 'Calls wait 5 minutes a day', 'Calls wait 3 minutes a day'],
  ])('leaves it open if nobody wants it, in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('undecidable!');
  });

  it('is not a time until something happens', () => {
    expect(told('We answer within 5 days', 'We answer within 3 days')).toBe('harder');
    expect(told('We answer within 5 days each month', 'We answer within 3 days each month')).toBe('harder');
  });
});

describe('a limit or repetition that went with nothing in its place', () => {
  it.each([
    ['en', 'The vet answers calls within 24 hours', 'The vet answers calls'],
    ['en', 'Nurses call back within 24 hours and note it', 'Nurses call back and note it'],
    ['en', 'Patients who fall are seen within 2 hours', 'Patients who fall are seen'],
    ['en', 'No patient waits without a call within 24 hours', 'No patient waits without a call'],
    ['en', 'Parcels leave the depot on the same day', 'Parcels leave the depot'],
    ['en', 'Parcels leave within 24 hours of the order', 'Parcels leave'],
    ['en', 'Every tram is checked every day', 'Every tram is checked'],
    ['en', 'Nurses wash their hands three times a day', 'Nurses wash their hands'],
    ['en', 'Reports are published twice a week', 'Reports are published'],
    ['en', 'Complaints are answered within one week', 'Complaints are answered'],
    ['de', 'Jede Anfrage wird innerhalb von 24 Stunden beantwortet', 'Jede Anfrage wird beantwortet'],
    ['de', 'Wir antworten innerhalb einer Woche', 'Wir antworten'],
    ['de', 'Wir antworten am selben Tag', 'Wir antworten'],
    ['de', 'Wir reinigen die Halle dreimal täglich', 'Wir reinigen die Halle'],
    ['fr', 'Les logements sont isolés d’ici 2028', 'Les logements sont isolés'],
    ['fr', 'Nous répondons sous 24 heures', 'Nous répondons'],
    ['fr', 'Les bus passent trois fois par jour', 'Les bus passent'],
    ['fr', 'Nous rappelons le jour même', 'Nous rappelons'],
    ['es', 'Respondemos en un plazo de 24 horas', 'Respondemos'],
    ['es', 'Limpiamos la sala tres veces al día', 'Limpiamos la sala'],
    ['es', 'Respondemos el mismo día', 'Respondemos'],
    ['pt', 'Respondemos em 24 horas', 'Respondemos'],
  ])('is less in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('easier!');
  });

  it.each([
    ['No machine fails within 5 years', 'No machine fails'],
    ['We reply within 24 hours', 'We reply immediately'],
    ['We clean the hall every day', 'We clean the hall on all days'],
    ['People who call within 2 days get a refund', 'People who call get a refund'],
  ])('is not certainly less if it was denied, replaced or said who: %s → %s', (before, after) => {
    expect(told(before, after)).toMatch(/^undecidable/);
  });
});

describe('a lost “every”', () => {
  it.each([
    ['en', 'Every nurse on all wards learns the plan', 'Nurses learn the main points'],
    ['en', 'Every nurse on all wards learns the plan', 'Close to each nurse learns the main points'],
    ['en', 'No farm is sold, without exception', 'No farm is sold'],
    ['en', 'All wards report 60 % of falls', 'Wards report 90 % of falls by June'],
    ['en', 'Report on every ward by June 2027', 'Report on wards by May 2027'],
    [
      'en',
      'Nobody waits at night, and every call is answered',
      'Nobody waits at night, and calls are answered',
    ],
    ['de', 'Jede Pflegekraft lernt den Plan', 'Pflegekräfte lernen die wichtigsten Punkte'],
    ['de', 'Kein Hof wird verkauft, ohne Ausnahme', 'Kein Hof wird verkauft'],
    ['fr', 'Tous les élèves lisent le plan en 4 jours', 'Les élèves lisent le plan en 2 jours'],
    ['es', 'Cada enfermera aprende el plan', 'Las enfermeras aprenden puntos importantes'],
    ['pt', 'Todos os alunos leem o plano', 'Os alunos leem os pontos principais'],
  ])('is less in %s, whatever else changed: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('easier!');
  });

  it.each([
    ['en', 'Every nurse learns the plan', 'Nurses learn the main points', '“Every” is gone'],
    ['en', 'All wards report', 'Key wards report', '“All” is gone'],
    ['fr', 'Tous les élèves lisent', 'Les élèves lisent les points clés', '“Tous” is gone'],
  ])('did not become a property in %s: %s → %s', (lang, before, after, reason) => {
    expect(reasonsOf(before, after, lang)).toContain(reason);
    expect(reasonsOf(before, after, lang).join()).not.toMatch(/“(?:every|all|tous)” became/i);
  });

  it('is not simply lost where “no” or a number replaced it', () => {
    expect(told('Nobody leaves without all papers', 'Nobody leaves without papers')).toBe('undecidable!');
    expect(reasonsOf('Every ward reports', 'Most wards report')).toContain('“Every” became “Most”');
  });
});

describe('a verb that ends a thing', () => {
  it.each([
    ['en', 'We ban plastic bags', 'We regulate plastic bags'],
    ['en', 'The county abolishes bus fares', 'The county reduces bus fares'],
    ['en', 'We end child poverty', 'We monitor child poverty'],
    ['en', 'We phase out coal', 'We review coal'],
    ['en', 'Coal plants are closed', 'Coal plants are managed'],
    ['en', 'We stop coal imports', 'We limit coal imports'],
    ['de', 'Wir schaffen die Gebühr ab', 'Wir prüfen die Gebühr'],
    ['de', 'Wir verbieten Plastik', 'Wir regeln Plastik'],
    ['de', 'Das Werk wird stillgelegt', 'Das Werk wird überwacht'],
    ['de', 'Wir beenden die Kinderarmut', 'Wir senken die Kinderarmut'],
    ['fr', 'Nous interdisons les pesticides', 'Nous encadrons les pesticides'],
    ['fr', 'Nous mettons fin au charbon', 'Nous réduisons le charbon'],
    ['fr', 'Le site est fermé', 'Le site est surveillé'],
    ['es', 'Prohibimos las bolsas', 'Regulamos las bolsas'],
    ['es', 'Cerramos la mina', 'Estudiamos la mina'],
    ['pt', 'Proibimos os sacos', 'Monitoramos os sacos'],
  ])('is more than one that governs it, in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('easier!');
  });

  it.each([
    ['en', 'We buy two ferries', 'We look into buying two ferries'],
    ['en', 'We build a bridge', 'We study a bridge'],
    ['de', 'Wir bauen eine Brücke', 'Wir prüfen eine Brücke'],
    ['fr', 'Nous achetons deux navettes', 'Nous étudions l’achat de deux navettes'],
    ['es', 'Compramos dos barcos', 'Estudiamos la compra de dos barcos'],
  ])('or makes one is more than a thought about it, in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).toBe('easier!');
  });

  it.each([
    ['en', 'At the end the wards report', 'At the review the wards report'],
    ['en', 'We close the old mine', 'We shut down the old mine'],
    ['de', 'Am Ende stehen neue Regeln', 'Am Ende stehen neue Steuern'],
    ['fr', 'Les fermes vendent du lait', 'Les laiteries vendent du lait'],
  ])('is no noun and no other word for it, in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, lang)).not.toMatch(/easier/);
  });
});

describe('a word that became its opposite', () => {
  it.each([
    ['en', 'School meals are free', 'School meals are paid'],
    ['en', 'The work is unpaid', 'The work is paid'],
    ['de', 'Das Essen ist kostenlos', 'Das Essen ist kostenpflichtig'],
    ['de', 'Kostenlose Busse fahren', 'Kostenpflichtige Busse fahren'],
    ['de', 'Die Nutzung ist unentgeltlich', 'Die Nutzung ist entgeltlich'],
    ['fr', 'La cantine est gratuite', 'La cantine est payante'],
    ['es', 'El museo es gratuito', 'El museo es de pago'],
    ['pt', 'O museu é gratuito', 'O museu é pago'],
  ])('needs a look in %s: %s → %s', (lang, before, after) => {
    expect([told(before, after, lang), told(after, before, lang)]).toEqual(['undecidable!', 'undecidable!']);
  });
});
