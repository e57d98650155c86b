import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { STAGES } from '../../src/model/choices.ts';
import type { Finding } from '../../src/model/finding.ts';
import { read } from './check.ts';

const DRAFT = readFileSync('examples/before-review/strategy.yaml', 'utf8');

const findingsOf = (text: string): readonly Finding[] =>
  lint({ reading: read(text), rules: RULES, settings: DEFAULTS, asOf: '2026-11-21' });

type Keys = readonly (string | number)[];
type Fix = (text: string) => string;

/** Writes a value under the keys, and leaves the rest of the text as it is. */
const set =
  (keys: Keys, value: unknown): Fix =>
  (text) => {
    const document = parseDocument(text);
    document.setIn(keys, document.createNode(value));
    return document.toString({ lineWidth: 0 });
  };

const both =
  (...fixes: readonly Fix[]): Fix =>
  (text) =>
    fixes.reduce((done, fix) => fix(done), text);

/** Finds the keys that lead to the entry of a finding. */
function entryOf({ entity = '' }: Finding): Keys {
  const [section = '', id = ''] = entity.split('/');
  if (section !== 'objectives') return [section, id];
  const stages = read(DRAFT).model?.stages;
  const stage = STAGES.find((name) => stages?.[name]?.objectives?.[id]) ?? '';
  return ['stages', stage, 'objectives', id];
}

/** Lets the objective of the last stage advance the criterion of a finding as well. */
const advance = ({ entity = '' }: Finding): Fix => {
  const keys = ['stages', 'substantial', 'objectives', 'cross-sell', 'advances'];
  return (text) => {
    const before = read(text).model?.stages?.substantial?.objectives?.['cross-sell']?.advances ?? [];
    return set(keys, [...before, entity.split('/')[1]])(text);
  };
};

/** Reads the suggestion in a message: “Did you mean `baseline`?” */
const meant = ({ message }: Finding) => message.match(/Did you mean `(.+)`/)?.[1] ?? '';
/** Reads the first advice of a help text: “Write `direction: decrease`.” */
const written = ({ help = '' }: Finding) => help.match(/(?:Write|or write) `(\w+): (\w+)`/)?.slice(1) ?? [];

const STATEMENT =
  'By December 2028 a member who applies for a loan before noon knows the answer before closing time.';

