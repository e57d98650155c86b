import { type Amount, findAmounts } from '../../model/amounts.ts';
import { listLiveMeasures } from '../../model/measures.ts';
import { hasText, listLiveInitiatives, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { WordList } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const targetOnlyInText: Rule = {
  id: 'target-only-in-text',
  level: 'warn',
  kind: 'text',
  readsWords: true,
  summary: 'A number that the plan promises is the target of a criterion, a key result or an indicator.',
  why: 'A number in a sentence has no baseline, no owner and no source. Nobody checks it in, and nobody notices when it changes.',
  source: 'The file format, version 1: a number that somebody is held to is a field, never prose',
  fix: 'Add a criterion with this number as its `target:`, and its `measure:`, `unit:` and `baseline:`.',
  whenNot: 'The rule speaks only if no criterion, key result or indicator of the plan has a target.',
  bad: `
initiatives:
  call-desk:
    what: Answer 80 % of all calls at once
`,
  good: `
criteria:
  answered:
    measure: Calls answered at once
    unit: "%"
    baseline: 40
    target: 80
initiatives:
  call-desk:
    what: Set up one desk for all calls
    serves: [answered]
`,
  many: (these) => `${these} promise a number that no criterion has as its target.`,
  *check(plan, { words }) {
    if (listLiveMeasures(plan).some(({ measure }) => measure.target !== undefined)) return;
    for (const { name, at, key, text } of listSentences(plan)) {
      const amount = hasText(text) ? findAmounts(text, plan.strategy.lang).find(isPromise) : undefined;
      if (amount)
        yield {
          at,
          key,
          unlessDamaged: ['criteria', 'stages', 'objectives'],
          message: `${name} promises ${sayPromise(amount, words?.stop)}, but no criterion has this target.`,
        };
    }
  },
};

interface Sentence {
  readonly name: string;
  readonly at: object;
  readonly key: string;
  readonly text: string | undefined;
}

function listSentences(plan: Plan): readonly Sentence[] {
  return [
    ...listLiveObjectives(plan).map(({ id, objective: at }) => ({
      name: `Objective \`${id}\``,
      at,
      key: 'result',
      text: at.result,
    })),
    ...listLiveInitiatives(plan).map(([id, at]) => ({
      name: `Initiative \`${id}\``,
      at,
      key: 'what',
      text: at.what,
    })),
  ];
}

/** Returns whether a number is a share, money or a count: “5 clinics”, but not a name such as “Windows 11 Pro”. */
function isPromise({ text, unit }: Amount): boolean {
  return unit === 'percent' || unit === 'money' || /^\d[\d.,]* [a-z\xdf-\xff]/.test(text);
}

/** Quotes a number with the word behind it, unless that is a little word such as “by”. */
function sayPromise({ text, unit }: Amount, stop: WordList | undefined): string {
  if (unit === 'percent') return quoteValue(text);
  const [, number = text, word = ''] = /^(.*\S) ([^\s\d]+)$/.exec(text) ?? [];
  const isLittle = word !== '' && (word.length <= 3 || stop?.has(word.toLowerCase()));
  return quoteValue(isLittle ? number : text);
}
