import { describe, expect, it } from 'vitest';
import { findCheckin, findIn, listWritten, readText } from '../../tasks/import/read.ts';

describe('a table with a column for objectives and one for key results', () => {
  const TEXT = `Company OKRs 2026
Objective,Key Result,Owner,Baseline,Target,Unit,Q1 2026,Q2 2026,Q3 2026,Due,Status
Customers love us,Raise NPS,Ana & Jon,20,50,points,25,31,38,31/12/2026,On track
,Answer calls in time,Ben,"12,5",4,minutes,11,9,"7,5",31/12/2026,At risk
Grow,Win members,Zoë,1200,5000,members,1300,#REF!,2500,03/04/2026,
,Open a branch,TBD,,,,,,,,
`;

  it('becomes objectives with key results below them', async () => {
    const reading = await readText(TEXT, 'okr.csv');
    expect(findIn(reading, 'objectives/customers-love/result')).toBe('Customers love us');
    expect(findIn(reading, 'objectives/customers-love/key_results/answer-calls-time')).toMatchObject({
      outcome: 'Answer calls in time',
      baseline: 12.5,
      target: 4,
      unit: 'minutes',
      owner: 'Ben',
      due: '2026-12-31',
    });
    expect(Object.keys(findIn(reading, 'objectives/grow/key_results') ?? {})).toEqual([
      'win-members',
      'open-branch',
    ]);
  });

  it('takes its name and its year from the line above the header', async () => {
    const { draft } = await readText(TEXT, 'okr.csv');
    expect(draft).toMatchObject({
      name: 'Company OKRs 2026',
      status: 'draft',
      start: 2026,
      end: '2026-12-31',
    });
  });

  it('turns columns with dates into check-ins', async () => {
    const reading = await readText(TEXT, 'okr.csv');
    expect(reading.records.map(({ file }) => file)).toEqual([
      'checkins/2026-03-31.yaml',
      'checkins/2026-06-30.yaml',
      'checkins/2026-09-30.yaml',
    ]);
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({
      imported: true,
      measures: { 'raise-nps': 31, 'answer-calls-time': 9 },
    });
  });

  it('keeps what has no key, and leaves out the errors of formulas', async () => {
    const { texts } = await readText(TEXT, 'okr.csv');
    expect(texts.filter(({ fate }) => fate === 'kept').map(({ at, text }) => `${at} ${text}`)).toEqual([
      'K3 On track',
      'K4 At risk',
      'C6 TBD',
    ]);
    expect(texts.filter(({ fate }) => fate === 'left-out')).toMatchObject([{ at: 'H5', text: '#REF!' }]);
  });

  it('says which dates decided, and who of several people is accountable', async () => {
    const { remarks } = await readText(TEXT, 'okr.csv');
    const said = remarks.map(({ says }) => says).join('\n');
    expect(said).toContain('Dates are read as day/month, because `31/12/2026` has no other reading.');
    expect(said).toContain('Ana is the owner, the others help.');
  });
});

describe('rows that repeat a key result for each quarter', () => {
  const TEXT = `Quarter;Objective;Key Result;Owner;Start;Target;Actual;Confidence
Q1 2026;Members stay;Churn in percent;Ana;5,0;3,5;4,8;0,6
Q1 2026;Members stay;Calls answered in a day;Jon;62;80;70;7/10
Q2 2026;Members stay;Churn in percent;Ana;5,0;3,5;4,2;0,7
Q2 2026;Members stay;Calls answered in a day;Jon;62;85;75;60 %
Q3 2026;Members stay;Churn in percent;Ana;5,0;3,5;3,9;0,8
Q3 2026;Members stay;Calls answered in a day;Jon;62;90;74;4/10
`;

  it('are one key result with a history', async () => {
    const reading = await readText(TEXT, 'history.csv');
    expect(Object.keys(findIn(reading, 'objectives/members-stay/key_results') ?? {})).toEqual([
      'churn-percent',
      'calls-answered-day',
    ]);
    expect(findCheckin(reading, '2026-03-31')).toMatchObject({
      measures: {
        'churn-percent': { value: 4.8, confidence: 0.6 },
        'calls-answered-day': { value: 70, confidence: 0.7 },
      },
    });
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({
      measures: { 'calls-answered-day': { value: 75, confidence: 0.6 } },
    });
  });

  it('read “Start” as a number where its cells are numbers', async () => {
    const reading = await readText(TEXT, 'history.csv');
    expect(findIn(reading, 'objectives/members-stay/key_results/churn-percent')).toMatchObject({
      baseline: 5,
      target: 3.5,
    });
  });

  it('make a course of targets that differ', async () => {
    const reading = await readText(TEXT, 'history.csv');
    expect(findIn(reading, 'objectives/members-stay/key_results/calls-answered-day')).toMatchObject({
      target: 90,
      due: '2026-Q3',
      expected: { '2026-Q1': 80, '2026-Q2': 85 },
    });
  });

  it('stay apart where nothing dates them', async () => {
    const reading = await readText(
      'Objective,Key Result,Target\nGrow,Win members,5\nGrow,Win members,6\n',
      'twice.csv',
    );
    expect(findIn(reading, 'objectives/grow/key_results')).toMatchObject({
      'win-members': { target: 5 },
      'win-members-2': { target: 6 },
    });
  });
});

