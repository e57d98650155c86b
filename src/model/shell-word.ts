/** Words of commands that people copy into a shell. */

/** Adds a path to a command, where one is needed. */
export function addShellWord(command: string, word: string | undefined): string {
  return word === undefined ? command : `${command} ${quoteShellWord(word)}`;
}

/** Quotes a word for a shell, so that nothing in it is obeyed. */
export function quoteShellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
