import { type ChangeRule, DIRECTION } from '../rule.ts';

export const stageMoved: ChangeRule = {
  id: 'stage-moved',
  class: 'direction',
  levels: DIRECTION,
  summary: 'An objective stands in another stage.',
  why: 'What was to be reached with what we have, and now takes new ways of working, has become another undertaking.',
  source: 'Breakthrough Model',
  fix: 'Look at its date, and at what depends on it.',
  example: {
    before:
      'stages:\n  incremental:\n    objectives:\n      one-form: { result: Members apply with one form. }\n',
    after:
      'stages:\n  substantial:\n    objectives:\n      one-form: { result: Members apply with one form. }\n',
  },
  *check({ matches }) {
    for (const match of matches) {
      const [from, to] = [match.before?.stage, match.after?.stage];
      if (match.section !== 'objectives' || !from || !to || from === to) continue;
      const message = `Objective \`${match.id}\` moved from \`${from}\` to \`${to}\``;
      yield { match, field: 'stage', from, to, message, values: `${from} → ${to}` };
    }
  },
};
