/** The ambition of a commitment has a sign, and its words count character by character: faults of 0.1.0. */
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const DAY = ['--as-of', '2027-03-15'];

interface ChangeJson {
  readonly rule: string;
  readonly level: string;
  readonly entity?: string;
  readonly field?: string;
  readonly effect?: string;
  readonly message: string;
}

const plan = (text: string) => `strat: 1\nname: Harbor 2029\nstart: 2026-01\nend: 2028-12\n${text}`;

/** A check that reports only the form and the changes. */
const MINIMAL = { 'strat.config.yaml': 'strat: 1\nextends: minimal\n' };

/** Commits one plan, then another, with the files beside it. */
function makeChange(
  before: string,
  after: string,
  beside: Readonly<Record<string, string>> = MINIMAL,
): Place {
  const place = makePlace({ ...beside, 'strategy.yaml': plan(before) });
  place.commit('base');
  place.git('switch', '--quiet', '--create', 'change');
  place.write('strategy.yaml', plan(after));
  place.commit('change');
  return place;
}

/** Lists what changed between two plans in two folders, without git. */
function compare(before: string, after: string): readonly ChangeJson[] {
  const files = { 'old/strategy.yaml': plan(before), 'new/strategy.yaml': plan(after) };
  return listChanges(makePlace(files, { git: false }), ['old', 'new']);
}

function listChanges(place: Place, argv: readonly string[] = ['main', 'change']): readonly ChangeJson[] {
  const ran = place.strat(['diff', ...argv, '--format', 'json', ...DAY]);
  expect(ran.err).toBe('');
  return (JSON.parse(ran.out) as { changes: readonly ChangeJson[] }).changes;
}

const gate = (place: Place) => place.strat(['check', '--against', 'main', '--format', 'concise', ...DAY]);
const inShort = (changes: readonly ChangeJson[]) =>
  changes.map(({ level, rule, field }) => `${level} ${rule} ${field}`);

const criterion = (keys: string, note = '') =>
  `criteria:\n  membership:\n    outcome: More members.\n    measure: Members\n    unit: members\n    owner: Maria\n    source: register\n${note}${keys
    .split(', ')
    .map((key) => `    ${key}\n`)
    .join('')}`;

const SUPPRESSED = '    # strat-ignore criterion-direction: the numbers are right\n';

