/** Reads one line about an outcome: `72 to 4 hours by Dec 2028, Jon`. */
import { quoteValue } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { explainTyped, type TypedHabits } from '../model/typed.ts';
import { isUnknown } from '../model/typed-number.ts';
import { type FoundDate, findLineDate } from './line-dates.ts';
import { type LineValues, readLineValues } from './line-values.ts';
import { isNo, isYes, plainLine } from './line-words.ts';
import { SHORT_LIMIT } from './understand.ts';

/** What a line says; what it does not say stays open. */
export interface OutcomeLine extends LineValues {
  readonly due?: DateValue;
  readonly owner?: string;
  /** What would prove it, where nothing is counted. */
  readonly metWhen?: string;
}

export type LinePart = 'baseline' | 'target' | 'unit' | 'due' | 'owner' | 'line';

export type OutcomeReading =
  | { readonly is: 'read'; readonly value: OutcomeLine }
  /** `rest` is what could be read beside the parts that are wrong. */
  | { readonly is: 'wrong'; readonly wrongs: readonly UnreadPart<LinePart>[]; readonly rest: OutcomeLine };

/** A part of a line that could not be read. */
export interface UnreadPart<P> {
  readonly part: P;
  readonly why: string;
}

export interface OutcomeHabits extends TypedHabits {
  /** Whether a unit of several words may end in a capital, as German nouns do. */
  readonly hasNounCapitals?: boolean;
}

/** The pieces of a line before they are read. */
interface Pieces {
  value: string | undefined;
  due: Pick<FoundDate, 'text' | 'read'> | undefined;
  owner: string | undefined;
  readonly texts: string[];
}

const OWNER_LABEL =
  /^(?:the )?(?:owner|owned by|owner is|verantwortlich(?:e|er)?|zuständig|responsable|porteur|pilote|propriétaire|dueñ[oa]|a cargo de)(?: ist| est| es|:|=)? *(?=\S)/iu;
const NAME = /^@?\p{L}[\p{L}\p{M}.'’-]*(?: (?:@?[\p{L}\p{M}.'’()-]+|&)){0,4}$/u;
const CAPITAL_NAME =
  /^(?:@\S+|\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|da|van|von|der|la|del|\p{Lu}[\p{L}\p{M}.'’-]*)){0,3})$/u;
/** A date with a comma in it: `Dec 15, 2028`, `Q3, 2027`. */
const COMMA_IN_DATE = /((?:\p{L}{3,}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|[QH]\d)), (?=\d{4}(?!\d))/giu;

/** Nobody writes a longer line; every pattern stays quick. */
const MOST_CHARACTERS = 300;

/** Reads a line. Nothing of it is dropped in silence: what has no place is wrong. */
export function readOutcomeLine(typed: string, habits: OutcomeHabits = {}): OutcomeReading {
  if (typed.length > MOST_CHARACTERS) {
    const why = `This answer has ${typed.length} characters. Write one short line. ${EXAMPLE}`;
    return { is: 'wrong', wrongs: [{ part: 'line', why }], rest: {} };
  }
  const pieces: Pieces = { value: undefined, due: undefined, owner: undefined, texts: [] };
  const line = plainLine(typed).replace(COMMA_IN_DATE, '$1 ');
  for (const part of line.split(/; *|,(?!\d) *|, +/))
    if (part.trim() !== '') sortPart(part.trim(), pieces, habits);
  return joinPieces(typed.trim(), pieces, habits);
}

function sortPart(part: string, pieces: Pieces, habits: OutcomeHabits): void {
  const owner = OWNER_LABEL.exec(part)?.[0];
  if (owner !== undefined) {
    addOwner(part.slice(owner.length), pieces);
    return;
  }
  const found = pieces.due ? undefined : findLineDate(part, habits);
  if (found) {
    pieces.due = { text: found.text, read: found.read };
    for (const side of [found.before, found.after]) {
      const rest = trimSigns(side);
      if (rest !== '') sortPart(rest, pieces, habits);
    }
    return;
  }
  const [name, rest] = splitNameBefore(part);
  if (name !== undefined) addOwner(name, pieces);
  if (isValue(rest) && pieces.value === undefined) addValue(rest, pieces, habits);
  else if (rest !== '') pieces.texts.push(rest);
}

/** Removes what joins two pieces: `(Jon)`, `– Jon`, `: 72 to 4`. */
const trimSigns = (text: string) =>
  text
    .trim()
    .replace(/^[:)\s]+|^[-–—] (?=\p{L})|^\((?=[^)]*\)?$)|[:(\s]+$| [-–—]$/gu, '')
    .replace(/^\(?([^()]*)\)$/, '$1')
    .trim();

/** Splits `Jon: 72 to 4 hours` and `Jon 72 to 4 hours`. */
function splitNameBefore(part: string): readonly [name: string | undefined, rest: string] {
  const [, name = '', rest = ''] =
    /^([^\d:→<>]{2,60}): *(\S.*)$/u.exec(part) ??
    /^(\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,2}) ((?:from )?[-<>≤≥~]?\d.*)$/u.exec(part) ??
    [];
  const isName = CAPITAL_NAME.test(name) && !NO_NAME.test(name);
  return isName ? [name, rest] : [undefined, part];
}

