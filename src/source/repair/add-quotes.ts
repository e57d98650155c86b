/** Puts quotes around a text that is to be typed. */

/** Puts quotes around a text, in the kind that needs no escapes where one does. */
export function addQuotes(value: string): string {
  const inner = /^'(.*)'$/.exec(value)?.[1];
  if (inner !== undefined && !/["\\]/.test(inner)) return `"${inner}"`;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
