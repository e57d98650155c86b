/** Brings the keys of a plan or record into the order of its schema, so that the same data is always the same text. */
import type { KeyKind } from './key-kinds.ts';

/**
 * Orders the keys of each section as the schema does; keys of the reader’s own follow by name. Entries keep their order:
 * it says which comes first.
 */
export function orderKeys(value: unknown, of: KeyKind | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => orderKeys(item, of?.below('*')));
  if (typeof value !== 'object' || value === null) return value;
  const keys = of?.keys ?? [];
  const held = value as Readonly<Record<string, unknown>>;
  const others = Object.keys(held).filter((key) => !keys.includes(key));
  const ordered = [
    ...keys.filter((key) => Object.hasOwn(held, key)),
    ...(keys.length > 0 ? others.sort() : others),
  ];
  return Object.fromEntries(ordered.map((key) => [key, orderKeys(held[key], of?.below(key))]));
}
