/** Mirrors a change for the reverse diff: lowered becomes raised, added becomes removed, and each value swaps sides. */
import { expect } from 'vitest';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import type { Change } from '../../src/model/change.ts';

/** The rules that mirror a rule; any other mirrors itself. */
const BACK: Readonly<Record<string, readonly string[]>> = {
  'target-lowered': [
    // A level to hold is lowered both ways.
    'target-lowered',
    'target-raised',
    'target-changed',
    'baseline-rewritten',
    'measure-redefined',
    'guardrail-loosened',
  ],
  'target-raised': ['target-lowered'],
  // Where only the new side has a direction, nobody can tell that a target was raised, but that it was lowered.
  'target-changed': ['target-changed', 'target-lowered'],
  'due-date-slipped': ['due-date-advanced', 'plan-adjusted'],
  'due-date-advanced': ['due-date-slipped'],
  'criterion-removed': ['scope-added'],
  'objective-removed': ['scope-added'],
  'scope-removed': ['scope-added', 'plan-adjusted'],
  'scope-added': [
    'scope-removed',
    'criterion-removed',
    'objective-removed',
    'objective-dropped',
    'needed-lowered',
    'progress',
    'plan-adjusted',
  ],
  progress: ['status-set-back', 'paused', 'plan-adjusted', 'baseline-rewritten', 'scope-added', 'progress'],
  'objective-dropped': ['plan-adjusted', 'scope-added'],
  'baseline-rewritten': ['baseline-rewritten', 'plan-adjusted', 'target-lowered', 'progress'],
  'owner-removed': ['owner-changed'],
  'owner-changed': ['owner-changed', 'owner-removed'],
  'measure-redefined': [
    'measure-redefined',
    'text-reworded',
    'detail-reworded',
    'plan-adjusted',
    'target-lowered',
  ],
  'guardrail-loosened': [
    'guardrail-loosened',
    'text-reworded',
    'detail-reworded',
    'scope-added',
    'plan-adjusted',
    'target-lowered',
  ],
  'text-reworded': ['text-reworded', 'detail-reworded', 'measure-redefined', 'guardrail-loosened'],
  // A sentence beside a number is only wording where it asks for more.
  'detail-reworded': ['detail-reworded', 'text-reworded', 'measure-redefined', 'guardrail-loosened'],
  'plan-adjusted': [
    'scope-added',
    'progress',
    'scope-removed',
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
    'course-eased',
    'tolerance-widened',
    'watch-slowed',
    'paused',
  ],
  'gate-weakened': ['plan-adjusted', 'gate-weakened'],
  'status-set-back': ['plan-adjusted', 'progress'],
  'measure-by-put-off': ['plan-adjusted'],
  'needed-lowered': ['plan-adjusted', 'scope-added'],
  // An objective comes into a stage, or falls out of one.
  regrouped: ['regrouped', 'stage-moved'],
  'stage-moved': ['stage-moved', 'regrouped'],
  'course-eased': ['course-eased', 'plan-adjusted', 'target-raised', 'due-date-advanced'],
  'tolerance-widened': ['plan-adjusted', 'target-lowered'],
  'watch-slowed': ['plan-adjusted'],
  paused: ['plan-adjusted', 'progress'],
};

/** The rules about files and comments that may only be added: removing them again is not mirrored. */
const ONE_WAY = /^(?:record|amendment|suppression|accepted-grew)/;

export function expectMirror(before: Side, after: Side, asOf: string): void {
  const both = [diffSides(before, after, { asOf }), diffSides(after, before, { asOf })] as const;
  const eased = new Set(
    both
      .flat()
      .filter(isCourse)
      .map(({ entity }) => entity),
  );
  // Where several keys have eased a course, its shape is part of that one change.
  const isApart = ({ field, entity }: Change) => !(field === 'shape' && eased.has(entity));
  // What comes with a first target is part of that one change.
  const numbered = new Set(
    both
      .flat()
      .filter(({ field, from, to }) => field === 'target' && (from === undefined || to === undefined))
      .map(({ entity }) => entity),
  );
  // A first target that took the place of a sentence is a part of that one change.
  const replacing = new Set(
    both
      .flat()
      .filter(({ field, parts }) => field === 'met_when' && parts !== undefined)
      .map(({ entity }) => entity),
  );
  const isOwn = ({ field = '', from, to, entity }: Change) =>
    !(field === 'target' && replacing.has(entity)) &&
    !(WITH_TARGET.has(field) && (from === undefined || to === undefined) && numbered.has(entity));
  const [there, back] = both.map((way) => told(way).filter(isApart).filter(isOwn)) as [Change[], Change[]];
  const alone = (way: readonly Change[], other: readonly Change[]) =>
    way.filter((change) => !other.some((one) => isBack(change, one))).map(({ message }) => message);
  expect({ there: alone(there, back), back: alone(back, there) }).toEqual({ there: [], back: [] });
}

/**
 * Lists the changes to mirror. A removed guardrail indicator is reported twice: the report for its criterion has no
 * values and is left out, and so is a course that several keys, or the date of a stage, have eased.
 */
function told(changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    ({ rule, from, to, field = '', entity = '', message }) =>
      !ONE_WAY.test(rule) &&
      !LOSES_NAME.test(message) &&
      !(rule === 'guardrail-loosened' && from === undefined && to === undefined) &&
      !field.startsWith('expected') &&
      // One list takes what another loses: the reverse names the other one.
      !(rule === 'regrouped' && /^(?:advances|serves)$/.test(field)) &&
      // A day for measuring goes once the baseline is measured.
      !(field === 'measure_by' && (from === undefined || to === undefined)) &&
      !(rule === 'course-eased' && field === 'by') &&
      !(entity.startsWith('key_results/') && COMES_OR_GOES.test(rule)),
  );
}

const WITH_TARGET = new Set(['measure', 'unit', 'baseline', 'direction', 'measure_by']);

function isCourse({ rule, field = '' }: Change): boolean {
  return rule === 'course-eased' && field.startsWith('expected');
}

/** A person in the directory who loses the name: that a handle gets its name is no change. */
const LOSES_NAME = /: in `people`, `[^`]+` (?:no longer has a name|is missing)/;

/** A key result that goes with its objective is reported; one that comes with it is a part of it. */
const COMES_OR_GOES = /^(?:criterion-|scope-)/;

function isBack(there: Change, back: Change): boolean {
  const isSame = back.from === there.to || JSON.stringify(back.from) === JSON.stringify(there.to);
  const isUndone = back.to === there.from || JSON.stringify(back.to) === JSON.stringify(there.from);
  const rules = BACK[there.rule] ?? [there.rule];
  return (
    (rules.includes(back.rule) || (there.rule === back.rule && isWorseBothWays(there, back))) &&
    isSame &&
    isUndone &&
    idOf(there) === idOf(back) &&
    there.field === back.field
  );
}

/** Returns whether a target is worse whichever side is first: it turned round, or its baseline moved with it. */
function isWorseBothWays(...both: readonly Change[]): boolean {
  return both.some(({ effect = '' }) => /turned round|the baseline moved too/.test(effect));
}

/** Drops the id of an entry that was renamed or replaced, because the reverse diff has another one. */
function idOf({ entity = '', rule, before, after }: Change): string {
  const isOther = rule === 'criterion-swapped' || rule === 'renamed' || (before && after && entity !== '');
  return isOther ? (entity.split('/')[0] ?? '') : entity;
}
