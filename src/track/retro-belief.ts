/** Whether people believed in the date: their answers to `believe-2`, from the largest group that has a number. */
import type { DatedSurvey } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { SurveyCounts } from '../model/survey.ts';

/** The statement that the goal can be reached in time, and the dimension that holds it. */
const STATEMENT = 'believe-2';
const DIMENSION = 'believe';

export interface Belief {
  readonly on: Day;
  readonly group: string;
  /** Whether the group answered the statement itself; otherwise both statements on belief together. */
  readonly isStatement: boolean;
  /** The favourable share, from 0 to 1. */
  readonly share: number;
}

/** Lists what people believed, one line for each survey that asked. */
export function listBeliefs(surveys: readonly DatedSurvey[], first: Day, last: Day): readonly Belief[] {
  return surveys
    .filter(({ on, record }) => on >= first && on <= last && record.instrument === 'commitment')
    .flatMap((one) => readBelief(one) ?? []);
}

function readBelief({ on, record }: DatedSurvey): Belief | undefined {
  const { answers = {}, groups = {} } = record;
  const largestFirst = Object.entries(groups)
    .sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1))
    .map(([group]) => group);
  for (const key of [STATEMENT, DIMENSION])
    for (const group of largestFirst) {
      const share = readFavourableShare(answers[key]?.[group]);
      if (share !== undefined) return { on, group, isStatement: key === STATEMENT, share };
    }
  return undefined;
}

/** Reads the favourable share of `[disagree, between, agree]` or `[favourable, rest]`. */
function readFavourableShare(counts: SurveyCounts | undefined): number | undefined {
  if (counts === undefined || typeof counts === 'string') return undefined;
  const [one = 0, two = 0, three] = counts;
  const all = one + two + (three ?? 0);
  return all === 0 ? undefined : (three ?? one) / all;
}
