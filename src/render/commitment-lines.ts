/**
 * A strategy as lines, for programs that compare lines: one line for each commitment, with its details below. Order,
 * layout, comments, quoting and ways to write a number or a day make no difference.
 */
import { sayValues } from '../model/ask.ts';
import { sayDate, spanOf } from '../model/dates.ts';
import { isDate, type KeyKind, keysWith, strategyKinds } from '../model/key-kinds.ts';
import { sayNumber } from '../model/numbers.ts';
import { nameOf } from '../model/plan.ts';
import { type DateValue, NUMBER_FIELDS, type Strategy } from '../model/schema.ts';
import { flat } from '../model/word-diff.ts';

type Keys = Readonly<Record<string, unknown>>;
/** Undefined for a key that is not in the schema. */
type Kind = KeyKind | undefined;

/**
 * Lists the whole strategy as lines. Its text is as it was written, so the caller has to make it safe.
 * @param narrative the text below the plan @param ignored comments that suppress findings
 */
export function commitmentLines(strategy: Strategy, narrative: string, ignored: readonly string[]): string {
  const all = strategyKinds();
  const keys = sorted(all, strategy).filter((key) => all.below(key)?.kind !== 'marker');
  const linesAt = (key: string) => linesOf(strategy, all.below(key), key, valueIn(strategy, key), '');
  const isSection = (key: string) => typeof valueIn(strategy, key) === 'object';
  const blocks = [
    keys.filter((key) => !isSection(key)).flatMap(linesAt),
    ...keys.filter(isSection).map(linesAt),
    ignored.length === 0 ? [] : ['let pass', ...[...ignored].sort().map((text) => `  ${flat(text)}`)],
    narrative.trim() === ''
      ? []
      : [
          'narrative',
          ...narrative
            .trim()
            .split(/\r\n?|\n/)
            .map(indented),
        ],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const indented = (line: string) => `  ${line}`.trimEnd();
const valueIn = (keys: object, key: string): unknown => (keys as Keys)[key];

/** Sorts keys in the order of the model; ids and the reader’s own keys are sorted by the alphabet. */
function sorted(of: Kind, keys: object): readonly string[] {
  const order = new Map(of?.keys.map((key, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? order.size;
  return Object.keys(keys).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function linesOf(all: Strategy, of: Kind, key: string, held: unknown, indent: string): readonly string[] {
  const name = `${indent}${flat(key).replaceAll('_', ' ')}`;
  if (isIds(held)) return [`${name}: ${[...held].sort().join(', ')}`];
  if (Array.isArray(held)) return [name, ...listLines(all, of?.below('*'), held, `${indent}  `)];
  if (typeof held !== 'object' || held === null) return said(`${name}: `, sayOne(all, of, held));
  const below = isMap(of) ? entryLines : sectionLines;
  return [name, ...below(all, of, held, `${indent}  `)];
}

/** Returns whether the names are ids, or the reader’s own. */
function isMap(of: Kind): boolean {
  return of !== undefined && of.keys.length === 0 && of.kind !== 'list' && of.below('*') !== undefined;
}

/** Returns whether the value is a list of references, which are written on one line. */
function isIds(held: unknown): held is readonly string[] {
  return (
    Array.isArray(held) && held.every((item) => typeof item === 'string' && /^[a-z][a-z0-9-]*$/.test(item))
  );
}

/** Writes each entry as a line, with its details below. */
function entryLines(all: Strategy, of: Kind, entries: object, indent: string): readonly string[] {
  return Object.keys(entries)
    .sort()
    .flatMap((id) => {
      const entry = valueIn(entries, id);
      return typeof entry === 'object' && entry !== null
        ? withHead(all, of?.below(id), `${id}: `, entry, indent)
        : said(`${indent}${id}: `, flat(String(entry)));
    });
}

function sectionLines(all: Strategy, of: Kind, section: object, indent: string): readonly string[] {
  return sorted(of, section).flatMap((key) =>
    linesOf(all, of?.below(key), key, valueIn(section, key), indent),
  );
}

/** Writes items in their order, because they have no ids. */
function listLines(all: Strategy, of: Kind, items: readonly unknown[], indent: string): readonly string[] {
  const lines = items.map((item) =>
    typeof item === 'object' && item !== null
      ? withHead(all, of, '- ', item, indent)
      : said(`${indent}- `, sayOne(all, of, item)),
  );
  return lines.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)).flat();
}

/** What the first line shows after the text, and the word before it. */
const HEAD: Readonly<Record<string, string>> = { due: 'by ', owner: 'owner ', status: '' };

/** Adds the commitment to the first line: the numbers or the text, the due date and the owner. */
function withHead(all: Strategy, of: Kind, mark: string, entry: object, indent: string): readonly string[] {
  const keys = entry as Keys;
  const told = numbersOf(keys) ?? firstText(keys, of);
  const more = Object.keys(HEAD).filter((key) => typeof keys[key] !== 'object' && key in keys);
  const head = [told.text, ...more.map((key) => `${HEAD[key]}${sayOne(all, of?.below(key), keys[key])}`)];
  const rest = sorted(of, entry).filter((key) => !told.keys.includes(key) && !more.includes(key));
  return [
    `${indent}${mark}${head.filter((part) => part !== '').join(' · ')}`.trimEnd(),
    ...rest.flatMap((key) => linesOf(all, of?.below(key), key, keys[key], `${indent}  `)),
  ];
}

interface Told {
  readonly text: string;
  readonly keys: readonly string[];
}

function numbersOf({ baseline, target, unit }: Keys): Told | undefined {
  if (typeof target !== 'number' && typeof baseline !== 'number') return undefined;
  const from = typeof baseline === 'number' || typeof baseline === 'string' ? baseline : undefined;
  const to = typeof target === 'number' ? target : undefined;
  const counted = typeof unit === 'string' ? ` ${flat(unit)}` : '';
  return { text: `${sayValues(from, to)}${counted}`, keys: NUMBER_FIELDS };
}

/** Finds the text that identifies an entry. A criterion is identified by its numbers, or by what proves it. */
function firstText(keys: Keys, of: Kind): Told {
  const key = keysWith('title', of).find((one) => typeof keys[one] === 'string');
  if (key === undefined || of?.keys.includes('target')) return { text: '', keys: [] };
  return { text: flat(String(keys[key])), keys: [key] };
}

function sayOne(strategy: Strategy, of: Kind, held: unknown): string {
  if (of && isDate(of)) return sayDay(strategy, of, held);
  if (typeof held === 'number') return sayNumber(held);
  const text = flat(String(held ?? ''));
  return of?.kind === 'person' ? nameOf(strategy, text) : text;
}

/** Formats a day the same way, however it was written. */
function sayDay({ fiscal_year_starts }: Strategy, { kind }: KeyKind, held: unknown): string {
  const span = spanOf(held as DateValue, fiscal_year_starts);
  return sayDate((kind === 'beginning' ? span?.first : span?.last) ?? String(held));
}

/** Writes one sentence per line, so that a change in one leaves the others alone. */
function said(before: string, text: string): readonly string[] {
  const [first = '', ...more] = text.split(/(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u);
  const indent = `${/^ */.exec(before)?.[0] ?? ''}    `;
  return [`${before}${first}`.trimEnd(), ...more.map((sentence) => `${indent}${sentence}`)];
}
