/** The first line of a comment of ours: which review it is, and which run wrote it. A reader does not see it. */

export interface Marker {
  /** Several reviews of one change, of parts of a repository, each keep a comment of their own. */
  readonly key: string;
  /** Grows from run to run. */
  readonly run: number;
  /** Grows when a run is run again. */
  readonly attempt: number;
}

const MARKER = /^<!-- strat-review 1 ([\w-]{1,40}) (\d{1,15}) (\d{1,15}) -->(?=\r?\n|$)/;

export function markerLine({ key, run, attempt }: Marker): string {
  return `<!-- strat-review 1 ${key} ${run} ${attempt} -->`;
}

/** Only what stands at the very start counts: whoever quotes a comment puts something before it. */
export function markerOf(body: string): Marker | undefined {
  const [, key, run, attempt] = MARKER.exec(body) ?? [];
  return key === undefined ? undefined : { key, run: Number(run), attempt: Number(attempt) };
}

export function isLater(one: Marker, other: Marker): boolean {
  return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