describe('G1, G2: a target or direction that turns round', () => {
  const rise = 'baseline: 41000, target: 60000';
  const fall = 'baseline: 72, target: 2';
  it.each([
    ['G1', `${rise}, direction: increase`, 'baseline: 41000, target: 1, direction: increase'],
    ['G1, direction removed', `${rise}, direction: increase`, 'baseline: 41000, target: 1'],
    ['G1, no direction', rise, 'baseline: 41000, target: 40999'],
    [
      'G1, baseline moved past the target',
      `${rise}, direction: increase`,
      'baseline: 70000, target: 60000, direction: increase',
    ],
    ['G1, baseline moved, no direction', rise, 'baseline: 70000, target: 60000'],
    ['G2', fall, 'baseline: 72, target: 200, direction: decrease'],
    ['G2, the other direction', fall, 'baseline: 72, target: 200, direction: increase'],
    ['G2, direction alone', fall, `${fall}, direction: increase`],
    ['G2, direction changed', `${fall}, direction: decrease`, `${fall}, direction: increase`],
    ['G2, negative numbers', 'baseline: -10, target: 5', 'baseline: -10, target: -20'],
  ])('%s is an error', (_what, before, after) => {
    const changes = compare(criterion(before), criterion(after));
    expect(inShort(changes)).toContainEqual(expect.stringMatching(/^error target-lowered/));
    expect(changes.filter(({ rule }) => rule === 'target-raised')).toEqual([]);
    expect(JSON.stringify(changes)).toContain('turned round: it was to');
    expect(JSON.stringify(changes)).not.toMatch(/times as|\bmore\b|ambition up/);
  });

  it.each([
    [
      'G1',
      'baseline: 41000, target: 60000, direction: increase',
      'baseline: 41000, target: 1, direction: increase',
    ],
    ['G2', fall, 'baseline: 72, target: 200, direction: decrease'],
  ])('%s is an error of the check, whatever is turned off or suppressed', (_what, before, after) => {
    const { code, out } = gate(makeChange(criterion(before), criterion(after, SUPPRESSED)));
    expect([code, out]).toEqual([1, expect.stringContaining('error target-lowered')]);
  });

  it('G1 says by how much', () => {
    const changes = compare(
      criterion(`${rise}, direction: increase`),
      criterion('baseline: 41000, target: 1, direction: increase'),
    );
    expect(changes[0]?.effect).toBe('turned round: it was to rise by 19,000 members, now to fall by 40,999');
  });

  it('G2 takes the first direction as a matter of form where it agrees', () => {
    const changes = compare(criterion(fall), criterion(`${fall}, direction: decrease`));
    expect(inShort(changes)).toEqual(['info format-only direction']);
    const turned = compare(criterion(fall), criterion('baseline: 72, target: 200, direction: decrease'));
    expect(inShort(turned)).toEqual(['error target-lowered target', 'info format-only direction']);
  });

  it('G1 can be acknowledged like any other goalpost', () => {
    const place = makeChange(criterion(fall), criterion(`${fall}, direction: increase`));
    const why = ['--why', 'The number is read the other way round since March.'];
    place.strat(['amend', 'membership', '--against', 'main', ...why, '--by', 'Maria', ...DAY]);
    expect(inShort(listChanges(place, ['main']))).toEqual(['info target-lowered direction']);
  });
});

describe('G3: a sign in a typed field', () => {
  const typed = (key: string, text: string) =>
    `criteria:\n  fees:\n    outcome: Members pay less.\n    baseline: 90\n    target: 60\n    owner: Maria\n    ${key}: ${JSON.stringify(text)}\n`;

  it.each([
    ['unit', '€', '$'],
    ['unit', '%', '‰'],
    ['unit', 'm²', 'm³'],
    ['unit', 'mW', 'MW'],
    ['measure', 'fee > 5', 'fee < 5'],
    ['measure', 'balance: -5', 'balance: +5'],
    ['measure', 'share ≥ 5', 'share ≤ 5'],
    ['measure', 'Fee (net)', 'Fee'],
    ['measure', 'Members 👍', 'Members 👎'],
    ['source', 'register #1', 'register #2'],
  ])('G3 %s %s → %s redefines the measure', (key, from, to) => {
    const changes = compare(typed(key, from), typed(key, to));
    expect(inShort(changes)).toEqual([`error measure-redefined ${key}`]);
  });

  it.each([
    ['✅', '❌'],
    ['error rate = 0', 'error rate ≠ 0'],
  ])('G3 met_when %s → %s promises something else', (from, to) => {
    const changes = compare(typed('met_when', from), typed('met_when', to));
    expect(inShort(changes)).toEqual(['error promise-reworded met_when']);
  });

  it.each([
    ['stay < 2', 'stay > 2'],
    ['✅', '❌'],
    ['Defaults -2 %', 'Defaults +2 %'],
    ['Defaults stay under 2 %.', 'Defaults stay under 2 ‰.'],
  ])('G3 guardrail %s → %s loosens it', (from, to) => {
    const changes = compare(typed('guardrail', from), typed('guardrail', to));
    expect(inShort(changes)).toEqual(['error guardrail-loosened guardrail']);
  });

  it.each([
    ['"Fee per member"', 'Fee\n      per member'],
    ['Fee per member', '>-\n      Fee per\n      member'],
    ['"Cafe\u0301 visits"', 'Café visits'],
    ['"Fee\u00a0per member"', 'Fee per member'],
  ])('G3 is about characters, not about layout: %s → %s', (from, to) => {
    const written = (text: string) =>
      `criteria:\n  fees:\n    baseline: 90\n    target: 60\n    measure: ${text}\n`;
    const changes = compare(written(from), written(to));
    expect(inShort(changes).filter((one) => one !== 'info format-only measure')).toEqual([]);
  });

  it.each(['per cent', '%', 'Percent'])('G3 takes percent and %s for the same unit', (unit) => {
    const changes = compare(typed('unit', 'percent'), typed('unit', unit));
    expect(inShort(changes)).toEqual(['info format-only unit']);
  });
});

