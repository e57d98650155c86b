import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

const results = (texts: Readonly<Record<string, string>>, name = 'incremental') =>
  stage(
    name,
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, `result: ${JSON.stringify(text)}`])),
  );
const path = (...parts: string[]) => `stages:\n${parts.join('')}`;

describe('objective-activity', () => {
  it('ignores names, reasons, initiatives and closed objectives', () => {
    const text = `${path(
      stage('incremental', {
        'launch-portal': 'result: Patients book without phoning, why: Launch the portal and they will',
        old: 'result: Launch the portal, status: done',
      }),
    )}initiatives: { portal: { what: Launch the portal } }\n`;
    expect(check('objective-activity', text)).toEqual([]);
  });

  it('is silent in a language without a list, and without a result', () => {
    const text = path(results({ a: 'Launch the portal' }));
    expect(check('objective-activity', `lang: it\n${text}`)).toEqual([]);
    expect(check('objective-activity', `lang: en-GB\n${text}`)).toHaveLength(1);
    expect(check('objective-activity', path(stage('incremental', { a: 'owner: x' })))).toEqual([]);
  });
});

describe('objective-length', () => {
  const says = (text: string) => told('objective-length', path(results({ a: text })));

  it('accepts four to twenty-four words', () => {
    expect(says('Members pay without waiting')).toEqual([]);
    expect(says('Small and strong')).toEqual(['The result of `a` has 3 words. Aim for 4–24 words.']);
    expect(says('w '.repeat(24))).toEqual([]);
    expect(says('w '.repeat(25))).toHaveLength(1);
  });

  it.each(['Halve waiting times', 'Members pay online', 'Rent is fair', 'Protect the islands'])(
    'accepts three words with a verb: %s',
    (text) => expect(says(text)).toEqual([]),
  );

  it.each(['Fast yet gentle', 'Boats and Harbours', 'Better digital services', 'Cut costs'])(
    'asks for more than a label: %s',
    (text) => expect(says(text)).toHaveLength(1),
  );

  it('lets three words pass in a language whose verbs it does not know', () => {
    const one = (text: string) => check('objective-length', `lang: tlh\n${path(results({ a: text }))}`);
    expect(one('Schnell und gut')).toEqual([]);
    expect(one('Schnell gut')).toHaveLength(1);
  });

  it('counts words in scripts without spaces', () => {
    expect(says('会員は窓口で待つ間に融資の可否を知る')).toEqual([]);
    expect(says('融資')).toHaveLength(1);
  });

  it('reports a missing result, but not a malformed one', () => {
    expect(told('objective-length', path(stage('incremental', { a: 'owner: x' })))).toEqual([
      'Objective `a` has no `result`.',
    ]);
    expect(told('objective-length', path(stage('incremental', { a: 'result: 12' })))).toEqual([]);
  });
});

