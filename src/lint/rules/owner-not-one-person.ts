import { findMeantHandle, isInDirectory } from '../../model/directory.ts';
import { isBoard, isGroup, splitPeople } from '../../model/owner-words.ts';
import { quoteValue } from '../../model/quote.ts';
import { listTexts } from '../../model/texts.ts';
import type { Rule } from '../rule.ts';

export const ownerNotOnePerson: Rule = {
  id: 'owner-not-one-person',
  level: 'warn',
  kind: 'data',
  readsWords: true,
  summary: 'An owner is one person, not a group.',
  why: 'Where two people or a team own something, each waits for the other, and nobody answers for it.',
  source: 'Accountability; found in real plans: “José & Hélène”, “Platform team”',
  fix: 'Name one person. Write who else helps in the text.',
  whenNot:
    'Where the law makes a body accountable. A board may be the `sponsor` of a plan: the rule is silent about that.',
  bad: `
owner: José & Hélène
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    owner: "@ncube (?)"
`,
  good: `
owner: José
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    owner: Lead for claims
`,
  *check({ strategy }, { words }) {
    const people = strategy.people ?? {};
    for (const { at, key, of, text } of listTexts(strategy)) {
      if (of?.kind !== 'person' || isInDirectory(text.trim(), people)) continue;
      // A board oversees a plan as one body; it does not do the work.
      if (key === 'sponsor' && isBoard(text, words?.owner)) continue;
      const [first, ...others] = splitPeople(text, people, words?.owner);
      const says = `\`${key}\` is ${quoteValue(text)}`;
      if (first !== undefined && others.length > 0) {
        const meant = findMeantHandle(first, people)?.handle ?? first;
        yield {
          at,
          key,
          message: `${says}, which is not one person.`,
          help: `Write \`${key}: ${meant}\`, so that one person is accountable.`,
        };
      } else if (/\?/.test(text) && /\p{L}/u.test(text)) {
        const meant = text.replace(/\s*\(?\?+\)?/g, '').trim();
        yield {
          at,
          key,
          message: `${says}, which is not sure.`,
          help: `Ask, and then write ${quoteValue(`${key}: ${/^[@]/.test(meant) ? `"${meant}"` : meant}`)}.`,
        };
      } else if (isGroup(text, words?.owner) && !findMeantHandle(text, people))
        yield {
          at,
          key,
          message: `${says}, which is not one person.`,
          help: `Write \`${key}:\` with the name of one person, such as who leads it.`,
        };
    }
  },
};
