import type { Rule } from '../rule.ts';

/** Sheets, and data of tools for surveys. */
const SHEET = /\.(?:csv|tsv|tab|xls[xmb]?|ods|numbers|jsonl?|sav)$/i;

const PLAN = `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
`;

const COUNTED =
  'strat: 1\nkind: survey\ninstrument: commitment\non: 2026-12-18\nby: nadia\nasked: 40\nanswered: 36\nleast: 5\ngroups: { staff: 36 }\nanswers:\n  believe-1: { staff: [6, 9, 21] }\n';

export const surveyRawAnswers: Rule = {
  id: 'survey-raw-answers',
  level: 'error',
  kind: 'shape',
  readsRecords: true,
  summary: 'No sheet with the answers of people stands beside the strategy.',
  why: 'Git does not forget. Once a sheet of answers is committed, everybody with the repository can find out who said what, for as long as it exists.',
  source: 'The promise of anonymity, without which people do not say what they think',
  fix: 'Import the sheet with `strat survey import`, which keeps only counts, and then delete it.',
  bad: PLAN,
  good: PLAN,
  checkin: {
    bad: [
      {
        name: 'surveys/answers.csv',
        text: 'Which fits you best?,B1. I believe that it is worth getting there.\nstaff,4\n',
      },
    ],
    good: [{ name: 'surveys/2026-12-18-commitment.yaml', text: COUNTED }],
  },
  many: (_, found) => `${found} sheets with answers stand beside the strategy.`,
  *check({ strategy }, { records }) {
    for (const name of records.strayFiles)
      if (SHEET.test(name))
        yield {
          at: strategy,
          about: name,
          message: `\`${name}\` may hold the answers of single people, which must never be committed.`,
          help: `Import it with \`strat survey import\` if you have not, then delete it: \`git rm -f --ignore-unmatch ${name}\`. If it was committed before, remove it from the history, too.`,
        };
  },
};