/** The remedies of the rules, followed to the letter. */
const REMEDIES: Readonly<Record<string, (finding: Finding) => Fix>> = {
  'assumptions-missing': () =>
    set(['assumptions'], {
      jobs: { belief: 'Jobs stay in the valley', signal: 'The mill lays off 50 people' },
    }),
  'capability-missing': () =>
    set(['capabilities'], { decide: { able_to: 'decide a loan in a day', today: 1, needed: 3 } }),
  'execution-missing': () => set(['execution'], { operating_model: [{ what: 'Lending and branches meet' }] }),
  'not-doing-missing': () =>
    set(['not_doing'], [{ what: 'Car loans through dealers', frees: 'Four people' }]),
  'routine-missing': () => set(['review'], { every: 'quarter' }),
  'destination-one-sided': () => set(['destination', 'organization'], 'One team decides on a loan.'),
  'roles-missing': () => set(['destination', 'roles'], { Teller: 'Asks what the loan is for.' }),
  'destination-fluff': () => set(['destination', 'statement'], STATEMENT),
  'destination-length': () => set(['destination', 'statement'], STATEMENT),
  'destination-why-echoes': () =>
    set(['destination', 'why'], 'Three in ten who wait a week go to the dealer and pay twice the interest.'),
  'reality-because-missing': ({ field = '' }) => set(field.split('.'), 'A loan waits for four signatures.'),
  'reality-one-sided': () => set(['reality', 'external'], 'Dealers lend within the hour.'),
  'reality-without-evidence': () =>
    set(
      ['reality', 'evidence'],
      ['performance', 'employees', 'customers', 'market'].map((kind) => ({ kind, finding: 'Six days' })),
    ),
  'obstacle-unaddressed': ({ entity = '' }) =>
    set(['stages', 'incremental', 'objectives', 'core-migration', 'overcomes'], [entity.split('/')[1]]),
  'criterion-without-source': (finding) => set([...entryOf(finding), 'source'], 'member ledger'),
  'criterion-without-baseline': (finding) => set([...entryOf(finding), 'baseline'], 41000),
  'owner-not-one-person': () => set(['owner'], 'Dana Whitlock'),
  'criterion-without-owner': (finding) => set([...entryOf(finding), 'owner'], 'Tom Osei'),
  'criterion-vague': (finding) => set([...entryOf(finding), 'outcome'], 'It goes from 31 to 45.'),
  'criterion-unadvanced': advance,
  'destination-not-reached': advance,
  'criterion-direction': (finding) => {
    const [key = '', value] = written(finding);
    return set([...entryOf(finding), key], value);
  },
  'criterion-not-measurable': (finding) =>
    both(
      set([...entryOf(finding), 'measure'], 'Payments made by phone'),
      set([...entryOf(finding), 'unit'], 'percent'),
      set([...entryOf(finding), 'target'], 40),
    ),
  'criterion-activity': (finding) => set([...entryOf(finding), 'outcome'], 'Members pay a bill by phone.'),
  'criteria-without-guardrail': (finding) =>
    set([...entryOf(finding), 'guardrail'], 'No more loans fail than today.'),
  'key-unknown': (finding) => (text) => text.replace('basline', meant(finding)),
  placeholder: (finding) => set([...entryOf(finding), 'source'], 'loan system'),
  'priorities-too-many': () =>
    set(['stages', 'incremental', 'objectives', 'brand-refresh', 'status'], 'dropped'),
  'objective-without-indicator': (finding) =>
    set([...entryOf(finding), 'indicators'], { visits: { measure: 'Visits', baseline: 40, target: 80 } }),
  'objective-without-owner': (finding) => set([...entryOf(finding), 'owner'], 'Priya Raman'),
  'objective-activity': (finding) => set([...entryOf(finding), 'result'], 'Members pay a bill by phone.'),
  'objective-orphan': (finding) => set([...entryOf(finding), 'advances'], ['member-growth']),
  'acronym-undefined': ({ about = '' }) => set(['glossary'], { [about]: 'customer relationship management' }),
  'reference-unknown': (finding) => set([...entryOf(finding), 'advances'], [meant(finding)]),
  'date-order': () => set(['stages', 'incremental', 'by'], '2027-03'),
  'stages-missing': () =>
    set(['stages', 'transformational', 'objectives'], { 'same-day': { result: 'Loans take a day' } }),
  'initiative-orphan': (finding) => set([...entryOf(finding), 'serves'], ['launch-app']),
  'initiative-without-due': (finding) => set([...entryOf(finding), 'due'], '2027-06'),
  'initiative-without-owner': (finding) => set([...entryOf(finding), 'owner'], 'Priya Raman'),
  'communication-missing': () =>
    set(['communication', 0, 'listen'], 'Each branch answers by the first of May.'),
};

const identity = ({ rule, entity, field, about, message }: Finding) =>
  [rule, entity, field, about, message].join(' ');

const SHAPE = new Set(['syntax', 'schema', 'key-unknown', 'reference-unknown', 'id-duplicate']);
const shapeOf = (findings: readonly Finding[]) => findings.filter(({ rule }) => SHAPE.has(rule)).length;

describe('a remedy that is followed to the letter', () => {
  const before = findingsOf(DRAFT);

  it('is tried on more than twenty findings', () => expect(before.length).toBeGreaterThan(20));

  it.each(before.map((finding) => [finding.rule, finding.message, finding] as const))(
    'clears the finding of %s: %s',
    (rule, _, finding) => {
      const mended = REMEDIES[rule]?.(finding)(DRAFT) ?? DRAFT;
      expect(mended).not.toBe(DRAFT);
      const after = findingsOf(mended);
      expect(after.map(identity)).not.toContain(identity(finding));
      expect(after.filter((left) => left.rule === rule).length).toBeLessThan(
        before.filter((had) => had.rule === rule).length,
      );
      expect(shapeOf(after)).toBeLessThanOrEqual(shapeOf(before));
    },
  );

  it('leaves no finding of the same kind when all are followed together', () => {
    const mended = before.reduce((text, finding) => REMEDIES[finding.rule]?.(finding)(text) ?? text, DRAFT);
    const left = new Set(findingsOf(mended).map(identity));
    expect(before.map(identity).filter((known) => left.has(known))).toEqual([]);
  });
});
