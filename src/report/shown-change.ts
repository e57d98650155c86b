/** A change as outputs show it, also one that another job wrote. */
import type { Change, ChangeDirection } from '../model/change.ts';
import type { WordRun } from '../model/word-diff.ts';
import type { ToldPerson } from './told.ts';

/** The most characters of a text that is shown as a whole; of a longer one, only the words that changed. */
const MOST_WHOLE = 240;

/** Returns whether one of the two texts of a row is too long to be shown as a whole. */
export function isLongText({ was = '', now = '' }: ShownChange['row']): boolean {
  return Math.max(was.length, now.length) > MOST_WHOLE;
}

/** The parts of a change that a table needs. */
export interface ShownChange extends Pick<Change, 'class' | 'level' | 'row'> {
  readonly rule?: string | undefined;
  readonly direction?: ChangeDirection | undefined;
  readonly effect?: string | undefined;
  readonly acknowledged?: { readonly why: string; readonly by?: string | undefined } | undefined;
  readonly command?: string | undefined;
  readonly hint?: string | undefined;
  readonly words?: readonly WordRun[] | undefined;
  readonly tell?: readonly ToldPerson[] | undefined;
}