describe('objective-duplicate', () => {
  const id = 'objective-duplicate';

  it('ignores order, case, plurals and little words', () => {
    const text = path(
      results({ a: 'Members have a loan decision on the same day' }),
      results({ b: 'On the SAME day the member has its loan decisions' }, 'substantial'),
    );
    expect(told(id, text)).toEqual([
      '`b` repeats `a` (100 % of the key words are the same; the limit is 85 %).',
    ]);
  });

  it('does not report two steps on one way as duplicates', () => {
    const steps = path(
      results({ a: '12 clinics in the county share one patient record with the hospital' }),
      results({ b: '40 clinics in the county share one patient record with the hospital' }, 'substantial'),
      results({ c: 'All clinics and pharmacies in the county share one patient record' }, 'transformational'),
    );
    expect(check(id, steps)).toEqual([]);
  });

  it('respects its threshold', () => {
    const seven = 'nurses doctors midwives porters cooks drivers clerks';
    const text = (last: string) => path(results({ a: `${seven} agree`, b: `${seven} ${last}` }));
    expect(check(id, text('leave early'))).toHaveLength(1);
    expect(check(id, text('leave early'), { options: { overlap: 0.9 } })).toEqual([]);
  });

  it('takes a text that only adds to another for the same, unless it adds much', () => {
    const short = 'Every clinic sees lab results within the day';
    const text = (more: string) => path(results({ a: short, b: `${short} ${more}` }));
    expect(told(id, text('on its screen'))).toEqual([
      '`b` repeats `a` (100 % of the key words are the same; the limit is 85 %).',
    ]);
    expect(check(id, text('and books follow-up visits, refills prescriptions and bills insurers'))).toEqual(
      [],
    );
  });

  it.each([
    [
      'one word of the same length',
      'Rural clinics answer each call from older patients at once',
      'Urban clinics answer each call from older patients at once',
    ],
    [
      'the numbers',
      'Clinics answer 80 % of all patient calls at once',
      'Clinics answer 90 % of all patient calls at once',
    ],
    [
      'numbers in words',
      'Two of the clinics answer all patient calls at once',
      'Three of the clinics answer all patient calls at once by phone',
    ],
    [
      'a negation',
      'Patients who return within the month are seen by a nurse',
      'Patients who do not return within the month are seen by a nurse',
    ],
  ])('is silent if texts differ in %s', (_, a, b) => expect(check(id, path(results({ a, b })))).toEqual([]));

  it.each([
    [
      'de',
      'Mitglieder erhalten noch am selben Tag eine Entscheidung',
      'Noch am selben Tag erhalten Mitglieder eine Entscheidung über den Kredit',
    ],
    [
      'es',
      'Los socios reciben una respuesta el mismo día',
      'Los socios reciben una respuesta el mismo día en la oficina',
    ],
    [
      'pt',
      'As agências usam dados de crédito no atendimento aos sócios',
      'As agências usam dados de crédito com o atendimento aos sócios',
    ],
    ['ja', '会員は当日に融資の決定を受け取る', '会員は当日に融資の決定を受け取る'],
  ])('reads other languages: %s', (lang, a, b) =>
    expect(check(id, `lang: ${lang}\n${path(results({ a, b }))}`)).toHaveLength(1),
  );

  it.each([
    [
      'de',
      'Kunden im Norden erhalten eine Antwort am selben Tag',
      'Kunden im Süden erhalten eine Antwort am selben Tag',
    ],
    [
      'de',
      'Mitglieder, die bleiben, sind zufrieden mit uns',
      'Mitglieder, die nicht bleiben, sind zufrieden mit uns',
    ],
    [
      'fr',
      'Les membres reçoivent une réponse le jour même',
      'Les membres paient leurs factures le jour même',
    ],
  ])('is silent about two things in other languages: %s', (lang, a, b) =>
    expect(check(id, `lang: ${lang}\n${path(results({ a, b }))}`)).toEqual([]),
  );

  it('reports short texts only if they are the same in full', () => {
    expect(check(id, path(results({ a: 'Faster loans', b: 'Faster loans' })))).toHaveLength(1);
    expect(check(id, path(results({ a: 'Faster loans', b: 'Loans' })))).toEqual([]);
    expect(check(id, path(results({ a: 'It is', b: 'It was' })))).toEqual([]);
  });

  const counting = 'indicators: { ID: { measure: Days from application to decision } }';
  const measured = (name: string, ids: readonly string[]) =>
    stage(name, Object.fromEntries(ids.map((one) => [one, counting.replace('ID', `${one}-days`)])));

  it('reports a measure twice in one stage, but not in a later stage', () => {
    expect(check(id, path(measured('incremental', ['a', 'b'])))).toMatchObject([
      { entity: 'indicators/b-days', field: 'measure' },
    ]);
    expect(check(id, path(measured('incremental', ['a']), measured('substantial', ['b'])))).toEqual([]);
  });

  it('does not compare with dropped objectives', () => {
    const twice = path(
      stage('incremental', {
        a: 'result: Members have a loan decision today, status: dropped',
        b: 'result: Members have a loan decision today',
      }),
    );
    expect(check(id, twice)).toEqual([]);
  });
});

describe('objective-copies-parent', () => {
  const id = 'objective-copies-parent';
  const parent = `criteria: { tests: { outcome: Repeat tests fall by half in the county } }\n${path(
    results({ record: 'Every county clinic works from one shared record' }),
  )}`;
  const says = (text: string) => told(id, path(results({ own: text })), { parent });

  it('reports a copy of an objective or criterion with only a place added', () => {
    expect(says('In the north every county clinic works from one shared record')).toHaveLength(1);
    expect(says('By 2028 repeat tests in our county fall by half')[0]).toContain('repeats `tests`');
    expect(says('Midwives in the north write down a birth once')).toEqual([]);
  });

  it('is silent if no parent could be read, or if the parent dropped it', () => {
    const own = path(results({ own: 'Every county clinic works from one shared record' }));
    expect(check(id, own)).toEqual([]);
    const dropped = path(
      stage('incremental', {
        r: 'result: Every county clinic works from one shared record, status: dropped',
      }),
    );
    expect(check(id, own, { parent: dropped })).toEqual([]);
  });
});

