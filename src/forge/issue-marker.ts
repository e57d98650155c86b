/** The hidden first line of our issue: which it is, which run wrote it, and what it has announced. */

/**
 * Who closed the issue: strat leaves `open` while something is owed, `closed` when nothing is, and `double` in one that
 * repeats another. A closed issue with the word `open` was therefore closed by somebody else.
 */
export type IssueState = 'open' | 'closed' | 'double';

export interface IssueMarker {
  /** Identifies the strategies: different parts of a repository each have an issue. */
  readonly key: string;
  readonly run: number;
  readonly attempt: number;
  readonly state: IssueState;
  /** The number of the issue that this one continues, after somebody had closed that; 0 for none. */
  readonly after: number;
  /** The day of the last comment, or of the issue itself; undefined if nothing was overdue so far. */
  readonly toldOn: string | undefined;
  /** The marks of the overdue things that a comment has named already. */
  readonly told: readonly string[];
}

/** Marks are eight hexadecimal digits: five hundred are 4,500 characters of an issue. */
export const MOST_TOLD = 500;

const MARKER =
  /^<!-- strat-due 1 ([\w-]{1,40}) (\d{1,15}) (\d{1,15}) (open|closed|double) (\d{1,15}) (\d{4}-\d\d-\d\d|never) ((?:[0-9a-f]{8}\.?){0,500}|none) -->(?=\r?\n|$)/;

export function formatIssueMarker(marker: IssueMarker): string {
  const { key, run, attempt, state, after, toldOn = 'never' } = marker;
  const told = marker.told.slice(0, MOST_TOLD).join('.') || 'none';
  return `<!-- strat-due 1 ${key} ${run} ${attempt} ${state} ${after} ${toldOn} ${told} -->`;
}

/** Parses a marker at the very start only: a quoted issue has something before it. */
export function parseIssueMarker(body: string): IssueMarker | undefined {
  const [, key, run, attempt, state, after, toldOn, told = ''] = MARKER.exec(body) ?? [];
  if (key === undefined) return undefined;
  return {
    key,
    run: Number(run),
    attempt: Number(attempt),
    state: state === 'closed' || state === 'double' ? state : 'open',
    after: Number(after),
    toldOn: toldOn === 'never' ? undefined : toldOn,
    told: told === 'none' || told === '' ? [] : told.split('.'),
  };
}
