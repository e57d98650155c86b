/** Reads from when to when a strategy runs: `Jan 2027 to Dec 2028`, `2027–2029`, `now until mid 2029`. */
import { type Day, parseDateSpan } from '../model/dates.ts';
import type { DateValue } from '../model/schema.ts';
import { explainTyped, type TypedHabits } from '../model/typed.ts';
import { readLineDate } from './line-dates.ts';
import { plainLine } from './line-words.ts';
import type { UnreadPart } from './outcome-line.ts';

export interface SpanLine {
  readonly start?: DateValue;
  readonly end?: DateValue;
}

export type SpanReading =
  | { readonly is: 'read'; readonly value: SpanLine }
  | { readonly is: 'wrong'; readonly wrongs: readonly UnreadPart<SpanPart>[]; readonly rest: SpanLine };

export type SpanPart = 'start' | 'end';

/** What stands between the two dates. */
const BETWEEN =
  /^(.+?)(?:,? (?:→|to|until|till|through|bis(?: zum)?|à|au|jusqu['’](?:à|en|au)|al?|hasta|–|—|-) | ?(?:から|~|〜) ?)(.+)$/iu;
const YEARS = /^(\d{4}) ?[-–—/] ?(\d{4})$/;
const ONE_SIGN = /^(\S+(?: \d{4})?) ?[–—] ?(\S.*)$/u;
const LEAD = /^(?:from|starting|von|vom|ab|seit|de|du|depuis|desde(?: el)?|del?) /iu;
const LAST_ONLY = /^(?:until|till|by|to|up to|bis(?: zum)?|jusqu['’](?:à|en|au)|hasta|d['’]ici(?: à)?) /iu;
const FIRST_ONLY = /^(?:from|starting|von|vom|ab|depuis|desde(?: el)?) /iu;
/** A start counts from its first day, so these words add nothing. */
const BEGINNING =
  /^ ?(?:(?:the )?(?:start|beginning) of|early|anfang|début|principios de|comienzos de) (?=\d{4}$)/iu;
const NOW = /^(?:now|today|heute|jetzt|sofort|maintenant|aujourd['’]hui|ahora|hoy|今|今日|現在)$/iu;

/** Reads two dates, or the end alone. @param today the day that “now” stands for */
export function readSpanLine(typed: string, today: Day, habits: TypedHabits): SpanReading {
  const [start, end] = splitSpan(typed);
  const from = start === undefined ? undefined : readEnd(start.replace(BEGINNING, ''), today, habits);
  const to = end === undefined ? undefined : readEnd(end, today, habits);
  const rest: SpanLine = {
    ...(from?.is === 'certain' && { start: from.value }),
    ...(to?.is === 'certain' && { end: to.value }),
  };
  const wrongs: readonly UnreadPart<SpanPart>[] = [
    ...(from && from.is !== 'certain'
      ? [{ part: 'start' as const, why: explainTyped(start ?? '', 'date', from) }]
      : []),
    ...(to && to.is !== 'certain'
      ? [{ part: 'end' as const, why: explainTyped(end ?? '', 'date', to) }]
      : []),
  ];
  if (wrongs.length > 0) return { is: 'wrong', wrongs, rest };
  if (!isBackwards(rest)) return { is: 'read', value: rest };
  const why = 'The end is before the start. Write the earlier date first.';
  return { is: 'wrong', wrongs: [{ part: 'end', why }], rest: {} };
}

function splitSpan(typed: string): readonly [start: string | undefined, end: string | undefined] {
  const text = typed
    .trim()
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/ ?(?:→|⇒|–>|-+>) ?/g, ' → ')
    .replace(/(?:まで|迄)$/u, '')
    .replace(/年度/g, '年')
    .replace(/(?<=年|月)の?末$/u, '');
  const plain = text.replace(LEAD, '');
  const [, start, end] = YEARS.exec(plain) ?? BETWEEN.exec(plain) ?? ONE_SIGN.exec(plain) ?? [];
  if (start !== undefined && end !== undefined && hasDate(start)) return [start, end];
  if (LAST_ONLY.test(text)) return [undefined, text.replace(LAST_ONLY, '')];
  if (FIRST_ONLY.test(text)) return [plain, undefined];
  return [undefined, text];
}

const hasDate = (text: string) => /\d/.test(text) || NOW.test(text.trim());

/** Reads one of the two dates. */
function readEnd(said: string, today: Day, habits: TypedHabits) {
  const text = said.trim();
  if (NOW.test(text)) return { is: 'certain', value: today, written: today } as const;
  return readLineDate(plainLine(text), habits);
}

function isBackwards({ start, end }: SpanLine): boolean {
  const [first, last] = [start, end].map((date) => (date === undefined ? undefined : parseDateSpan(date)));
  return first !== undefined && last !== undefined && last.last < first.first;
}

/** Adds a date that was typed alone after one of the two was wrong. */
export function mergeSpans(
  before: { readonly parts: readonly SpanPart[]; readonly rest: SpanLine } | undefined,
  now: SpanLine,
): SpanLine {
  if (!before) return now;
  const isLone = now.start === undefined && now.end !== undefined;
  if (before.parts[0] === 'start' && isLone && before.rest.end !== undefined)
    return { ...before.rest, start: now.end as DateValue };
  return { ...before.rest, ...now };
}
