/**
 * A strategy as lines, for programs that compare lines: one line for each commitment, with its details below. Order,
 * layout, comments, quoting and ways to write a number or a day make no difference.
 */
import { sayValues } from '../model/ambition-words.ts';
import { parseDateSpan, sayDate } from '../model/dates.ts';
import { getStrategyKinds, isDate, type KeyKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { sayNumber } from '../model/numbers.ts';
import { findPersonName } from '../model/plan.ts';
import { type DateValue, NUMBER_FIELDS, type Strategy } from '../model/schema.ts';
import { readTarget, sayTarget } from '../model/target.ts';
import { flattenText } from '../model/word-diff.ts';

type Keys = Readonly<Record<string, unknown>>;
/** Undefined for a key that is not in the schema. */
type Kind = KeyKind | undefined;

/**
 * Lists the whole strategy as lines. Its text is as it was written, so the caller has to make it safe.
 * @param narrative the text below the plan @param ignored comments that suppress findings
 */
export function listCommitmentLines(
  strategy: Strategy,
  narrative: string,
  ignored: readonly string[],
): string {
  const all = getStrategyKinds();
  const keys = sortModelKeys(all, strategy).filter((key) => all.below(key)?.kind !== 'marker');
  const linesAt = (key: string) =>
    writeKeyLines(strategy, all.below(key), key, readHeldValue(strategy, key), '');
  const isSection = (key: string) => typeof readHeldValue(strategy, key) === 'object';
  const blocks = [
    keys.filter((key) => !isSection(key)).flatMap(linesAt),
    ...keys.filter(isSection).map(linesAt),
    ignored.length === 0 ? [] : ['let pass', ...[...ignored].sort().map((text) => `  ${flattenText(text)}`)],
    narrative.trim() === ''
      ? []
      : [
          'narrative',
          ...narrative
            .trim()
            .split(/\r\n?|\n/)
            .map(indentLine),
        ],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const indentLine = (line: string) => `  ${line}`.trimEnd();
const readHeldValue = (keys: object, key: string): unknown => (keys as Keys)[key];

/** Sorts keys in the order of the model; ids and the reader’s own keys are sorted by the alphabet. */
function sortModelKeys(of: Kind, keys: object): readonly string[] {
  const order = new Map(of?.keys.map((key, at) => [key, at]));
  const place = (key: string) => order.get(key) ?? order.size;
  return Object.keys(keys).sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function writeKeyLines(
  all: Strategy,
  of: Kind,
  key: string,
  held: unknown,
  indent: string,
): readonly string[] {
  const name = `${indent}${flattenText(key).replaceAll('_', ' ')}`;
  if (of?.kind === 'persons' && Array.isArray(held))
    return [
      `${name}: ${held
        .map((one) => sayPerson(all, one))
        .sort()
        .join(', ')}`,
    ];
  if (isIds(held)) return [`${name}: ${[...held].sort().join(', ')}`];
  if (Array.isArray(held)) return [name, ...writeListLines(all, of?.below('*'), held, `${indent}  `)];
  if (typeof held !== 'object' || held === null)
    return splitIntoSentences(`${name}: `, sayOne(all, of, held));
  const below = isMap(of) ? writeEntryLines : writeSectionLines;
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
function writeEntryLines(all: Strategy, of: Kind, entries: object, indent: string): readonly string[] {
  return Object.keys(entries)
    .sort()
    .flatMap((id) => {
      const entry = readHeldValue(entries, id);
      return typeof entry === 'object' && entry !== null
        ? addHead(all, of?.below(id), `${id}: `, entry, indent)
        : splitIntoSentences(`${indent}${id}: `, flattenText(String(entry)));
    });
}

function writeSectionLines(all: Strategy, of: Kind, section: object, indent: string): readonly string[] {
  return sortModelKeys(of, section).flatMap((key) =>
    writeKeyLines(all, of?.below(key), key, readHeldValue(section, key), indent),
  );
}

/** Writes items in their order, because they have no ids. */
function writeListLines(
  all: Strategy,
  of: Kind,
  items: readonly unknown[],
  indent: string,
): readonly string[] {
  const lines = items.map((item) =>
    typeof item === 'object' && item !== null
      ? addHead(all, of, '- ', item, indent)
      : splitIntoSentences(`${indent}- `, sayOne(all, of, item)),
  );
  return lines.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)).flat();
}

/** What the first line shows after the text, and the word before it. */
const HEAD: Readonly<Record<string, string>> = { due: 'by ', owner: 'owner ', status: '' };

/** Adds the commitment to the first line: the numbers or the text, the due date and the owner. */
function addHead(all: Strategy, of: Kind, mark: string, entry: object, indent: string): readonly string[] {
  const keys = entry as Keys;
  const told = describeNumbers(keys) ?? findFirstText(keys, of);
  const more = Object.keys(HEAD).filter((key) => typeof keys[key] !== 'object' && key in keys);
  const head = [told.text, ...more.map((key) => `${HEAD[key]}${sayOne(all, of?.below(key), keys[key])}`)];
  const rest = sortModelKeys(of, entry).filter((key) => !told.keys.includes(key) && !more.includes(key));
  return [
    `${indent}${mark}${head.filter((part) => part !== '').join(' · ')}`.trimEnd(),
    ...rest.flatMap((key) => writeKeyLines(all, of?.below(key), key, keys[key], `${indent}  `)),
  ];
}

interface Told {
  readonly text: string;
  readonly keys: readonly string[];
}

function describeNumbers({ baseline, target, unit }: Keys): Told | undefined {
  const isLimit = typeof target === 'string' && readTarget(target) !== undefined;
  if (typeof target !== 'number' && typeof baseline !== 'number' && !isLimit) return undefined;
  const from = typeof baseline === 'number' || typeof baseline === 'string' ? baseline : undefined;
  const to = typeof target === 'number' ? target : isLimit ? sayTarget(target) : undefined;
  const counted = typeof unit === 'string' ? ` ${flattenText(unit)}` : '';
  return { text: `${sayValues(from, to)}${counted}`, keys: NUMBER_FIELDS };
}

/** Finds the text that identifies an entry. A criterion is identified by its numbers, or by what proves it. */
function findFirstText(keys: Keys, of: Kind): Told {
  const key = listKeysWith('title', of).find((one) => typeof keys[one] === 'string');
  if (key === undefined || of?.keys.includes('target')) return { text: '', keys: [] };
  return { text: flattenText(String(keys[key])), keys: [key] };
}

function sayOne(strategy: Strategy, of: Kind, held: unknown): string {
  if (of && isDate(of)) return sayDay(strategy, of, held);
  if (typeof held === 'number') return sayNumber(held);
  const text = flattenText(String(held ?? ''));
  return of?.kind === 'person' ? findPersonName(strategy, text) : text;
}

const sayPerson = (strategy: Strategy, person: unknown) =>
  findPersonName(strategy, flattenText(String(person)));

/** Formats a day the same way, however it was written. */
function sayDay({ fiscal_year_starts }: Strategy, { kind }: KeyKind, held: unknown): string {
  const span = parseDateSpan(held as DateValue, fiscal_year_starts);
  return sayDate((kind === 'beginning' ? span?.first : span?.last) ?? String(held));
}

/** Writes one sentence per line, so that a change in one leaves the others alone. */
function splitIntoSentences(before: string, text: string): readonly string[] {
  const [first = '', ...more] = text.split(/(?<=[.!?…]["”’)]?) (?=["“‘(]?\p{Lu})/u);
  const indent = `${/^ */.exec(before)?.[0] ?? ''}    `;
  return [`${before}${first}`.trimEnd(), ...more.map((sentence) => `${indent}${sentence}`)];
}
