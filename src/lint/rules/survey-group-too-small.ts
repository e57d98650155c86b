import type { DatedSurvey } from '../../model/dated-record.ts';
import { makeExampleSurvey } from '../../model/example-record.ts';
import { quoteValue } from '../../model/quote.ts';
import { DEFAULT_LEAST, STATEMENTS_FROM } from '../../people/limits.ts';
import { findWithheldWords, isStatementTooSmall, listStoredCounts } from '../../people/survey-slips.ts';
import type { Problem, Rule } from '../rule.ts';

const PLAN = `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`;

export const surveyGroupTooSmall: Rule = {
  id: 'survey-group-too-small',
  level: 'error',
  kind: 'shape',
  readsRecords: true,
  summary: 'No number in a survey is about so few people that somebody could be found.',
  why: 'People say what they think only if nobody can find out that it was them. One number about four people ends that, and git keeps it.',
  source:
    'A least group of five is the default of Viva Glint, Lattice, Humaans, Emplify and others; statistical offices also withhold what could be subtracted',
  fix: 'Do not change counts by hand. Import the answers again with `strat survey import`, which merges small groups and withholds such numbers.',
  bad: PLAN,
  good: PLAN,
  checkin: {
    bad: [
      makeExampleSurvey(
        '2026-12-18',
        'commitment',
        'asked: 50\nanswered: 45\nleast: 5\ngroups: { leaders: 4, staff: 41 }\nanswers:\n  believe-1: { staff: [6, 9, 26] }\n',
      ),
    ],
    good: [
      makeExampleSurvey(
        '2026-12-18',
        'commitment',
        'asked: 50\nanswered: 45\nleast: 5\ngroups: { everybody: 45 }\nanswers:\n  believe-1: { everybody: [7, 10, 28] }\n',
      ),
    ],
  },
  many: (_, found) => `${found} numbers in surveys are about too few people.`,
  *check(_plan, { records }) {
    for (const dated of records.surveys) {
      yield* findSmallGroups(dated);
      yield* findSmallNumbers(dated);
    }
  },
};

function* findSmallGroups({ name, record }: DatedSurvey): Iterable<Problem> {
  const { groups = {}, least = DEFAULT_LEAST } = record;
  for (const [group, size] of Object.entries(groups))
    if (size < least)
      yield {
        record: name,
        at: groups,
        key: group,
        about: group,
        message: `The group ${quoteValue(group)} has ${size} people; a survey shows only groups of ${least} or more.`,
      };
}

function* findSmallNumbers({ name, record }: DatedSurvey): Iterable<Problem> {
  for (const stored of listStoredCounts(record)) {
    const { asked, group, size = 0, at } = stored;
    const place = { record: name, at, key: group, about: `${asked} ${group}` };
    const words = findWithheldWords(stored);
    if (isStatementTooSmall(stored))
      yield {
        ...place,
        message: `${quoteValue(asked)} is a statement, and ${quoteValue(group)} has ${size} people: a single statement is kept only for groups of ${STATEMENTS_FROM} or more.`,
        help: `Delete it, and keep only the dimension for ${quoteValue(group)}. If it was committed before, remove it from the history, too.`,
      };
    else if (words !== undefined)
      yield {
        ...place,
        message: `The numbers of ${quoteValue(group)} for ${quoteValue(asked)} may come from one or two people.`,
        help: `Write \`${group}: ${words}\` in place of the numbers. If they were committed before, remove them from the history, too.`,
      };
  }
}
