/** Numbers as a reader likes them: separators, no digit too many, the same on every machine. */

const PLAIN = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const EXTREME = new Intl.NumberFormat('en', { notation: 'scientific', maximumSignificantDigits: 6 });

export function sayNumber(value: number): string {
  const size = Math.abs(value);
  const extreme = size !== 0 && (size < 1e-9 || size > Number.MAX_SAFE_INTEGER);
  return (extreme ? EXTREME : PLAIN).format(value === 0 ? 0 : value);
}

const PERCENT = /^(?:%|per ?cent|pct|percentage|percentage points?)$/i;

export function isPercent(unit: string | undefined): boolean {
  return PERCENT.test(unit?.trim() ?? '');
}

/** Without what binary fractions leave behind: 0.3 − 0.1 is 0.2. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
