import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

const quoted = (text: string) => JSON.stringify(text);

describe('a strategy without a destination', () => {
  it('has one finding, and none about the parts of a destination', () => {
    const rules = [
      'destination-missing',
      'destination-why-missing',
      'destination-why-echoes',
      'destination-length',
      'destination-timeframe',
      'destination-fluff',
      'destination-one-sided',
      'roles-missing',
    ];
    for (const text of ['owner: x\n', 'destination: { market: Boats run at night }\n'])
      expect(rules.filter((rule) => told(rule, text).length > 0)).toEqual(['destination-missing']);
  });

  it('is not reported if the section could not be read', () => {
    expect(told('destination-missing', 'destination: [all is well]\n')).toEqual([]);
    expect(told('destination-missing', 'destination: { statement: [all, is, well] }\n')).toEqual([]);
    expect(told('destination-missing', 'destination: { statment: All is well. }\n')).toEqual([]);
    expect(told('destination-missing', 'destination: { statement: " " }\n')).toHaveLength(1);
  });
});

describe('destination-length', () => {
  const of = (words: number, options = {}) =>
    check('destination-length', `destination: { statement: ${'w '.repeat(words)}}\n`, { options }).map(
      ({ level, message }) => `${level}: ${message}`,
    );
  it('accepts 8 to 25 words, and is info outside', () => {
    for (const words of [8, 15, 25]) expect(of(words)).toEqual([]);
    expect(of(7)).toEqual([
      'info: The destination has 7 words; the minimum is 8. Aim for 15–20: people remember those.',
    ]);
    expect(of(60)).toEqual([
      'info: The destination has 60 words; the limit is 25. Aim for 15–20: people remember those.',
    ]);
  });
  it('keeps the levels of a configuration', () => {
    expect(of(26, { most: 25 })[0]).toContain('warn: ');
    expect(of(5, { least: 6 })[0]).toContain('warn: ');
    expect(of(14, { min: 15 })[0]).toContain('info: ');
  });
});

describe('destination-why-missing', () => {
  const why = (text: string) => `destination: { statement: S, why: ${quoted(text)} }\n`;
  it('counts words, in any script', () => {
    expect(told('destination-why-missing', why('One two three four five six seven eight'))).toEqual([]);
    expect(told('destination-why-missing', why('One two three four five six seven'))).toEqual([
      'The `why` of the destination has 7 words; the minimum is 8.',
    ]);
    expect(told('destination-why-missing', why('六分之一的检查是重复的，病人要付出代价和时间'))).toEqual([]);
  });
  it('takes the minimum from its option', () =>
    expect(told('destination-why-missing', why('We must.'), { options: { min: 2 } })).toEqual([]));
});

describe('destination-why-echoes', () => {
  const both = (statement: string, why: string) =>
    `destination: { statement: ${quoted(statement)}, why: ${quoted(why)} }\n`;
  const STATEMENT = 'Every clinic shares one record, so that no patient repeats a test.';

  it('ignores endings and filler words', () => {
    expect(
      told(
        'destination-why-echoes',
        both(STATEMENT, 'Because clinics sharing one record is what we want for patients.'),
      ),
    ).toHaveLength(1);
    expect(
      told(
        'destination-why-echoes',
        both('Become the leader in our market.', 'Becoming a leader matters to us.'),
      ),
    ).toHaveLength(1);
  });
  it('allows a long why that repeats words of the statement', () => {
    const why =
      'A test that is repeated costs 140 euros and a week. Last year one patient in six went through it, and nurses say that copying from one clinic to another record by hand is why they leave.';
    expect(told('destination-why-echoes', both(STATEMENT, why))).toEqual([]);
  });
  it('is silent in a language without a list', () =>
    expect(told('destination-why-echoes', `lang: it\n${both('Alles wird gut.', 'Alles wird gut.')}`)).toEqual(
      [],
    ));
});

