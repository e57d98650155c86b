/** How a file writes dates and numbers, as its certain texts show: they decide between two readings of the others. */
import type { TypedHabits } from '../../model/typed.ts';
import type { SourceText } from './source-text.ts';

export interface FoundHabits extends TypedHabits {
  /** The texts that showed it. */
  readonly shownBy: Readonly<{ order?: SourceText; decimal?: SourceText }>;
}

const SHORT_DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})$/;

/**
 * Finds the habits of a file.
 * @param given what the person who imports has said; it wins
 */
export function findHabits(
  dates: readonly SourceText[],
  numbers: readonly SourceText[],
  given: TypedHabits,
): FoundHabits {
  const order = given.order === undefined ? findOnly(dates, readOrder) : undefined;
  const decimal = given.decimal === undefined ? findOnly(numbers, readDecimal) : undefined;
  return {
    order: given.order ?? order?.habit,
    decimal: given.decimal ?? decimal?.habit,
    shownBy: { ...(order && { order: order.text }), ...(decimal && { decimal: decimal.text }) },
  };
}

/** Finds the habit that some texts show; undefined if none does, or they differ. */
function findOnly<T>(texts: readonly SourceText[], read: (text: string) => T | undefined) {
  const shown = texts.flatMap((text) => {
    const habit = text.written === undefined ? read(text.text) : undefined;
    return habit === undefined ? [] : [{ habit, text }];
  });
  const [first] = shown;
  return first && shown.every(({ habit }) => habit === first.habit) ? first : undefined;
}

function readOrder(text: string): 'dmy' | 'mdy' | undefined {
  const [, first = '', second = ''] = SHORT_DATE.exec(text) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy';
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : undefined;
}

/** Reads the sign before decimals: a number with both signs, or with one or two digits behind its only one, shows it. */
function readDecimal(text: string): 'comma' | 'point' | undefined {
  const digits = /\d[\d.,]*\d/.exec(text)?.[0] ?? '';
  if (/\d\.\d{3},\d/.test(digits) || /^\d+,\d{1,2}$/.test(digits)) return 'comma';
  if (/\d,\d{3}\.\d/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) return 'point';
  return undefined;
}
