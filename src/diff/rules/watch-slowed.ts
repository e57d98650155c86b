import type { ChangeRule } from '../rule.ts';
import { findSlowedWatch } from '../watch.ts';

export const watchSlowed: ChangeRule = {
  id: 'watch-slowed',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  direction: 'easier',
  effect: 'trouble is seen later',
  summary:
    'Values are due less often or later than before, a routine takes place less often, or the public no longer sees an entry.',
  why: 'A measure that is off track stays hidden until somebody reports it. That time grows if check-ins become less frequent (`every:`), if `lag:` or `grace:` becomes longer, or if `tracking:` is removed. The same holds for `every:` of a routine, a message or the review of the strategy. If an entry becomes `confidential`, nobody outside sees whether it is kept.',
  source: 'Our judgement: how often you report is part of the promise',
  fix: 'Restore the interval, or say why it is enough. For a change in `tracking:`, run `strat amend strategy --why "…"`. For a change in one measure, run `strat amend <id> --why "…"`.',
  example: {
    before: 'tracking: { every: month }\ncriteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
    after: 'tracking: { every: quarter }\ncriteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
  },
  check: (pair) => findSlowedWatch(pair),
};
