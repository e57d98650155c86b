import { quoteValue } from '../../model/quote.ts';
import { describeTextPlace, listTexts } from '../../model/texts.ts';
import { findUnfilled } from '../../model/unfilled.ts';
import type { Rule } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  level: 'error',
  kind: 'data',
  readsWords: true,
  summary: 'No text is still a placeholder.',
  why: 'A placeholder counts as filled in, so no other check notices it. Eleven of the twelve published plans that we read still had some.',
  source: 'Found in 11 of 12 StratML plans; spreadsheet errors in data of US agencies',
  fix: 'Replace the placeholder, or delete the key.',
  whenNot:
    'If a text is about such a word, put the word in quotes or in `backticks`. Addresses and ticket numbers such as `TBD-12` are not placeholders.',
  bad: `
owner: TBD
criteria:
  repeat-tests:
    outcome: Repeat tests fall by [X] percent.
    measure: "#REF!"
    source: Key Result 1
`,
  good: `
owner: a.ncube
criteria:
  repeat-tests:
    outcome: Repeat tests fall from 16 to 6 percent of all tests ([lab feed](https://lab.example/repeats)).
    measure: Tests repeated within 30 days
    source: lab feed
`,
  many: (_, found) => `${found} texts still hold a placeholder.`,
  *check({ strategy }, { words }) {
    for (const { at, key, path, of, text } of listTexts(strategy)) {
      const found = findUnfilled(text, of?.has('promise') ?? false, words?.unfilled);
      if (found)
        yield {
          at,
          key,
          about: found,
          message: `${describeTextPlace(path)} still says ${quoteValue(found)}.`,
          ...(of?.kind === 'person' && {
            help: `Write \`${key}:\` with the name of one person.`,
          }),
        };
    }
  },
};
