/** The keys of a measure: criteria, key results and indicators have one shape. */
import * as f from './fields.ts';
import { LABEL_LIMIT } from './short-name.ts';

export const CADENCES = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
const DIRECTIONS = ['increase', 'decrease', 'maintain'] as const;
const SHAPES = ['straight', 'steps'] as const;

/** The keys that make a sentence short. */
export const nameFields = {
  label: f.label(
    `Its short name for pictures, tables and review comments, in at most ${LABEL_LIMIT} characters.`,
    'public',
    'background',
  ),
};

/** The key for people who are not accountable. */
export const helpFields = {
  with: f.persons('The people who help; only the owner is accountable.', 'public'),
};

/** The keys that say what is counted, from where to where, and by whom. */
export const measureFields = {
  ...nameFields,
  measure: f.text('What is counted.', 'public', 'promise', 'definition'),
  unit: f.fact('What it is counted in.', 'public', 'definition'),
  baseline: f.baseline('The value at the start; `unknown` needs `measure_by`.', 'public', 'commitment'),
  measure_by: f.date('When an unknown baseline will be known.', 'public', 'commitment'),
  target: f.target(
    'The value by `due`: a number, a limit such as `"<= 0.6"`, or a range such as `"30..40"`.',
    'public',
    'commitment',
  ),
  direction: f.oneOf(
    DIRECTIONS,
    'Which way is better; derived from baseline and target where absent.',
    'public',
    'definition',
  ),
  met_when: f.text(
    'For an outcome that is either there or not: what would prove it.',
    'public',
    'promise',
    'definition',
  ),
  start: f.beginning('When counting begins; the strategy’s `start` where absent.', 'public'),
  due: f.date('By when; the strategy’s `end` where absent.', 'public', 'commitment'),
};

/** The keys that say who reports it and what must not suffer. */
export const reportFields = {
  owner: f.person('The one person who is accountable.', 'public'),
  ...helpFields,
  source: f.text('Where the number comes from.', 'public', 'definition'),
  guardrail: f.textOrReference(
    ['indicators', 'key_results', 'criteria'],
    'What must not get worse meanwhile: a text, or the id of another measure.',
    'public',
  ),
};

/** The keys of the expected course and the rhythm. */
export const courseFields = {
  expected: f.numbersByDay(
    'Values expected on the way, by date or stage: `{ 2027-06: 48, 2027-12: 24 }`; straight lines between them.',
    'public',
    'commitment',
  ),
  shape: f.withDefault(
    'straight',
    f.oneOf(
      SHAPES,
      '`steps`: no progress is expected between two points of `expected`; `straight` if absent.',
      'public',
      'commitment',
    ),
  ),
  tolerance: f.positive(
    'For `direction: maintain`: how far off still counts as kept, in the unit; 5 % of the target if absent.',
    'public',
    'commitment',
  ),
  every: f.cadence(
    CADENCES,
    'How often a new value is due; `tracking.every` where absent.',
    'public',
    'commitment',
  ),
  lag: f.days(
    366,
    'Days until the number for a day is known: 30 if the figure for June comes at the end of July; 0 if absent.',
    'public',
    'commitment',
  ),
};
