import { findEasedCourses } from '../courses.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const courseEased: ChangeRule = {
  id: 'course-eased',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'Less progress is expected on a future day than before.',
  why: 'A lower course can put a measure on track without moving its target. It counts whatever changed the course: `expected`, `shape`, a start or end, the fiscal year or a stage date. Past days do not count. A target, baseline or date with a finding of its own is not reported twice.',
  source: 'Cascade compares a goal with its expected value on the day',
  fix: 'Restore the course, or say why you expect less: `strat amend <id> --why "…"`.',
  example: {
    before:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 70 } }\n',
    after:
      'start: 2027\nend: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, expected: { 2027-12: 80 } }\n',
  },
  check: (pair) => findEasedCourses(pair),
};
