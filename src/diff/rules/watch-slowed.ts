import type { ChangeRule } from '../rule.ts';
import { findSlowedWatch } from '../watch.ts';

export const watchSlowed: ChangeRule = {
  id: 'watch-slowed',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  summary: 'Values are due more rarely or later than before.',
  why: 'Silence hides a measure that is off track. A rarer check-in, a longer lag, more grace, or no `tracking:` at all lets it last longer.',
  source: 'Our reading: the rhythm is part of the promise',
  fix: 'Put the rhythm back, or say why it is enough: `strat amend <id> --why "…"`.',
  example: {
    before: 'tracking: { every: month }\ncriteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
    after: 'tracking: { every: quarter }\ncriteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
  },
  check: (pair) => findSlowedWatch(pair),
};