const NO_NAME =
  /^(?:From|Up|Down|By|About|Around|Under|Over|Below|Above|Unknown|Yes|No|At|To|Between|Von|Auf|De|À|A|Desde|Hasta|Bis|[A-Z]{3})\b/u;

/** Returns whether a piece is a number, a limit, or a word that stands for a value. */
const isValue = (text: string) =>
  (/\d/.test(text) && !/^@/.test(text)) ||
  / → |→/.test(text) ||
  isUnknown(text) ||
  isYes(text) ||
  isNo(text) ||
  /^(?:from )?(?:no|not yet|nein|non) (?:to|→|zu|auf|à|a) (?:yes|done|ja|oui|sí|si)$/iu.test(text);

function addValue(text: string, pieces: Pieces, { hasNounCapitals = false }: OutcomeHabits): void {
  // In `72 to 4 hours Jon` the capital says where the unit ends.
  const [, value, name] = hasNounCapitals
    ? []
    : (/^(.*\d ?(?:%|\p{Ll}[\p{L}\p{M}]*(?: \p{Ll}[\p{L}\p{M}]*)*)) ([\p{Lu}@]\S+(?: \p{Lu}\S+){0,2})$/u.exec(
        text,
      ) ?? []);
  const bracket = /^(.*\S) ?\(([^()\d]+)\)$/.exec(text);
  if (bracket) addOwner(bracket[2] ?? '', pieces);
  else if (name !== undefined) addOwner(name, pieces);
  pieces.value = bracket?.[1] ?? value ?? text;
}

function addOwner(name: string, pieces: Pieces): void {
  if (pieces.owner === undefined) pieces.owner = name.trim();
  else pieces.texts.push(name.trim());
}

/** Gives the texts without a number their place: an owner, or what would prove it. */
function placeTexts(pieces: Pieces): string | undefined {
  const isCounted = pieces.value !== undefined;
  let proof: string | undefined;
  for (const text of pieces.texts.splice(0)) {
    const mayOwn = pieces.owner === undefined && NAME.test(text);
    if (mayOwn && (isCounted || proof !== undefined || CAPITAL_NAME.test(text))) pieces.owner = text;
    else if (!isCounted && proof === undefined && (pieces.due || pieces.owner)) proof = text;
    else pieces.texts.push(text);
  }
  return proof;
}

const EXAMPLE = 'For example `72 to 4 hours by Dec 2028, Jon`, or `yes by 2028` if nothing is counted.';

function joinPieces(said: string, pieces: Pieces, habits: OutcomeHabits): OutcomeReading {
  const metWhen = placeTexts(pieces);
  const { values = {}, wrong } = pieces.value === undefined ? {} : readLineValues(pieces.value, habits);
  const { due, owner } = pieces;
  const rest: OutcomeLine = {
    ...values,
    ...(due?.read.is === 'certain' && { due: due.read.value }),
    ...(owner !== undefined && { owner }),
    ...(metWhen !== undefined && { metWhen }),
  };
  const wrongs = [
    ...(wrong ? [wrong] : []),
    ...(due && due.read.is !== 'certain'
      ? [{ part: 'due' as const, why: explainTyped(due.text, 'date', due.read) }]
      : []),
    ...explainTexts(said, pieces, rest),
  ];
  return wrongs.length > 0 ? { is: 'wrong', wrongs, rest } : { is: 'read', value: rest };
}

function explainTexts(
  said: string,
  { texts: [left], owner = '' }: Pieces,
  rest: OutcomeLine,
): readonly UnreadPart<LinePart>[] {
  if (owner.length > SHORT_LIMIT)
    return [{ part: 'owner', why: `Shorten the name of the owner to ${SHORT_LIMIT}.` }];
  if (left === undefined) return [];
  const isAll = Object.keys(rest).length === 0;
  const why = isAll
    ? `${quoteValue(said)} has no number and no date.`
    : `${quoteValue(left)} has no clear place in the line.`;
  return [{ part: 'line', why: `${why} ${EXAMPLE}` }];
}

/**
 * Adds the answer to a question about one part of a line: after `mid 2027`, `2027-Q2` alone is the date. A whole line
 * replaces what was read before.
 */
export function mergeOutcomeLines(
  before: { readonly parts: readonly LinePart[]; readonly rest: OutcomeLine } | undefined,
  now: OutcomeLine,
): OutcomeLine {
  if (!before || isWholeLine(now)) return now;
  const isLone = now.baseline === undefined && now.target !== undefined;
  const { target, ...others } = now;
  if (
    before.parts[0] === 'baseline' &&
    isLone &&
    before.rest.baseline === undefined &&
    typeof target === 'number'
  )
    return { ...before.rest, ...others, baseline: target };
  const { metWhen: _, isMilestone: __, ...counted } = before.rest;
  const { due, owner } = before.rest;
  if (now.metWhen !== undefined || now.isMilestone)
    return { ...(due !== undefined && { due }), ...(owner !== undefined && { owner }), ...now };
  return { ...(target === undefined ? before.rest : counted), ...now };
}

/** Returns whether a line says more than one part: then it stands for the whole outcome. */
function isWholeLine({ baseline, target, isMilestone, metWhen, due, owner }: OutcomeLine): boolean {
  const hasValue = [baseline, target, isMilestone, metWhen].some((part) => part !== undefined);
  const parts = [hasValue, due !== undefined, owner !== undefined].filter((one) => one).length;
  return parts > 1 || (baseline !== undefined && target !== undefined);
}
