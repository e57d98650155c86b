/** Rules about looking back, at their edges. */
import { describe, expect, it } from 'vitest';
import type { LintRecords } from '../../src/lint/record-lint.ts';
import { makeExampleCheckin, makeExampleRetro } from '../../src/model/example-record.ts';
import { check, exampleRecords, told } from './check.ts';

const PLAN = `
start: 2026-01
end: 2026-12
criteria:
  calls: { outcome: More calls, measure: Calls, baseline: 0, target: 100 }
  opens: { outcome: It opens, met_when: The door is open. }
stages:
  incremental: { by: 2026-06, objectives: { x: { result: X, advances: [opens] } } }
`;
const OFF = makeExampleCheckin('2026-06-30', 'ana', 'measures: { calls: 10, opens: true }\n');

function records(...lines: readonly string[]): LintRecords {
  const found = exampleRecords([OFF, ...lines.map((text, at) => makeExampleRetro(`2026-07-1${at}`, text))]);
  if (!found) throw new Error('there are no records');
  return found;
}

/** Makes the same records ones that are on the base. */
function onBase(found: LintRecords): LintRecords {
  return {
    files: found.files.map((file) => ({ ...file, isNew: false })),
    plan: { ...found.plan, retros: found.plan.retros.map((one) => ({ ...one, isNew: false })) },
  };
}

describe('miss-unexplained', () => {
  it('judges by the last day of the look back, not by today', () => {
    expect(told('miss-unexplained', PLAN, { records: records('to: 2026-07-01\n') })).toEqual([
      'Criterion `calls` fell short, but no breakdown explains why.',
    ]);
  });

  it('asks only about the criteria of a stage that is looked back on', () => {
    expect(
      told('miss-unexplained', PLAN, { records: records('to: 2026-07-01\ncovers: incremental\n') }),
    ).toEqual([]);
  });

  it('takes the explanation of an earlier look back, but not of a later one', () => {
    const explains = 'breakdowns: [{ id: a, layer: vision, of: [calls], what: Nobody called. }]\n';
    expect(told('miss-unexplained', PLAN, { records: records(explains, 'learned: More.\n') })).toEqual([]);
    expect(told('miss-unexplained', PLAN, { records: records('learned: More.\n', explains) })).toHaveLength(
      1,
    );
  });

  it('is only a remark on a look back that cannot be changed any more', () => {
    const found = onBase(records('to: 2026-07-01\n'));
    expect(check('miss-unexplained', PLAN, { records: found }).map(({ level }) => level)).toEqual(['info']);
  });
});

describe('breakdown-without-action', () => {
  const one = (rest: string) =>
    told('breakdown-without-action', PLAN, {
      records: records(`breakdowns: [{ id: a, layer: vision, what: Nobody called.${rest} }]\n`),
    });

  it.each([
    ['', ['The breakdown `a` has no action.']],
    [', action: { what: Call, owner: ana }', ['The breakdown `a` has an action without date.']],
    [', action: { what: Call }', ['The breakdown `a` has an action without owner and date.']],
    [', action: { what: Call, owner: ana, due: 2026-08 }', []],
    [', action: call-daily', []],
  ])('reads %j', (rest, wanted) => {
    expect(one(rest)).toEqual(wanted);
  });
});

describe('results of a closing look back', () => {
  const closing = (results: string) => records(`closes: true\nresults: { ${results} }\n`);

  /** A look back after the last day. */
  const closed = (results: string): LintRecords => {
    const found = exampleRecords([
      OFF,
      makeExampleRetro('2027-01-10', `closes: true\nresults: { ${results} }\n`),
    ]);
    if (!found) throw new Error('there are no records');
    return found;
  };

  it('are wanted of each criterion', () => {
    expect(told('result-absent', PLAN, { records: closing('calls: 12') })).toEqual([
      'The retrospective closes the strategy, but gives no result of `opens`.',
    ]);
    expect(told('result-absent', PLAN, { records: records('results: { calls: 12 }\n') })).toEqual([]);
  });

  it('are compared with the value of the same day only', () => {
    const differs = (results: string) => told('result-differs', PLAN, { records: closing(results) });
    expect(differs('calls: 12')).toEqual([]);
    expect(differs('calls: { value: 10, at: 2026-06-30 }')).toEqual([]);
    expect(differs('calls: { value: 12, at: 2026-06-30 }, opens: { value: false, at: 2026-06 }')).toEqual([
      'The result of `calls` is 12, but checkins/2026-06-30-ana.yaml says 10 for 30 June 2026.',
      'The result of `opens` is false, but checkins/2026-06-30-ana.yaml says true for 30 June 2026.',
    ]);
  });

  it('count as values, so that no result is missing', () => {
    const missing = (found: LintRecords) => told('result-missing', PLAN, { records: found });
    expect(missing(records())).toHaveLength(1);
    expect(missing(closed('calls: { value: 90, at: 2026-12-31 }'))).toEqual([]);
    expect(missing(closed('calls: { value: 10, at: 2026-06-30 }'))).toEqual([]);
    expect(missing(closing('calls: { value: 90, at: 2026-07-10 }'))).toHaveLength(1);
    expect(missing(records('results: { calls: { value: 90, at: 2026-12-31 } }\n'))).toHaveLength(1);
  });
});
