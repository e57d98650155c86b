import type { SurveyFlags } from '../commands/survey.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

export const surveyVerb: Verb = {
  usage: 'survey [words...]',
  says: 'ask people about the strategy, and show what they answered: commitment, execution, management, gap',
  examples: [
    'strat survey',
    'strat survey form commitment > form.html',
    'strat survey form commitment --format text',
  ],
  values: ['form', 'import', 'count', 'gap'],
  flags: [
    makeChoiceFlag(
      '--format <name>',
      ['text', 'markdown', 'json', 'html', 'csv'],
      'choose the format: text, markdown or json for results; html, text or csv for a form',
    ),
    makeChoiceFlag(
      '--instrument <name>',
      ['commitment', 'execution', 'management', 'gap'],
      'show only one: listed',
    ),
    { usage: '--asked <number>', says: 'with import and count, say how many people were asked' },
    { usage: '--group <heading>', says: 'with import, name the column that says who belongs where' },
    {
      usage: '--columns <file>',
      says: 'with import, say in this file which column is which',
      values: 'file',
    },
    { usage: '--labels <file>', says: 'with import, say in this file what each label means', values: 'file' },
    { usage: '--from <day>', says: 'with import and count, the first day on which people could answer' },
    { usage: '--on <day>', says: 'with import and count, the last day on which people could answer' },
    {
      usage: '--answers <file>',
      says: 'read answers from a file instead of asking; `-` reads standard input',
      values: 'file',
    },
    { usage: '--adopt', says: 'with gap, add the findings and new obstacles to the plan' },
    { usage: '--by <person>', says: 'name who writes it (default: your name in git)' },
    makeChoiceFlag(
      '--lang <tag>',
      ['en', 'de', 'fr', 'es', 'ja'],
      'with form, choose the language: listed (default: that of the plan)',
    ),
    { usage: '--strategy <path>', says: 'use this strategy', values: 'file' },
    { usage: '--dry-run', says: 'print what would be written, and write nothing' },
    { usage: '--as-of <date>', says: 'treat this day as today, such as 2027-10-31' },
  ],
  more: `
Without a step, it shows the last survey of each kind in surveys/. A share is of those who agree or strongly agree.
A change is in points, and may be chance if its interval holds 0. The total has only groups with a number in each
dimension, so that nobody can be found by subtracting. The steps:
  strat survey form commitment                    print a form: commitment, execution or management
  strat survey import commitment ANSWERS.csv --asked 218   count a sheet of answers
  strat survey count commitment --asked 218       count paper forms
  strat survey gap                                talk about what shows the gap: performance, employees, customers, market`,
  run: async (host: Host, words: readonly string[], flags: SurveyFlags) => {
    const { survey } = await import('../commands/survey.ts');
    return survey(host, words, flags);
  },
};
