/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
/** A word in a script with spaces between words, by the rules of UAX 29: `don’t`, `e.g` and `1,500.5` are one each. */
const WORD =
  /(?=_*[\p{L}\p{Nd}])[\p{L}\p{Nd}_][\p{L}\p{Nd}\p{M}_]*(?:(?:(?<=[\p{L}\p{M}])['’.:·](?=\p{L})|(?<=\p{Nd})['’.,;](?=\p{Nd}))[\p{L}\p{Nd}\p{M}_]+)*/gu;

/** Scripts without spaces: their words need a dictionary, which is a hundred times slower. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Splits a text into words by Unicode word segments (UAX 29), so that any script counts. */
export function wordsOf(text: string): readonly string[] {
  return UNSPACED.test(text) ? segmentsOf(text) : (text.match(WORD) ?? []);
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  return [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}
