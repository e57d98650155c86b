import { countNoun } from '../../model/quote.ts';
import type { Capability } from '../../model/schema.ts';
import { suggestRename } from '../matched.ts';
import type { ChangeRule } from '../rule.ts';
import { isNeedRemoved } from '../scope.ts';

export const neededLowered: ChangeRule = {
  id: 'needed-lowered',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  direction: 'easier',
  effect: 'no level is needed any more',
  summary: 'The level at which you need a capability (`needed:`) was lowered, or the capability was removed.',
  why: 'You can also close a gap by asking for less. The objectives that need the capability should then ask for less, too.',
  source: 'Breakthrough Model: capabilities',
  fix: 'Restore the level, or say why less is enough: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncapabilities:\n  decide: { able_to: decide a loan while the member waits, today: 1, needed: 4 }\n',
    after:
      'end: 2028\ncapabilities:\n  decide: { able_to: decide a loan while the member waits, today: 1, needed: 2 }\n',
  },
  *check({ edits, matches }) {
    for (const match of matches) {
      if (!isNeedRemoved(match)) continue;
      const { needed } = (match.before?.value ?? {}) as Capability;
      yield {
        match,
        removed: true,
        what: 'removed',
        hint: suggestRename(match),
        message: `Capability \`${match.id}\` was removed`,
        effect: `level ${needed} was needed`,
      };
    }
    for (const edit of edits) {
      const { match, field, from, to } = edit;
      if (match?.section !== 'capabilities' || field !== 'needed' || typeof from !== 'number') continue;
      if (typeof to === 'number' && to >= from) continue;
      const { today } = (match.after?.value ?? {}) as Capability;
      const isDone = typeof to === 'number' && today !== undefined && to <= today;
      yield {
        edit,
        message:
          typeof to === 'number'
            ? `The level that capability \`${match.id}\` needs fell from ${from} to ${to}`
            : `The level that capability \`${match.id}\` needs was removed; it was ${from}`,
        effect:
          typeof to === 'number'
            ? `${countNoun(from - to, 'level')} lower${isDone ? ', a level it already has' : ''}`
            : undefined,
      };
    }
  },
};
