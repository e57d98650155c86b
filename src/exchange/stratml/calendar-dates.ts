/** Fiscal dates of a plan as days of the calendar, because StratML has no fiscal years. */
import { parseDateSpan } from '../../model/dates.ts';
import { type DraftMap, type DraftValue, isDraftList, isDraftMap } from '../../model/draft.ts';

const FISCAL = /^FY\d{4}(?:-[QH][1-4])?$/;

/** Replaces fiscal dates: a beginning by its first day, any other by its last. */
export function useCalendarDates(plan: DraftMap): DraftMap {
  const month = typeof plan.fiscal_year_starts === 'number' ? plan.fiscal_year_starts : undefined;
  if (month === undefined) return plan;
  const convert = (text: string, isStart: boolean) => {
    const span = FISCAL.test(text) ? parseDateSpan(text, month) : undefined;
    return (isStart ? span?.first : span?.last) ?? text;
  };
  const walk = (value: DraftValue | undefined, key: string): DraftValue | undefined => {
    if (typeof value === 'string') return convert(value, key === 'start');
    if (isDraftList(value)) return value.map((item) => walk(item, key) ?? null);
    if (!isDraftMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([one, below]) => [convert(one, false), walk(below, one)]),
    );
  };
  const converted = walk(plan, '');
  return isDraftMap(converted) ? converted : plan;
}
