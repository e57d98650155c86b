/** Compares texts character by character: a sign, a digit or a capital letter may be the whole promise. */

/** Characters that nobody sees: soft hyphen, zero-width space, word joiner, byte order mark, emoji variants. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\ufe0e\ufe0f]/g;

/** Returns whether a text has characters that nobody sees, marks of direction among them. */
export function hasUnseen(text: string): boolean {
  return /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe0e\ufe0f\ufeff\ufff9-\ufffb]/.test(
    text,
  );
}

/** Other spellings of one character that NFC keeps apart. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2010\u2011\u2212]/g, '-'],
  [/\u00b5/g, '\u03bc'],
];

/** The full-width forms of ASCII in East Asian text, and their distance from it. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const TO_ASCII = 0xff01 - 0x21;

/**
 * Returns a text as its characters, whatever its layout: NFC, one space for each run of spaces, without what nobody
 * sees. Superscripts, case and every sign stay: `m²` is neither `m³` nor `m2`, and `mW` is not `MW`.
 */
export function normalizeCharacters(text: string): string {
  const seen = text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  const plain = seen.replace(FULL_WIDTH, (one) => String.fromCharCode(one.charCodeAt(0) - TO_ASCII));
  return SPELLINGS.reduce((now, [from, to]) => now.replace(from, to), plain);
}

/** Returns whether two texts have the same characters; layout makes no difference. */
export function hasSameCharacters(a: string, b: string): boolean {
  return a === b || normalizeCharacters(a) === normalizeCharacters(b);
}

/** Writes lowered digits as plain ones: CO₂ is CO2. */
export function raiseDigits(text: string): string {
  return text.replace(/(?<=\p{L})[\u2080-\u2089]+/gu, (digits) =>
    [...digits].map((digit) => String(digit.charCodeAt(0) - 0x2080)).join(''),
  );
}
