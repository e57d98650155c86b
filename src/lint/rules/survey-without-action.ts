import { addDays } from '../../model/cadence.ts';
import type { DatedSurvey } from '../../model/dated-record.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { makeExampleSurvey } from '../../model/example-record.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { countNoun } from '../../model/quote.ts';
import { INSTRUMENTS } from '../../model/survey-terms.ts';
import { listAskedIds } from '../../people/asked-ids.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import type { Rule } from '../rule.ts';

const COUNTED =
  'asked: 40\nanswered: 36\nleast: 5\ngroups: { staff: 36 }\nanswers:\n  believe-1: { staff: [6, 9, 21] }\n';

const TRACKED = `
tracking: { every: month }
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`;

export const surveyWithoutAction: Rule<{ days: number }> = {
  id: 'survey-without-action',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary: 'Something is done after each survey, and everybody can see who does it by when.',
  why: 'People who were asked and then hear nothing do not answer the next survey, and trust those who lead a little less.',
  source:
    'Four steps to total strategic alignment: listen, and address issues of competence, sincerity and courage',
  fix: 'Decide with those who answered what to do first, and add it to the survey: `actions: { stop-list: { what: …, owner: priya, due: 2027-06-30, of: commit } }`.',
  options: {
    days: {
      default: 30,
      least: 1,
      says: 'how many days after a survey somebody must have something to do (our judgement: a month)',
    },
  },
  bad: TRACKED,
  good: TRACKED,
  checkin: {
    bad: [makeExampleSurvey('2026-11-20', 'commitment', COUNTED)],
    good: [
      makeExampleSurvey(
        '2026-11-20',
        'commitment',
        `${COUNTED}actions:\n  date-talk: { what: Jon shows at each branch what can be done, owner: jon, due: 2027-01-31, of: believe }\n`,
      ),
    ],
  },
  many: (_, found) => `After ${found} surveys, nothing was decided.`,
  *check({ strategy }, { records, asOf, options: { days } }) {
    if (strategy.status === 'closed') return;
    for (const dated of listLastSurveys(records)) {
      if (addDays(dated.on, days) >= asOf || hasAction(dated, records)) continue;
      yield {
        record: dated.name,
        at: dated.record,
        missing: 'actions',
        message: `The survey of ${sayDate(dated.on)} is over ${countNoun(days, 'day')} old, and nobody has anything to do because of it.`,
        ...(!dated.isNew && { help: adviseLater(dated, asOf) }),
      };
    }
  },
};

/** Lists the last survey of each instrument: what an earlier one called for is asked for by the next. */
function listLastSurveys({ surveys }: PlanRecords): readonly DatedSurvey[] {
  return INSTRUMENTS.flatMap(
    (instrument) => surveys.findLast(({ record }) => record.instrument === instrument) ?? [],
  );
}

/** Returns whether a survey has an action, or a later record has one that is about it. */
function hasAction(dated: DatedSurvey, records: PlanRecords): boolean {
  if (Object.keys(dated.record.actions ?? {}).length > 0) return true;
  const asked = listAskedIds(dated.record);
  return listActionBearers(records.checkins, records).some(
    ({ on, actions }) =>
      on >= dated.on && actions.some(({ action: { of } }) => of !== undefined && asked.has(of)),
  );
}

/** A survey that was recorded earlier may not be changed. */
function adviseLater({ record }: DatedSurvey, asOf: Day): string {
  const [about] = listAskedIds(record);
  return `Decide what to do first, and write it in a new check-in or in the minutes of a meeting: \`actions: { first-step: { what: …, owner: …, due: ${addDays(asOf, 90)}, of: ${about ?? 'commitment'} } }\`.`;
}