describe('a table with parents', () => {
  it('puts rows below the rows that they name', async () => {
    const reading = await readText(
      'ID,Title,Parent,Target\n7,Grow,,\n8,Win members,7,500\n9,Open a branch,Grow,1\n',
      'parents.csv',
    );
    expect(findIn(reading, 'objectives/grow/key_results')).toMatchObject({
      'win-members': { outcome: 'Win members', target: 500 },
      'open-branch': { target: 1 },
    });
  });

  it('breaks a circle, and says so', async () => {
    const reading = await readText(
      'ID,Type,Title,Parent\na,Objective,Grow,b\nb,Objective,Shrink,a\n',
      'circle.csv',
    );
    expect(Object.keys(findIn(reading, 'objectives') ?? {})).toEqual(['a', 'b']);
    expect(reading.remarks.map(({ says }) => says).join()).toContain('each other’s parent');
  });

  it('reads levels and dotted numbers', async () => {
    const levels = await readText('Level,Title,Target\n1,Grow,\n2,Win members,500\n', 'levels.csv');
    expect(findIn(levels, 'objectives/grow/key_results/win-members/target')).toBe(500);
    const dotted = await readText('No.,Title,Target\n1,Grow,\n1.1,Win members,500\n2,Stay,\n', 'dotted.csv');
    expect(Object.keys(findIn(dotted, 'objectives') ?? {})).toEqual(['grow', 'stay']);
    expect(findIn(dotted, 'objectives/grow/key_results/win-members/target')).toBe(500);
  });
});

describe('what fresh eyes found', () => {
  it('reads indents below a heading such as Objective', async () => {
    const reading = await readText('Objective,Target\nSell,\n   Boxes,20\n', 'in.csv');
    expect(findIn(reading, 'objectives/sell/key_results/boxes/target')).toBe(20);
  });

  it('reads Spanish and French quarters', async () => {
    const reading = await readText(
      'Objetivo;Resultado clave;Meta;T1 2026;2026-T2\nVender;Cajas;20;12;14\n',
      't.csv',
    );
    expect(findCheckin(reading, '2026-03-31')).toMatchObject({ measures: { cajas: 12 } });
    expect(findCheckin(reading, '2026-06-30')).toMatchObject({ measures: { cajas: 14 } });
  });

  it('takes no row of data for the header', async () => {
    await expect(readText('A,B,C\nx,Objective,1\ny,Other,2\n', 'data.csv')).rejects.toThrow(
      'No row names a column',
    );
  });

  it('reads a table of issues', async () => {
    const reading = await readText(
      'Key,Parent key,Issue Type,Summary,Assignee,Due date\nS1,,Mission,Easy tools,,\nS2,S1,Objective,Lend tools,Dana,06/30/2027\nS3,S2,Key Result,Branches with a shelf,Dana,06/30/2027\n',
      'issues.csv',
    );
    expect(findIn(reading, 'objectives/lend-tools/key_results/branches-shelf')).toMatchObject({
      owner: 'Dana',
    });
  });
});

describe('a table with a column of types', () => {
  it('puts results below the objective above them where nothing names parents', async () => {
    const reading = await readText(
      'Nr;Art;Bezeichnung;Zielwert\n1;Ziel;Wachsen;\n1.1;Schlüsselergebnis;Umsatz;18\n2;Ziel;Bleiben;\n2.1;Schlüsselergebnis;Kündigungen;4\n',
      'art.csv',
    );
    expect(findIn(reading, 'objectives/wachsen/key_results/umsatz/target')).toBe(18);
    expect(findIn(reading, 'objectives/bleiben/key_results')).toMatchObject({ kundigungen: { target: 4 } });
  });
});

