/** Facts of an entry that only repeat the last of its values over time. */
import type { OutlineEntry, OutlineField } from './outline.ts';

const REPEATS = ['fact:current', 'fact:current-on', 'fact:confidence'];

/** Marks the value of today as said already where it is the last of several values. */
export function dropRepeats(entry: OutlineEntry): OutlineEntry {
  const current = entry.fields.find(({ name }) => name === 'fact:current');
  if (!current || !entry.values.some(({ value }) => value?.text === current.text.text)) return entry;
  const fields = entry.fields.map(
    (field): OutlineField =>
      REPEATS.includes(field.name) ? { name: 'fact:again', text: field.text } : field,
  );
  return { ...entry, fields };
}
