/**
 * A strategy as lines, for programs that compare lines: one for each commitment, with what belongs to it below. Order,
 * layout, comments, quoting and ways to write a number or a day leave no trace.
 */
import { sayValues } from '../model/ask.ts';
import { sayDate, spanOf } from '../model/dates.ts';
import { type KeyTree, strategyKeys } from '../model/key-tree.ts';
import { sayNumber } from '../model/numbers.ts';
import { nameOf } from '../model/plan.ts';
import type { DateValue, Strategy } from '../model/schema.ts';
import { flat } from '../model/word-diff.ts';

type Keys = Readonly<Record<string, unknown>>;

/**
 * The whole strategy; its text is as it was written, so that whoever prints it has to make it safe.
 * @param narrative the text below the plan @param ignored comments that let a finding pass
 */
export function commitmentLines(strategy: Strategy, narrative: string, ignored: readonly string[]): string {
  const tree = strategyKeys();
  const keys = sorted(tree, strategy).filter((key) => key !== 'strat');
  const linesAt = (key: string) => linesOf(strategy, tree.below(key), key, valueIn(strategy, key), '');
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

/** As the model has them; keys of the reader’s own and ids by the alphabet. */
function sorted(tree: KeyTree | undefined, keys: object): readonly string[] {
  const order = new Map(tree?.keys.map((key, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? order.size;
  return Object.keys(keys).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

type Tree = KeyTree | undefined;

function linesOf(all: Strategy, tree: Tree, key: string, held: unknown, indent: string): readonly string[] {
  const name = `${indent}${flat(key).replaceAll('_', ' ')}`;
  if (isIds(held)) return [`${name}: ${[...held].sort().join(', ')}`];
  if (Array.isArray(held)) return [name, ...listLines(all, tree?.below(''), held, `${indent}  `)];
  if (typeof held !== 'object' || held === null) return said(`${name}: `, sayOne(all, key, held));
  const below = tree?.isMap ? entryLines : sectionLines;
  return [name, ...below(all, tree, held, `${indent}  `)];
}

/** References stand on one line. */
function isIds(held: unknown): held is readonly string[] {
  return (
    Array.isArray(held) && held.every((item) => typeof item === 'string' && /^[a-z][a-z0-9-]*$/.test(item))
  );
}

/** Each entry is a line, with the rest of it below. */
function entryLines(all: Strategy, tree: Tree, entries: object, indent: string): readonly string[] {
  return Object.keys(entries)
    .sort()
    .flatMap((id) => {
      const entry = valueIn(entries, id);
      return typeof entry === 'object' && entry !== null
        ? withHead(all, tree?.below(id), `${id}: `, entry, indent)
        : said(`${indent}${id}: `, flat(String(entry)));
    });
}

function sectionLines(all: Strategy, tree: Tree, section: object, indent: string): readonly string[] {
  return sorted(tree, section).flatMap((key) =>
    linesOf(all, tree?.below(key), key, valueIn(section, key), indent),
  );
}

/** Items have no ids, so their order says nothing. */
function listLines(all: Strategy, tree: Tree, items: readonly unknown[], indent: string): readonly string[] {
  const lines = items.map((item) =>
    typeof item === 'object' && item !== null
      ? withHead(all, tree, '- ', item, indent)
      : said(`${indent}- `, sayOne(all, '', item)),
  );
  return lines.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)).flat();
}

/** What is promised stands in the first line: the numbers or what it is, by when, and by whom. */
function withHead(all: Strategy, tree: Tree, mark: string, entry: object, indent: string): readonly string[] {
  const keys = entry as Keys;
  const told = numbersOf(keys) ?? firstText(all, keys);
  const more = ['due', 'owner', 'status'].filter((key) => typeof keys[key] !== 'object' && key in keys);
  const sayMore: Readonly<Record<string, string>> = { due: 'by ', owner: 'owner ' };
  const head = [told.text, ...more.map((key) => `${sayMore[key] ?? ''}${sayOne(all, key, keys[key])}`)];
  const rest = sorted(tree, entry).filter((key) => !told.keys.includes(key) && !more.includes(key));
  return [
    `${indent}${mark}${head.filter((part) => part !== '').join(' · ')}`.trimEnd(),
    ...rest.flatMap((key) => linesOf(all, tree?.below(key), key, keys[key], `${indent}  `)),
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
  return { text: `${sayValues(from, to)}${counted}`, keys: ['baseline', 'target', 'unit'] };
}

const FIRST = ['result', 'able_to', 'what', 'belief', 'risk', 'finding', 'audience', 'name'];

function firstText(all: Strategy, keys: Keys): Told {
  const key = FIRST.find((one) => typeof keys[one] === 'string');
  return key === undefined ? { text: '', keys: [] } : { text: sayOne(all, key, keys[key]), keys: [key] };
}

const PEOPLE: ReadonlySet<string> = new Set(['owner', 'sponsor']);
const DAYS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'due',
  'by',
  'measure_by',
  'check_by',
  'learn_by',
  'on',
  'last',
]);

function sayOne(strategy: Strategy, key: string, held: unknown): string {
  if (DAYS.has(key)) return sayDay(strategy, key, held);
  if (typeof held === 'number') return sayNumber(held);
  const text = flat(String(held ?? ''));
  return PEOPLE.has(key) ? nameOf(strategy, text) : text;
}

/** A day is the same day however it was written. */
function sayDay({ fiscal_year_starts }: Strategy, key: string, held: unknown): string {
  const span = spanOf(held as DateValue, fiscal_year_starts);
  return sayDate((key === 'start' ? span?.first : span?.last) ?? String(held));
}

/** One sentence a line, so that one that is changed leaves the others alone. */
function said(before: string, text: string): readonly string[] {
  const [first = '', ...more] = text.split(/(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u);
  const indent = `${/^ */.exec(before)?.[0] ?? ''}    `;
  return [`${before}${first}`.trimEnd(), ...more.map((sentence) => `${indent}${sentence}`)];
}
