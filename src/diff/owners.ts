/** Describes changes of owners. */
import { quoted } from '../model/quote.ts';
import { whose } from './matched.ts';
import type { Edit } from './rule.ts';

export function isOwnership({ field, kind, isItem }: Edit): boolean {
  return !isItem && kind === 'person' && !field.includes('.');
}

/** Describes an edit of an owner, without a full stop. */
export function saidOf(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined) return `The ${whose(edit)} is now ${quoted(to)}, where there was none`;
  return to === undefined
    ? `The ${whose(edit)} is gone; it was ${quoted(from)}`
    : `The ${whose(edit)} changed from ${quoted(from)} to ${quoted(to)}`;
}
