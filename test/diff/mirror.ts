/** Mirrors a change for the reverse diff: lowered becomes raised, added becomes removed, and each value swaps sides. */
import { expect } from 'vitest';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import type { Change } from '../../src/model/change.ts';

/** The rules that mirror a rule; any other mirrors itself. */
const BACK: Readonly<Record<string, readonly string[]>> = {
  'target-lowered': ['target-raised'],
  'target-raised': ['target-lowered'],
  'due-date-slipped': ['due-date-advanced', 'plan-adjusted'],
  'due-date-advanced': ['due-date-slipped'],
  'criterion-removed': ['scope-added'],
  'objective-removed': ['scope-added'],
  'scope-removed': ['scope-added'],
  'scope-added': ['scope-removed', 'criterion-removed', 'objective-removed'],
  'objective-dropped': ['plan-adjusted'],
  'baseline-rewritten': ['baseline-rewritten', 'plan-adjusted'],
  'owner-removed': ['owner-changed'],
  'owner-changed': ['owner-changed', 'owner-removed'],
  'measure-redefined': ['measure-redefined', 'text-reworded', 'plan-adjusted'],
  'guardrail-loosened': ['guardrail-loosened', 'text-reworded', 'scope-added', 'plan-adjusted'],
  'text-reworded': ['text-reworded', 'measure-redefined', 'guardrail-loosened'],
  'plan-adjusted': [
    'baseline-rewritten',
    'plan-adjusted',
    'objective-dropped',
    'gate-weakened',
    'status-set-back',
    'measure-by-put-off',
    'needed-lowered',
    'due-date-slipped',
    'measure-redefined',
    'guardrail-loosened',
  ],
  'gate-weakened': ['plan-adjusted', 'gate-weakened'],
  'status-set-back': ['plan-adjusted'],
  'measure-by-put-off': ['plan-adjusted'],
  'needed-lowered': ['plan-adjusted'],
};

/** The rules about files and comments that may only be added: removing them again is not mirrored. */
const ONE_WAY = /^(?:checkin|amendment|suppression|baseline-grew)/;

export function expectMirror(before: Side, after: Side, asOf: string): void {
  const there = told(diffSides(before, after, { asOf }));
  const back = told(diffSides(after, before, { asOf }));
  const alone = (way: readonly Change[], other: readonly Change[]) =>
    way.filter((change) => !other.some((one) => isBack(change, one))).map(({ message }) => message);
  expect({ there: alone(there, back), back: alone(back, there) }).toEqual({ there: [], back: [] });
}

/**
 * Lists the changes to mirror. A removed guardrail indicator is reported twice: the report for its criterion has no
 * values and is left out.
 */
function told(changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    ({ rule, from, to }) =>
      !ONE_WAY.test(rule) && !(rule === 'guardrail-loosened' && from === undefined && to === undefined),
  );
}

function isBack(there: Change, back: Change): boolean {
  const isSame = back.from === there.to || JSON.stringify(back.from) === JSON.stringify(there.to);
  const isUndone = back.to === there.from || JSON.stringify(back.to) === JSON.stringify(there.from);
  const rules = BACK[there.rule] ?? [there.rule];
  return (
    rules.includes(back.rule) &&
    isSame &&
    isUndone &&
    idOf(there) === idOf(back) &&
    there.field === back.field
  );
}

/** Drops the id of an entry that was renamed or replaced, because the reverse diff has another one. */
function idOf({ entity = '', rule, before, after }: Change): string {
  const isOther = rule === 'criterion-swapped' || rule === 'renamed' || (before && after && entity !== '');
  return isOther ? (entity.split('/')[0] ?? '') : entity;
}