describe('acronym-undefined', () => {
  const about = (text: string, before = '') =>
    check('acronym-undefined', `${before}${path(results({ a: text }))}`).map((finding) => finding.about);

  it('reports each acronym once, at its first use, without its plural', () => {
    const text = path(results({ a: 'Our GPs and PCNs share', b: 'Each PCN’s list, and PCN, is one' }));
    const found = check('acronym-undefined', text);
    expect(found.map((finding) => [finding.about, finding.entity])).toEqual([
      ['GP', 'objectives/a'],
      ['PCN', 'objectives/a'],
    ]);
  });

  it('accepts the glossary and both ways to write it out, anywhere in the file', () => {
    expect(about('AHT falls', 'glossary: { AHT: Average handling time }\n')).toEqual([]);
    expect(about('Average Handling Time (AHT) falls')).toEqual([]);
    expect(about('AHT (average handling time) falls')).toEqual([]);
    expect(about('AHTs fall', 'reality: { today: "Average handling times (AHTs) rose." }\n')).toEqual([]);
    expect(about('AHT (average handling time, from the greeting to the end of the notes) falls')).toEqual([]);
    expect(about('MRI (more than 24 hours) waits fall')).toEqual(['MRI']);
    expect(about('AHT (AHT in minutes) falls')).toEqual(['AHT']);
    expect(about('Waits fall (MRI)')).toEqual(['MRI']);
  });

  it('knows numerals, quarters, units, currencies and the names of the organization', () => {
    expect(about('Phase II and XIV end in Q3 of FY2023 at 5 GB, 12 MWh, 9 USD and 40 kW in the EU')).toEqual(
      [],
    );
    expect(
      check('acronym-undefined', `${path(results({ a: 'AHT and CD sales rise' }))}`).map(
        (finding) => finding.about,
      ),
    ).toEqual(['AHT', 'CD']);
    expect(about('Fees are paid in XOF', 'resources: { currency: XOF }\n')).toEqual([]);
  });

  it('ignores emphasis, code, links and mixed names', () => {
    expect(about('We do NOT wait, and ALL calls are IMMEDIATELY taken')).toEqual([]);
    expect(about('GO LIVE IN EVERY BRANCH')).toEqual([]);
    expect(about('The file `AHT` is at https://example.org/AHT now')).toEqual([]);
    expect(about('GmbH, PhD, iOS, eHR, R&D and P&L are read by A and B')).toEqual([]);
  });

  it('knows the initials of the organization from its name', () => {
    const told = (name: string, text: string) =>
      check('acronym-undefined', `strat: 1\nname: ${name}\n${path(results({ a: text }))}`).map(
        (finding) => finding.about,
      );
    expect(told('National Aeronautics and Space Administration', 'NASA flies to the Moon')).toEqual([]);
    expect(told('Department of Veterans Affairs, FY2022', 'VA and non-VA clinics share')).toEqual([]);
    expect(told('U.S. Department of Transport', 'DOT and UDOT roads are safe')).toEqual(['UDOT']);
    expect(told('US Department of Housing and Urban Development', 'HUD and HD homes are safe')).toEqual([
      'HD',
    ]);
  });

  it('reads a fiscal year with a space, and a hyphen within an acronym', () => {
    expect(about('Trust rises by 3 % over FY 2022 among LGBTQ+ members')).toEqual([]);
    expect(about('Inclusion, Diversity, Equity, Accessibility (I-DEA) guides us')).toEqual([]);
    expect(about('Train non-CCN doctors')).toEqual(['CCN']);
  });

  it('reads other scripts and German texts', () => {
    expect(about('Врачи видят МРТ сразу', 'lang: ru\n')).toEqual(['МРТ']);
    expect(about('Врачи видят МРТ (магнитно-резонансная томография) сразу', 'lang: ru\n')).toEqual([]);
    expect(about('Der ÖPNV fährt alle zehn Minuten', 'lang: de\n')).toEqual(['ÖPNV']);
    expect(about('Der öffentliche Personennahverkehr (ÖPNV) fährt', 'lang: de\n')).toEqual([]);
    expect(about('会員は窓口で待つ間に知る', 'lang: ja\n')).toEqual([]);
  });

  it('leaves out letters of a name, a code, an address or a date', () => {
    expect(about('Ships find JS-BOAT, GOV.UK, AB-07 and README.md from FY27H2 to Q3FY28')).toEqual([]);
    expect(about('The register is at ABC.example by HY2 of FY2028H1')).toEqual([]);
    expect(about('Nurses use the ABC. Nobody uses the ZCS.')).toEqual(['ABC', 'ZCS']);
  });

  it('leaves out the initials of a name that a text writes out', () => {
    const today = (text: string) => `reality: { today: ${text} }\n`;
    expect(about('PCNs share one list', today('Six Primary Care Networks keep six lists.'))).toEqual([]);
    expect(about('The DCP is open', today('We wrote to the Department for Coastal Protection.'))).toEqual([]);
    expect(about('PCNs share one list', today('Six primary care networks keep six lists.'))).toEqual(['PCN']);
  });

  it('leaves out what everybody knows', () => {
    expect(about('Ten AEs double our EBITDA at a CSAT of 4.5 and less CAC')).toEqual([]);
    expect(about('The CEO sees KPIs and OKRs over HTTP, and the UX of our API beats any MVP')).toEqual([]);
  });

  it('reads what is counted and what would prove it', () => {
    const criteria = (keys: string) => check('acronym-undefined', `criteria: { c: { ${keys} } }\n`);
    expect(criteria('measure: PCNs with a list').map((finding) => finding.about)).toEqual(['PCN']);
    expect(criteria('met_when: The PCN has signed')).toHaveLength(1);
    expect(criteria('source: PCN list')).toEqual([]);
  });

  it('reads only statements and measures, not names, units or dropped work', () => {
    const text = `${path(
      stage('incremental', {
        AHT: 'result: Never read',
        a: 'owner: QA lead, indicators: { i: { measure: Calls, unit: MIPS } }',
        b: 'result: XYZQ is here, status: dropped',
      }),
    )}people: { qa: { name: QA, role: QA } }\n`;
    expect(check('acronym-undefined', text)).toEqual([]);
  });

  it('reads obstacles that are written on one line', () => {
    const [finding] = check('acronym-undefined', 'reality: { obstacles: { old-core: Our ZCS is old } }\n');
    expect(finding).toMatchObject({ about: 'ZCS', entity: 'obstacles/old-core' });
  });
});

