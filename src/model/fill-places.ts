/** Fills the placeholders of a text, such as `{date}`, also of its translation. */

/**
 * Fills placeholders with values that are in the order of the English text.
 * @param text the English text itself, or its translation, which may have another order
 */
export function fillPlaces(english: string, text: string, values: readonly string[]): string {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return text.replace(/\{(\w+)\}/g, (place, name) => values[names.indexOf(name)] ?? place);
}
