/**
 * Tells invisible characters that shape what readers see from those that only hide: scripts and emoji need joiners, and
 * the flags of Wales and Scotland are spelt with tags. The patterns are built when asked for, which takes a moment.
 */

/** The most characters of a flag, in UTF-16 units: the black flag, six tags and the one that ends it. */
const FLAG_LENGTH = 16;
const FLAG = '\u{1f3f4}';

/** Returns whether an invisible character is part of the visible text around it. */
export function isPartOfShown(text: string, at: number, character: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + character.length, at + character.length + 2);
  if (character === '\u200d' || character === '\u200c') return before.endsWith('\ufe0f') || isJoining(before);
  if (character === '\u200b') return endsUnspaced(before) && beginsUnspaced(after);
  if (character === '\u180e') return /\p{Script=Mongolian}$/u.test(before);
  if (character >= '\u{e0100}' && character <= '\u{e01ef}') return /\p{Script=Han}$/u.test(before);
  return character.length === 2 && isInFlag(text, at);
}

/** Returns whether a text ends with a letter of a script that needs joiners, or with an emoji. */
function isJoining(text: string): boolean {
  return /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]$/u.test(
    text,
  );
}

/** Scripts without spaces between words, which mark with U+200B where a line may break. */
function endsUnspaced(text: string): boolean {
  return /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u.test(text);
}

function beginsUnspaced(text: string): boolean {
  return /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(text);
}

/** Returns whether a tag belongs to a flag. Longer words in tags, which could hide a message, belong to none. */
function isInFlag(text: string, at: number): boolean {
  const near = Math.max(0, at - FLAG_LENGTH);
  const back = text.slice(near, at).lastIndexOf(FLAG);
  if (back === -1) return false;
  const from = near + back;
  const flag = /^\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/u.exec(
    text.slice(from, from + FLAG_LENGTH),
  );
  return flag !== null && at - from < flag[0].length;
}
