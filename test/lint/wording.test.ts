import { describe, expect, it } from 'vitest';
import { checkOne, messages, stage } from './check-one.ts';

const results = (texts: Readonly<Record<string, string>>, name = 'incremental') =>
  stage(
    name,
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, `result: ${JSON.stringify(text)}`])),
  );
const path = (...parts: string[]) => `stages:\n${parts.join('')}`;

describe('objective-activity', () => {
  it('leaves names, reasons, initiatives and closed objectives alone', () => {
    const text = `${path(
      stage('incremental', {
        'launch-portal': 'result: Patients book without phoning, why: Launch the portal and they will',
        old: 'result: Launch the portal, status: done',
      }),
    )}initiatives: { portal: { what: Launch the portal } }\n`;
    expect(checkOne('objective-activity', text)).toEqual([]);
  });

  it('is silent in a language without a list, and where the result is absent', () => {
    const text = path(results({ a: 'Launch the portal' }));
    expect(checkOne('objective-activity', `lang: de\n${text}`)).toEqual([]);
    expect(checkOne('objective-activity', `lang: en-GB\n${text}`)).toHaveLength(1);
    expect(checkOne('objective-activity', path(stage('incremental', { a: 'owner: x' })))).toEqual([]);
  });
});

describe('objective-length', () => {
  const told = (text: string) => messages('objective-length', path(results({ a: text })));

  it('counts from four to eighteen words', () => {
    expect(told('Members pay without waiting')).toEqual([]);
    expect(told('Members pay online')).toEqual([
      'The result of `a` has 3 words; 4–18 say one thing clearly.',
    ]);
    expect(told('w '.repeat(18))).toEqual([]);
    expect(told('w '.repeat(19))).toHaveLength(1);
  });

  it('counts words where no spaces stand between them', () => {
    expect(told('会員は窓口で待つ間に融資の可否を知る')).toEqual([]);
    expect(told('融資')).toHaveLength(1);
  });

  it('says it where there is no result, but not where it was malformed', () => {
    expect(messages('objective-length', path(stage('incremental', { a: 'owner: x' })))).toEqual([
      'Objective `a` does not say its result.',
    ]);
    expect(messages('objective-length', path(stage('incremental', { a: 'result: 12' })))).toEqual([]);
  });
});

describe('objective-duplicate', () => {
  const id = 'objective-duplicate';

  it('sees through order, case, plurals and little words', () => {
    const text = path(
      results({ a: 'Members have a loan decision on the same day' }),
      results({ b: 'On the SAME day the member has its loan decisions' }, 'substantial'),
    );
    expect(messages(id, text)).toEqual([
      '`b` says what `a` says: 100 % of the content words, under 85 % they are two.',
    ]);
  });

  it('does not take a step on the way for the same', () => {
    const steps = path(
      results({ a: '12 clinics in the county share one patient record with the hospital' }),
      results({ b: '40 clinics in the county share one patient record with the hospital' }, 'substantial'),
      results({ c: 'All clinics and pharmacies in the county share one patient record' }, 'transformational'),
    );
    expect(checkOne(id, steps)).toEqual([]);
  });

  it('keeps to its threshold', () => {
    const seven = 'nurses doctors midwives porters cooks drivers clerks';
    const text = (last: string) => path(results({ a: `${seven} agree`, b: `${seven} ${last}` }));
    expect(checkOne(id, text('leave'))).toHaveLength(1);
    expect(checkOne(id, text('leave'), { options: { overlap: 0.9 } })).toEqual([]);
    expect(checkOne(id, text('leave early'))).toEqual([]);
  });

  it('tells short texts only where they agree in full', () => {
    expect(checkOne(id, path(results({ a: 'Faster loans', b: 'Faster loans' })))).toHaveLength(1);
    expect(checkOne(id, path(results({ a: 'Faster loans', b: 'Loans' })))).toEqual([]);
    expect(checkOne(id, path(results({ a: 'It is', b: 'It was' })))).toEqual([]);
  });

  const counting = 'indicators: { ID: { measure: Days from application to decision } }';
  const measured = (name: string, ids: readonly string[]) =>
    stage(name, Object.fromEntries(ids.map((one) => [one, counting.replace('ID', `${one}-days`)])));

  it('finds a measure twice in one stage; from stage to stage it may go on', () => {
    expect(checkOne(id, path(measured('incremental', ['a', 'b'])))).toMatchObject([
      { entity: 'indicators/b-days', field: 'measure' },
    ]);
    expect(checkOne(id, path(measured('incremental', ['a']), measured('substantial', ['b'])))).toEqual([]);
  });

  it('does not compare with what is dropped, or in a language without a list', () => {
    const twice = path(
      stage('incremental', {
        a: 'result: Members have a loan decision today, status: dropped',
        b: 'result: Members have a loan decision today',
      }),
    );
    expect(checkOne(id, twice)).toEqual([]);
    expect(checkOne(id, `lang: de\n${path(results({ a: 'Faster loans', b: 'Faster loans' }))}`)).toEqual([]);
  });
});

