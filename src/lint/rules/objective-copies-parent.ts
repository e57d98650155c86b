import { isLive, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { cutText, formatPercent } from '../../model/quote.ts';
import { listContentWords, measureInclusion } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const objectiveCopiesParent: Rule<{ overlap: number; words: number }> = {
  id: 'objective-copies-parent',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  readsParent: true,
  summary: 'An objective says what the parent strategy means here, and does not copy it.',
  why: 'A copied objective does not say what people here can change. It also counts twice in the parent strategy.',
  source: 'Strategic alignment: each level translates the one above; the share is our judgement',
  fix: 'Say what will be true in your part of the organization so that the parent’s result comes true. Add the id of the parent’s objective to `contributes_to:`.',
  whenNot: 'If the parent asks each unit to repeat its objective word for word.',
  options: {
    overlap: {
      default: 0.8,
      least: 0,
      most: 1,
      says: 'smallest share of shared key words that counts as a copy, 0–1, measured on the shorter text (our judgement)',
    },
    words: {
      default: 3,
      least: 1,
      says: 'fewest key words in a text that is compared (our judgement: shorter texts match by chance)',
    },
  },
  parent: `
stages:
  transformational:
    objectives:
      one-record:
        result: Every county clinic works from one shared record
`,
  bad: `
parent: ../county
stages:
  transformational:
    objectives:
      our-record:
        result: Every clinic in the north works from one shared county record
`,
  good: `
parent: ../county
stages:
  transformational:
    objectives:
      no-second-form:
        result: Midwives in the north write down a birth once, at the bedside
        contributes_to: [one-record]
`,
  many: (these) => `${these} repeat an objective of the parent strategy.`,
  *check(plan, { parent, words, options }) {
    if (!parent || !words) return;
    const above = listParentTexts(parent)
      .slice(0, MOST_COMPARED)
      .map(([id, text]) => [id, listContentWords(cutText(text, MOST_CHARACTERS), words.stop)] as const);
    for (const { id, objective } of listLiveObjectives(plan).slice(0, MOST_COMPARED)) {
      const own = listContentWords(cutText(objective.result ?? '', MOST_CHARACTERS), words.stop);
      const copied = above.find(
        ([, other]) =>
          Math.min(own.size, other.size) >= options.words && measureInclusion(own, other) >= options.overlap,
      );
      if (!copied) continue;
      yield {
        at: objective,
        key: 'result',
        about: copied[0],
        message: `Objective \`${id}\` repeats \`${copied[0]}\` of the parent strategy (${formatPercent(measureInclusion(own, copied[1]))} of the key words are the same; the limit is ${formatPercent(options.overlap)}).`,
      };
    }
  },
};

/** The limits of the comparison: a longer list is not a strategy, and comparing all of it would only take time. */
const MOST_COMPARED = 300;
const MOST_CHARACTERS = 500;

/** Lists the results that the parent still wants. */
function listParentTexts(parent: Plan): readonly (readonly [string, string])[] {
  return [
    ...parent.criteria.map(([id, { outcome }]) => [id, outcome ?? ''] as const),
    ...parent.objectives
      .filter(({ objective }) => isLive(objective))
      .map(({ id, objective }) => [id, objective.result ?? ''] as const),
  ];
}
