/** Single values and names as they are written: what of them cannot be kept as it is. */

/** Characters that take no room or look like a space of another kind. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/gu;

/** Words of ASCII with a space between each two: they have one spelling. */
const PLAIN_KEY = /^[!-~]+(?: [!-~]+)*$/;

/** What is wrong with a value, and what to do; undefined where nothing is. */
export function badScalar(value: unknown): readonly [message: string, help: string] | undefined {
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

/** Controls and halves of characters, which may have their other half. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]/;

function hasControl(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}/u.test(text);
}

/** Two keys that a reader could not tell apart are one key. */
export function spelling(key: string): string {
  if (PLAIN_KEY.test(key)) return key;
  return key.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** What to do about the second of two keys. */
export function twinHelp(key: string, twin: string): string {
  return key === twin
    ? 'Keep one of them, or give the second an id of its own.'
    : 'The two differ only in characters that readers cannot see: rename one.';
}
