import { addDays } from '../../model/cadence.ts';
import { sayDate } from '../../model/dates.ts';
import { makeExampleSurvey } from '../../model/example-record.ts';
import { hasEnded } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { SURVEY_FOLDER } from '../../model/record-folders.ts';
import type { Rule } from '../rule.ts';

const TRACKED = `
start: 2026-01
end: 2028-12
tracking: { every: month }
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, unit: hours, baseline: 72, target: 4 }
`;

export const commitmentMissing: Rule<{ days: number }> = {
  id: 'commitment-missing',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary:
    'Within three months of its start, the people who carry out a strategy are asked whether they stand behind it.',
  why: 'A strategy that people do not understand, or do not believe, is not carried out. You find out only if you ask, and nobody says it in a meeting.',
  source: 'Four steps to total strategic alignment, step 1: the commitment audit',
  fix: 'Run `strat survey form commitment` to make a form. When people have answered, run `strat survey import commitment ANSWERS.csv --asked NUMBER`.',
  whenNot: 'If so few people carry out the strategy that a survey would show who said what.',
  options: {
    days: {
      default: 90,
      least: 1,
      says: 'how many days after its start a strategy needs a commitment audit (our judgement: a quarter)',
    },
  },
  bad: TRACKED,
  good: TRACKED,
  checkin: {
    bad: 'measures: { loan-time: 60 }\n',
    good: [
      makeExampleSurvey(
        '2026-03-20',
        'commitment',
        'asked: 40\nanswered: 36\nleast: 5\ngroups: { staff: 36 }\nanswers:\n  believe-1: { staff: [6, 9, 21] }\n',
      ),
    ],
  },
  *check(plan, { records, asOf, options: { days } }) {
    const { tracking, status = 'active', start } = plan.strategy;
    const began = plan.span(start)?.first;
    if (tracking === undefined || status !== 'active' || began === undefined || hasEnded(plan, asOf)) return;
    if (records.surveys.some(({ record }) => record.instrument === 'commitment')) return;
    if (addDays(began, days) < asOf)
      yield {
        at: plan.strategy,
        key: 'tracking',
        unlessUnread: SURVEY_FOLDER,
        message: `The strategy began on ${sayDate(began)}, over ${countNoun(days, 'day')} ago, but nobody has asked whether people stand behind it.`,
      };
  },
};
