/** Which findings are one entry of the default view. */
import { describe, expect, it } from 'vitest';
import { makeEntries } from '../../src/report/entries.ts';
import { groupFindings } from '../../src/report/groups.ts';
import { checkTexts } from './page-fixture.ts';

/** Returns the groups of the findings of a plan, by rule. */
function groupsOf(text: string, isStrict = false): Readonly<Record<string, string>> {
  const made = checkTexts({ 'strategy.yaml': `strat: 1\nname: Ferry\nend: 2029\n${text}` });
  const report = { ...made, files: made.files.map((file) => ({ ...file, isStrict })) };
  return Object.fromEntries(
    groupFindings(report.findings, report).map(({ finding, group }) => [finding.rule, group]),
  );
}

const objective = (id: string, keys = '') =>
  `      ${id}: { result: A boat leaves every ten minutes${keys} }\n`;
const PATH = 'stages:\n  incremental:\n    objectives:\n';
const CRITERION = 'criteria:\n  on-time: { outcome: Nine of ten boats leave on time, target: 9 }\n';

describe('one entry', () => {
  it('has a missing destination, of which no part is called missing', () => {
    expect(groupsOf('')).toMatchObject({ 'destination-missing': 'destination-missing' });
    expect(Object.keys(groupsOf('')).filter((rule) => /^destination|^roles/.test(rule))).toHaveLength(1);
    expect(groupsOf('destination: { statement: x }\n')).toMatchObject({
      'destination-why-missing': 'destination-why-missing',
      'roles-missing': 'not-there-yet',
    });
  });

  it('has a reality without today with the parts that it lacks as well', () => {
    expect(groupsOf('reality: { internal: x }\n')).toMatchObject({
      'reality-missing': 'reality-missing',
      'reality-because-missing': 'reality-missing',
      'reality-without-evidence': 'reality-missing',
    });
  });

  it('has missing owners of every kind', () => {
    expect(groupsOf(`${CRITERION}${PATH}${objective('a')}`)).toMatchObject({
      'criterion-without-owner': 'owner-missing',
      'objective-without-owner': 'owner-missing',
    });
  });

  it('has links of which there are none: objectives with criteria, and work with what it serves', () => {
    const two = `${CRITERION}${PATH}${objective('a')}${objective('b')}`;
    const work = 'initiatives:\n  c: { what: Buy a boat }\n  d: { what: Hire a crew }\n';
    const rules = ['objective-orphan', 'criterion-unadvanced', 'initiative-orphan'];
    for (const rule of rules) expect(groupsOf(two + work)[rule]).toBe('not-there-yet');
    const linked = `${CRITERION}${PATH}${objective('a')}${objective('b', ', advances: [on-time]')}${work.replace(
      'Buy a boat',
      'Buy a boat, serves: [b]',
    )}`;
    for (const rule of ['objective-orphan', 'initiative-orphan']) expect(groupsOf(linked)[rule]).toBe(rule);
  });

  it('has nothing of what is absent under the preset `strict`, where each is an entry', () => {
    const plan = `destination: { statement: x }\n${CRITERION}${PATH}${objective('a')}${objective('b')}`;
    const absent = Object.entries(groupsOf(plan)).filter(([, group]) => group === 'not-there-yet');
    expect(absent.map(([rule]) => rule)).toContain('assumptions-missing');
    for (const [rule] of absent) {
      const own = rule === 'criterion-unadvanced' ? 'objective-orphan' : rule;
      expect([rule, groupsOf(plan, true)[rule]]).toEqual([rule, own]);
    }
  });

  it('says in one item what matters least', () => {
    const report = checkTexts({ 'strategy.yaml': 'strat: 1\nname: Ferry\n' });
    expect(makeEntries(report.shown, report).absent.slice(-2)).toEqual([
      'when you review it',
      'what must hold, who hears about it',
    ]);
  });

  it('says how the work is run where somebody reviews the plan', () => {
    const report = checkTexts({ 'strategy.yaml': 'strat: 1\nname: Ferry\nreview: { every: quarter }\n' });
    expect(makeEntries(report.shown, report).absent.at(-1)).toBe(
      'what must hold, who hears about it, how the work is run',
    );
  });

  it('says which causes are missing', () => {
    const says = (reality: string) => {
      const report = checkTexts({
        'strategy.yaml': `strat: 1\nname: Ferry\nreality: { today: T${reality} }\n`,
      });
      return makeEntries(report.shown, report).absent.filter((one) => one.startsWith('causes'));
    };
    expect(says('')).toEqual(['causes inside and outside the organization']);
    expect(says(', internal: [A]')).toEqual(['causes outside the organization']);
    expect(says(', external: [A]')).toEqual(['causes inside the organization']);
  });

  it('puts objectives without a stage behind every other remark', () => {
    const text = `${CRITERION}objectives: { a: { result: The boats run at night } }\nrisks: { r: { risk: Ice } }\n`;
    const report = checkTexts({ 'strategy.yaml': `strat: 1\nname: Ferry\n${text}` });
    expect(makeEntries(report.shown, report).entries.at(-1)?.group).toBe('objectives-unstaged');
  });

  it('has criteria that nothing advances with the objectives, where none of these advances anything', () => {
    expect(groupsOf(`${CRITERION}${PATH}${objective('a')}`)['criterion-unadvanced']).toBe('objective-orphan');
    const [done, open] = [objective('a', ', advances: [late]'), objective('b')];
    const two = `${CRITERION}  late: { outcome: No boat is late }\n${PATH}${done}${open}`;
    expect(groupsOf(two)['criterion-unadvanced']).toBe('criterion-unadvanced');
  });

  it('has what no entry of the plan has, but not what only some lack', () => {
    const rule = 'objective-without-indicator';
    const indicator = ', indicators: { x: { measure: y, kind: lead } }';
    expect(groupsOf(`${PATH}${objective('a')}${objective('b')}`)[rule]).toBe('not-there-yet');
    expect(groupsOf(`${PATH}${objective('a')}${objective('b', indicator)}`)[rule]).toBe(rule);
  });
});
