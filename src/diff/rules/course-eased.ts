import { findEasedCourses } from '../courses.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const courseEased: ChangeRule = {
  id: 'course-eased',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'On some coming day less progress is expected than before.',
  why: 'A course that is bent makes a measure on track without moving its target. It counts whatever did it: `expected`, `shape`, a start or an end, the fiscal year or the date of a stage. Days that are past do not count, and a target, baseline or date that is reported itself is not reported twice.',
  source: 'Cascade: a goal is compared with its expected value on the day',
  fix: 'Put the course back, or say why less is expected: `strat amend <id> --why "…"`.',
  example: {
    before:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 70 } }\n',
    after:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 80 } }\n',
  },
  check: (pair) => findEasedCourses(pair),
};
