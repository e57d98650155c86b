/** Parses the output of git. */
import type { Commit, GitObject, TreeEntry } from './host.ts';

const ENTRY = /^(\d{6}) \w+ ([0-9a-f]+)(?: +(\w+|-))?\t([\s\S]+)$/;

/**
 * Parses tree entries.
 * @param text of `ls-tree -z`, with sizes (`-l`) or without; the size of a damaged object is `BAD`
 */
export function parseTreeEntries(text: string): readonly TreeEntry[] {
  return text
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode, id = '', size = '', path = ''] = ENTRY.exec(line) ?? [];
      if (mode === undefined) throw new Error('strat cannot read the output of `git ls-tree`.');
      return { mode, id, path, size: /^\d+$/.test(size) ? Number(size) : undefined };
    });
}

/** The fields of `commits`, each ended by a zero byte. */
export const COMMIT_FORMAT = '%H%x00%P%x00%an%x00%cs%x00%s';
const FIELDS = 5;
const LONGEST_WORDS = 500;

/**
 * Parses commits.
 * @param text of `log -z` in the format above
 */
export function parseCommits(text: string): readonly Commit[] {
  const parts = text.split('\0');
  return [...Array(Math.floor(parts.length / FIELDS)).keys()].map((index) => {
    const [id = '', parents = '', author = '', day = '', subject = ''] = parts.slice(index * FIELDS);
    return {
      id,
      parents: parents === '' ? [] : parents.split(' '),
      author: author.slice(0, LONGEST_WORDS),
      day,
      subject: subject.slice(0, LONGEST_WORDS),
    };
  });
}

/** One object of `cat-file --batch`, and the offset of the next. */
type Next = readonly [object: GitObject, end: number];

/**
 * Parses objects.
 * @param bytes of `cat-file --batch`
 * @param names as they were asked for
 */
export function parseGitObjects(
  bytes: Buffer,
  names: readonly string[],
  limit: number,
): readonly GitObject[] {
  const found: GitObject[] = [];
  let at = 0;
  for (const name of names) {
    const [object, end] = parseObjectAt(bytes, at, name, limit);
    found.push(object);
    at = end;
  }
  return found;
}

function parseObjectAt(bytes: Buffer, at: number, name: string, limit: number): Next {
  const asked = Buffer.from(name);
  if (asked.equals(bytes.subarray(at, at + asked.length)) && bytes[at + asked.length] === SPACE) {
    const end = bytes.indexOf(NEWLINE, at + asked.length);
    const rest = bytes.toString('latin1', at + asked.length, end);
    if (!/^ \w+ \d+$/.test(rest)) return [{ is: 'missing' }, end + 1];
  }
  const end = bytes.indexOf(NEWLINE, at);
  const [id = '', type, size] = bytes.toString('latin1', at, end).split(' ');
  if (size === undefined) return [{ is: 'missing' }, end + 1];
  const content = bytes.subarray(end + 1, end + 1 + Number(size));
  return [makeGitObject(id, type, content, limit), end + 2 + Number(size)];
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

function makeGitObject(id: string, type: string | undefined, content: Buffer, limit: number): GitObject {
  if (type === 'tree') return { is: 'tree', id, entries: [...parseRawEntries(content, id.length / 2)] };
  if (type === 'commit' || type === 'tag') return { is: type };
  if (content.length > limit) return { is: 'too-large', id, size: content.length };
  return { is: 'blob', id, bytes: content };
}

/** Parses a stored tree: `mode name`, a zero byte, and the id in binary, repeated. */
function* parseRawEntries(content: Buffer, idLength: number): Iterable<TreeEntry> {
  for (let at = 0; at < content.length; ) {
    const zero = content.indexOf(0, at);
    if (zero === -1) return;
    const [mode = '', ...name] = content.toString('utf8', at, zero).split(' ');
    const id = content.toString('hex', zero + 1, zero + 1 + idLength);
    yield { mode: mode.padStart(6, '0'), id, path: name.join(' '), size: undefined };
    at = zero + 1 + idLength;
  }
}
