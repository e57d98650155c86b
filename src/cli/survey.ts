import type { SurveyFlags } from '../commands/survey.ts';
import type { Host } from '../host/host.ts';
import { makeChoiceFlag, type Verb } from './verb.ts';

export const surveyVerb: Verb = {
  usage: 'survey [words...]',
  says: 'ask people about the strategy, and show what they answered: commitment, execution, management, gap',
  examples: [
    'strat survey',
    'strat survey form commitment > form.html',
    'strat survey gap --answers findings.yaml',
  ],
  values: ['form', 'gap'],
  flags: [
    makeChoiceFlag(
      '--format <name>',
      ['text', 'markdown', 'json', 'html', 'csv'],
      'choose the format: listed; a form is html, text or csv',
    ),
    makeChoiceFlag(
      '--instrument <name>',
      ['commitment', 'execution', 'management', 'gap'],
      'show only one: listed',
    ),
    {
      usage: '--answers <file>',
      says: 'read answers from a file instead of asking; `-` reads standard input',
      values: 'file',
    },
    { usage: '--adopt', says: 'with gap, add the findings and new obstacles to the plan' },
    { usage: '--by <person>', says: 'name who writes it (default: your name in git)' },
    { usage: '--dry-run', says: 'print what would be written, and write nothing' },
    {
      usage: '--lang <tag>',
      says: 'with form, choose the language: en, de, fr, es or ja (default: that of the plan)',
    },
    { usage: '--as-of <date>', says: 'treat this day as today, such as 2027-10-31' },
  ],
  more: `
Without a step, it shows the last survey of each kind in surveys/. A share is of those who agree or strongly agree.
A change is in points, and may be chance if its interval holds 0. The total has only groups with a number in each
dimension, so that nobody can be found by subtracting. The steps:
  strat survey form <survey> [path]   print what people are asked, for paper or for a form tool
  strat survey gap [path]             talk about what shows the gap: performance, employees, customers, market`,
  run: async (host: Host, words: readonly string[], flags: SurveyFlags) => {
    const { survey } = await import('../commands/survey.ts');
    return survey(host, words, flags);
  },
};
