/** Checks single values and names for what cannot be kept as it is. */
import { quoteValue } from '../../model/quote.ts';

/** Characters that take no room or look like another kind of space. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

/** ASCII words separated by single spaces: they have only one spelling. */
const PLAIN_KEY = /^[!-~]+(?: [!-~]+)*$/;

/** Explains what is wrong with a value and what to do; undefined if nothing is. */
export function explainBadScalar(value: unknown): readonly [message: string, help: string] | undefined {
  if (typeof value === 'string' && SUSPECT.test(value) && hasControl(value))
    return [
      'The text holds a control character, written as an escape.',
      'Delete the escape; it has no place in a text.',
    ];
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return ['This is not a number that can be reached.', 'Write a finite number.'];
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return [
      'This number has more digits than can be kept exactly.',
      'Choose a larger unit, such as millions.',
    ];
  return undefined;
}

/** Control characters and surrogates, which may be paired. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/;

function hasControl(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/u.test(text);
}

/** Folds a key, so that two keys that look alike are equal. */
export function foldSpelling(key: string): string {
  if (PLAIN_KEY.test(key)) return key;
  return key.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** The second of two equal keys. */
export interface TwinKey {
  readonly key: string;
  /** The first, which may look the same and be another. */
  readonly twin: string;
  /** The line of the first. */
  readonly line: number;
  readonly value: 'section' | 'list' | 'text';
  /** Whether the two stand at the top of the file. */
  readonly isTop: boolean;
}

/** Describes the second of two equal keys, with advice. */
export function describeTwin({ key, twin, line, value, isTop }: TwinKey): readonly [string, string] {
  const message = `The key ${quoteValue(key)} is given twice: line ${line} has the first.`;
  if (key !== twin)
    return [message, 'The two differ only in characters that readers cannot see: rename one.'];
  if (value === 'list' || (isTop && value === 'section'))
    return [message, `Move what is below it to the first \`${key}:\`, and delete this line.`];
  if (value === 'section')
    return [message, `Delete one of them, or give the second another id, such as \`${key}-2\`.`];
  return [message, 'Keep one of them, and delete the other line.'];
}

/**
 * Describes an entry whose id or dash is missing, so that its keys repeat those of the entry above, with advice.
 * @param of the id or the number of the entry above
 * @param column how many spaces are before the entry above
 */
export function describeLostHeader(
  of: string | number,
  key: string,
  line: number,
  column: number,
): readonly [string, string] {
  if (typeof of === 'number') {
    const dash = `${' '.repeat(Math.max(0, column - 2))}- ${key}:`;
    return [
      `Line ${line} begins another entry of the list, but has no dash.`,
      `Begin the line with \`${dash.replaceAll('`', '’')}\`.`,
    ];
  }
  return [
    `The id above line ${line} is missing: from here on, the keys are in ${quoteValue(of)} twice.`,
    `Write the id of the entry above line ${line}, such as \`${' '.repeat(column)}next-id:\`.`,
  ];
}