describe('objective-copies-parent', () => {
  const id = 'objective-copies-parent';
  const parent = `criteria: { tests: { outcome: Repeat tests fall by half in the county } }\n${path(
    results({ record: 'Every county clinic works from one shared record' }),
  )}`;
  const told = (text: string) => messages(id, path(results({ own: text })), { parent });

  it('sees a copy with a place put in, of an objective or of a criterion', () => {
    expect(told('In the north every county clinic works from one shared record')).toHaveLength(1);
    expect(told('By 2028 repeat tests in our county fall by half')[0]).toContain('repeats `tests`');
    expect(told('Midwives in the north write down a birth once')).toEqual([]);
  });

  it('says nothing where no parent could be read, or it was dropped there', () => {
    const own = path(results({ own: 'Every county clinic works from one shared record' }));
    expect(checkOne(id, own)).toEqual([]);
    const dropped = path(
      stage('incremental', {
        r: 'result: Every county clinic works from one shared record, status: dropped',
      }),
    );
    expect(checkOne(id, own, { parent: dropped })).toEqual([]);
  });
});

describe('acronym-undefined', () => {
  const about = (text: string, before = '') =>
    checkOne('acronym-undefined', `${before}${path(results({ a: text }))}`).map((finding) => finding.about);

  it('tells each once, at its first use, without its plural', () => {
    const text = path(results({ a: 'Our GPs and PCNs share', b: 'Each PCN’s list, and PCN, is one' }));
    const found = checkOne('acronym-undefined', text);
    expect(found.map((finding) => [finding.about, finding.entity])).toEqual([
      ['GP', 'objectives/a'],
      ['PCN', 'objectives/a'],
    ]);
  });

  it('accepts the glossary and either way of writing it out, anywhere in the file', () => {
    expect(about('AHT falls', 'glossary: { AHT: Average handling time }\n')).toEqual([]);
    expect(about('Average Handling Time (AHT) falls')).toEqual([]);
    expect(about('AHT (average handling time) falls')).toEqual([]);
    expect(about('AHTs fall', 'reality: { today: "Average handling times (AHTs) rose." }\n')).toEqual([]);
    expect(about('AHT (average handling time, from the greeting to the end of the notes) falls')).toEqual([]);
    expect(about('MRI (more than 24 hours) waits fall')).toEqual(['MRI']);
    expect(about('AHT (AHT in minutes) falls')).toEqual(['AHT']);
    expect(about('Waits fall (MRI)')).toEqual(['MRI']);
  });

  it('knows numerals, quarters, units and currencies, and what the organization is called', () => {
    expect(about('Phase II and XIV end in Q3 of FY2023 at 5 GB, 12 MWh, 9 USD and 40 kW in the EU')).toEqual(
      [],
    );
    expect(
      checkOne('acronym-undefined', `${path(results({ a: 'NPS and CD sales rise' }))}`).map(
        (finding) => finding.about,
      ),
    ).toEqual(['CD', 'NPS']);
    expect(about('Fees are paid in XOF', 'resources: { currency: XOF }\n')).toEqual([]);
  });

  it('is not misled by emphasis, code, links and mixed names', () => {
    expect(about('We do NOT wait, and ALL calls are IMMEDIATELY taken')).toEqual([]);
    expect(about('GO LIVE IN EVERY BRANCH')).toEqual([]);
    expect(about('The file `AHT` is at https://example.org/AHT now')).toEqual([]);
    expect(about('GmbH, PhD, iOS, eHR, R&D and P&L are read by A and B')).toEqual([]);
  });

  it('reads other scripts and German texts', () => {
    expect(about('Врачи видят МРТ сразу', 'lang: ru\n')).toEqual(['МРТ']);
    expect(about('Врачи видят МРТ (магнитно-резонансная томография) сразу', 'lang: ru\n')).toEqual([]);
    expect(about('Der ÖPNV fährt alle zehn Minuten', 'lang: de\n')).toEqual(['ÖPNV']);
    expect(about('Der öffentliche Personennahverkehr (ÖPNV) fährt', 'lang: de\n')).toEqual([]);
    expect(about('会員は窓口で待つ間に知る', 'lang: ja\n')).toEqual([]);
  });

  it('looks at statements only, not at names, measures or what is dropped', () => {
    const text = `${path(
      stage('incremental', {
        AHT: 'result: Never read',
        a: 'owner: QA lead, indicators: { i: { measure: AHT, unit: MIPS } }',
        b: 'result: XYZQ is here, status: dropped',
      }),
    )}people: { qa: { name: QA, role: QA } }\n`;
    expect(checkOne('acronym-undefined', text)).toEqual([]);
  });

  it('also reads obstacles that are written in one line', () => {
    const [finding] = checkOne('acronym-undefined', 'reality: { obstacles: { old-core: Our ZCS is old } }\n');
    expect(finding).toMatchObject({ about: 'ZCS', entity: 'obstacles/old-core' });
  });
});

