/** Tells tags from other values. */
import type { Edit } from './rule.ts';

/** Returns whether an edit is one of tags. */
export function isTags({ field, kind }: Edit): boolean {
  return kind === 'facts' && field.split('.').at(-1) === 'tags';
}
