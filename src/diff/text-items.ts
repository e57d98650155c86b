/** Compares two texts, or two lists of texts: their order means nothing. */
import { isPromised } from '../model/measures.ts';
import type { WordingFinding } from '../model/promise-wording.ts';
import { type Keys, pairItems } from './items.ts';
import { comparePlanWording } from './plan-wording.ts';
import type { Edit, Pair } from './rule.ts';

export interface TextComparison {
  /** Whether nothing differs but the spelling. */
  readonly isSpelling: boolean;
  readonly findings: readonly WordingFinding[];
  /** The texts of a list that only one side has. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

/** Compares the texts of an edit. Only a promise is read as one: anything else may well begin with what is done. */
export function compareEditTexts(pair: Pair, { match, from, to }: Edit): TextComparison {
  const isWork = !(match && (isPromised(match.section) || match.section === 'objectives'));
  return compareTexts(pair, [from, to], isWork);
}

/** Compares each text with the one that it was; those of a list are paired by their words. */
function compareTexts(
  pair: Pair,
  [from, to]: readonly [from: unknown, to: unknown],
  isWork: boolean,
): TextComparison {
  const { pairs, gone, fresh } = pairTexts(from, to);
  const compared = pairs.map(([was, is]) => comparePlanWording(pair, readItem(was), readItem(is), isWork));
  return {
    isSpelling: gone.length + fresh.length === 0 && compared.every(({ isSpelling }) => isSpelling),
    findings: compared.flatMap(({ findings }) => findings),
    gone: gone.map(readItem),
    fresh: fresh.map(readItem),
  };
}

function pairTexts(from: unknown, to: unknown): ReturnType<typeof pairItems> {
  const [was, is] = [toItems(from), toItems(to)];
  const [one, other] = [was[0], is[0]];
  // A text that was rewritten as a whole is still that text; in a list nobody can tell.
  if (one && other && was.length === 1 && is.length === 1)
    return { pairs: [[one, other]], gone: [], fresh: [] };
  return pairItems(was, is);
}

interface Item extends Keys {
  readonly text: string;
}

function toItems(value: unknown): readonly Item[] {
  const texts = value === undefined ? [] : [value].flat();
  return texts.map((text) => ({ text: String(text) }));
}

function readItem({ text }: Keys): string {
  return String(text);
}
