/** The shape of a written policy. */
import * as z from 'zod/mini';
import { field, findingLevel, listOf, section, text, yes } from '../../model/fields.ts';
import { DATE_PATTERN } from '../../model/patterns.ts';
import { COUNT_LIMIT, expectations } from '../../model/shapes.ts';

/** The most characters of a regular expression. */
export const MOST_PATTERN = 500;
const MOST_MESSAGE = 500;
const MOST_MONTHS = 1200;

export type WrittenPolicy = z.infer<ReturnType<typeof makePolicyShape>>;

function expectInput<S extends z.ZodMiniType>(schema: S, expected: string, help?: string): S {
  expectations.add(schema, help === undefined ? { expected } : { expected, help });
  return schema;
}

export function makePolicyShape() {
  const when = expectInput(
    z.record(z.string(), makeConditionShape()),
    'a map of fields and conditions',
    'Write `{ budget: { above: 50000 } }`.',
  );
  return section({
    id: text('The id of the policy: lower case, with `-`.'),
    level: findingLevel('The level of its findings for an active strategy.'),
    for: text('The kind of entity to check.'),
    when: field(
      when,
      'Which entities to check: those that meet all these conditions, such as `{ budget: { above: 50000 } }`.',
    ),
    unless: field(when, 'Which entities to skip: those that meet all these conditions.'),
    require: makeFieldListShape('Fields that must be present.'),
    forbid: makeFieldListShape('Fields that must be absent.'),
    message: field(makeMessageShape(), 'The message; it may hold `{id}`, `{field}` and any field in braces.'),
    help: field(makeMessageShape(), 'How to fix it.'),
  });
}

const makeMessageShape = () =>
  expectInput(z.string().check(z.minLength(1), z.maxLength(MOST_MESSAGE)), 'a text');

function makeFieldListShape(description: string) {
  return listOf(expectInput(z.string(), 'the name of a field'), description);
}

function makeConditionShape() {
  const number = expectInput(z.number(), 'a number', 'Write the bare number.');
  const scalar = () =>
    expectInput(z.union([z.string(), z.number(), z.boolean()]), 'a text, a number, or `true` or `false`');
  const pattern = expectInput(
    z.string().check(z.minLength(1), z.maxLength(MOST_PATTERN)),
    'a regular expression',
    'Write it in single quotes.',
  );
  const condition = section({
    missing: yes('Whether the field is missing.'),
    equals: field(scalar(), 'The field has this value; a list has an entry with it.'),
    one_of: listOf(scalar(), 'The field has one of these values; a list has an entry with one of them.'),
    matches: field(
      pattern,
      'The text contains a match of this regular expression (RE2); a list has an entry that does.',
    ),
    above: field(number, 'The number is larger than this.'),
    below: field(number, 'The number is smaller than this.'),
    before: field(makeDayShape(), 'The date is earlier than this.'),
    after: field(makeDayShape(), 'The date is later than this.'),
    count: field(makeCountShape(), 'How many entries the list or map has.'),
  });
  return expectInput(condition, 'a condition', 'Write it in braces: `{ equals: active }`, `{ above: 3 }`.');
}

function makeCountShape() {
  const count = () => z.int().check(z.minimum(0), z.maximum(COUNT_LIMIT));
  const whole = () =>
    field(expectInput(count(), `a whole number from 0 to ${COUNT_LIMIT}`), 'The number of entries.');
  return expectInput(
    section({ equals: whole(), above: whole(), below: whole() }),
    'a count',
    'Write `{ above: 3 }`.',
  );
}

const DAY = '`2028-06-30`, `today`, `{ field: end }` or `{ date: today, months: -12 }`';

function makeDayShape() {
  const reference = section({
    date: field(makeWrittenDayShape(), 'A date, or `today`.'),
    field: field(
      expectInput(z.string(), 'the name of a field'),
      'A date field of the same entity, or `strategy.end`.',
    ),
    months: field(
      expectInput(z.int().check(z.minimum(-MOST_MONTHS), z.maximum(MOST_MONTHS)), 'a whole number of months'),
      'How many months later; a negative number means earlier.',
    ),
  });
  return expectInput(z.union([makeDayTextShape(), makeYearShape(), reference]), 'a day', `Write ${DAY}.`);
}

const makeWrittenDayShape = () =>
  expectInput(
    z.union([makeDayTextShape(), makeYearShape()]),
    'a date, or `today`',
    'Write `2028-06-30` or `today`.',
  );
const makeDayTextShape = () => z.string().check(z.regex(new RegExp(`^today$|${DATE_PATTERN}`)));
const makeYearShape = () => z.int().check(z.minimum(1900), z.maximum(2199));
