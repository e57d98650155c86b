/** Keeps exactly one comment up to date: chooses the next step towards the wanted text. */
import { isLater, type Marker, markerLine, markerOf } from './marker.ts';

export interface Comment {
  readonly id: number;
  /** The login of its author. */
  readonly author: string;
  readonly body: string;
}

export interface Wanted {
  readonly marker: Marker;
  /** The text below the marker. */
  readonly text: string;
  /** Whether a reviewer has nothing to see: then no new comment is posted. */
  readonly isClean: boolean;
}

export type Step =
  | { readonly do: 'nothing'; readonly because: 'clean' | 'same' | 'later' }
  | { readonly do: 'create'; readonly body: string }
  | { readonly do: 'edit'; readonly id: number; readonly body: string };

/**
 * Chooses the next step. A comment is ours if we wrote it and it begins with our marker: with only one of the two it
 * belongs to somebody else, or is a copy.
 */
export function nextStep(own: string, comments: readonly Comment[], { marker, text, isClean }: Wanted): Step {
  const body = `${markerLine(marker)}\n${text}`;
  const ours = comments.flatMap((comment) => oursIn(comment, own, marker.key)).sort(latestFirst)[0];
  if (!ours) return isClean ? { do: 'nothing', because: 'clean' } : { do: 'create', body };
  if (isLater(ours.marker, marker)) return { do: 'nothing', because: 'later' };
  if (textIn(ours.comment.body) === textIn(body)) return { do: 'nothing', because: 'same' };
  return { do: 'edit', id: ours.comment.id, body };
}

interface Ours {
  readonly comment: Comment;
  readonly marker: Marker;
}

function oursIn(comment: Comment, own: string, key: string): readonly Ours[] {
  const marker = markerOf(comment.body);
  return comment.author === own && marker?.key === key ? [{ comment, marker }] : [];
}

function latestFirst(a: Ours, b: Ours): number {
  return isLater(a.marker, b.marker) ? -1 : isLater(b.marker, a.marker) ? 1 : a.comment.id - b.comment.id;
}

/** Reads the text without the marker, and without what a forge changes: line ends and trailing space. */
function textIn(body: string): string {
  return body
    .replace(/^[^\n]*\n/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
}