describe('text-unreadable', () => {
  const id = 'text-unreadable';
  const why = (text: string) => `destination:\n  why: ${JSON.stringify(text)}\n`;

  it('counts the words of the longest sentence', () => {
    expect(check(id, why('w '.repeat(35)))).toEqual([]);
    expect(told(id, why(`${'w '.repeat(36)}`))).toEqual([
      'A sentence in `why` of `destination` has 36 words; the limit is 35.',
    ]);
    expect(check(id, why(`${'w '.repeat(30)}. `.repeat(4)))).toEqual([]);
  });

  it('leaves the length of the destination and results to their own rules', () => {
    const long = 'w '.repeat(60);
    expect(check(id, `destination: { statement: ${long} }\n`, { options: { grade: 99 } })).toEqual([]);
    expect(check(id, path(results({ a: long })), { options: { grade: 99 } })).toEqual([]);
  });

  const hard =
    'Operationalising interoperable documentation environments facilitates interdisciplinary collaboration across organizational boundaries for participating institutions';

  const graded = (text: string) => check(id, text, { options: { grade: 14 } });

  it('grades nothing unless a configuration asks for it', () => {
    expect(check(id, why(hard))).toEqual([]);
  });

  it('grades only English, and only from twelve words', () => {
    expect(graded(why(hard))).toHaveLength(1);
    expect(graded(`lang: en-US\n${why(hard)}`)).toHaveLength(1);
    expect(graded(`lang: de\n${why(hard)}`)).toEqual([]);
    expect(graded(`lang: enm\n${why(hard)}`)).toEqual([]);
    expect(graded(why('Operationalising interoperable documentation environments'))).toEqual([]);
  });

  it('reads each item of a list as a sentence of its own', () => {
    const item = 'w '.repeat(20);
    for (const mark of ['- ', '* ', '• ', '1. ', '2) '])
      expect(graded(why(`By 2029 we will:\n${mark}${item}\n${mark}${item}`))).toEqual([]);
    expect(graded(why(`One sentence that runs on\n${'w '.repeat(40)}`))).toHaveLength(1);
  });

  it('grades sentences, but not lists of names', () => {
    const names = 'Select investigations\n- Announcement of Opportunity\n- Operational Readiness Review\n';
    expect(graded(why(names.repeat(4)))).toEqual([]);
    expect(graded(why(`${names}- ${hard}`))).toHaveLength(1);
  });

  it('does not report the length if another rule has', () => {
    const long = `${hard} and for those who work there or come there as patients or as guests of one`;
    expect(graded(`destination: { statement: ${long} }\n`)).toEqual([]);
    expect(graded(path(results({ a: long })))).toEqual([]);
    expect(graded(path(results({ a: hard })))).toHaveLength(1);
  });

  it('reports a repeated text once, and says which one it means', () => {
    const text = path(
      stage('incremental', { a: `why: ${hard}`, b: `why: ${hard}`, c: `why: ${hard} today` }),
    );
    expect(graded(text).map(({ message }) => message.split(' needs')[0])).toEqual([
      '`why` of objective `a`',
      '`why` of objective `c`',
    ]);
  });

  it('counts the words of long German sentences', () => {
    expect(check(id, `lang: de\n${why(`${'Wort '.repeat(40)}.`)}`)).toHaveLength(1);
  });
});
