/**
 * The guard through which every fix of a strategy goes. A fix names a comment, a key or a text by standing inside it.
 * Afterwards the text is read again, and nothing else may differ: no key, no value, no comment, no order.
 */
import { isBinding, isCommitment } from '../../model/commitments.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import { findKeyKind, getStrategyKinds } from '../../model/key-kinds.ts';
import { walkKeyKinds } from '../../model/key-walk.ts';
import type { Comment } from '../yaml/limits.ts';
import type { KeyPath } from '../yaml/places.ts';
import { applyEdits } from './edit.ts';
import { isSameSpelledAnew, mayBeRespelled } from './respelling.ts';
import type { TextPart, TextParts } from './text-parts.ts';

/** Why a fix is left out: it touches a commitment, or it would change more than it names. */
export type FixRefusal = 'commitment' | 'more';

/** What an edit stands in: a part, a comment, a whole comment to delete, or the narrative. */
interface Target {
  readonly edit: TextEdit;
  readonly part?: TextPart;
  readonly comment?: Comment;
  readonly isGone?: true;
}

/** Returns why a fix cannot be right, whatever comes of it; undefined if it names what it changes. */
export function findRefusal(before: TextParts, { edits }: Fix): FixRefusal | undefined {
  const targets = edits.map((edit) => findTarget(before, edit));
  if (before.isBroken || targets.some((target) => target === undefined)) return 'more';
  for (const { edit, part } of targets as readonly Target[]) {
    if (!part || (mayBeRespelled(part) && isWhole(edit, part, before.text))) continue;
    const own = edits.filter((one) => isWithin(one, part.start, part.end));
    const path =
      part.is === 'key' ? [...part.path.slice(0, -1), renameKey(before.text, part, own)] : part.path;
    if (mayBeCommitment(part.path) || mayBeCommitment(path) || (part.is === 'key' && isBinding(path)))
      return 'commitment';
    if (part.is === 'key' ? !isKeyOfFormat(path) || isOverLines(before.text, part) : edit.text !== '')
      return 'more';
  }
  return undefined;
}

/**
 * Returns whether two texts differ only in what the edits name. Each must stand in something that `findRefusal` accepts.
 */
export function isOnlyAsNamed(before: TextParts, after: TextParts, edits: readonly TextEdit[]): boolean {
  if (after.isBroken || after.parts.length !== before.parts.length) return false;
  const growth = edits
    .filter(({ start }) => start < before.planEnd)
    .reduce((sum, edit) => sum + growBy(edit), 0);
  if (after.planEnd !== before.planEnd + growth) return false;
  const comments = before.comments.flatMap((comment) => editComment(before, comment, edits));
  if (
    !isSameList(
      comments,
      after.comments.map(({ text }) => text),
    )
  )
    return false;
  return before.parts.every((part, index) => {
    const now = after.parts[index];
    if (!now || now.is !== part.is) return false;
    const own = edits.filter((edit) => isWithin(edit, part.start, part.end));
    const [only] = own;
    if (only && own.length === 1 && mayBeRespelled(part) && isWhole(only, part, before.text))
      return isSameSpelledAnew(part, now);
    if (now.address !== part.address) return false;
    if (own.length === 0) return Object.is(part.value, now.value);
    if (part.is === 'key') return now.value === renameKey(before.text, part, own);
    return isSameWithout(
      part.value,
      now.value,
      own.map(({ start, end }) => before.text.slice(start, end)).join(''),
    );
  });
}

function findTarget({ text, parts, comments, planEnd }: TextParts, edit: TextEdit): Target | undefined {
  const comment = comments.find((one) => isWithin(edit, one.start, findCommentEnd(one)));
  if (comment) return { edit, comment };
  const part = parts.find((one) => isWithin(edit, one.start, one.end));
  if (part) return { edit, part };
  const gone = comments.find((one) => isDeleting(text, edit, one));
  if (gone) return { edit, comment: gone, isGone: true };
  return edit.start >= planEnd && edit.end > planEnd ? { edit } : undefined;
}

