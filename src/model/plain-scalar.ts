/** Writes one value as YAML on one line, in double quotes where it needs them. */

const ESCAPED = /["\\\0-\x1f\x7f-\xa0\u2028\u2029\ufeff]/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Text that begins like this has a meaning in YAML, or in older YAML. */
const INDICATOR = /^(?:\.{3}|[-?:,[\]{}#&*!|>'"%@`~=<])/;
const INSIDE = /: |:$| #|[\0-\x1f\x7f-\xa0\u2028\u2029\ufeff]/;
/** Words that some YAML reader takes for something other than text. */
const WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER = /^[-+.]?(?:[\d.][\d_,.:]*(?:e[-+]?\d*)?|0[xob][\da-f_]+|\.?(?:inf|nan))$/i;

/** Writes a text on one line, in double quotes if needed. */
export function writePlainLine(text: string): string {
  return isPlainScalar(text) ? text : `"${text.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(4, '0');
  return SHORT_ESCAPES[character] ?? `\\u${code}`;
}

/** Returns whether a text needs no quotes. */
export function isPlainScalar(text: string): boolean {
  if (text === '' || text.trim() !== text) return false;
  return !(INDICATOR.test(text) || INSIDE.test(text) || WORD.test(text) || NUMBER.test(text));
}