const guarded = (guardrail: string, indicator: string, id = 'waiting-line') => `criteria:
  loan-time: { measure: Hours, unit: hours, baseline: 72, target: 2, owner: Maria${guardrail && `, guardrail: ${guardrail}`} }
stages:
  incremental:
    by: 2027-12
    objectives:
      one-form:
        result: Members apply with one form.
        owner: Jon
        indicators:
          ${id}: { measure: People in line, unit: people, owner: Jon, ${indicator} }
`;
const LINE = 'baseline: 9, target: 4, due: 2027-09';

describe('G4: a guardrail that is an indicator', () => {
  it.each([
    ['words in its place', 'Waiting line'],
    ['its id within words', 'the waiting-line'],
    ['its id with a full stop', 'waiting-line.'],
  ])('G4 is loosened by %s', (_what, text) => {
    const changes = compare(guarded('waiting-line', LINE), guarded(text, LINE));
    const [change, ...rest] = changes;
    expect([change?.level, change?.rule, rest]).toEqual(['error', 'guardrail-loosened', []]);
    expect(change?.message).toContain('no longer names indicator `waiting-line`');
  });

  it('G4 is loosened where the indicator is renamed and the guardrail still has the old id', () => {
    const renamed = guarded('waiting-line', `${LINE}, renamed_from: waiting-line`, 'queue');
    const changes = compare(guarded('waiting-line', LINE), renamed);
    expect(inShort(changes)).toContain('error guardrail-loosened guardrail');
    const followed = guarded('queue', `${LINE}, renamed_from: waiting-line`, 'queue');
    expect(inShort(compare(guarded('waiting-line', LINE), followed))).toEqual(['info renamed undefined']);
  });

  it.each([
    ['target-lowered target', 'baseline: 9, target: 7, due: 2027-09'],
    ['target-lowered target', 'baseline: 9, target: 12, due: 2027-09'],
    ['target-lowered target', 'baseline: 9, due: 2027-09'],
    ['target-lowered baseline', 'baseline: 3, target: 4, due: 2027-09'],
    ['baseline-rewritten baseline', 'baseline: 5, target: 4, due: 2027-09'],
    ['due-date-slipped due', 'baseline: 9, target: 4, due: 2028-03'],
    ['target-lowered direction', `${LINE}, direction: increase`],
  ])('G4 has the goalposts of a criterion: %s', (told, indicator) => {
    const changes = compare(guarded('waiting-line', LINE), guarded('waiting-line', indicator));
    expect(inShort(changes)).toContain(`error ${told}`);
    expect(changes[0]?.entity).toBe('indicators/waiting-line');
    expect(changes[0]?.effect).toContain('it guards `loan-time`');
  });

  it('G4 keeps them in the change that takes the guardrail away', () => {
    const lowered = 'baseline: 9, target: 7, due: 2027-09';
    for (const guardrail of ['', 'Waiting line']) {
      const changes = compare(guarded('waiting-line', LINE), guarded(guardrail, lowered));
      expect(inShort(changes)).toEqual(['error target-lowered target', 'error guardrail-loosened guardrail']);
    }
  });
});

