/** Reads what a reviewer expects of one pair: its `expect.json`. */
import { CHANGE_CLASSES } from '../../src/model/change.ts';
import { LEVELS } from '../../src/model/finding.ts';
import { joinList, quoteValue } from '../../src/model/quote.ts';

export const EXPECTED_CLASSES: readonly string[] = CHANGE_CLASSES;
/** Nothing to say, or nothing more than a wording edit that is folded. */
export const UNSAID = 'none';
const SEVERITIES: readonly string[] = [...LEVELS, UNSAID];
/** Where nothing can become easier or harder. */
export const NO_DIRECTION = 'n/a';
/** It is as hard as before; a change without a direction counts as one of these. */
export const NO_MOVE = 'none';
const DIRECTIONS: readonly string[] = ['easier', 'harder', 'undecidable', NO_MOVE, NO_DIRECTION];

/** The entity that stands for the strategy itself. */
export const WHOLE = 'strategy';

/** One change as the reviewer sees it. */
export interface ExpectedChange {
  /** `criteria/loan-time`, or `strategy`. */
  readonly entity: string;
  /** Only where the reviewer says different things about two fields of an entity. */
  readonly field?: string;
  readonly class: string;
  readonly direction: string;
  readonly severity: string;
  readonly note?: string;
}

export interface ExpectedPair {
  readonly asOf: string;
  /** Empty if only the formatting changed. */
  readonly expect: readonly ExpectedChange[];
  readonly says: string;
}

/** The faults of a folder, one sentence each. */
export class EditsFaults extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

type Say = (fault: string) => void;
type Keys = Readonly<Record<string, unknown>>;

/** Reads the text of an `expect.json`. @param name the path for the faults @throws EditsFaults */
export function readExpected(text: string, name: string): ExpectedPair {
  const faults: string[] = [];
  const pair = readPair(parseJson(text, name), (fault) => faults.push(`${name}: ${fault}`));
  if (faults.length > 0) throw new EditsFaults(faults);
  return pair;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EditsFaults([`${name}: This is not JSON. ${(error as Error).message}`]);
  }
}

function readPair(json: unknown, say: Say): ExpectedPair {
  const { asOf, expect, says = '' } = isKeys(json) ? json : {};
  if (typeof asOf !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(asOf))
    say('"asOf" must be a day, such as "2027-03-31".');
  if (typeof says !== 'string') say('"says" must be a text.');
  if (!Array.isArray(expect)) say('"expect" must be a list. Write [] if only the formatting changed.');
  const changes = (Array.isArray(expect) ? expect : []).map((one: unknown, at) =>
    readChange(one, (fault) => say(`expect[${at}]: ${fault}`)),
  );
  sayRepeats(changes, say);
  return { asOf: String(asOf), expect: changes, says: String(says) };
}

const TEXTS = ['entity', 'class', 'direction', 'severity'] as const;
const MAYBE = ['field', 'note'] as const;

function readChange(json: unknown, say: Say): ExpectedChange {
  const keys = isKeys(json) ? json : {};
  for (const key of TEXTS) if (typeof keys[key] !== 'string') say(`"${key}" is missing.`);
  for (const key of MAYBE)
    if (keys[key] !== undefined && typeof keys[key] !== 'string') say(`"${key}" must be a text.`);
  sayStranger(keys, 'class', EXPECTED_CLASSES, say);
  sayStranger(keys, 'direction', DIRECTIONS, say);
  sayStranger(keys, 'severity', SEVERITIES, say);
  return json as ExpectedChange;
}

function sayStranger(keys: Keys, key: string, known: readonly string[], say: Say): void {
  const value = keys[key];
  if (typeof value === 'string' && !known.includes(value))
    say(`"${key}" is ${quoteValue(value)}. Write ${joinList(known, 'or')}.`);
}

/** Each change of the diff answers one expected change, so no two may be about the same. */
function sayRepeats(changes: readonly ExpectedChange[], say: Say): void {
  const seen = new Set<string>();
  for (const one of changes.filter(isKeys)) {
    const { entity, field } = one as unknown as ExpectedChange;
    const name = JSON.stringify([entity, field ?? '']);
    if (seen.has(name))
      say(`Two expected changes are about ${[entity, field].join(' ').trim()}. Give each its own "field".`);
    seen.add(name);
  }
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
