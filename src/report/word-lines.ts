/** Words that were kept, removed and added, in lines of a terminal. */
import type { WordRun } from '../model/word-diff.ts';
import { measureDisplayWidth } from './frame.ts';
import type { Paint } from './paint.ts';
import { revealOnOneLine } from './terminal.ts';

/** Where the lines stand. */
interface LineFrame {
  readonly paint: Paint;
  readonly columns: number;
  readonly indent: string;
}

/** The most columns of a text, however wide the terminal. */
const MOST_COLUMNS = 100;
/** The words to show at each end of a part that was kept. */
const NEAR = 4;

/** Formats removed and added words with a few words around them, never by colour alone. */
export function formatWordLines(runs: readonly WordRun[], frame: LineFrame): readonly string[] {
  const { paint } = frame;
  const words = runs.flatMap((run, at) => markRun(run, at, runs.length));
  return wrapWords(words, frame, (text, kind) =>
    kind === 'same' ? paint.faint(text) : paintWord(text, kind, paint),
  );
}

/** Formats one of two texts as a whole, after the word for its side. The words that the other has not are coloured. */
export function formatWordSide(side: string, runs: readonly WordRun[], frame: LineFrame): readonly string[] {
  const words = runs.flatMap(({ kind, text }) =>
    revealOnOneLine(text)
      .split(' ')
      .map((word) => ({ kind, text: word })),
  );
  const indent = `${frame.indent}${' '.repeat(side.length)}  `;
  const lines = wrapWords(words, { ...frame, indent }, (text, kind) => paintWord(text, kind, frame.paint));
  return lines.map((line, at) =>
    at === 0 ? `${frame.indent}${frame.paint.faint(side)}  ${line.trimStart()}` : line,
  );
}

function paintWord(text: string, kind: WordRun['kind'], paint: Paint): string {
  return kind === 'gone' ? paint.error(text) : kind === 'new' ? paint.good(text) : text;
}

function wrapWords(
  words: readonly WordRun[],
  { columns, indent }: LineFrame,
  paintOne: (text: string, kind: WordRun['kind']) => string,
): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let width = indent.length;
  for (const { text, kind } of words) {
    const own = measureDisplayWidth(text) + 1;
    if (line.length > 0 && width + own > Math.min(columns, MOST_COLUMNS)) {
      lines.push(indent + line.join(' '));
      [line, width] = [[], indent.length];
    }
    line.push(paintOne(text, kind));
    width += own;
  }
  return [...lines, indent + line.join(' ')];
}

/**
 * Splits a run into words, with brackets around a removed (`[-…-]`) or added (`{+…+}`) part, as in `git diff
 * --word-diff`.
 */
function markRun({ kind, text }: WordRun, at: number, runs: number): readonly WordRun[] {
  const words = revealOnOneLine(text).split(' ');
  const [open, close] = kind === 'gone' ? ['[-', '-]'] : kind === 'new' ? ['{+', '+}'] : ['', ''];
  const kept = kind === 'same' ? keepNearWords(words, at === 0, at === runs - 1) : words;
  return kept.map((word, index) => ({
    kind,
    text: `${index === 0 ? open : ''}${word}${index === kept.length - 1 ? close : ''}`,
  }));
}

function keepNearWords(words: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  if (words.length <= NEAR * 2 + 1) return words;
  const head = isFirst ? [] : words.slice(0, NEAR);
  const tail = isLast ? [] : words.slice(-NEAR);
  return [...head, '…', ...tail];
}
