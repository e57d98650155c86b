import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

describe('target-only-in-text', () => {
  const found = (what: string, more = '', lang = 'en') =>
    told('target-only-in-text', `lang: ${lang}\ninitiatives: { a: { what: "${what}" } }\n${more}`);
  it.each([
    ['en', 'Answer 80 % of all calls at once', '80 %'],
    ['en', 'Open 12 clinics in the north', '12 clinics'],
    ['en', 'Halve waste, and save $3 million', '$3 million'],
    ['de', 'Drei Viertel der Anträge kommen online', 'Drei Viertel'],
    ['pt', 'Publicar 2.000 registros até 2027', '2.000 registros'],
    ['tlh', 'Answer 80 % of calls', '80 %'],
  ])('in %s: %s', (lang, what, amount) =>
    expect(found(what, '', lang)).toEqual([
      `Initiative \`a\` promises \`${amount}\`, but no criterion has this target.`,
    ]),
  );
  it.each([
    'Move all desks to Windows 11 Pro',
    'Report at the end of 2027 how it went',
    'Answer calls at once',
    'Write version 2',
  ])('is silent about %s', (what) => expect(found(what)).toEqual([]));
  it.each([
    'criteria: { c: { measure: Calls, target: 3 } }\n',
    'objectives: { o: { key_results: { k: { outcome: A, target: 3 } } } }\n',
    'objectives: { o: { indicators: { i: { measure: A, target: 3 } } } }\n',
  ])('is silent if something has a target: %s', (more) =>
    expect(found('Answer 80 % of all calls', more)).toEqual([]),
  );
  it('looks at objectives too, and not at work that is done', () => {
    expect(
      told('target-only-in-text', 'objectives: { o: { result: 40 % of calls are lost } }\n'),
    ).toHaveLength(1);
    expect(
      told('target-only-in-text', 'objectives: { o: { result: 40 % are lost, status: done } }\n'),
    ).toEqual([]);
  });
});
