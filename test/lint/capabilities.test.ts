import { describe, expect, it } from 'vitest';
import { checkOne, messages, stage } from './check-one.ts';

const capability = (keys: string) => `capabilities: { k: { able_to: do it, ${keys} } }\n`;

describe('capability-gap-unplanned', () => {
  const id = 'capability-gap-unplanned';
  const means = 'people: They learn it, process: One signature';

  it('sees no gap where today is what is needed, or more', () => {
    expect(checkOne(id, capability('today: 2, needed: 2'))).toEqual([]);
    expect(checkOne(id, capability('today: 4, needed: 2'))).toEqual([]);
  });

  it('sees the gap from nothing', () => {
    expect(messages(id, capability(`today: 0, needed: 1, ${means}`))).toEqual([
      'Capability `k` has to rise from 0 to 1, but has no owner and no date, and no initiative serves it.',
    ]);
  });

  it('asks for what is absent of owner and date', () => {
    expect(checkOne(id, capability(`today: 1, needed: 3, owner: r.ortiz, due: 2028, ${means}`))).toEqual([]);
    const [finding] = checkOne(id, capability(`today: 1, needed: 3, owner: r.ortiz, ${means}`));
    expect(finding?.message).toContain('but has no date, and');
    expect(finding?.help).toBe('Add `due:`, or an initiative with `serves: [k]`.');
  });

  it('takes an initiative for a plan, unless it was dropped', () => {
    const served = (status: string) =>
      `${capability(`today: 1, needed: 3, ${means}`)}initiatives: { i: { serves: [k], status: ${status} } }\n`;
    expect(checkOne(id, served('planned'))).toEqual([]);
    expect(checkOne(id, served('dropped'))).toHaveLength(1);
  });

  it('wants two of the five dimensions; an empty one is none', () => {
    const told = (filled: string) =>
      messages(id, capability(`today: 1, needed: 3, owner: a, due: 2028, ${filled}`));
    expect(told('people: They learn it, environment: [A desk, A lamp]')).toEqual([]);
    expect(told('people: They learn it, environment: [" "], process: ""')).toEqual([
      'Capability `k` has to rise from 1 to 3, and says in 1 of 5 dimensions what has to happen, at least 2.',
    ]);
  });

  it('says so where a level is absent, but not where it was malformed', () => {
    expect(messages(id, capability('today: 1'))).toEqual([
      'Capability `k` has no `needed`: the gap cannot be seen.',
    ]);
    expect(messages(id, capability('owner: a'))).toEqual([
      'Capability `k` has no `today` or `needed`: the gap cannot be seen.',
    ]);
    expect(messages(id, capability('today: 1, needed: 7'))).toEqual([]);
  });

  it('is silent where a dimension, or an initiative that may serve it, could not be understood', () => {
    const owned = 'today: 1, needed: 3, owner: a, due: 2028';
    expect(checkOne(id, capability(`${owned}, people: They learn it, process: { a: b }`))).toEqual([]);
    const served = `${capability(`today: 1, needed: 3, ${means}`)}initiatives: { i: { serves: k } }\n`;
    expect(checkOne(id, served)).toEqual([]);
  });

  it('can be asked for no dimensions', () => {
    const text = capability('today: 1, needed: 3, owner: a, due: 2028');
    expect(checkOne(id, text, { options: { dimensions: 0 } })).toEqual([]);
  });
});

describe('capability-unused', () => {
  const used = (keys: string) =>
    checkOne(
      'capability-unused',
      `${capability('today: 1')}stages:\n${stage('incremental', { a: keys, b: 'status: active' })}`,
    );

  it('counts what is done as use, and what is dropped as none', () => {
    expect(used('needs: [k], status: done')).toEqual([]);
    expect(used('needs: [k], status: dropped')).toHaveLength(1);
  });

  it('is silent where the needs of an objective could not be understood', () => {
    expect(used('needs: k')).toEqual([]);
  });

  it('has nothing to say where there are no objectives', () => {
    expect(checkOne('capability-unused', capability('today: 1'))).toEqual([]);
  });
});

describe('capability-missing and capability-only-individual', () => {
  it('speak of no capabilities once', () => {
    const text = `capabilities: {}\nstages:\n${stage('incremental', { a: 'result: It is so', b: 'result: So' })}`;
    expect(checkOne('capability-missing', text)).toHaveLength(1);
    expect(checkOne('objective-without-capability', text)).toEqual([]);
    expect(checkOne('capability-only-individual', text)).toEqual([]);
  });

  it('are silent where the capabilities could not be understood', () => {
    expect(checkOne('capability-missing', 'capabilities: many\n')).toEqual([]);
    expect(checkOne('capability-missing', 'capabilites:\n  k: { able_to: do it }\n')).toEqual([]);
  });

  it('do not guess the kind where none is given', () => {
    const two = (kinds: readonly string[]) =>
      `capabilities:\n${kinds.map((kind, at) => `  k${at}: { able_to: do it${kind} }\n`).join('')}`;
    expect(checkOne('capability-only-individual', two([', kind: individual', '']))).toEqual([]);
    expect(messages('capability-only-individual', two([', kind: individual', ', kind: individual']))).toEqual(
      ['`capabilities` has 2 individual capabilities and no organizational one.'],
    );
  });
});
