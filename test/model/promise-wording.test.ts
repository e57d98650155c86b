/** A new wording is only spelling, or another promise: in doubt it is another promise. */
import { describe, expect, it } from 'vitest';
import { compareWording, sumDirections, type WordingUse } from '../../src/model/promise-wording.ts';

function told(before: string, after: string, use: WordingUse = {}): string {
  const { isSpelling, findings } = compareWording(before, after, use);
  if (isSpelling) return 'spelling';
  return `${sumDirections(findings)}${findings.some(({ isGrave }) => isGrave) ? '!' : ''}`;
}

const reasonOf = (before: string, after: string, lang?: string) =>
  compareWording(before, after, { lang }).findings.map(({ reason }) => reason);

describe('only the spelling', () => {
  it.each([
    ['The clinics anwser within a day.', 'The clinics answer within a day.'],
    ['Nurses recieve the rota on Monday', 'Nurses receive the rota on Monday'],
    ['Nurses gett the rota', 'Nurses get the rota'],
    ['nurses share one rota', 'Nurses share one rota.'],
    ['Nurses use e-mail, phone and post', 'Nurses use email, phone and post'],
    ['Nurses co-operate on wards', 'Nurses co operate on wards'],
    ['Beds: 20-30 % are free', 'Beds: 20–30 % are free'],
    ['See https://example.org for the rota', 'See <https://example.org> for the rota'],
    ['Nurses see the rota', 'Nurses see the [rota](https://example.org)'],
    ['Nurses see the **whole** rota', 'Nurses see the whole rota'],
    ['Nurses open `rota` daily', 'Nurses open rota daily'],
    ['Nurses share the rota', 'GOAL: Nurses share the rota'],
    ['Nurses share the rota', 'KR 2.1: Nurses share the rota'],
    ['One more ward (possibly surgery)', 'One more ward (possibly oncology)'],
    ['Nurses’ rota is shared', "Nurses' rota is shared"],
    ['1’200 beds are free', '1200 beds are free'],
    ['In the morning the wards report falls.', 'The wards report falls in the morning.'],
    ['lauch the rota for nurses', 'launch the rota for nurses'],
    ['share the reprts with nurses', 'share the reports with nurses'],
  ])('%s → %s', (before, after) => {
    expect([told(before, after), told(after, before)]).toEqual(['spelling', 'spelling']);
  });
});

describe('less is promised', () => {
  it.each([
    ['All wards report each night', 'High-priority wards report each night'],
    ['Every ward reports', 'Most wards report'],
    ['Every ward reports', 'Wards report'],
    ['95 % of wards report', '60 % of wards report'],
    ['Nine wards report', 'Six wards report'],
    ['Patients are seen within 4 hours', 'Patients are seen within 9 hours'],
    ['Cut the wait to 20 days', 'Cut the wait to 30 days'],
    ['Cut the wait by 20 percent', 'Cut the wait by 10 percent'],
    ['Wards report by June', 'Wards report by December'],
    ['Wards report by the end of 2027', 'Wards report by the end of 2028'],
    ['Wards report by Q2 2027', 'Wards report by Q4 2027'],
    ['Wards report by 3 May 2027', 'Wards report by 30 May 2027'],
    ['Wards report by June', 'Wards report'],
    ['Wards will report at night', 'Wards may report at night'],
    ['Wards report at night', 'Wards report at night where possible'],
    ['Wards report at night', 'Wards report at night, except surgery'],
    ['At least 5 wards report', 'Up to 5 wards report'],
    ['5+ wards report', '5 wards report'],
    ['Wards report and publish', 'Wards report and publish in principle'],
    ['All wards report', 'All wards report (if asked)'],
    ['Wards must report', 'Wards should report'],
    ['Wards report daily', 'Wards report weekly'],
    ['Growth is 5 %', 'Growth is -5 %'],
  ])('%s → %s', (before, after) => {
    expect([told(before, after), told(after, before).replace('!', '')]).toEqual(['easier!', 'harder']);
  });

  it.each([
    ['de', 'Alle Stationen melden jede Nacht', 'Wichtige Stationen melden jede Nacht'],
    ['de', 'Die Stationen melden bis Juni 2027', 'Die Stationen melden bis Dezember 2027'],
    ['de', 'Mindestens 80 % der Stationen melden', 'Bis zu 80 % der Stationen melden'],
    ['de', 'Die Stationen melden nachts', 'Die Stationen können nachts melden'],
    ['fr', 'Tous les services répondent', 'La plupart des services répondent'],
    ['fr', 'Les services répondent avant juin 2027', 'Les services répondent avant décembre 2027'],
    ['es', 'Todos los centros responden', 'Algunos centros responden'],
    ['es', 'El 80 % de los centros responde', 'El 50 % de los centros responde'],
    ['pt', 'Todos os centros respondem', 'A maioria dos centros respondem'],
    ['pt', 'Os centros respondem até junho de 2027', 'Os centros respondem até dezembro de 2027'],
  ])('%s: %s → %s', (lang, before, after) => {
    expect([told(before, after, { lang }), told(after, before, { lang }).replace('!', '')]).toEqual([
      'easier!',
      'harder',
    ]);
  });
});

