/** Words of commands that people copy into a shell. */

/** Quotes a word for a shell, so that nothing in it is obeyed. */
export function quoteShellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