describe('headings', () => {
  it.each([
    ['German', 'Ziel;Schlüsselergebnis;Verantwortlich;Ausgangswert;Zielwert;Fälligkeit'],
    ['French', 'Objectif;Résultat clé;Responsable;Valeur initiale;Valeur cible;Échéance'],
    ['Spanish', 'Objetivo;Resultado clave;Responsable;Valor inicial;Valor objetivo;Fecha límite'],
    ['Portuguese', 'Objetivo;Resultado-chave;Responsável;Valor inicial;Valor alvo;Prazo'],
    ['Japanese', '目標;主要な結果;担当者;基準値;目標値;期限'],
    ['capitals', 'OBJECTIVE;KEY RESULT;Owner:;BASELINE!;Target (hours);due_date'],
  ])('are read in %s', async (_language, header) => {
    const reading = await readText(`${header}\nGrow;Win members;Ana;10;50;2027-06-30\n`, 'h.csv');
    expect(findIn(reading, 'objectives/grow/key_results/win-members')).toMatchObject({
      outcome: 'Win members',
      owner: 'Ana',
      baseline: 10,
      target: 50,
      due: '2027-06-30',
    });
  });

  it('may name the kind of entry that they are about', async () => {
    const reading = await readText(
      'Objective,Objective Owner,Key Result,KR Owner\nGrow,Zoë,Win members,Ana\n',
      'o.csv',
    );
    expect(findIn(reading, 'objectives/grow/owner')).toBe('Zoë');
    expect(findIn(reading, 'objectives/grow/key_results/win-members/owner')).toBe('Ana');
  });

  it('may hold a unit in brackets', async () => {
    const reading = await readText('KPI,Baseline (hours),Target (hours)\nWait,72,4\n', 'u.csv');
    expect(findIn(reading, 'criteria/wait')).toMatchObject({ unit: 'hours', baseline: 72, target: 4 });
  });
});

describe('a file with two readings', () => {
  it('is asked about its dates', async () => {
    const reading = readText('KPI,Target,Due\nChurn,800,03/04/2027\n', 'amb.csv');
    await expect(reading).rejects.toMatchObject({
      name: 'ImportDoubts',
      doubts: [{ is: 'dates', readings: ['2027-04-03', '2027-03-04'] }],
    });
    const settled = await readText('KPI,Target,Due\nChurn,800,03/04/2027\n', 'amb.csv', {
      habits: { order: 'mdy' },
    });
    expect(findIn(settled, 'criteria/churn/due')).toBe('2027-03-04');
  });

  it('is asked about its decimals', async () => {
    await expect(readText('KPI,Target\nChurn,"1,200"\n', 'amb.csv')).rejects.toMatchObject({
      doubts: [{ is: 'decimal', readings: ['1200', '1.2'] }],
    });
  });

  it('keeps a date that no flag can settle', async () => {
    const { texts } = await readText('KPI,Target,Due\nChurn,800,mid 2027\n', 'mid.csv');
    expect(texts.find(({ text }) => text === 'mid 2027')).toMatchObject({
      fate: 'kept',
      why: expect.stringContaining('two readings'),
    });
  });
});

describe('a table that cannot be read', () => {
  it.each([
    ['nothing', 'a,b\n1,2\n', 'No row names a column'],
    ['an open quote', 'Objective,Key Result\n"Grow,Win\n', 'no closing quote'],
    ['only empty rows', ',,\n,,\n', 'The table is empty'],
  ])('is refused: %s', async (_what, text, message) => {
    await expect(readText(text, 'x.csv')).rejects.toThrow(message);
  });

  it('is refused in another encoding', async () => {
    await expect(readText(new Uint8Array([0x4f, 0xe4, 0x2c]), 'latin.csv')).rejects.toThrow('not UTF-8');
  });

  it('is read in UTF-16 with its mark', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffObjective\tOwner\nGröße\tAna\n', 'utf16le'));
    expect(
      findIn(await readText(bytes, 'utf16.csv'), 'objectives/groesse/owner') ??
        findIn(await readText(bytes, 'utf16.csv'), 'objectives/grosse/owner'),
    ).toBe('Ana');
  });
});

describe('every text of a table', () => {
  it('is in what is written, or left out by name', async () => {
    const text = `Id,Title,Tag,OKR type,Creator,Owner,Period,Start Date,End Date,Description,Metric Name,Target,Start,Last Check-in,Progress %,Status,Note
1,First goal,x,Team,Kim,Lee,Annual 2022,2022-01-01,2022-12-31,Words,Share,100.0,0.0,2022-05-16 23:20:57 UTC,31.0,Behind,Doing our best.
`;
    const reading = await readText(text, 'tool.csv');
    const written = listWritten(reading).join('\n');
    for (const cell of [
      '1',
      'First goal',
      'x',
      'Team',
      'Kim',
      'Lee',
      'Words',
      'Share',
      '31',
      'Doing our best.',
    ])
      expect(written).toContain(cell);
    expect(reading.texts).toHaveLength(17);
    expect(findIn(reading, 'objectives/first-goal')).toMatchObject({
      owner: 'Lee',
      start: '2022-01-01',
      due: '2022-12-31',
    });
    expect(findCheckin(reading, '2022-05-16')).toMatchObject({
      measures: { share: 31 },
      objectives: { 'first-goal': { status: 'at-risk', note: 'Doing our best.' } },
    });
  });
});
