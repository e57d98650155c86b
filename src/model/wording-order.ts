/** Returns whether only the order of a list changed: hay, straw and corn. */
import type { PromiseLanguage } from './languages/index.ts';
import type { Wording } from './wording-token.ts';

/** Splits what differs at the commas and “and” within it, without the articles of its things. */
function splitItems(
  { plain, tokens }: Wording,
  from: number,
  to: number,
  { promise, caution, work }: PromiseLanguage,
): readonly string[] {
  const items: string[][] = [[]];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token) continue;
    const gap = at > from && before ? plain.slice(before.start + before.text.length, token.start) : '';
    const isJoint = promise.and.has(token.word) || caution.or.has(token.word);
    if (gap.includes(',') || isJoint) items.push([]);
    const isArticle = work.article.has(token.word) && !promise.full.has(token.word);
    if (!isJoint && !isArticle) items.at(-1)?.push(token.word);
  }
  return items.map((words) => words.join(' ')).filter((item) => item !== '');
}

/** Returns whether two sentences only list the same things in another order. */
export function isReordered(was: Wording, is: Wording, language: PromiseLanguage): boolean {
  const length = was.tokens.length;
  if (length !== is.tokens.length) return false;
  const isSame = (at: number) => was.tokens[at]?.word === is.tokens[at]?.word;
  let [from, to] = [0, length];
  while (from < to && isSame(from)) from++;
  while (to > from && isSame(to - 1)) to--;
  const [items, wanted] = [was, is].map((wording) => splitItems(wording, from, to, language));
  if (!items || !wanted || items.length < 2 || items.length !== wanted.length) return false;
  return [...items].sort().join('\n') === [...wanted].sort().join('\n');
}
