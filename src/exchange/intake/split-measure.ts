/** An objective that has numbers of its own: they become a key result below it, because an objective has none. */
import { dropRepeats } from './drop-repeats.ts';
import { findKindOfEntries } from './entry-places.ts';
import type { FieldName, OutlineEntry } from './outline.ts';

const FACTS: readonly FieldName[] = ['fact:current', 'fact:from-to', 'fact:confidence'];
/** Only together with a number are these facts about the result and not about the objective. */
const WITH_NUMBER: readonly FieldName[] = ['fact:current-on', 'fact:progress'];

function isOfMeasureOnly(name: FieldName): boolean {
  if (!name.startsWith('key:')) return FACTS.includes(name);
  const key = name.slice('key:'.length);
  const has = (kind: 'key-result' | 'objective') => findKindOfEntries(kind).keys.includes(key);
  return has('key-result') && !has('objective');
}

/** Moves the numbers of an objective into a key result; any other entry stays. */
export function splitMeasure(given: OutlineEntry): OutlineEntry {
  const entry = dropRepeats(given);
  if (entry.kind !== 'objective') return entry;
  const own = entry.fields.filter(({ name }) => isOfMeasureOnly(name));
  const hasNumber = entry.values.length > 0 || own.some(({ name }) => name !== 'fact:from-to');
  if (!hasNumber) return entry;
  const moved = entry.fields.filter(({ name }) => isOfMeasureOnly(name) || WITH_NUMBER.includes(name));
  const metric = moved.find(({ name }) => name === 'key:measure')?.text;
  const title = metric ?? entry.title;
  const result: OutlineEntry = {
    kind: 'key-result',
    ...(title && { title }),
    fields: moved.filter(({ text }) => text !== metric),
    values: entry.values,
    below: [],
  };
  // The day is the one on which its owner said how it stands, too.
  const fields = entry.fields.filter((field) => !moved.includes(field) || field.name === 'fact:current-on');
  return { ...entry, fields, values: [], below: [result, ...entry.below] };
}
