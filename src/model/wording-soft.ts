/** Finds a verb of result that something softer now stands before: reports, and is encouraged to report. */
import type { PromiseLanguage } from './languages/index.ts';
import { isVerb } from './wording-cover.ts';
import { sayWords, type WordingFinding } from './wording-findings.ts';
import type { ChangedWords } from './wording-places.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** The least letters that two forms of a verb have in common, and the most that they differ in. */
const LEAST_COMMON = 3;
const MOST_ENDING = 3;

/** What can be reached is no verb of result. */
const ADJECTIVE = /(?:bar|lich|ig|able|ible|vel)(?:e[nmrs]?|s)?$/u;

function isOtherForm(a: string, b: string): boolean {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  return same >= LEAST_COMMON && Math.max(a.length, b.length) - same <= MOST_ENDING;
}

/** Finds the word before a verb that something softer stands before, as written; undefined if nothing does. */
function findSoftened(
  runs: readonly ChangedWords[],
  [was, is]: readonly [Wording, Wording],
  { caution, work }: PromiseLanguage,
  isVerbAt: (at: number) => boolean,
): readonly [gone: readonly string[], fresh: readonly string[]] | undefined {
  const gone = new Set(runs.flatMap((run) => run.gone));
  const fresh = new Set(runs.flatMap((run) => run.fresh));
  const { tokens } = is;
  const isNew = (token: WordingToken | undefined) => token !== undefined && fresh.has(token);
  for (const [at, verb] of tokens.entries()) {
    const [before, opening] = [tokens[at - 1], tokens[at - 2]];
    // What somebody has to do is no less.
    const isOpen =
      caution.to.has(before?.word ?? '') && isNew(before) && !caution.duty.has(opening?.word ?? '');
    if (!isOpen || !before) continue;
    const text = is.plain.slice(before.start, verb.start + verb.text.length);
    const form = was.tokens.find(
      (one) => gone.has(one) && !ADJECTIVE.test(one.word) && isOtherForm(one.word, verb.word),
    );
    if (isNew(verb) && form) return [[form.text], [text]];
    if (work.object.has(verb.word) || work.article.has(verb.word) || verb.hasDigit) continue;
    const isKept = !isNew(verb) && isNew(opening) && !work.isVerbLast && !work.opensWithInfinitive;
    if (isKept && (isVerbAt(at) || work.predicate.has(tokens[at - 3]?.word ?? ''))) return [[], [text]];
  }
  return undefined;
}

/** Compares whether something softer stands before a verb of both sentences. */
export function compareSoftened(
  runs: readonly ChangedWords[],
  [was, is]: readonly [Wording, Wording],
  language: PromiseLanguage | undefined,
): readonly WordingFinding[] {
  if (!language) return [];
  const find = (sides: readonly [Wording, Wording], all: readonly ChangedWords[]) =>
    findSoftened(all, sides, language, (at) => isVerb(sides[1].tokens, at, language));
  const softer = find([was, is], runs);
  const turned = runs.map(({ gone, fresh, at }): ChangedWords => ({ gone: fresh, fresh: gone, at }));
  const firmer = find([is, was], turned);
  if ((softer === undefined) === (firmer === undefined)) return [];
  if (softer) return [{ kind: 'soft', direction: 'easier', isGrave: true, reason: sayWords(...softer) }];
  const [fresh, gone] = firmer ?? [[], []];
  return [{ kind: 'soft', direction: 'harder', isGrave: false, reason: sayWords(gone, fresh) }];
}
