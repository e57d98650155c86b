/** Finds a verb that ended or did a thing, where now one only governs it or thinks about it: ban, and then regulate. */
import type { PromiseLanguage } from './languages/index.ts';
import { PARTED_END, VERB_FORMS, type VerbForms } from './languages/verbs.ts';
import { sayWords, sliceText, type WordingFinding } from './wording-findings.ts';
import type { ChangedWords } from './wording-places.ts';
import type { Wording, WordingToken } from './wording-token.ts';

type Verb = keyof VerbForms;

const patterns = new Map<string, RegExp>();

function getPattern(code: string, verb: Verb): RegExp {
  const name = `${code} ${verb}`;
  const forms = Object.hasOwn(VERB_FORMS, code) ? VERB_FORMS[code]?.[verb] : undefined;
  const known = patterns.get(name) ?? new RegExp(`(?<= )(?:${forms ?? '(?!)'})(?= )`, 'gu');
  patterns.set(name, known);
  return known;
}

/** Lists the verbs of a kind in a sentence, as their tokens. */
function findVerbs(
  { tokens }: Wording,
  pattern: RegExp,
  code: string,
  language: PromiseLanguage,
): readonly (readonly WordingToken[])[] {
  const starts: number[] = [];
  let text = ' ';
  for (const { word } of tokens) {
    starts.push(text.length);
    text += `${word} `;
  }
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const first = starts.indexOf(index);
    if (isNoun(tokens, first, code, language)) return [];
    return [tokens.slice(first, starts.findLastIndex((start) => start < index + found.length) + 1)];
  });
}

/** Returns whether a word is a noun where it stands: the end, a review, in German one with a capital. */
function isNoun(
  tokens: readonly WordingToken[],
  at: number,
  code: string,
  { work, promise }: PromiseLanguage,
): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (code === 'de') return at > 0 && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  return work.article.has(before) || promise.full.has(before) || work.of.has(before);
}

/** Compares whether a verb that ended or did a thing gave way to one that promises less. */
export function compareVerbs(
  runs: readonly ChangedWords[],
  [was, is]: readonly [Wording, Wording],
  code: string,
  language: PromiseLanguage | undefined,
): readonly WordingFinding[] {
  if (!language) return [];
  const gone = new Set(runs.flatMap((run) => run.gone));
  const fresh = new Set(runs.flatMap((run) => run.fresh));
  const list = (side: Wording, changed: ReadonlySet<WordingToken>, verb: Verb) =>
    findVerbs(side, getPattern(code, verb), code, language).filter(([first]) => first && changed.has(first));
  const parted =
    code === 'de' ? findVerbs(was, PARTED_END, code, language).filter(([one]) => one && gone.has(one)) : [];
  const ends = [...list(was, gone, 'end'), ...parted.map((tokens) => tokens.slice(0, 1))];
  const made = list(was, gone, 'make');
  const thought = list(is, fresh, 'think');
  const [softer] = [...(ends.length > 0 ? list(is, fresh, 'govern') : []), ...thought];
  const [firm] = [...ends, ...made];
  // What still ends the thing is not softer.
  if (!softer || !firm || (ends.length > 0 && list(is, fresh, 'end').length > 0)) return [];
  const reason = sayWords([sliceText(was, firm)], [sliceText(is, softer)]);
  return [{ kind: 'soft', direction: 'easier', isGrave: true, reason }];
}
