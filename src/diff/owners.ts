/** Describes changes of owners. */
import { quoteValue } from '../model/quote.ts';
import { describeEntryField } from './matched.ts';
import type { Edit } from './rule.ts';

export function isOwnership({ field, kind, isItem }: Edit): boolean {
  return !isItem && kind === 'person' && !field.includes('.');
}

/** Describes an edit of an owner, without a full stop. */
export function describeOwnerEdit(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined)
    return `The ${describeEntryField(edit)} is now ${quoteValue(to)}, where there was none`;
  return to === undefined
    ? `The ${describeEntryField(edit)} is gone; it was ${quoteValue(from)}`
    : `The ${describeEntryField(edit)} changed from ${quoteValue(from)} to ${quoteValue(to)}`;
}
