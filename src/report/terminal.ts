/** Makes text safe for a terminal or a CI log, as the last step: text of a strategy is untrusted. */

/** ASCII, Latin letters, typographic signs, currencies, arrows and lines: each shows as itself, one column wide. */
const PLAIN =
  /^[\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u257f]*$/;

/** Returns whether all characters of a text are plain; the other patterns take long to compile. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Replaces what a terminal obeys, hides or reorders, and halves of characters. */
export function replaceUnsafe(text: string, by: (character: string) => string): string {
  if (isPlain(text)) return text;
  return text.replace(
    /[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{13430}-\u{1343f}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu,
    by,
  );
}

/** Shows every character of a text: ESC as `␛`, others as `‹U+202E›`. Line breaks and tabs stay. */
export function revealCharacters(text: string): string {
  if (isPlain(text)) return text;
  // More marks on one letter than any language writes.
  return replaceUnsafe(text, revealCharacter).replace(/([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu, '$1…');
}

/** Shows every character on one line: line breaks and tabs become spaces. */
export function revealOnOneLine(text: string): string {
  return revealCharacters(text.replace(/\s+/g, (space) => (/[\r\n\t]/.test(space) ? ' ' : space)));
}

function revealCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  if (code === 0xfe0f) return '';
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}

/**
 * Puts a zero-width space into anything that a CI runner would take for its own commands (`::error::`, `##[group]`,
 * `##vso[…]`). Sources: actions/runner, ActionCommand: `::` after white space at the start of a line, `##[` anywhere;
 * microsoft/azure-pipelines-agent, Command: `##vso[` anywhere; TeamCity service messages: `##teamcity[`.
 */
export function disarmCommands(text: string): string {
  return text.replace(/^([^\S\r\n\u2028\u2029]*:):/gm, '$1\u200b:').replace(/##(?=\w*\[)/g, '#\u200b#\u200b');
}
