import { hasAmount, listNameWords } from '../../model/own-words.ts';
import { hasText, listLiveInitiatives } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Initiative } from '../../model/schema.ts';
import { findVagueWords } from '../../model/vague.ts';
import type { WordList } from '../../model/words.ts';
import { findEndless } from '../../model/work-verb.ts';
import type { Rule, Words } from '../rule.ts';

export const initiativeVague: Rule = {
  id: 'initiative-vague',
  level: 'info',
  kind: 'text',
  needsWords: true,
  summary: 'An initiative says when it is done.',
  why: 'Work such as “explore new markets” can go on for years, and nobody can say whether it has led to anything.',
  source:
    'Our judgement; found in published plans: six initiatives that begin with “Explore”, none with a date',
  fix: 'Say in `what:` what will be there at the end, or give the initiative a `due:` date.',
  whenNot:
    'If the work has no end on purpose, such as a service. The rule is silent where the initiative has a due date, an indicator or a number.',
  bad: `
initiatives:
  markets:
    what: Explore new markets
`,
  good: `
initiatives:
  markets:
    what: Explore new markets and choose one
    due: 2027-06-30
`,
  many: (these) => `${these} do not say when they are done.`,
  *check(plan, { words }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    for (const [id, initiative] of listLiveInitiatives(plan)) {
      const { what } = initiative;
      if (!hasText(what) || hasEnd(initiative) || hasAmount(what, words.number, words.work)) continue;
      const found = findOpenWords(what, words, names);
      if (found.length > 0)
        yield {
          at: initiative,
          key: 'what',
          message: `Initiative \`${id}\` says ${joinList(found.map(quoteValue))} but not when it is done.`,
        };
    }
  },
};

function hasEnd({ due, indicators, pilot }: Initiative): boolean {
  return due !== undefined || Object.keys(indicators ?? {}).length > 0 || hasText(pilot?.success);
}

function findOpenWords(what: string, words: Words, names: WordList): readonly string[] {
  const endless = findEndless(what, words.work, names);
  return endless ? [endless.word] : findVagueWords(what, words, names);
}
