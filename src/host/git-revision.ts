/** The texts allowed as a revision. Whatever looks like a flag, a range or a search never reaches git. */
import { UserError } from '../exit.ts';
import { quoteValue } from '../model/quote.ts';

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const LONGEST = 500;

/** Explains why a text cannot be a revision, as the end of a sentence; undefined if it can. */
function explainBadRevision(revision: string): string | undefined {
  if (revision === '') return 'is empty';
  if (revision.length > LONGEST) return 'is too long';
  if (INVISIBLE.test(revision)) return 'has a space or an invisible character';
  if (revision.startsWith('-')) return 'begins with `-`, like a flag';
  if (revision.includes('..')) return 'has `..`, but this must be one revision, not a range';
  if (revision.startsWith('^')) return 'begins with `^`, but this must be one revision, not a range';
  if (/[:?*[\\]|\^\{\//.test(revision)) return 'is a search or a path, but this must be one revision';
  return undefined;
}

/** Throws if a text cannot be a revision. */
export function refuseRevision(revision: string): void {
  const why = explainBadRevision(revision);
  if (why === undefined) return;
  const said = INVISIBLE.test(revision) ? quoteValue(JSON.stringify(revision)) : quoteValue(revision);
  throw new UserError(
    `The revision ${revision === '' ? '' : `${said} `}${why}.`,
    revision.includes('..')
      ? 'Write `main...` for the commit where this branch began. To compare two revisions, write `strat diff main HEAD`.'
      : 'Give a branch, a tag or a commit, such as `main`, `HEAD~1` or `a1b2c3d`.',
  );
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export function isObjectId(text: string): boolean {
  return ID.test(text);
}

/** Throws, because of a defect of ours, if a name is not an id, or a path below one or in the index. */
export function refuseObjectName(name: string): void {
  const [id = ''] = name.split(':', 1);
  if ((isObjectId(id) || /^:[0-3]:/.test(name)) && !name.includes('\0')) return;
  throw new Error('An id of a git object is not valid.');
}
