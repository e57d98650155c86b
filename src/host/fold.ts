/** Breaks texts into the lines of a terminal. Wide characters, which have no spaces between words, may break anywhere. */

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;
/** Signs that no line begins with. */
const CLOSING = /^[、。，．：；？！」』）】〉》ー々っゃゅょッャュョ]/u;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const listCharacters = (text: string) => [...characters.segment(text)].map(({ segment }) => segment);

/** Counts the columns of a text; a character of several code points counts once. */
export function countColumns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return listCharacters(text).reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);
}

/** Breaks a text between words, and wide text between characters, and indents it by two columns. */
export function foldText(text: string, columns: number): string {
  const room = columns - 3;
  let [result, width] = ['', 0];
  for (const word of text.replaceAll('\n', ' ↵ ').split(' ')) {
    const parts = /[\u2e80-\u9fff\uff00-\uffef]/.test(word) ? listCharacters(word) : [word];
    for (const [at, part] of parts.entries()) {
      const gap = at === 0 && width > 0 ? 1 : 0;
      const own = countColumns(part);
      const isFull = width > 0 && width + gap + own > room && !CLOSING.test(part);
      result += isFull ? `\n  ${part}` : `${gap === 1 ? ' ' : ''}${part}`;
      width = isFull ? own : width + gap + own;
    }
  }
  return result;
}
