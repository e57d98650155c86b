/** The hidden first line of our comments: the review and the run that wrote it. */

export interface Marker {
  /** Identifies the review: reviews of different parts of a repository each have a comment. */
  readonly key: string;
  /** Grows from run to run. */
  readonly run: number;
  /** Grows each time a run is repeated. */
  readonly attempt: number;
}

const MARKER = /^<!-- strat-review 1 ([\w-]{1,40}) (\d{1,15}) (\d{1,15}) -->(?=\r?\n|$)/;

export function formatMarkerLine({ key, run, attempt }: Marker): string {
  return `<!-- strat-review 1 ${key} ${run} ${attempt} -->`;
}

/** Parses a marker at the very start only: a quoted comment has something before it. */
export function parseMarker(body: string): Marker | undefined {
  const [, key, run, attempt] = MARKER.exec(body) ?? [];
  return key === undefined ? undefined : { key, run: Number(run), attempt: Number(attempt) };
}

export function isLaterRun(one: Marker, other: Marker): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
