/** Facts of an entry that only repeat one of its values over time. */
import type { FieldName, OutlineEntry, OutlineField } from './outline.ts';

/** Marks the value of today as said already where one of the values is the same, for the same day. */
export function dropRepeats(entry: OutlineEntry): OutlineEntry {
  const find = (name: FieldName) => entry.fields.find((field) => field.name === name);
  const [current, day, sure] = [find('fact:current'), find('fact:current-on'), find('fact:confidence')];
  const same = entry.values.find(
    ({ value, on }) => current && value?.text === current.text.text && (!day || day.text.text === on.text),
  );
  if (!same) return entry;
  const told = same.fields.some(
    ({ name, text }) => name === 'fact:confidence' && text.text === sure?.text.text,
  );
  const repeats = new Set([current, day, ...(told ? [sure] : [])]);
  const fields = entry.fields.map(
    (field): OutlineField => (repeats.has(field) ? { name: 'fact:again', text: field.text } : field),
  );
  return { ...entry, fields };
}
