/** The habits of an outline: what the person who imports said, or what its certain dates and numbers show. */
import { quoteValue } from '../../model/quote.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { readTypedNumber } from '../../model/typed-number.ts';
import { findHabits } from './find-habits.ts';
import type { Intake } from './intake.ts';
import type { FieldName, Outline, OutlineEntry } from './outline.ts';
import type { SourceText } from './source-text.ts';

const DATES: readonly FieldName[] = ['key:due', 'key:start', 'key:end', 'fact:current-on', 'fact:said-on'];
const NUMBERS: readonly FieldName[] = ['key:baseline', 'key:target', 'fact:current', 'key:budget'];

/** Chooses how dates and numbers are read; reports a choice that decided something. */
export function chooseSourceHabits(outline: Outline, given: TypedHabits, intake: Intake): TypedHabits {
  const [dates, numbers] = [listTexts(outline, DATES, 'on'), listTexts(outline, NUMBERS, 'value')];
  const found = findHabits(dates, numbers, given);
  const { order, decimal } = found.shownBy;
  if (order && dates.some(({ text, written }) => !written && readTypedDate(text).is === 'two-readings'))
    intake.remark(
      `Dates are read as ${found.order === 'dmy' ? 'day/month' : 'month/day'}, because ${quoteValue(order.text)} has no other reading.`,
      order,
    );
  if (decimal && numbers.some(({ text, written }) => !written && readTypedNumber(text).is === 'two-readings'))
    intake.remark(
      `The decimal sign is read as a ${found.decimal}, because ${quoteValue(decimal.text)} has no other reading.`,
      decimal,
    );
  return { order: found.order, decimal: found.decimal };
}

function listTexts(
  outline: Outline,
  names: readonly FieldName[],
  part: 'on' | 'value',
): readonly SourceText[] {
  const listOf = (entry: OutlineEntry): readonly SourceText[] => [
    ...entry.fields.filter(({ name }) => names.includes(name)).map(({ text }) => text),
    ...entry.values.flatMap((value) => value[part] ?? []),
    ...entry.below.flatMap(listOf),
  ];
  return [
    ...outline.fields.filter(({ name }) => names.includes(name)).map(({ text }) => text),
    ...outline.entries.flatMap(listOf),
  ];
}
