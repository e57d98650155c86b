/** The hidden first line of our comments: the review and the run that wrote it. */

/** What the comment is for: a review of a change, or news of what is due. */
export type MarkerKind = 'review' | 'due-news';

export interface Marker {
  /** A review if it is not given. */
  readonly kind?: MarkerKind;
  /** Identifies the review: reviews of different parts of a repository each have a comment. */
  readonly key: string;
  /** Grows from run to run. */
  readonly run: number;
  /** Grows each time a run is repeated. */
  readonly attempt: number;
}

const MARKER = /^<!-- strat-(review|due-news) 1 ([\w-]{1,40}) (\d{1,15}) (\d{1,15}) -->(?=\r?\n|$)/;

export function formatMarkerLine({ kind = 'review', key, run, attempt }: Marker): string {
  return `<!-- strat-${kind} 1 ${key} ${run} ${attempt} -->`;
}

/** Parses a marker at the very start only: a quoted comment has something before it. */
export function parseMarker(body: string): Required<Marker> | undefined {
  const [, kind, key, run, attempt] = MARKER.exec(body) ?? [];
  if (key === undefined) return undefined;
  return { kind: kind === 'review' ? kind : 'due-news', key, run: Number(run), attempt: Number(attempt) };
}

export function isLaterRun(
  one: Pick<Marker, 'run' | 'attempt'>,
  other: Pick<Marker, 'run' | 'attempt'>,
): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
