/** Keeps exactly one comment up to date: chooses the next step towards the wanted text. */
import { formatMarkerLine, isLaterRun, type Marker, parseMarker } from './marker.ts';

export interface ForgeComment {
  readonly id: number;
  /** The login of its author. */
  readonly author: string;
  readonly body: string;
}

export interface WantedComment {
  readonly marker: Marker;
  /** The text below the marker. */
  readonly text: string;
  /** Whether a reviewer has nothing to see: then no new comment is posted. */
  readonly isClean: boolean;
}

export type CommentStep =
  | { readonly do: 'nothing'; readonly because: 'clean' | 'same' | 'later' }
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'edit'; readonly id: number; readonly body: string };

/**
 * Chooses the next step. A comment is ours if we wrote it and it begins with our marker: with only one of the two it
 * belongs to somebody else, or is a copy.
 */
export function chooseNextStep(
  own: string,
  comments: readonly ForgeComment[],
  { marker, text, isClean }: WantedComment,
): CommentStep {
  const body = `${formatMarkerLine(marker)}\n${text}`;
  const ours = comments.flatMap((comment) => findOurs(comment, own, marker)).sort(compareLatestFirst)[0];
  if (!ours) return isClean ? { do: 'nothing', because: 'clean' } : { do: 'create', body };
  if (isLaterRun(ours.marker, marker)) return { do: 'nothing', because: 'later' };
  if (readCommentText(ours.comment.body) === readCommentText(body)) return { do: 'nothing', because: 'same' };
  return { do: 'edit', id: ours.comment.id, body };
}

interface Ours {
  readonly comment: ForgeComment;
  readonly marker: Marker;
}

function findOurs(comment: ForgeComment, own: string, { kind = 'review', key }: Marker): readonly Ours[] {
  const marker = parseMarker(comment.body);
  const isIt = comment.author === own && marker?.kind === kind && marker.key === key;
  return isIt ? [{ comment, marker }] : [];
}

function compareLatestFirst(a: Ours, b: Ours): number {
  return isLaterRun(a.marker, b.marker)
    ? -1
    : isLaterRun(b.marker, a.marker)
      ? 1
      : a.comment.id - b.comment.id;
}

/** Reads the text without the marker, and without what a forge changes: line ends and trailing space. */
export function readCommentText(body: string): string {
  return body
    .replace(/^[^\n]*\n/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
}