describe('destination-timeframe', () => {
  const time = (start: string, end: string) =>
    check('destination-timeframe', `start: ${start}\nend: ${end}\ndestination: { statement: S }\n`).map(
      ({ level, message }) => `${level} ${message.match(/runs for ([^,]+)/)?.[1]}`,
    );
  it.each([
    ['2026', '2028'],
    ['2025', '2026'],
    ['2027-07', '2030-06'],
    ['2024-02-29', '2027-02-28'],
  ])('accepts two to three years, with or without leap days: %s to %s', (start, end) =>
    expect(time(start, end)).toEqual([]),
  );
  it.each([
    ['2026', '2029', 'info 4 years'],
    ['2026', '2030', 'info 5 years'],
    ['2026', '2031-01', 'info 5 years and 1 month'],
    ['2026', '2033-01', 'warn 7 years and 1 month'],
    ['2026', '2026', 'info 1 year'],
    ['2026-01', '2026-06', 'warn 6 months'],
  ])('reports %s to %s', (start, end, says) => expect(time(start, end)).toEqual([says]));
  it('says what a far date costs, and asks for what must be true before it', () => {
    const [found] = check('destination-timeframe', 'start: 2026\nend: 2031\ndestination: { statement: S }\n');
    expect(found?.message).toMatch(/People rarely act on a date that far off\.$/);
    expect(found?.help).toBe(
      'Name what must be true by `2028-12`: as `by:` of a stage, or as `due:` of a criterion.',
    );
  });
  it.each([
    'stages: { incremental: { by: 2028 } }',
    'criteria: { a: { outcome: A, due: 2029 } }',
    'criteria: { a: { outcome: A, expected: { 2028-12: 4 } } }',
    'objectives: { o: { result: A, due: 2028 } }',
    'objectives: { o: { result: A, key_results: { k: { outcome: A, due: 2028 } } } }',
  ])('accepts a long plan with a date on the way: %s', (keys) => {
    const long = (end: string) =>
      told('destination-timeframe', `start: 2026\nend: ${end}\ndestination: { statement: S }\n${keys}\n`);
    expect(long('2031')).toEqual([]);
    expect(long('2035')).toHaveLength(1);
  });
  it('does not take the last months of a plan for the way', () => {
    const text =
      'start: 2026\nend: 2031\ndestination: { statement: S }\ncriteria: { a: { outcome: A, due: 2031-09 } }\n';
    expect(told('destination-timeframe', text)).toHaveLength(1);
  });
  it('leaves an end before the start to date-order, and a broken end to schema', () => {
    expect(time('2029', '2026')).toEqual([]);
    expect(time('2029', 'soon')).toEqual([]);
  });
  it('asks for an end, and does not guess without a start', () => {
    expect(told('destination-timeframe', 'destination: { statement: S }\n')).toHaveLength(1);
    expect(told('destination-timeframe', 'end: 2040\ndestination: { statement: S }\n')).toEqual([]);
  });
});

describe('destination-fluff', () => {
  const fluff = (statement: string) =>
    check('destination-fluff', `destination: { statement: ${quoted(statement)} }\n`).map(
      ({ level, message }) => `${level} ${message}`,
    );
  it.each([
    'Heart disease is no longer the leading cause of death in the county.',
    'Nurses spend their days leading patients back to health.',
    'We read three leading indicators every Monday.',
    'The leader of each ward meets every patient within a day.',
    'Fish return to a river ecosystem that was dead in 1980.',
    'A letter by first-class mail reaches every island in two days.',
    'The next generation of farmers can live from their land.',
  ])('accepts a plain word: %s', (statement) => expect(fluff(statement)).toEqual([]));
  it.each([
    ['To be the leading bank in the valley.', 'info The destination has 1 buzzword: `the leading`.'],
    ['A Best in Class service.', 'info The destination has 1 buzzword: `Best in Class`.'],
    [
      'World‑class, cutting–edge care.',
      'warn The destination has 2 buzzwords: `World‑class` and `cutting–edge`.',
    ],
    ['EXCELLENCE through synergy', 'warn The destination has 2 buzzwords: `EXCELLENCE` and `synergy`.'],
    ['A leading university', 'info The destination has 1 buzzword: `A leading`.'],
  ])('reports %s', (statement, says) => expect(fluff(statement)).toEqual([says]));
  it('matches only whole words', () =>
    expect(fluff('Fragile goods and agility; the premiere of a play.')).toEqual([]));
});

describe('a rule about both sides of a section', () => {
  it.each([
    ['destination-one-sided', 'destination', 'statement: S', 'market', 'organization'],
    ['reality-one-sided', 'reality', 'today: T', 'internal', 'external'],
  ])('%s reports a missing side, but not an unreadable one', (rule, section, rest, one, other) => {
    const side = (keys: string) => told(rule, `${section}: { ${rest}${keys} }\n`);
    expect(side(`, ${one}: A, ${other}: [B]`)).toEqual([]);
    expect(side(`, ${one}: A`)).toHaveLength(1);
    expect(side(`, ${other}: A`)).toHaveLength(1);
    expect(side('')).toHaveLength(1);
    expect(side(`, ${one}: A, ${other}: []`)).toHaveLength(1);
    expect(side(`, ${one}: A, ${other}: 7`)).toEqual([]);
    expect(side(`, ${one}: 7`)).toEqual([]);
  });
});
