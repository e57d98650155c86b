/** Shows what a terminal displays after a program has written to it: lines are drawn again, cursors move. */

const PARTS = /\x1b\[([?\d;]*)([A-Za-z])|[\r\n]|[^\x1b\r\n]/gu;

/** Returns the lines that a reader sees, without spaces at their ends. */
export function readScreen(written: string): readonly string[] {
  const lines: string[] = [''];
  let [row, column] = [0, 0];
  const line = () => lines[row] ?? '';
  for (const [part, given = '', command] of written.matchAll(PARTS)) {
    const count = Number(given) || 1;
    if (command === 'A') row = Math.max(0, row - count);
    else if (command === 'B') row += count;
    else if (command === 'C') column += count;
    else if (command === 'D') column = Math.max(0, column - count);
    else if (command === 'G') column = count - 1;
    else if (command === 'K') lines[row] = given === '2' ? '' : line().slice(0, column);
    else if (command === 'J') lines.splice(row, lines.length, line().slice(0, column));
    else if (command !== undefined) continue;
    else if (part === '\r') column = 0;
    else if (part === '\n') row++;
    else {
      lines[row] = line().slice(0, column).padEnd(column) + part + line().slice(column + 1);
      column++;
    }
    while (lines.length <= row) lines.push('');
  }
  return lines.map((one) => one.trimEnd());
}
