import type { DatedSurvey } from '../../model/dated-record.ts';
import { makeExampleSurvey } from '../../model/example-record.ts';
import { findNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { listAskedIds } from '../../people/asked-ids.ts';
import { addUp, listStoredCounts, type StoredCounts } from '../../people/survey-slips.ts';
import type { Problem, Rule } from '../rule.ts';

const PLAN = `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`;

export const surveySums: Rule = {
  id: 'survey-sums',
  level: 'error',
  kind: 'shape',
  readsRecords: true,
  summary:
    'The groups of a survey add up to all who answered, and no group gave more answers than it has people.',
  why: 'A number that was typed wrong, or a group that is missing, makes every share of the survey wrong.',
  source: 'Arithmetic',
  fix: 'Correct the number. If it was counted by a program, import the answers again with `strat survey import`.',
  bad: PLAN,
  good: PLAN,
  checkin: {
    bad: [
      makeExampleSurvey(
        '2026-12-18',
        'commitment',
        'asked: 50\nanswered: 45\nleast: 5\ngroups: { staff: 36 }\nanswers:\n  believe-1: { staff: [6, 9, 21] }\n',
      ),
    ],
    good: [
      makeExampleSurvey(
        '2026-12-18',
        'commitment',
        'asked: 50\nanswered: 36\nleast: 5\ngroups: { staff: 36 }\nanswers:\n  believe-1: { staff: [6, 9, 21] }\n',
      ),
    ],
  },
  many: (_, found) => `${found} numbers in surveys do not add up.`,
  *check(_plan, { records }) {
    for (const dated of records.surveys) {
      yield* findWrongTotals(dated);
      for (const stored of listStoredCounts(dated.record)) {
        const says = explainCounts(stored, dated);
        if (says)
          yield {
            record: dated.name,
            at: stored.at,
            key: stored.group,
            about: `${stored.asked} ${stored.group}`,
            ...says,
          };
      }
    }
  },
};

function* findWrongTotals({ name, record }: DatedSurvey): Iterable<Problem> {
  const { asked, answered, groups, instrument } = record;
  if (instrument === 'gap' || answered === undefined) return;
  const place = { record: name, at: record };
  if (asked !== undefined && answered > asked)
    yield {
      ...place,
      key: 'answered',
      message: `${answered} people answered, but only ${asked} were asked.`,
    };
  if (groups === undefined) return;
  const sum = Object.values(groups).reduce((all, size) => all + size, 0);
  if (sum !== answered)
    yield {
      ...place,
      key: 'groups',
      unlessDamagedBelow: ['groups'],
      message: `The groups add up to ${sum} people, but ${answered} answered.`,
    };
}

/** Says what is wrong with counts; undefined if they can be. */
function explainCounts(
  { asked, group, counts, statements, isStatement, size }: StoredCounts,
  { record }: DatedSurvey,
): Pick<Problem, 'message' | 'help'> | undefined {
  if (statements === undefined) return explainUnknown(asked, record);
  if (size === undefined)
    return {
      message: `${quoteValue(asked)} has numbers for ${quoteValue(group)}, which is not in \`groups\`.`,
      help: `Add ${quoteValue(group)} to \`groups\` with the number of people in it, or correct the name.`,
    };
  const sum = addUp(counts);
  if (sum > size * statements)
    return {
      message: `${quoteValue(group)} has ${size} people, but gave ${sum} answers to ${quoteValue(asked)}; ${size * statements} are possible.`,
    };
  if (typeof counts !== 'string' && isStatement && counts.length !== 3)
    return {
      message: `The statement ${quoteValue(asked)} has two numbers for ${quoteValue(group)}; a statement has three.`,
      help: 'Write `[disagree, between, agree]`.',
    };
  return undefined;
}

function explainUnknown(asked: string, record: DatedSurvey['record']) {
  const { instrument = 'survey', answers = {} } = record;
  const known = [...listAskedIds({ ...record, answers: {} })].filter(
    (id) => id !== instrument && !Object.hasOwn(answers, id),
  );
  const meant = findNearest(asked, known);
  return {
    message: `${quoteValue(asked)} is not a statement or dimension of the ${instrument} survey.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    help: meant === undefined ? 'Write an id of the survey, or delete the line.' : `Write \`${meant}\`.`,
  };
}
