/** Fiscal dates of a source, which mean nothing before somebody says when a fiscal year begins. */
import { type DraftMap, type DraftValue, isDraftList, isDraftMap } from '../../model/draft.ts';
import { ImportDoubts } from './reading.ts';
import type { SourceText } from './source-text.ts';

const FISCAL = /^FY\d{4}(?:-[QH][1-4])?$/;

/** Adds the month in which fiscal years begin to a draft with fiscal dates. @throws ImportDoubts if nobody has said it */
export function settleFiscalYear(
  draft: DraftMap,
  month: number | undefined,
  texts: readonly SourceText[],
): DraftMap {
  const found = findFiscalDate(draft);
  if (found === undefined || draft.fiscal_year_starts !== undefined) return draft;
  if (month !== undefined) return { ...draft, fiscal_year_starts: month };
  const text = texts.find((one) => /FY|fiscal/i.test(one.text)) ?? { text: found, at: 'the file', name: '' };
  throw new ImportDoubts([{ is: 'fiscal', text, readings: [found] }]);
}

function findFiscalDate(value: DraftValue | undefined): string | undefined {
  if (typeof value === 'string') return FISCAL.test(value) ? value : undefined;
  const below = isDraftList(value) ? value.entries() : isDraftMap(value) ? Object.entries(value) : [];
  for (const [key, one] of below) {
    const found = String(key).startsWith('x-') ? undefined : findFiscalDate(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
