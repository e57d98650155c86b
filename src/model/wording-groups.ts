/** Compares how the groups of a number are written: 1,200 is 1200 in English, and in German one and a fifth. */
import type { WordingFinding } from './wording-findings.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** Languages by the sign between thousands; in any other language it may be either. */
const GROUP_SIGNS: Readonly<Record<string, readonly string[]>> = {
  ',': ['en', 'ja', 'zh', 'ko'],
  '.': ['de', 'es', 'pt', 'it', 'nl'],
};
const ONE_GROUP = /^[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/;

/** Returns a number as it is compared: with its sign where that may stand before decimals. */
function readGroup({ word, text }: WordingToken, code: string): string {
  const sign = ONE_GROUP.exec(text)?.[1];
  return sign === undefined || GROUP_SIGNS[sign]?.includes(code) ? word : text;
}

/** Finds numbers that are the same only if a point or comma in them stands between thousands. */
export function compareGroups(was: Wording, is: Wording, code: string): readonly WordingFinding[] {
  const [before, after] = [was, is].map(({ tokens }) => tokens.filter(({ word }) => /^\d{4}/.test(word)));
  if (!before || !after || before.length !== after.length) return [];
  const pairs = before.map((token, at) => [token, after[at] ?? token] as const);
  if (pairs.some(([a, b]) => a.word !== b.word)) return [];
  const changed = pairs.filter(([a, b]) => readGroup(a, code) !== readGroup(b, code));
  return changed.map(([a, b]) => ({
    kind: 'number',
    direction: 'undecidable',
    isGrave: false,
    reason: `${a.text} became ${b.text}`,
  }));
}
