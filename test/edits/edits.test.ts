/** The agreement with a reviewer: what is read, what answers an expected change, and how it is counted. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type ComparedPair, comparePair, type DiffChange } from '../../scripts/edits/compare.ts';
import { countEdits } from '../../scripts/edits/counts.ts';
import { listDifferences } from '../../scripts/edits/differences.ts';
import { EditsFaults, type ExpectedChange, readExpected } from '../../scripts/edits/expected.ts';
import { pickPair, readEdits } from '../../scripts/edits/folder.ts';
import { type JudgedPair, judgePair } from '../../scripts/edits/judge.ts';
import { formatEdits, formatPair } from '../../scripts/edits/print.ts';
import { diff } from '../../src/commands/diff.ts';
import type { Plan } from '../../src/model/plan.ts';
import { makePlan } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { pretendHost } from '../pretend-host.ts';

const FOLDER = new URL('./fixture', import.meta.url).pathname;

async function collectFaults(read: () => unknown): Promise<readonly string[]> {
  try {
    await read();
  } catch (error) {
    if (error instanceof EditsFaults) return error.faults;
    throw error;
  }
  return [];
}

const makeExpected = (what: Partial<ExpectedChange> = {}): ExpectedChange => ({
  entity: 'criteria/a',
  class: 'goalpost',
  direction: 'easier',
  severity: 'error',
  ...what,
});

const makeChange = (what: Partial<DiffChange> = {}): DiffChange => ({
  rule: 'target-lowered',
  class: 'goalpost',
  level: 'error',
  period: 'during',
  entity: 'criteria/a',
  message: 'A message.',
  row: { name: 'a', what: 'target', values: '' },
  ...what,
});

const WORDING = makeChange({ rule: 'text-reworded', class: 'editorial', level: 'info', field: 'outcome' });

function makePair(
  expected: readonly ExpectedChange[],
  changes: readonly DiffChange[],
  more: Partial<ComparedPair> = {},
): ComparedPair {
  const [before, after] = [new Uint8Array(), new Uint8Array()];
  const said = { asOf: '2027-01-15', says: '', unread: 0, differences: [] };
  return { name: 'p', before, after, expect: expected, changes, ...said, ...more };
}

const judge = (...what: Parameters<typeof makePair>): JudgedPair => judgePair(makePair(...what));
const judgeOne = (expected: Partial<ExpectedChange>, ...changes: readonly DiffChange[]) =>
  judge([makeExpected(expected)], changes).judged[0];

async function judgeFixture(): Promise<readonly JudgedPair[]> {
  return (await Promise.all(readEdits(FOLDER).map(comparePair))).map(judgePair);
}

describe('expect.json', () => {
  const read = (what: unknown) => collectFaults(() => readExpected(JSON.stringify(what), 'expect.json'));
  const pair = (...expected: readonly unknown[]) => ({ asOf: '2027-01-15', expect: expected, says: '' });

  it('is read as it is written', () => {
    const expected = makeExpected({ field: 'due', note: 'earlier' });
    expect(readExpected(JSON.stringify(pair(expected)), 'e').expect).toEqual([expected]);
    expect(readExpected('{"asOf": "2027-01-15", "expect": []}', 'e').says).toBe('');
  });

  it('must be JSON, with a day and a list', async () => {
    expect((await collectFaults(() => readExpected('{', 'expect.json')))[0]).toMatch(
      /^expect\.json: This is not JSON\./,
    );
    expect(await read({ asOf: 'today' })).toEqual([
      'expect.json: "asOf" must be a day, such as "2027-03-31".',
      'expect.json: "expect" must be a list. Write [] if only the formatting changed.',
    ]);
    expect(await read([])).toHaveLength(2);
  });

  it('names what is missing, and what nobody may write', async () => {
    expect(
      await read(pair(makeExpected(), { entity: 'criteria/b', class: 'goal', severity: 'warning' })),
    ).toEqual([
      'expect.json: expect[1]: "direction" is missing.',
      'expect.json: expect[1]: "class" is `goal`. Write goalpost, record, direction, people, scope, progress, editorial or checks.',
      'expect.json: expect[1]: "severity" is `warning`. Write error, warn, info or none.',
    ]);
    expect(await read(pair(makeExpected({ direction: 'softer' })))).toHaveLength(1);
    expect(await read(pair(null))).toHaveLength(4);
  });

  it('names each entity and field once', async () => {
    expect(await read(pair(makeExpected(), makeExpected({ class: 'people' })))).toEqual([
      'expect.json: Two expected changes are about criteria/a. Give each its own "field".',
    ]);
    expect(await read(pair(makeExpected({ field: 'due' }), makeExpected({ field: 'due' })))).toHaveLength(1);
    expect(await read(pair(makeExpected({ field: 'due' }), makeExpected()))).toEqual([]);
  });
});

describe('a folder of edits', () => {
  const folders: string[] = [];
  const copy = () => {
    const folder = mkdtempSync(join(tmpdir(), 'edits-'));
    folders.push(folder);
    cpSync(FOLDER, folder, { recursive: true });
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('must have pairs, each with three files', async () => {
    expect(await collectFaults(() => readEdits(join(FOLDER, 'pairs')))).toEqual([
      `There is no ${join(FOLDER, 'pairs/pairs/NAME/expect.json')}.`,
    ]);
    const folder = copy();
    rmSync(join(folder, 'pairs/layout/after.yaml'));
    writeFileSync(join(folder, 'pairs/third-boat/expect.json'), '');
    const faults = await collectFaults(() => readEdits(folder));
    expect(faults[0]).toBe(`There is no file ${join(folder, 'pairs/layout/after.yaml')}.`);
    expect(faults[1]).toContain('third-boat/expect.json: This is not JSON.');
  });

  it('gives a pair by its name, or by a beginning that only one has', async () => {
    const pairs = readEdits(FOLDER);
    expect(pickPair(pairs, 'layout').name).toBe('layout');
    expect(pickPair(pairs, 'fewer').name).toBe('fewer-crossings');
    const layout = pickPair(pairs, 'layout');
    expect(pickPair([...pairs, { ...layout, name: 'layout-2' }], 'layout')).toBe(layout);
    expect(await collectFaults(() => pickPair(pairs, 'x'))).toEqual(['There is no pair "x".']);
    expect((await collectFaults(() => pickPair(pairs, '')))[0]).toMatch(/^Several pairs begin with ""/);
  });

  it('must have files that can be read, with every entity that is expected', async () => {
    const pair = pickPair(readEdits(FOLDER), 'layout');
    const broken = { ...pair, after: Buffer.from('strat: 1\n- [') };
    expect((await collectFaults(() => comparePair(broken)))[0]).toMatch(/^layout: after\.yaml/);
    expect(await collectFaults(() => comparePair({ ...pair, expect: [makeExpected()] }))).toEqual([
      'layout: Neither file has criteria/a, which expect.json names.',
    ]);
    const whole = { ...pair, expect: [makeExpected({ entity: 'strategy' })] };
    expect((await comparePair(whole)).expect).toHaveLength(1);
    expect((await collectFaults(() => comparePair({ ...pair, asOf: '2027-02-31' })))[0]).toMatch(/^layout: /);
  });

  it('says how many parts cannot be read', async () => {
    const pair = pickPair(readEdits(FOLDER), 'layout');
    const after = Buffer.from(Buffer.from(pair.after).toString().replace('target: 90', 'target: [ninety]'));
    const compared = await comparePair({ ...pair, after });
    expect(compared.unread).toBeGreaterThan(0);
    expect(countEdits([judgePair(compared)]).unread).toEqual(['layout']);
  });
});

describe('a comparison', () => {
  it('returns what the command returns', async () => {
    for (const pair of readEdits(FOLDER)) {
      const { host, stdout } = pretendHost({
        files: { '/work/before.yaml': pair.before, '/work/after.yaml': pair.after },
      });
      await diff(host, 'before.yaml', 'after.yaml', { format: 'json', asOf: pair.asOf });
      const { changes } = JSON.parse(stdout());
      const own = JSON.parse(JSON.stringify((await comparePair(pair)).changes));
      for (const change of own) for (const key of ['row', 'words']) delete change[key];
      // What the row says is flat in the JSON.
      for (const change of changes) for (const key of ['about', 'was', 'now']) delete change[key];
      expect(own).toEqual(changes);
    }
  });

  it('is made on the day of the pair', async () => {
    const pair = pickPair(readEdits(FOLDER), 'fewer-crossings');
    const level = async (asOf: string) =>
      judgePair(await comparePair({ ...pair, asOf })).judged[0]?.said?.level;
    expect(await level('2026-06-01')).toBe('error');
    expect(await level('2025-06-01')).toBe('info');
  });
});

describe('the gravest change about an entity', () => {
  it('answers, wherever it stands', () => {
    const warning = makeChange({ class: 'scope', level: 'warn' });
    expect(judgeOne({}, WORDING, warning, makeChange())).toMatchObject({ isClassAndSeverity: true });
    expect(judgeOne({ class: 'scope', severity: 'warn' }, makeChange(), warning)?.isClass).toBe(false);
  });

  it('is not a wording edit of the same level', () => {
    const raised = makeChange({ level: 'info' });
    expect(judgeOne({ severity: 'info' }, WORDING, raised)?.said).toBe(raised);
    expect(judgeOne({ class: 'editorial', severity: 'info' }, WORDING, raised)?.isClass).toBe(false);
  });

  it('is the first of several that are as grave', () => {
    const [first, second] = [makeChange(), makeChange({ class: 'record' })];
    expect(judgeOne({}, first, second)?.said).toBe(first);
    expect(judgeOne({}, second, first)?.said).toBe(second);
  });

  it('is about no other entity, and about the strategy if it has none', () => {
    expect(judgeOne({}, makeChange({ entity: 'criteria/b' }))?.said).toBeUndefined();
    const { entity: _, ...whole } = makeChange({ field: 'status' });
    expect(judgeOne({ entity: 'strategy' }, whole)?.said).toBe(whole);
    expect(judgeOne({}, whole)?.said).toBeUndefined();
  });

  it('is about the field, if one is named, and else about those that no other expects', () => {
    const due = makeChange({ field: 'due', level: 'info' });
    const owner = makeChange({ field: 'owner', class: 'people', level: 'info' });
    const planned = [makeExpected({ field: 'due' }), makeExpected()];
    expect(judge(planned, [owner, due]).judged.map(({ said }) => said)).toEqual([due, owner]);
    expect(judge(planned, [due]).judged.map(({ said }) => said)).toEqual([due, undefined]);
    const part = makeChange({ field: 'resources.budget' });
    expect(judgeOne({ field: 'resources' }, part)?.said).toBe(part);
    expect(judgeOne({ field: 'resource' }, part)?.said).toBeUndefined();
  });
});

describe('agreement', () => {
  it.each([
    ['goalpost', 'error', true, true],
    ['goalpost', 'warn', true, false],
    ['goalpost', 'none', true, false],
    ['scope', 'error', false, false],
  ])(
    'with an error about a goalpost, where %s, %s is expected: %s and %s',
    (name, severity, isClass, isClassAndSeverity) => {
      expect(judgeOne({ class: name, severity }, makeChange())).toMatchObject({
        isClass,
        isClassAndSeverity,
      });
    },
  );

  it.each([
    ['editorial', 'none', true, true],
    ['editorial', 'info', true, true],
    ['editorial', 'warn', true, false],
    ['goalpost', 'none', false, false],
  ])(
    'with a wording edit, where %s, %s is expected: %s and %s',
    (name, severity, isClass, isClassAndSeverity) => {
      expect(judgeOne({ class: name, severity }, WORDING)).toMatchObject({ isClass, isClassAndSeverity });
    },
  );

  it.each([
    ['editorial', 'none', true],
    ['goalpost', 'none', true],
    ['editorial', 'info', false],
    ['goalpost', 'error', false],
  ])('with silence, where %s, %s is expected: %s', (name, severity, isAgreed) => {
    expect(judgeOne({ class: name, severity })).toMatchObject({
      isClass: isAgreed,
      isClassAndSeverity: isAgreed,
    });
  });

  it('does not hold in severity for an info that is shown where nothing is expected to be said', () => {
    const info = makeChange({ level: 'info' });
    expect(judgeOne({ severity: 'none' }, info)).toMatchObject({ isClass: true, isClassAndSeverity: false });
  });

  it('does not hold for an editorial warning where nothing is expected to be said', () => {
    const warning = makeChange({ class: 'editorial', level: 'warn' });
    expect(judgeOne({ class: 'editorial', severity: 'none' }, warning)?.isClassAndSeverity).toBe(false);
  });

  it.each([
    ['easier', 'easier', true],
    ['easier', 'harder', false],
    ['easier', undefined, false],
    ['none', undefined, true],
    ['n/a', 'easier', undefined],
  ])('in direction, expected %s and said %s: %s', (direction, said, isDirection) => {
    const change = makeChange(said === undefined ? {} : { direction: said });
    expect(judgeOne({ direction }, change)?.isDirection).toBe(isDirection);
  });
});

describe('the direction', () => {
  const easier = makeChange({ direction: 'easier' });

  it('is counted as soon as one change of the folder has one', () => {
    const silent = judge(
      [makeExpected(), makeExpected({ entity: 'criteria/b', direction: 'n/a' })],
      [makeChange()],
    );
    expect(countEdits([silent]).all).toMatchObject({ withDirection: 1, direction: null });
    expect(formatEdits([silent], countEdits([silent]))).toContain('the diff does not say');
    const said = [silent, judge([makeExpected()], [easier])];
    expect(countEdits(said).all).toMatchObject({ withDirection: 2, direction: 1 });
    expect(formatEdits(said, countEdits(said))).toMatch(/^Total .* 1 of 2$/m);
  });

  it('makes a disagreement of its own', () => {
    const pairs = [judge([makeExpected({ direction: 'harder' })], [easier])];
    expect(formatEdits(pairs, countEdits(pairs))).toContain(
      'Disagreements: 1\n  p, criteria/a: goalpost error harder',
    );
    expect(formatPair(pairs[0] as JudgedPair)).toContain('→ agreed, not in direction');
  });
});

describe('where only the form changed', () => {
  it.each([
    [[], true],
    [[WORDING], true],
    [[makeChange({ class: 'checks', level: 'info' })], true],
    [[makeChange({ class: 'people', level: 'info' })], false],
    [[makeChange({ class: 'editorial', level: 'warn' })], false],
    [[makeChange({ class: 'checks', level: 'warn' })], false],
  ])('the diff may say no more than an info about wording or checks (%#)', (changes, isSilent) => {
    const { formatting } = countEdits([judge([], changes)]);
    expect(formatting).toEqual({ pairs: 1, silent: isSilent ? 1 : 0, nothing: changes.length === 0 ? 1 : 0 });
  });

  it('is not asked where a change is expected', () => {
    const pair = judge([makeExpected()], []);
    expect(countEdits([pair]).formatting).toEqual({ pairs: 0, silent: 0, nothing: 0 });
  });
});

describe('noise', () => {
  const count = (...what: Parameters<typeof makePair>) => countEdits([judge(...what)]).noise;

  it('is a warning or an error that no expected change is about', () => {
    const other = makeChange({ entity: 'criteria/b', level: 'warn' });
    expect(count([makeExpected()], [makeChange(), other])).toEqual({ changes: 1, pairs: 1, inFormatting: 0 });
    expect(count([makeExpected({ field: 'due' })], [makeChange({ field: 'target' })]).changes).toBe(1);
    expect(count([], [makeChange(), other])).toEqual({ changes: 2, pairs: 1, inFormatting: 2 });
  });

  it('is no info, and nothing about an entity that the reviewer named', () => {
    expect(count([makeExpected()], [makeChange({ entity: 'criteria/b', level: 'info' })]).changes).toBe(0);
    expect(count([makeExpected({ class: 'people', severity: 'info' })], [makeChange()]).changes).toBe(0);
  });
});

describe('words only', () => {
  const read = (text: string): Plan => {
    const { model } = parseStrategy(Buffer.from(`strat: 1\nname: A\n${text}`), 'a.yaml');
    if (!model) throw new Error('The text cannot be read.');
    return makePlan(model);
  };
  const compare = (before: string, after: string) =>
    listDifferences(read(before), read(after)).map(
      ({ entity, field, isWords }) => `${entity} ${field} ${isWords ? 'words' : 'typed'}`,
    );
  const criterion = (text: string) => `criteria:\n  a:\n    outcome: It is warm.\n    ${text}\n`;

  it.each([
    ['measure: warmth', 'measure: heat', 'criteria/a measure typed'],
    ['met_when: yes', 'met_when: soon', 'criteria/a met_when typed'],
    ['target: 5', 'target: 6', 'criteria/a target typed'],
    ['due: 2027-01-31', 'due: 2027-02-28', 'criteria/a due typed'],
    ['owner: Ada', 'owner: Ben', 'criteria/a owner typed'],
    ['tags: [x]', 'tags: [y]', 'criteria/a tags typed'],
  ])('%s → %s: %s', (before, after, said) => {
    expect(compare(criterion(before), criterion(after))).toEqual([said]);
  });

  it('is said of texts of an entry and of the strategy, and of an obstacle that is one text', () => {
    expect(compare(criterion(''), criterion('').replace('warm', 'hot'))).toEqual([
      'criteria/a outcome words',
    ]);
    expect(compare('destination:\n  why: Cold.\n', 'destination:\n  why: Wet.\n')).toEqual([
      'strategy destination.why words',
    ]);
    expect(
      compare(
        'reality:\n  obstacles:\n    rain: It rains.\n',
        'reality:\n  obstacles:\n    rain: It pours.\n',
      ),
    ).toEqual(['obstacles/rain what words']);
    expect(compare('status: draft\n', 'status: active\n')).toEqual(['strategy status typed']);
    expect(compare('x-a: b\n', 'x-a: c\n')).toEqual([]);
  });

  it('is not said of an entry that is new, gone, or in another stage', () => {
    expect(compare('', criterion(''))).toEqual(['criteria/a  typed']);
    expect(compare(criterion(''), '')).toEqual(['criteria/a  typed']);
    const stage = (name: string) =>
      `stages:\n  ${name}:\n    objectives:\n      o: { result: It is warm. }\n`;
    expect(compare(stage('incremental'), stage('substantial'))).toContain('objectives/o  typed');
  });

  it('is said of evidence item by item, and not of an item that is new', () => {
    const list = (...items: readonly string[]) =>
      `reality:\n  evidence:\n${items.map((item) => `    - { kind: market, finding: ${item} }\n`).join('')}`;
    expect(compare(list('a', 'b'), list('a', 'c'))).toEqual(['strategy reality.evidence.finding words']);
    expect(compare(list('a'), list('a', 'b'))).toEqual(['strategy reality.evidence typed']);
  });

  const word = { entity: 'criteria/a', field: 'outcome', isWords: true };
  const number = { entity: 'criteria/a', field: 'target', isWords: false };

  it.each([
    [[word], true],
    [[word, number], false],
    [[word, { ...number, entity: 'criteria/b' }], true],
    [[], false],
  ])('holds if all that differs about the entity is prose (%#)', (differences, isWords) => {
    expect(judge([makeExpected()], [], { differences }).judged[0]?.isWords).toBe(isWords);
  });

  it('is decided for each field that is named', () => {
    const planned = [makeExpected({ field: 'outcome' }), makeExpected({ field: 'target' })];
    const pair = judge(planned, [], { differences: [word, number] });
    expect(pair.judged.map(({ isWords }) => isWords)).toEqual([true, false]);
    const { words, typed, all } = countEdits([pair]);
    expect([words.expected, typed.expected, all.expected]).toEqual([1, 1, 2]);
  });
});

describe('words that the reviewer minds', () => {
  const differences = [{ entity: 'criteria/a', field: 'outcome', isWords: true }];
  const count = (expected: string, change: DiffChange, more: Partial<ComparedPair> = { differences }) => {
    const { minded, unminded } = countEdits([judge([makeExpected({ class: expected })], [change], more)]);
    return [minded.expected, minded.shown, unminded.expected, unminded.shown];
  };

  it('are counted apart from those that are editorial, by whether the diff shows them', () => {
    expect(count('goalpost', WORDING)).toEqual([1, 0, 0, 0]);
    expect(count('goalpost', makeChange({ class: 'scope', level: 'info' }))).toEqual([1, 1, 0, 0]);
    expect(count('editorial', WORDING)).toEqual([0, 0, 1, 0]);
    expect(count('editorial', makeChange())).toEqual([0, 0, 1, 1]);
    expect(count('goalpost', makeChange(), {})).toEqual([0, 0, 0, 0]);
  });
});

describe('the fixture', () => {
  it('is counted as its files say', async () => {
    const pairs = await judgeFixture();
    const counts = countEdits(pairs);
    expect(counts.all).toMatchObject({ expected: 5, class: 4, classAndSeverity: 4 });
    expect(counts.byClass.people).toMatchObject({ expected: 2, class: 1 });
    expect(counts.words).toMatchObject({ expected: 1, classAndSeverity: 1 });
    expect(counts.typed).toMatchObject({ expected: 4, classAndSeverity: 3 });
    expect(counts.formatting).toEqual({ pairs: 2, silent: 1, nothing: 1 });
    expect(counts.noise).toEqual({ changes: 2, pairs: 2, inFormatting: 1 });
  });

  it('is printed with its table, and with all that does not agree', async () => {
    const pairs = await judgeFixture();
    const text = formatEdits(pairs, countEdits(pairs));
    expect(text).toMatch(/^Total +5 +4 \(80 %\) +4 \(80 %\)/m);
    expect(text).toContain('silent in 1 of 2 pairs; the diff returns nothing at all in 1.');
    expect(text).toMatch(
      /^ {2}people-called-a-target, criteria\/short-wait: people info n\/a: wrong on purpose.*\n {4}diff: goalpost error \w+ · target-lowered: /m,
    );
    expect(text).toMatch(/^Formatting only, and not silent: 1\n {2}other-proof: /m);
    expect(text).toMatch(
      /^Noise in other pairs: 1\n {2}third-boat, objectives\/night-boat: scope warning harder /m,
    );
    expect(text).not.toContain('fewer-crossings');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(200);
  });

  it('is printed pair by pair, with all that the diff says', async () => {
    const find = async (name: string) =>
      formatPair((await judgeFixture()).find(({ pair }) => pair.name === name) as JudgedPair);
    const later = await find('later-and-another-owner');
    expect(later).toContain('  criteria/dry-deck due: goalpost error easier → agreed\n');
    expect(later).toContain(
      '  criteria/dry-deck [answers criteria/dry-deck owner] people info · owner-changed: ',
    );
    expect(await find('third-boat')).toContain(
      '  objectives/night-boat [noise] scope warning harder · scope-added: ',
    );
    expect(await find('layout')).toContain('The reviewer says:\n  formatting only\n\nThe diff says: nothing');
  });
});