function isWithin(edit: TextEdit, start: number, end: number): boolean {
  return edit.start >= start && edit.end <= end && (edit.start < end || start === end);
}

/** Returns whether an edit replaces all of a part that stands on one line. */
function isWhole(edit: TextEdit, part: TextPart, text: string): boolean {
  return edit.start === part.start && edit.end === part.end && edit.text !== '' && !isOverLines(text, part);
}

function findCommentEnd({ start, text }: Comment): number {
  return start + text.length;
}

/** Returns whether an edit deletes a comment with the blanks around it, or with a line of its own. */
function isDeleting(text: string, edit: TextEdit, comment: Comment): boolean {
  const end = comment.start + comment.text.trimEnd().length;
  if (edit.text !== '' || edit.start > comment.start || edit.end < end) return false;
  const around = text.slice(edit.start, comment.start) + text.slice(end, edit.end);
  if (around.trim() !== '') return false;
  const isLine = edit.start === 0 || text[edit.start - 1] === '\n';
  const endsLine = edit.end === text.length || text[edit.end - 1] === '\n';
  return around.includes('\n') ? isLine && endsLine && around.split('\n').length === 2 : true;
}

/** Returns the text of a comment after the edits; nothing if it is deleted. */
function editComment({ text }: TextParts, comment: Comment, edits: readonly TextEdit[]): string[] {
  const end = findCommentEnd(comment);
  const own = edits.filter((edit) => isWithin(edit, comment.start, end));
  if (own.length === 0 && edits.some((edit) => isDeleting(text, edit, comment))) return [];
  const now = applyEdits(
    comment.text,
    own.map((edit) => moveEdit(edit, -comment.start)),
  );
  return now === '' ? [] : [now];
}

/** Returns the name of a key after the edits, without its quotes; an empty text if it is written with escapes. */
function renameKey(text: string, part: TextPart, edits: readonly TextEdit[]): string {
  const source = text.slice(part.start, part.end);
  const bare = /^(["'])(.*)\1$/.exec(source)?.[2] ?? source;
  if (bare !== part.value) return '';
  const now = applyEdits(
    source,
    edits.map((edit) => moveEdit(edit, -part.start)),
  );
  return /^(["'])(.*)\1$/.exec(now)?.[2] ?? now;
}

function moveEdit({ start, end, text }: TextEdit, by: number): TextEdit {
  return { start: start + by, end: end + by, text };
}

const growBy = ({ start, end, text }: TextEdit) => text.length - (end - start);

let committedNames: ReadonlySet<string> | undefined;

/** Returns whether a path leads to a commitment. Below a key that is not known, the name alone decides. */
function mayBeCommitment(path: KeyPath): boolean {
  const kinds = getStrategyKinds();
  if (isCommitment(path)) return true;
  if (findKeyKind(kinds, path)) return false;
  committedNames ??= new Set(
    [...walkKeyKinds(kinds)].filter(({ path }) => isCommitment(path)).map(({ path }) => path.at(-1) ?? ''),
  );
  const name = path.findLast((key) => typeof key === 'string');
  return name !== undefined && committedNames.has(String(name));
}

/** Returns whether the last key of a path is one that the format has there. */
function isKeyOfFormat(path: KeyPath): boolean {
  const holder = findKeyKind(getStrategyKinds(), path.slice(0, -1));
  return holder?.keys.includes(String(path.at(-1))) ?? false;
}

function isOverLines(text: string, { start, end }: TextPart): boolean {
  return text.slice(start, end).includes('\n');
}

/** Returns whether a text is another without these characters. White space may fold differently around them. */
function isSameWithout(before: unknown, after: unknown, characters: string): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const gone = new Set(characters);
  const left = [...before].filter((character) => !gone.has(character)).join('');
  const now = [...after].filter((character) => !gone.has(character)).join('');
  return foldSpaces(left) === foldSpaces(now);
}

const foldSpaces = (text: string) => text.replace(/\s+/g, ' ').trim();

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
