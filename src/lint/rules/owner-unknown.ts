import { findMeantHandle, isInDirectory, type Likeness } from '../../model/directory.ts';
import { isGroup, splitPeople } from '../../model/owner-words.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { listTexts } from '../../model/texts.ts';
import type { Rule } from '../rule.ts';

export const ownerUnknown: Rule = {
  id: 'owner-unknown',
  level: 'warn',
  kind: 'data',
  readsWords: true,
  summary: 'An owner is somebody in the directory, where there is one.',
  why: 'A handle with a slip is another person to every list of who owns what, and nobody is asked for their check-ins.',
  source: 'Referential integrity',
  fix: 'Write the handle of a person in `people`, or their full name.',
  whenNot: 'Where `people` names only some of those who own something, by handles that others share.',
  bad: `
people:
  a.ncube: { name: Anna Ncube, role: Head of records }
owner: a.ncub
`,
  good: `
people:
  a.ncube: { name: Anna Ncube, role: Head of records }
owner: a.ncube
`,
  *check({ strategy }, { words }) {
    const people = strategy.people ?? {};
    const handles = Object.keys(people);
    if (handles.length === 0) return;
    for (const { at, key, of, text } of listTexts(strategy)) {
      if (of?.kind !== 'person' || text.trim() === '' || isInDirectory(text.trim(), people)) continue;
      if (splitPeople(text, people, words?.owner).length > 1) continue;
      const meant = findMeantHandle(text, people);
      const says = `\`${key}\` is ${quoteValue(text)}`;
      if (meant)
        yield {
          at,
          key,
          about: text,
          message: `${says}, which is not a handle in \`people\`. ${explainLikeness(meant.by, meant.handle)}`,
          help: `Write \`${key}: ${meant.handle}\`.`,
        };
      else if (isLikeHandle(text) && !isGroup(text, words?.owner))
        yield {
          at,
          key,
          about: text,
          message: `${says}, which is not a handle in \`people\`.`,
          help: `Write ${joinList(
            handles.slice(0, MOST_LISTED).map((handle) => `\`${key}: ${handle}\``),
            'or',
          )}, or add \`${text.trim().replace(/^@/, '')}:\` to \`people\`.`,
        };
    }
  },
};

/** The most handles that are listed. */
const MOST_LISTED = 3;

/** Returns whether a text is written as handles are, with small letters: a name has a capital. */
function isLikeHandle(text: string): boolean {
  return /^@?[a-z][a-z0-9._-]*$/.test(text.trim());
}

function explainLikeness(by: Likeness, handle: string): string {
  return by === 'role' ? `It is the role of \`${handle}\`.` : `Did you mean \`${handle}\`?`;
}
