/** Keeps a cursor out of the middle of a character that has several code points: 👩‍👩‍👧, 🇳🇴, é with a combining accent. */

/** A line that is being typed; the cursor counts UTF-16 units. */
export interface TypedLine {
  readonly text: string;
  readonly cursor: number;
}

/** Keys to press so that a whole character is deleted or passed. */
export interface KeyPresses {
  readonly key: 'backspace' | 'delete' | 'left' | 'right';
  readonly times: number;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Finds the keys that complete what a key has done to a line, where it stopped within a character or, with `isWord`,
 * within a word; undefined if nothing is left to do.
 */
export function findMissingPresses(
  before: TypedLine,
  after: TypedLine,
  isWord = false,
): KeyPresses | undefined {
  const removed = before.text.length - after.text.length;
  if (removed === 0) return before.text === after.text ? findMissingMove(before, after) : undefined;
  const to = before.cursor - after.cursor;
  if (removed === to && before.text === insertAt(after, before.text.slice(after.cursor, before.cursor))) {
    const wanted = isWord ? findWordStart(before) : findStart(before.text, after.cursor);
    return press('backspace', before.text.slice(Math.min(wanted, after.cursor), after.cursor));
  }
  const end = before.cursor + removed;
  if (removed < 0 || to !== 0) return undefined;
  return press('delete', before.text.slice(end, findEnd(before.text, end)));
}

function insertAt({ text, cursor }: TypedLine, more: string): string {
  return text.slice(0, cursor) + more + text.slice(cursor);
}

function findMissingMove(before: TypedLine, { text, cursor }: TypedLine): KeyPresses | undefined {
  if (cursor < before.cursor) return press('left', text.slice(findStart(text, cursor), cursor));
  if (cursor > before.cursor) return press('right', text.slice(cursor, findEnd(text, cursor)));
  return undefined;
}

/** @param over the text that is still to be deleted or passed, one press for each code point */
function press(key: KeyPresses['key'], over: string): KeyPresses | undefined {
  return over === '' ? undefined : { key, times: [...over].length };
}

/** Finds the start of the character that a place is in; a place between two characters stays. */
function findStart(text: string, at: number): number {
  return at >= text.length ? at : (characters.segment(text).containing(at)?.index ?? at);
}

function findEnd(text: string, at: number): number {
  const start = findStart(text, at);
  if (start === at || at >= text.length) return at;
  return start + (characters.segment(text).containing(at)?.segment.length ?? 0);
}

/** Finds the start of the word before the cursor: everything back to the next space. */
function findWordStart({ text, cursor }: TypedLine): number {
  return cursor - (/\S*\s*$/u.exec(text.slice(0, cursor))?.[0].length ?? 0);
}
