import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

const capability = (keys: string) => `capabilities: { k: { able_to: do it, ${keys} } }\n`;

describe('capability-gap-unplanned', () => {
  const id = 'capability-gap-unplanned';
  const means = 'people: They learn it, process: One signature';

  it('finds no gap if today’s level is at least the needed one', () => {
    expect(check(id, capability('today: 2, needed: 2'))).toEqual([]);
    expect(check(id, capability('today: 4, needed: 2'))).toEqual([]);
  });

  it('finds a gap that starts from nothing', () => {
    expect(told(id, capability(`today: 0, needed: 1, ${means}`))).toEqual([
      'Capability `k` must rise from 0 to 1, but has no owner and no date, and no initiative serves it.',
    ]);
  });

  it('asks for the missing owner or date', () => {
    expect(check(id, capability(`today: 1, needed: 3, owner: r.ortiz, due: 2028, ${means}`))).toEqual([]);
    const [finding] = check(id, capability(`today: 1, needed: 3, owner: r.ortiz, ${means}`));
    expect(finding?.message).toContain('but has no date, and');
    expect(finding?.help).toBe('Add `due:`, or an initiative with `serves: [k]`.');
  });

  it('accepts an initiative as a plan, unless it was dropped', () => {
    const served = (status: string) =>
      `${capability(`today: 1, needed: 3, ${means}`)}initiatives: { i: { serves: [k], status: ${status} } }\n`;
    expect(check(id, served('planned'))).toEqual([]);
    expect(check(id, served('dropped'))).toHaveLength(1);
  });

  it('requires two of the five dimensions, and not counted an empty one', () => {
    const says = (filled: string) =>
      told(id, capability(`today: 1, needed: 3, owner: a, due: 2028, ${filled}`));
    expect(says('people: They learn it, environment: [A desk, A lamp]')).toEqual([]);
    expect(says('people: They learn it, environment: [" "], process: ""')).toEqual([
      'Capability `k` must rise from 1 to 3, but it says what has to happen in only 1 of 5 dimensions; the minimum is 2.',
    ]);
  });

  it('reports a missing level, but not a malformed one', () => {
    expect(told(id, capability('today: 1'))).toEqual([
      'Capability `k` has no `needed`, so its gap is unknown.',
    ]);
    expect(told(id, capability('owner: a'))).toEqual([
      'Capability `k` has no `today` or `needed`, so its gap is unknown.',
    ]);
    expect(told(id, capability('today: 1, needed: 7'))).toEqual([]);
  });

  it('is silent if a dimension, or an initiative that may serve it, could not be read', () => {
    const owned = 'today: 1, needed: 3, owner: a, due: 2028';
    expect(check(id, capability(`${owned}, people: They learn it, process: { a: b }`))).toEqual([]);
    const served = `${capability(`today: 1, needed: 3, ${means}`)}initiatives: { i: { serves: k } }\n`;
    expect(check(id, served)).toEqual([]);
  });

  it('accepts an option of no dimensions', () => {
    const text = capability('today: 1, needed: 3, owner: a, due: 2028');
    expect(check(id, text, { options: { dimensions: 0 } })).toEqual([]);
  });
});

describe('capability-unused', () => {
  const used = (keys: string) =>
    check(
      'capability-unused',
      `${capability('today: 1')}stages:\n${stage('incremental', { a: keys, b: 'status: active' })}`,
    );

  it('counts done objectives as use, but not dropped ones', () => {
    expect(used('needs: [k], status: done')).toEqual([]);
    expect(used('needs: [k], status: dropped')).toHaveLength(1);
  });

  it('is silent if the needs of an objective could not be read', () => {
    expect(used('needs: k')).toEqual([]);
  });

  it('is silent without objectives', () => {
    expect(check('capability-unused', capability('today: 1'))).toEqual([]);
  });
});

describe('capability-missing and capability-only-individual', () => {
  it('report missing capabilities once', () => {
    const text = `capabilities: {}\nstages:\n${stage('incremental', { a: 'result: It is so', b: 'result: So' })}`;
    expect(check('capability-missing', text)).toHaveLength(1);
    expect(check('objective-without-capability', text)).toEqual([]);
    expect(check('capability-only-individual', text)).toEqual([]);
  });

  it('are silent if the capabilities could not be read', () => {
    expect(check('capability-missing', 'capabilities: many\n')).toEqual([]);
    expect(check('capability-missing', 'capabilites:\n  k: { able_to: do it }\n')).toEqual([]);
  });

  it('do not guess the kind of a capability', () => {
    const two = (kinds: readonly string[]) =>
      `capabilities:\n${kinds.map((kind, at) => `  k${at}: { able_to: do it${kind} }\n`).join('')}`;
    expect(check('capability-only-individual', two([', kind: individual', '']))).toEqual([]);
    expect(told('capability-only-individual', two([', kind: individual', ', kind: individual']))).toEqual([
      '`capabilities` has 2 individual capabilities but no organizational one.',
    ]);
  });
});
