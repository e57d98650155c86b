/**
 * Escapes texts for cells of CSV, as the last step. A spreadsheet program runs a cell as a formula if it begins with one
 * of a few signs; an apostrophe before the sign makes it a text. A program that separates cells by semicolons sees a
 * beginning behind each of them, and behind each line break as well, so an apostrophe goes there, too, but not before the
 * hyphen of a list in Markdown, which is followed by a space.
 */

/** Apostrophes that are there already get one more, so that each text can be read back. */
const BEGINS = /^(?='*[=+\-@\t\r\n＝＋－＠])/;
const BEHIND = /(?<=[;\t\r\n])(?='*(?:[=@＝＋－＠]|[+-](?! )))/g;
const ESCAPED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;
const ESCAPED_BEHIND = /(?<=[;\t\r\n])'(?='*(?:[=@＝＋－＠]|[+-](?! )))/g;

/** Makes a text that no spreadsheet program takes for a formula. */
export function escapeFormula(text: string): string {
  return text.replace(BEHIND, "'").replace(BEGINS, "'");
}

/** Takes off what `escapeFormula` added; any other apostrophe stays. */
export function removeFormulaEscape(text: string): string {
  return text.replace(ESCAPED, '').replace(ESCAPED_BEHIND, '');
}

/** Writes a text as a cell: in quotes if a separator, a quote or a line break is in it. */
export function writeCsvText(text: string): string {
  const safe = escapeFormula(text);
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
