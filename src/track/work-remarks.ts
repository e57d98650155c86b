/** Remarks on objectives and initiatives: what their owners say against what is measured, planned and spent. */
import { countDays, type Day } from '../model/dates.ts';
import type { StateName } from './measure.ts';
import { compareStates, type NamedState } from './roll-up.ts';

/** A status as an owner says it. */
export type SaidStatus = 'on-track' | 'at-risk' | 'off-track' | 'done';

/** An objective or an initiative, with what was said about it last. */
export interface TrackedWork {
  readonly id: string;
  readonly kind: 'objective' | 'initiative';
  /** Whether the plan says that it is done. */
  readonly isDone: boolean;
  readonly says?: SaidStatus | undefined;
  readonly saidOn?: Day | undefined;
  /** The worst of its measures. */
  readonly worst?: NamedState | undefined;
  readonly start?: Day | undefined;
  readonly due?: Day | undefined;
  readonly budget?: number | undefined;
  /** Money so far, and the day on which this was said. */
  readonly spent?: number | undefined;
  readonly spentOn?: Day | undefined;
  /** The capabilities that it needs. */
  readonly needs?: readonly NeededCapability[] | undefined;
}

/** A capability with its levels, from 0 to 4. */
export interface NeededCapability {
  readonly id: string;
  readonly level: number | undefined;
  readonly needed: number | undefined;
}

/** A remark on an objective or an initiative, with the facts of its sentence. */
export type WorkRemark = { readonly id: string } & (
  | {
      readonly kind: 'says-better';
      readonly says: SaidStatus;
      readonly saidOn: Day | undefined;
      readonly state: StateName;
      /** The measure that decides the state. */
      readonly because: string;
    }
  | { readonly kind: 'says-done'; readonly saidOn: Day | undefined }
  | {
      readonly kind: 'not-ready';
      readonly start: Day;
      /** Whole weeks until it starts, rounded up. */
      readonly weeks: number;
      readonly lacks: readonly NeededCapability[];
    }
  | {
      readonly kind: 'overspent';
      readonly spent: number;
      readonly budget: number;
      /** The share of the budget that is spent. */
      readonly share: number;
      /** The share of the time that is over. */
      readonly time: number;
    }
);

/** How long before its start something is asked to be ready: a quarter, our choice. */
const DAYS_BEFORE_START = 91;
/** The states that come from values; silence and open milestones are no measurement. */
export const MEASURED: ReadonlySet<StateName> = new Set([
  'met',
  'missed',
  'on-track',
  'at-risk',
  'off-track',
]);

/** Finds the remarks on an objective or an initiative. */
export function findWorkRemarks(work: TrackedWork, asOf: Day): readonly WorkRemark[] {
  return [
    ...findBetterWord(work),
    ...findDoneWord(work),
    ...findUnreadyStart(work, asOf),
    ...findOverspending(work),
  ];
}

function* findBetterWord({ id, says, saidOn, worst }: TrackedWork): Iterable<WorkRemark> {
  if (says === undefined || !worst || !MEASURED.has(worst.state)) return;
  const said = says === 'done' ? 'met' : says;
  if (compareStates(said, worst.state) > 0)
    yield { id, kind: 'says-better', says, saidOn, state: worst.state, because: worst.id };
}

function* findDoneWord({ id, says, saidOn, isDone }: TrackedWork): Iterable<WorkRemark> {
  if (says === 'done' && !isDone) yield { id, kind: 'says-done', saidOn };
}

function* findUnreadyStart(work: TrackedWork, asOf: Day): Iterable<WorkRemark> {
  const { id, start, isDone, needs = [] } = work;
  if (start === undefined || isDone || start <= asOf) return;
  const days = countDays(asOf, start);
  const lacks = needs.filter(({ level, needed }) => needed !== undefined && (level ?? 0) < needed);
  if (days <= DAYS_BEFORE_START && lacks.length > 0)
    yield { id, kind: 'not-ready', start, weeks: Math.ceil(days / 7), lacks };
}

function* findOverspending(work: TrackedWork): Iterable<WorkRemark> {
  const { id, start, due, spent, spentOn, budget } = work;
  if (start === undefined || due === undefined || spentOn === undefined) return;
  if (spent === undefined || budget === undefined || budget <= 0) return;
  const share = spent / budget;
  const time = readTimeShare(start, due, spentOn);
  if (share > time + 1e-9) yield { id, kind: 'overspent', spent, budget, share, time };
}

/** Reads the share of the time that is over on a day: 0 on the first day, 1 on the last. */
function readTimeShare(start: Day, due: Day, day: Day): number {
  if (day >= due) return 1;
  return Math.max(0, countDays(start, day)) / countDays(start, due);
}
