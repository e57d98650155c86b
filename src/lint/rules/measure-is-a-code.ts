import { findOutcome, listLiveMeasures } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { WordList } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const measureIsACode: Rule = {
  id: 'measure-is-a-code',
  level: 'info',
  kind: 'data',
  readsWords: true,
  summary: 'The name of a measure says what is counted.',
  why: 'Only the people who keep the list of codes know what such a measure counts. Everybody else cannot tell whether its target is much or little.',
  source: 'Found in a published plan: 12 of 16 measures were codes such as “ABCD-OE-08b”',
  fix: 'Write what is counted in `measure:`, and keep the code in `source:`.',
  whenNot:
    'If everybody who reads the plan knows the code. The rule is silent where an outcome says what is counted.',
  bad: `
criteria:
  plans:
    measure: Measure ABCD-OE-08b
    target: 60
`,
  good: `
criteria:
  plans:
    measure: Benefit plans corrected after an audit
    target: 60
    source: ABCD-OE-08b
`,
  many: (these) => `${these} name only a code.`,
  *check(plan, { words }) {
    for (const placed of listLiveMeasures(plan)) {
      const { measure } = placed.measure;
      if (!hasText(measure) || hasText(findOutcome(placed)) || !isCode(measure, words?.measure)) continue;
      yield {
        at: placed.measure,
        key: 'measure',
        message: `${capitalizeFirst(nameMeasure(placed))} is measured by ${quoteValue(measure)}, a code that says nothing to others.`,
      };
    }
  },
};

/** Standards and their like, which stand for something that can be looked up. */
const STANDARD = /^(?:iso|iec|din|en|ieee|rfc|nist|sdg|ods)\b/i;
const DATE = /^(?:(?:fy|q|h|t|s)?\d{1,2}|(?:19|20)\d\d)$/i;

/** Returns whether a name holds only letters and numbers of a code: `OFCX0-13`, `7-WB-AB-01`, `KPI 3.2`. */
function isCode(name: string, generic: WordList | undefined): boolean {
  if (!/\d/.test(name)) return false;
  const parts = name
    .trim()
    .split(/[\s_./:#-]+/)
    .filter((part) => part !== '');
  const own = parts.filter((part) => !/^kpi$/i.test(part) && !generic?.has(part.toLowerCase()));
  if (own.length === 0 || own.length > 8 || STANDARD.test(own[0] ?? '')) return false;
  if (!own.some((part) => /\d/.test(part)) || own.every((part) => DATE.test(part)))
    return own.length < parts.length && own.length > 0 && own.every((part) => /^\d{1,3}[a-z]?$/.test(part));
  const capitals = own.filter((part) => /^[A-Z]{2,}\d*[a-z]?$/.test(part)).length;
  const isPart = (part: string) => /^(?:[A-Z]{1,8}\d*[a-z]?|\d{1,5}[a-z]?|[A-Z][a-z]{1,9})$/.test(part);
  if (!own.every(isPart) || capitals === 0) return false;
  const isNumbered = own.some((part) => /^(?:0\d|\d+[a-z])/.test(part)) || /[A-Z]\d+-\d/.test(name);
  return isNumbered || own.length > 2;
}