it('promises less if a result becomes work, and nobody can tell the other way round', () => {
  const [before, after] = ['Wards are paperless', 'Launch a portal for wards'];
  expect([told(before, after), told(after, before)]).toEqual(['easier!', 'undecidable']);
});

describe('nobody can tell, and a reviewer must', () => {
  it.each([
    ['Wards do not turn patients away', 'Wards do turn patients away'],
    ['Wards never close', 'Wards close'],
    ['95 % of wards report', 'Wards report'],
    ['No patient waits over 3 days', 'No patient waits over 5 days'],
    ['Nobody waits longer than 4 hours', 'Nobody waits longer than 8 hours'],
    ['Nurses file 5 complaints a day', 'Nurses file 9 complaints a day'],
    ['Wards do not close on most days', 'Wards do not close on all days'],
    ['Error rate is 2 %', 'Error rate is 5 %'],
    ['Stays last 20 days', 'Stays last 30 days'],
    ['From 60 to 80 wards report', 'From 80 to 60 wards report'],
    ['Wards report in the day', 'Wards report in the [X] day'],
    ['Wards report', 'W\u0430rds report'],
    ['All wards report', 'All wards\u202e report'],
    ['Wards answer in 10 MB', 'Wards answer in 10 GB'],
    ['Wards answer in 5 ms', 'Wards answer in 5 s'],
  ])('%s → %s, and it counts in full one way at least', (before, after) => {
    const both = [told(before, after), told(after, before)];
    expect(both.map((one) => one.replace('!', ''))).toEqual(['undecidable', 'undecidable']);
    expect(both).toContain('undecidable!');
  });
});

describe('never folded', () => {
  it.each([
    // synonyms, small steps
    ['Every ward answers', 'Every ward reacts'],
    ['Wards answer patients', 'Wards answer parents'],
    ['Wards adopt the standard', 'Wards adapt the standard'],
    ['Each county has a clinic', 'Each country has a clinic'],
    ['All contracts are signed', 'All contacts are signed'],
    ['We re-sign the lease', 'We resign the lease'],
    ['Loans are formerly closed', 'Loans are formally closed'],
    ['Testers have tested the pump', 'Testers have texted the pump'],
    ['Wards prevent falls', 'Wards present falls'],
    ['Wards report to us', 'Wards report to US'],
    ['Open the wards', 'Open the ward'],
    // words that go
    ['Wards report and publish results', 'Wards report results'],
    ['Wards in the north report', 'Wards report'],
    ['Wards report', 'Wards in the north report'],
    ['Wards report', 'Wards that volunteer report'],
    ['Wards and pharmacies report', 'Wards (and pharmacies) report'],
    // signs
    ['Wards report*', 'Wards report'],
    ['Wards report [^1]', 'Wards report'],
    ['Wards report¹', 'Wards report'],
    ['Wards report?', 'Wards report'],
    ['All wards report', '\u0410ll wards report'],
    ['~~All~~ wards report', 'All wards report'],
    ['Wait < 5 days', 'Wait > 5 days'],
    ['Wards report …', 'Wards report'],
    ['Ship version 2', 'Ship version 3'],
    ['Ship f16', 'Ship f18'],
    ['See [the list](https://a.example) of wards', 'See [the list](https://b.example) of wards'],
    // moved words
    ['All wards report some falls', 'Some wards report all falls'],
    ['Wards tell patients', 'Patients tell wards'],
  ])('%s → %s', (before, after) => {
    expect(told(before, after)).not.toBe('spelling');
    expect(told(after, before)).not.toBe('spelling');
  });

  it.each([
    ['nl', 'Alle afdelingen melden', 'Veel afdelingen melden'],
    ['nl', 'Wij sluiten nooit een afdeling', 'Wij sluiten ooit een afdeling'],
    ['ja', 'すべての病棟が報告する', '多くの病棟が報告する'],
    ['ja', 'すべての病棟が報告する', 'すべての病棟が報告しない'],
    ['pl', 'Wszystkie oddziały raportują', 'Niektóre oddziały raportują'],
    [undefined, 'Alle Stationen melden sich', 'Viele Stationen melden sich'],
    ['de', 'Wir schließen keine Station', 'Wir schließen eine Station'],
    ['fr', 'Aucun service ne ferme', 'Un service ferme'],
  ])('in %s: %s → %s', (lang, before, after) => {
    expect(told(before, after, { lang })).not.toBe('spelling');
    expect(told(after, before, { lang })).not.toBe('spelling');
  });

  it('also shows the last of many small steps', () => {
    const steps = [
      'All wards answer every patient within 2 days by June 2027',
      'All wards answer every patient within 2 days by late 2027',
      'All wards answer every patient within days by late 2027',
      'All wards answer patients within days by late 2027',
      'Wards answer patients within days by late 2027',
      'Wards answer patients within days',
      'Wards respond to patients within days',
      'Wards aim to respond to patients within days',
      'Wards aim to respond to patients',
      'Aim to respond to patients',
    ];
    for (const [at, step] of steps.entries())
      if (at > 0) expect(told(steps[at - 1] ?? '', step)).not.toBe('spelling');
  });
});