describe('G10: an indicator that guards nothing', () => {
  it.each([
    ['target-lowered target', 'baseline: 9, target: 7, due: 2027-09'],
    ['target-lowered target', 'baseline: 9, target: 12, due: 2027-09'],
    ['target-lowered target', 'baseline: 9, due: 2027-09'],
    ['baseline-rewritten baseline', 'baseline: 5, target: 4, due: 2027-09'],
    ['due-date-slipped due', 'baseline: 9, target: 4, due: 2028-03'],
  ])('G10 is reported by name, one level milder: %s', (told, indicator) => {
    const changes = compare(guarded('', LINE), guarded('', indicator));
    expect(inShort(changes)).toEqual([`warn ${told}`]);
    expect(changes[0]?.message).toContain('indicator `waiting-line`');
  });

  it('G10 is a remark where more is promised', () => {
    const changes = compare(guarded('', LINE), guarded('', 'baseline: 9, target: 3, due: 2027-06'));
    expect(inShort(changes)).toEqual(['info target-raised target', 'info due-date-advanced due']);
  });
});

describe('G7: across units', () => {
  const counted = (unit: string, numbers: string) =>
    `criteria:\n  wait:\n    measure: Time to decide\n    unit: ${unit}\n    owner: Maria\n${numbers
      .split(', ')
      .map((key) => `    ${key}\n`)
      .join('')}`;

  it.each([
    ['hours', 'baseline: 72, target: 8', 'minutes', 'baseline: 4320, target: 960'],
    ['hours', 'baseline: 72, target: 8', 'minutes', 'baseline: 4320, target: 8'],
    ['hours', 'target: 8, direction: decrease', 'minutes', 'target: 7, direction: decrease'],
    ['EUR', 'baseline: 100, target: 200', '€', 'baseline: 90, target: 250'],
    ['"%"', 'baseline: 10, target: 20', '‰', 'baseline: 100, target: 300'],
  ])('G7 %s, %s → %s, %s cannot be compared', (unit, before, other, after) => {
    const changes = compare(counted(unit, before), counted(other, after));
    const rules = new Set(changes.map(({ rule }) => rule));
    expect(rules).toContain('measure-redefined');
    expect(rules).not.toContain('target-raised');
    const moved = changes.find(({ field }) => field === 'target') ?? changes[0];
    expect([moved?.level, moved?.effect]).toEqual(['error', expect.stringContaining('cannot be compared')]);
    expect(JSON.stringify(changes)).not.toMatch(/times|(?:up|down|more|less) \d|ambition (?:up|down)/);
  });
});

describe('the check against the base', () => {
  const lowered = 'baseline: 9, target: 7, due: 2027-09';
  const unit = (text: string, numbers: string) =>
    `criteria:\n  wait: { measure: Time to decide, unit: ${text}, ${numbers} }\n`;
  it.each([
    ['G3', 1, 'measure-redefined', unit('m²', 'target: 5'), unit('m³', 'target: 5')],
    ['G4', 1, 'guardrail-loosened', guarded('waiting-line', LINE), guarded('Waiting line', LINE)],
    [
      'G4, its next change',
      1,
      'target-lowered',
      guarded('waiting-line', LINE),
      guarded('waiting-line', lowered),
    ],
    ['G10', 0, 'target-lowered', guarded('', LINE), guarded('', lowered)],
    [
      'G7',
      1,
      'measure-redefined',
      unit('hours', 'baseline: 72, target: 8'),
      unit('minutes', 'baseline: 4320, target: 960'),
    ],
  ])('%s ends with %i and reports %s', (_row, status, rule, before, after) => {
    const { code, out } = gate(makeChange(before, after));
    expect([code, out]).toEqual([
      status,
      expect.stringContaining(`${status === 1 ? 'error' : 'warning'} ${rule}`),
    ]);
  });
});

describe('the word ambition', () => {
  it('W-ambition stands for what 0.1.0 called the ask', () => {
    const place = makeChange(
      criterion('baseline: 41000, target: 60000'),
      criterion('baseline: 41000, target: 55000'),
    );
    const { out } = place.strat(['diff', 'main', 'change', ...DAY]);
    expect(out).toContain('ambition down 26 % (+19,000 → +14,000 members)');
    expect(out).not.toMatch(/\basks?\b/);
  });
});