describe('text-unreadable', () => {
  const id = 'text-unreadable';
  const why = (text: string) => `destination:\n  why: ${JSON.stringify(text)}\n`;

  it('counts the words of the longest sentence', () => {
    expect(checkOne(id, why('w '.repeat(35)))).toEqual([]);
    expect(messages(id, why(`${'w '.repeat(36)}`))).toEqual([
      'A sentence in `destination` has 36 words, at most 35.',
    ]);
    expect(checkOne(id, why(`${'w '.repeat(30)}. `.repeat(4)))).toEqual([]);
  });

  it('leaves the length of destination and results to their own rules', () => {
    const long = 'w '.repeat(60);
    expect(checkOne(id, `destination: { statement: ${long} }\n`, { options: { grade: 99 } })).toEqual([]);
    expect(checkOne(id, path(results({ a: long })), { options: { grade: 99 } })).toEqual([]);
  });

  const hard =
    'Operationalising interoperable documentation environments facilitates interdisciplinary collaboration across organizational boundaries for participating institutions';

  it('grades English only, and only from twelve words', () => {
    expect(checkOne(id, why(hard))).toHaveLength(1);
    expect(checkOne(id, `lang: en-US\n${why(hard)}`)).toHaveLength(1);
    expect(checkOne(id, `lang: de\n${why(hard)}`)).toEqual([]);
    expect(checkOne(id, `lang: enm\n${why(hard)}`)).toEqual([]);
    expect(checkOne(id, why('Operationalising interoperable documentation environments'))).toEqual([]);
  });

  it('counts long German sentences too', () => {
    expect(checkOne(id, `lang: de\n${why(`${'Wort '.repeat(40)}.`)}`)).toHaveLength(1);
  });
});
