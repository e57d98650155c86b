import { parseDateSpan } from '../../model/dates.ts';
import { findKeyKind, getStrategyKinds, isDate } from '../../model/key-kinds.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import type { PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';

/** Reports fiscal dates in a strategy that does not say when its fiscal year begins. */
export function findFiscalTroubles(model: Strategy, places: PlaceBook): Trouble[] {
  if (model.fiscal_year_starts !== undefined) return [];
  const troubles: Trouble[] = [];
  const look = (at: object) => {
    for (const [key, value] of Object.entries(at)) {
      if (typeof value === 'object' && value !== null) look(value);
      else if (typeof value === 'string' && value.startsWith('FY') && !parseDateSpan(value)) {
        const path = [...places.path(at), key];
        const kind = findKeyKind(getStrategyKinds(), path);
        if (!kind || !isDate(kind)) continue;
        const range = places.range(at, key);
        const message = `${quoteValue(value)} is a fiscal date, but the file does not say when a fiscal year begins.`;
        troubles.push({
          rule: 'schema',
          message,
          help: 'Add `fiscal_year_starts:` with the month, 1–12.',
          range,
          path,
        });
      }
    }
  };
  look(model);
  for (const { path } of troubles) places.damage(path);
  return troubles;
}
