import { findEasedCourses } from '../courses.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const courseEased: ChangeRule = {
  id: 'course-eased',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  summary: 'Less progress is expected on a future day than before.',
  why: 'If you expect less progress along the way, a measure can be back on track although its target has not moved. The rule reports this whatever the cause: a change to `expected`, `shape`, a start or end, the fiscal year or a stage date. Only expected values for future days are compared. If another rule already reports the changed target, baseline or date, this rule does not report it again.',
  source: 'Cascade compares a goal with its expected value on the day',
  fix: 'Restore the expected values, or say why you expect less: `strat amend <id> --why "…"`.',
  example: {
    before:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 70 } }\n',
    after:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 80 } }\n',
  },
  check: (pair) => findEasedCourses(pair),
};
