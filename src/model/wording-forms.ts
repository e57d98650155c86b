/** Reads other forms of the same words as one: a number in words, forms for women and men. */
import { type NumberWord, readLongNumber } from './languages/long-numbers.ts';
import type { WordingToken } from './wording-token.ts';

const GROUPED = /(?<![\d.,'’])([1-9]\d{0,2})((?: \d{3})+)(?![\d'’]|[.,]\d)/g;
/** Languages that write thousands with a plain space. */
const SPACED: ReadonlySet<string> = new Set(['fr', 'es', 'pt']);

/** Closes the spaces within numbers: 3 400 trees. A narrow or fixed space counts in every language. */
export function closeThousands(text: string, code: string): string {
  const fixed = text.replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '');
  return SPACED.has(code)
    ? fixed.replace(GROUPED, (_all, first: string, rest: string) => first + rest.replace(/ /g, ''))
    : fixed;
}

/** Reads the forms of a language in the tokens of a sentence. */
export function joinForms(
  tokens: readonly WordingToken[],
  plain: string,
  code: string,
): readonly WordingToken[] {
  if (code === 'en') return joinNumberWords(joinPhrases(tokens, plain), plain, code);
  return joinNumberWords(GENDERS[code] ? dropDoubledForms(tokens, plain, code) : tokens, plain, code);
}

/** Reads “no one” as nobody, and “in order to” as to. */
function joinPhrases(tokens: readonly WordingToken[], plain: string): readonly WordingToken[] {
  const joined: WordingToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as WordingToken;
    const next = tokens[at + 1];
    if (token.word === 'no' && next?.word === 'one') {
      joined.push({
        ...token,
        word: 'nobody',
        text: plain.slice(token.start, next.start + next.text.length),
      });
      at += 1;
    } else if (token.word === 'in' && next?.word === 'order' && tokens[at + 2]?.word === 'to') at += 1;
    else joined.push(token);
  }
  return joined;
}

function joinNumberWords(
  tokens: readonly WordingToken[],
  plain: string,
  code: string,
): readonly WordingToken[] {
  const joined: WordingToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as WordingToken;
    const number =
      token.hasDigit || joined.at(-1)?.hasDigit ? undefined : readNumberAt(tokens, at, plain, code);
    if (!number) {
      joined.push(token);
      continue;
    }
    const last = tokens[at + number.length - 1] as WordingToken;
    const text = plain.slice(token.start, last.start + last.text.length);
    joined.push({ word: String(number.value), text, start: token.start, hasDigit: true });
    at += number.length - 1;
  }
  return joined;
}

/** The most words of a number. */
const MOST_OF_NUMBER = 8;

function readNumberAt(tokens: readonly WordingToken[], at: number, plain: string, code: string) {
  const words = tokens.slice(at, at + MOST_OF_NUMBER).map(({ word, start }, index): NumberWord => {
    const before = tokens[at + index - 1];
    return { word, gap: before ? plain.slice(before.start + before.text.length, start) : '' };
  });
  return readLongNumber(words, code);
}

/** Pairs of endings for women and men, by language, and the words between them. */
const GENDERS: Readonly<
  Record<string, { readonly women: RegExp; readonly men: readonly string[]; readonly and: RegExp }>
> = {
  de: { women: /innen$/, men: ['', 'n', 'en', 'e'], and: /^(?:und|bzw|oder)$/ },
  fr: { women: /es$/, men: ['s'], and: /^(?:et|ou)$/ },
  es: { women: /as$/, men: ['os'], and: /^[yo]$/ },
  pt: { women: /as$/, men: ['os'], and: /^(?:e|ou)$/ },
};

/** Leaves out the form for women beside that for men: it names nobody else. */
function dropDoubledForms(
  tokens: readonly WordingToken[],
  plain: string,
  code: string,
): readonly WordingToken[] {
  const forms = GENDERS[code];
  if (!forms) return tokens;
  const isPair = (one: WordingToken | undefined, other: WordingToken | undefined) =>
    one !== undefined &&
    other !== undefined &&
    forms.women.test(one.word) &&
    forms.men.some(
      (end) => one.word.replace(forms.women, '') + end === other.word && other.word !== one.word,
    );
  const kept: WordingToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, and, other] = [tokens[at] as WordingToken, tokens[at + 1], tokens[at + 2]];
    const isJoined = forms.and.test(and?.word ?? '');
    if (isJoined && isPair(token, other)) at += 1;
    else if (isJoined && isPair(other, token)) {
      kept.push(token);
      at += 2;
    } else if (code === 'de' && isMarked(token, plain)) readMarked(kept, token);
    else if (code === 'de' && /\p{Ll}Innen$/u.test(token.text))
      kept.push({ ...token, word: token.word.replace(/innen$/, FOR_ALL) });
    else kept.push(token);
  }
  return kept;
}

/** Returns whether a word is the end of a form for all: Kund:innen, Kund*innen. */
function isMarked({ word, start }: WordingToken, plain: string): boolean {
  return word === 'innen' && /\p{L}[:*_/]-?$/u.test(plain.slice(Math.max(0, start - 3), start));
}

/** Takes the sign before such an end away, too, and marks the word as one for all. */
function readMarked(kept: WordingToken[], end: WordingToken): void {
  while (kept.length > 0 && /^[*_/-]$/.test(kept.at(-1)?.word ?? '')) kept.pop();
  const stem = kept.pop();
  if (stem) kept.push({ ...stem, word: `${stem.word}${FOR_ALL}`, text: `${stem.text}:${end.text}` });
}

/** Returns whether two German words are one: Waerme and Wärme, Kund:innen and Kunden. */
export function isSameGerman(a: string, b: string): boolean {
  const [one, other] = a.endsWith(FOR_ALL) ? [a, b] : [b, a];
  if (one.endsWith(FOR_ALL))
    return GENDERS.de?.men.some((end) => one.slice(0, -FOR_ALL.length) + end === other) ?? false;
  return spellOut(a) === spellOut(b);
}

const spellOut = (word: string) =>
  word.replace(/[äöü]/g, (letter) => `${{ ä: 'a', ö: 'o', ü: 'u' }[letter]}e`);

/** Stands for the end of a word that is written for women and men at once. */
export const FOR_ALL = ':innen';
