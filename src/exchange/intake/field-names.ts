/** The names that other tools and people give to the fields of a plan, in five languages. */
import type { FieldName } from './outline.ts';

/** Finds the field that a heading or key names; undefined if no field has such a name. */
export function findFieldName(_heading: string): FieldName | undefined {
  return undefined;
}
