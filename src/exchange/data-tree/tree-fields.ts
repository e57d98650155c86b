/** The fields of an entry in the data of another tool, and its values over time. */
import type { FieldName, OutlineField, OutlineValue } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import { findKeyName } from './tree-keys.ts';
import { isScalar, isTreeMap, type TreeReader, takeOthers, takeText } from './tree-texts.ts';

type Path = readonly (string | number)[];

/** Returns the field that a key names; a title that is none here is any other text. */
function nameField(key: string): FieldName {
  const name = findKeyName(key);
  if (name === 'fact:metric') return 'key:measure';
  if (name === undefined || name.startsWith('title:') || name === 'fact:type' || name === 'fact:level')
    return 'other';
  return name as FieldName;
}

/** Reads a scalar, a list of scalars, or a value with its unit and its date; nothing of any other value. */
export function readTreeField(
  reader: TreeReader,
  key: string,
  value: unknown,
  path: Path,
): readonly OutlineField[] {
  const name = settleName(nameField(key), value);
  if (isScalar(value)) return makeFields(name, takeText(reader, value, path));
  if (Array.isArray(value) && value.every(isScalar))
    return value.flatMap((item, at) => makeFields(name, takeText(reader, item, [...path, at])));
  if (!isTreeMap(value) || name === 'other' || !Object.values(value).every(isScalar)) return [];
  return Object.entries(value).flatMap(([inner, scalar]) => {
    const own = /^(?:value|amount|name|number|text)$/i.test(inner) ? name : nameField(inner);
    return makeFields(
      own === 'fact:current-on' && name === 'key:target' ? 'key:due' : own,
      takeText(reader, scalar, [...path, inner]),
    );
  });
}

/** A beginning or an end that is a number, and no year, is a value. */
function settleName(name: FieldName, value: unknown): FieldName {
  if (typeof value !== 'number' || (value >= 1900 && value < 2200)) return name;
  return name === 'key:start' ? 'key:baseline' : name === 'key:due' ? 'key:target' : name;
}

function makeFields(name: FieldName, text: SourceText | undefined): readonly OutlineField[] {
  return text ? [{ name, text }] : [];
}

/** Reads a list of values with their dates. */
export function readTreeValues(
  reader: TreeReader,
  items: readonly unknown[],
  path: Path,
  into: { readonly values: OutlineValue[]; readonly fields: OutlineField[] },
): void {
  for (const [at, item] of items.entries()) {
    const here = [...path, at];
    if (!isTreeMap(item)) {
      into.fields.push(...takeOthers(reader, item, here));
      continue;
    }
    const fields = Object.entries(item).flatMap(([key, value]) =>
      isScalar(value)
        ? makeFields(nameField(key), takeText(reader, value, [...here, key]))
        : takeOthers(reader, value, [...here, key]),
    );
    const on = fields.find(({ name }) => name === 'fact:current-on' || name === 'fact:period');
    const value = fields.find(({ name }) => name === 'fact:current');
    // A value without a day is not one of today.
    if (!on) into.fields.push(...fields.map(({ text }): OutlineField => ({ name: 'other', text })));
    else
      into.values.push({
        on: on.text,
        ...(value && { value: value.text }),
        fields: fields.filter((one) => one !== on && one !== value),
      });
  }
}
