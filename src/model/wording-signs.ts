/** Signs and words whose change alone may turn a promise: ✅ and ❌, readable and unreadable, in production. */
import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { pairUp, sayWords, type WordingFinding } from './wording-findings.ts';
import type { Wording, WordingToken } from './wording-token.ts';

const isSameToken = (a: WordingToken, b: WordingToken) => a.word === b.word;

/** A sign that calculates, compares or ticks; a plus behind a number is a limit, and a superscript no sign. */
const isSign = (word: string) => /^[\p{Sm}\p{So}]$/u.test(word);
const NO_SIGN = /^[+°~|©®™]$/;

function listSigns({ tokens }: Wording): readonly WordingToken[] {
  return tokens.filter(({ word }) => isSign(word) && !NO_SIGN.test(word));
}

function compareSigns(was: Wording, is: Wording): readonly WordingFinding[] {
  const { gone, fresh, isMoved } = pairUp(listSigns(was), listSigns(is), isSameToken);
  if (gone.length + fresh.length === 0 && !isMoved) return [];
  const texts = (all: readonly WordingToken[]) => all.map(({ text }) => text);
  const reason = isMoved ? 'its signs changed places' : sayWords(texts(gone), texts(fresh));
  return [{ kind: 'sign', direction: 'undecidable', isGrave: true, reason }];
}

/** Prefixes and ends that deny: unreadable, harmless. */
const DENIALS: Readonly<Record<string, RegExp>> = {
  en: /^(?:un|in|im|ir|il|dis|non|mis)(?=\p{L}{4})/u,
  de: /^(?:un|nicht|in|miss)(?=\p{L}{4})/u,
  fr: /^(?:in|im|ir|il|dés?|non|mal)(?=\p{L}{4})/u,
  es: /^(?:in|im|ir|i|des|no)(?=\p{L}{4})/u,
  pt: /^(?:in|im|ir|i|des|não)(?=\p{L}{4})/u,
};
const ENDS = /(?:less|ful|los|voll)(?=[a-zà-ÿ]{0,2}$)/;

/** Words and their opposites without a prefix in common, whole words with their endings. */
const OPPOSITES: Readonly<Record<string, readonly (readonly [RegExp, RegExp])[]>> = {
  en: [[/^free$/, /^(?:paid|fees?|charged|chargeable)$/]],
  de: [
    [
      /^(?:kostenlos|kostenfrei|unentgeltlich|gratis|gebührenfrei)(?:e[nmrs]?)?$/,
      /^(?:kosten|entgelt|gebühren)pflichtig(?:e[nmrs]?)?$|^(?:bezahlt|entgeltlich)(?:e[nmrs]?)?$/,
    ],
  ],
  fr: [[/^(?:gratuit(?:e|s|es)?|gratuitement)$/, /^payante?s?$/]],
  es: [[/^(?:gratuit[oa]s?|gratis)$/, /^(?:pago|pagad[oa]s?)$/]],
  pt: [[/^(?:gratuit[oa]s?|grátis)$/, /^(?:pag[oa]s?)$/]],
};

/** Returns whether two words are opposites, in this order or the other. */
function isOpposite(a: string, b: string, code: string): boolean {
  const pairs = Object.hasOwn(OPPOSITES, code) ? (OPPOSITES[code] ?? []) : [];
  return pairs.some(([one, other]) => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a)));
}

/** Finds words that became what they denied, or the other way round. */
function compareDenials(was: Wording, is: Wording, code: string): readonly WordingFinding[] {
  const denial = DENIALS[code];
  if (!denial) return [];
  const { gone, fresh } = pairUp(was.tokens, is.tokens, isSameToken);
  const isPair = (a: string, b: string) =>
    (denial.test(a) && a.replace(denial, '') === b) ||
    (ENDS.test(a) && ENDS.test(b) && a !== b && a.replace(ENDS, '') === b.replace(ENDS, ''));
  return gone.flatMap((one) => {
    const other = fresh.find(
      ({ word }) => isPair(one.word, word) || isPair(word, one.word) || isOpposite(one.word, word, code),
    );
    if (!other) return [];
    const reason = sayWords([one.text], [other.text]);
    return [{ kind: 'negation', direction: 'undecidable', isGrave: true, reason } as const];
  });
}

/** Compares what makes a proof one: an external audit, a run in production. */
function compareProofs(was: Wording, is: Wording, language: PromiseLanguage): readonly WordingFinding[] {
  const proof = compileList(language.caution.proof);
  const list = ({ tokens }: Wording) => tokens.filter(({ word }) => proof.has(word));
  const { gone, fresh } = pairUp(list(was), list(is), isSameToken);
  if (gone.length <= fresh.length) return [];
  const reason = sayWords(
    gone.map(({ text }) => text),
    fresh.map(({ text }) => text),
  );
  return [{ kind: 'proof', direction: 'undecidable', isGrave: true, reason }];
}

/** Compares the signs and words of two sentences that may turn a promise by themselves. */
export function compareTurns(
  was: Wording,
  is: Wording,
  code: string,
  language: PromiseLanguage | undefined,
): readonly WordingFinding[] {
  return [
    ...compareSigns(was, is),
    ...compareDenials(was, is, code),
    ...(language ? compareProofs(was, is, language) : []),
  ];
}