describe('a list', () => {
  it.each([
    ['en', 'Pumps for surgery, children and others', 'Pumps for surgery and children'],
    ['de', 'Pumpen für Kinder und andere', 'Pumpen für Kinder'],
    ['fr', 'Pompes pour enfants et autres', 'Pompes pour enfants'],
    ['es', 'Bombas para niños y otros', 'Bombas para niños'],
    ['pt', 'Bombas para crianças e outros', 'Bombas para crianças'],
  ])('in %s promises less without its open end: %s → %s', (lang, before, after) => {
    expect([told(before, after, { lang }), told(after, before, { lang })]).toEqual(['easier', 'harder']);
  });

  it('promises less without its open end, and nobody can tell what other words with it do', () => {
    const [before, after] = ['Pumps for surgery and others', 'Use surgical pumps'];
    expect([told(before, after), told(after, before)]).toEqual(['easier', 'undecidable']);
  });

  it('that was only possible promises nothing by its open end', () => {
    const before = 'Answer faster, possibly with chat, phone and others';
    expect(told(before, 'Reply sooner, possibly with chat and phone')).toBe('undecidable');
  });

  it('that says which is not only spelling: it may leave some out', () => {
    expect(told('Open clinics', 'Open clinics: North, East')).not.toBe('spelling');
    expect(told('All services are safe', 'All services are safe: web, mail')).not.toBe('spelling');
    expect(told('Deploy services with backup', 'Deploy services with backup: web')).not.toBe('spelling');
  });
});

describe('a hedged part', () => {
  it.each([
    ['Patients are seen', 'Patients are seen, possibly by a machine'],
    ['Patients are seen', 'Patients are seen, possibly with nurses in place of doctors'],
    ['Answer all calls, possibly at night', 'Answer all calls'],
    ['Speed up the ward, possibly with new pumps', 'Speed up one ward'],
  ])('is no spelling if it comes or goes: %s → %s', (before, after) => {
    expect(told(before, after)).not.toBe('spelling');
    expect(told(after, before)).not.toBe('spelling');
  });
});

describe('what comes on top', () => {
  it('asks for more if it is one more thing', () => {
    expect(told('Wards report falls', 'Wards report falls and infections')).toBe('harder');
    expect(told('Wards report falls and infections', 'Wards report falls')).toBe('easier');
  });

  it('fills a gap, or leaves one', () => {
    expect(told('Wards use one form (vendor TBD)', 'Wards use one form (vendor Acme)')).toBe('undecidable');
    expect(told('Wards use one form (vendor Acme)', 'Wards use one form (vendor TBD)')).toBe('undecidable!');
  });
});

it('reads a long text to its end', () => {
  const long = 'Wards report falls. '.repeat(900);
  expect(told(`${long}All of them.`, `${long}None of them.`)).not.toBe('spelling');
  expect(told(`${long}all of them`, `${long}All of them.`)).toBe('spelling');
});

it('says in plain words what changed', () => {
  expect(reasonOf('95 % of wards report by June', '60 % of wards report by December')).toEqual([
    '95 % became 60 %',
    'June became December',
  ]);
  expect(reasonOf('All wards report', 'High-priority wards report')).toEqual([
    '“All” is gone',
    '“High-priority” is new',
  ]);
  expect(reasonOf('Planning picks a ward and starts building', 'Planning picks a ward')).toEqual([
    '“and starts building” is gone',
  ]);
});
