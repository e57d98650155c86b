/** Reads the numbers in the sentence of a result: “Cut the wait from 72 to 4 hours by June 2028”. */
import type { TargetValue } from '../../model/shapes.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { readTypedNumber } from '../../model/typed-number.ts';
import { readTypedTarget } from '../../model/typed-target.ts';

/** What a sentence says in numbers. */
export interface SentenceNumbers {
  readonly baseline?: number;
  readonly target?: TargetValue;
  readonly unit?: string;
  readonly due?: string | number;
}

const NUMBER = String.raw`[-+]?(?:[€$£¥]\s?)?\d[\d.,]*(?:\s?(?:k|m|mn|bn|million|billion|thousand)\b)?(?:\s?(?:%|€|\$|£|¥|percent\b))?`;
const LIMIT = String.raw`(?:at least|at most|under|below|over|more than|less than|[<>]=?|≤|≥)\s?`;
/** “from 72 to 4 hours”, “von 72 auf 4”, “de 72 à 4”, “72 → 4”, 「72から4へ」. */
const BOTH: readonly RegExp[] = [
  new RegExp(String.raw`\bfrom (${NUMBER})(?:\s?[\p{L}/-]{1,20})? to ((?:${LIMIT})?${NUMBER})(.*)$`, 'iu'),
  new RegExp(String.raw`\bvon (${NUMBER})(?:\s?[\p{L}/-]{1,20})? auf (${NUMBER})(.*)$`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})de (${NUMBER})(?:\s?[\p{L}/-]{1,20})? (?:à|a|para) (${NUMBER})(.*)$`, 'iu'),
  new RegExp(
    String.raw`(?<![\d.,])(${NUMBER})(?:\s?[\p{L}/-]{1,20})?\s?(?:→|->|=>|⇒)\s?((?:${LIMIT})?${NUMBER})(.*)$`,
    'iu',
  ),
  new RegExp(`(${NUMBER})から(${NUMBER})(?:へ|に|まで)?(.*)$`, 'iu'),
];
/** “to 90 %” behind a verb of change. */
const ONLY_TARGET = new RegExp(
  String.raw`^(?:increase|reduce|raise|grow|cut|lower|bring|get|improve|decrease|drive|boost|lift|move|expand|shorten|keep|reach|achieve|hit|attain)\b.*?\b(?:to|of|under|below|above|over) ((?:${LIMIT})?${NUMBER})(.*)$`,
  'iu',
);
/** “Reach 10,000 weekly users”. */
const REACH = new RegExp(
  `^(?:reach|achieve|hit|attain|get|win|sign|have|gain) ((?:${LIMIT})?${NUMBER})(.*)$`,
  'iu',
);
/** “25 new customers”: a short text that begins with its target. */
const BEGINS = new RegExp(`^((?:${LIMIT})?${NUMBER})( \\p{L}.{2,40})$`, 'iu');
const DUE = /\b(?:by|until|before|bis|avant|d'ici|antes de|hasta)\s+(?:the\s+)?(\S.{3,60})/giu;
/** “Reach €1.2m from €0.4m”. */
const REVERSED = new RegExp(
  `\\b(?:to|reach|achieve|hit|get to|grow to) ((?:${LIMIT})?${NUMBER})(.{0,40}?) from (${NUMBER})(?![\\d.,])`,
  'iu',
);

/** The most characters of a sentence that is searched. */
const SENTENCE_LIMIT = 500;

/** Reads the numbers of a sentence; an empty object if it has none that are certain. */
export function readSentenceNumbers(sentence: string, habits: TypedHabits): SentenceNumbers {
  if (sentence.length > SENTENCE_LIMIT) return {};
  const found = findDue(sentence, habits);
  const due = found && { due: found.due };
  const plain = found ? sentence.replace(found.words, '').trimEnd() : sentence;
  const [, goal, behind = '', start] = REVERSED.exec(plain) ?? [];
  if (goal !== undefined) return { ...readEnds(start, goal, behind, habits), ...due };
  for (const pattern of BOTH) {
    const match = pattern.exec(plain);
    if (match) return { ...readEnds(match[1], match[2] ?? '', match[3] ?? '', habits), ...due };
  }
  const [, only, rest = ''] = ONLY_TARGET.exec(plain) ?? REACH.exec(plain) ?? BEGINS.exec(plain.trim()) ?? [];
  if (only === undefined) return { ...due };
  return { ...readEnds(undefined, only, rest, habits), ...due };
}

interface FoundDue {
  readonly due: string | number;
  /** The words that say it. */
  readonly words: string;
}

/** Finds a date behind “by”: the most words that are one. */
function findDue(sentence: string, habits: TypedHabits): FoundDue | undefined {
  for (const [whole, said = ''] of sentence.matchAll(DUE)) {
    const words = said.split(' ').slice(0, 4);
    for (let end = words.length; end > 0; end--) {
      const text = words
        .slice(0, end)
        .join(' ')
        .replace(/[.,;:)]+$/, '');
      const typed = /\d/.test(text) ? readTypedDate(text, habits) : undefined;
      if (typed?.is === 'certain')
        return { due: typed.value, words: whole.slice(0, whole.length - said.length) + text };
    }
  }
  return undefined;
}

function readEnds(from: string | undefined, to: string, rest: string, habits: TypedHabits): SentenceNumbers {
  const target = readTypedTarget(to, habits);
  if (target.is !== 'certain') return {};
  const unit = target.unit ?? readUnitBehind(rest);
  if (from === undefined) return { target: target.value, ...(unit && { unit }) };
  const baseline = readTypedNumber(from, habits);
  if (baseline.is !== 'certain') return {};
  if (target.unit !== undefined && baseline.unit !== undefined && target.unit !== baseline.unit) return {};
  const both = { baseline: baseline.value, target: target.value };
  const named = baseline.unit ?? unit;
  return named === undefined ? both : { ...both, unit: named };
}

/** The words right behind the number name its unit if they end the sentence or the clause. */
function readUnitBehind(rest: string): string | undefined {
  const [, unit] =
    /^ ?((?!(?:by|in|for|and|per|of|with|to|on|at|from)\b)\p{L}[\p{L}/-]*(?: (?!(?:by|in|for|and|with|to|on|at|from)\b)\p{L}[\p{L}/-]*){0,2})(?= (?:by|in|for|and|with|to|on|at|from)\b|[.,;:(]|\s*$)/iu.exec(
      rest,
    ) ?? [];
  return unit;
}
