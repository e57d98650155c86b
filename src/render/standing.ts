/** The part of a brief that says where the strategy stands: counts, outcomes worst first, and the last headline. */
import { WORST_FIRST } from '../track/roll-up.ts';
import type { GapRow } from './gap.ts';
import type { Sourcebook } from './sourcebook.ts';
import { describeState, type StateView } from './stand.ts';
import { toVisibleText } from './wording.ts';

export interface StandingView {
  /** Whether anybody has checked in. */
  readonly isKnown: boolean;
  /** Outcomes by their state, the worst first. */
  readonly states: readonly (StateView & { readonly count: number })[];
  /** `5 outcomes: 1 off track, 1 at risk, 1 open, 2 on track.` */
  readonly counts: string;
  /** The outcomes, the worst first. */
  readonly outcomes: readonly GapRow[];
  /** Those that are neither met nor on track. */
  readonly notOnTrack: readonly GapRow[];
  /** The others. */
  readonly onTrack: readonly GapRow[];
  /** The day of the last check-in; empty for the public. */
  readonly lastCheckin: string;
  /** `2 values are overdue.`; empty if none is, and for the public. */
  readonly overdue: string;
  /** The last summary of a check-in, by whom and when; empty for the public. */
  readonly summary: string;
  readonly summaryBy: string;
  readonly summaryOn: string;
}

const NOTHING: StandingView = {
  isKnown: false,
  states: [],
  counts: '',
  outcomes: [],
  notOnTrack: [],
  onTrack: [],
  lastCheckin: '',
  overdue: '',
  summary: '',
  summaryBy: '',
  summaryOn: '',
};

/** @param gap a row for each outcome that the audience may see */
export function makeStandingView(book: Sourcebook, gap: readonly GapRow[]): StandingView {
  const { records, words } = book;
  if (!records?.standings.lastCheckin) return NOTHING;
  const ranks = new Map<string, number>(WORST_FIRST.map((state, rank) => [state, rank]));
  const rank = ({ state }: GapRow) => ranks.get(state) ?? 0;
  const outcomes = gap.filter(({ state }) => state !== '').sort((a, b) => rank(a) - rank(b));
  const states = WORST_FIRST.flatMap((state) => {
    const count = outcomes.filter((row) => row.state === state).length;
    return count === 0 ? [] : [{ ...describeState(state, words), count }];
  });
  const isFine = ({ tone }: GapRow) => tone === 'good';
  return {
    isKnown: true,
    states,
    counts: sayCounts(states, outcomes.length, book),
    outcomes,
    notOnTrack: outcomes.filter((row) => !isFine(row)),
    onTrack: outcomes.filter(isFine),
    ...(records.isPublic ? NOBODY : describeLastCheckin(book)),
  };
}

const NOBODY = { lastCheckin: '', overdue: '', summary: '', summaryBy: '', summaryOn: '' };

function sayCounts(
  states: StandingView['states'],
  all: number,
  { words: { say, number } }: Sourcebook,
): string {
  if (all === 0) return '';
  const parts = states.map(({ stateWord, count }) => `${number(count)} ${stateWord}`).join(', ');
  return all === 1
    ? say('1 outcome: {states}.', parts)
    : say('{count} outcomes: {states}.', number(all), parts);
}

function sayOverdue(many: number, { say, number }: Sourcebook['words']): string {
  if (many === 0) return '';
  return many === 1 ? say('1 value is overdue.') : say('{count} values are overdue.', number(many));
}

/** The headline of a brief is the last summary that a check-in gave. */
function describeLastCheckin({ records, words, who }: Sourcebook) {
  const last = records?.standings.lastCheckin;
  const told = records?.headline;
  return {
    lastCheckin: last ? words.date(last.on) : '',
    overdue: sayOverdue(
      records?.standings.measures.filter(({ owed }) => (owed?.missed ?? 0) > 0).length ?? 0,
      words,
    ),
    summary: toVisibleText(told?.summary),
    summaryBy: who(told?.by),
    summaryOn: told ? words.date(told.on) : '',
  };
}
