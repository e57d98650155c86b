import { parseDateSpan } from '../../model/dates.ts';
import { findKeyKind, getStrategyKinds, isDate } from '../../model/key-kinds.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import type { PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';

/** The key that says when a fiscal year begins. */
const MONTH = 'fiscal_year_starts';

/**
 * Reports fiscal dates in a strategy that does not say when its fiscal year begins: once, at the first of them. Where it says so
 * in a way that cannot be read, that alone is reported. No rule judges such a date.
 */
export function findFiscalTroubles(model: Strategy, places: PlaceBook): Trouble[] {
  if (model[MONTH] !== undefined) return [];
  const found: { readonly at: object; readonly key: string; readonly value: string }[] = [];
  const look = (at: object) => {
    for (const key of Object.keys(at)) {
      const value = (at as Readonly<Record<string, unknown>>)[key];
      if (typeof value === 'object' && value !== null) look(value);
      else if (typeof value === 'string' && value.startsWith('FY') && !parseDateSpan(value)) {
        const kind = findKeyKind(getStrategyKinds(), [...places.path(at), key]);
        if (kind && isDate(kind)) found.push({ at, key, value });
      }
    }
  };
  look(model);
  for (const { at, key } of found) places.damage([...places.path(at), key]);
  const [first, ...others] = found;
  if (!first || places.has(model, MONTH) || places.isDamaged([MONTH])) return [];
  const more =
    others.length === 0
      ? ''
      : ` ${countNoun(others.length, 'more date')} below ${others.length === 1 ? 'is' : 'are'} fiscal too.`;
  return [
    {
      rule: 'schema',
      message: `${quoteValue(first.value)} is a fiscal date, but the file does not say when a fiscal year begins.${more}`,
      help: `Add \`${MONTH}:\` with the month, 1–12.`,
      range: places.range(first.at, first.key),
      path: [...places.path(first.at), first.key],
    },
  ];
}
