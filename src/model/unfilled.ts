/** Finds what is still to be filled in: `TBD`, `[X]`, “X customers”, “to be decided”. */

import { makeLateWords } from './late.ts';
import { isLatin } from './latin.ts';
import { maskQuoted } from './own-words.ts';
import { splitTokens, type Token } from './tokens.ts';

/** The words that mark something still to be filled in, in one language. */
export interface UnfilledWords {
  /**
   * A hint found in every Latin text that matches one of the first three, for texts in lower case. It is a quick test that
   * most texts fail.
   */
  readonly hint: RegExp;
  /** A whole text: to be decided, Key Result 1. */
  readonly whole: RegExp;
  /** A part of a text: to be determined. */
  readonly part: RegExp;
  /** Work in place of a number: establish a baseline. */
  readonly noNumber: RegExp;
  /** A text in brackets: insert …, name of …. */
  readonly inBrackets: RegExp;
}

/** A quick hint of a placeholder in any Latin text in lower case, whatever its language. */
const HINT =
  /tb[dac]|todo|xx|lorem|[[#]|^\s*(?:\?+|\.{3}|…|[-–—]+|n\.?\/?a\.?|wip)\s*$|(?:^|[^a-z])[xyz](?:\s?%|\s)/;

/**
 * Finds the part of a text that is still to be filled in, in any language and in one with word lists. A missing number
 * counts only in a promise: elsewhere, establishing a baseline is honest work.
 */
export function findUnfilled(text: string, isPromise: boolean, words?: UnfilledWords): string | undefined {
  if (isLatin(text)) {
    const lower = text.toLowerCase();
    if (!HINT.test(lower) && !words?.hint.test(lower)) return undefined;
  }
  if (isOnlyPlaceholder(text) || words?.whole.test(text)) return text.trim();
  const own = maskQuoted(text);
  const parts = words
    ? [...makePatterns(), words.part, ...(isPromise ? [words.noNumber] : [])]
    : makePatterns();
  for (const pattern of parts) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return findUnknownNumber(own) ?? (own.includes('[') ? findUnfilledBracket(own, words) : undefined);
}

function isOnlyPlaceholder(text: string): boolean {
  return (
    /^[\s\p{P}\p{S}]*(?:tbd|tba|tbc|todo|xx+|wip)[\s\p{P}\p{S}]*$/iu.test(text) ||
    /^\s*(?:\?+|\.{3}|…|[-–—]+|n\/a|n\.\s?a\.|na)\s*$/i.test(text)
  );
}

const makePatterns = () => [
  /(?<![\p{Script=Latin}\p{N}_])(?:TBD|TODO(?![-\s]?(?:list|item|app))|XXX+|XX+(?=\s?%))(?![\p{Script=Latin}\p{N}_]|-\d)/u,
  /\blorem ipsum\b/iu,
  /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u,
  /(?<![\p{L}\p{N}_%])[xyz]\s?%/iu,
  /(?<![\p{L}\p{N}_])[XYZ] (?:to|bis|auf|à|a|para) [XYZ](?![\p{L}\p{N}_])/u,
];

/** Words before an `X` that is a name or a numeral: section X, generation X, siglo XX, on X. */
const getWordsBefore = makeLateWords(
  `title, section, article, artículo, artigo, annex, anexo, annexe, phase, fase, appendix, chapter, kapitel, chapitre, capítulo,
  generation, génération, generación, geração, gen, model, modell, modelo, modèle, on, auf, sur, en, no, siglo, século, siècle, level,
  class, klasse, classe, clase, type, typ, tipo, group, gruppe, groupe, grupo, mac, os, project, projekt, projet, proyecto, projeto,
  version, part, teil, partie, parte, factor, faktor, facteur, brand, figure, table, line, linie, vitamin, platform, number, as, or,
  and, und, et, y, e, via, like, malcolm, case, team, ray, axis, on, by`,
  /,\s+/,
);
/** Words after an `X` that is the name of a network, an axis or a subject. */
const getWordsAfter = makeLateWords(
  `followers, posts, post, account, accounts, ads, users, user, profile, threads, feed, axis, axes, and, or, is, has, was, are, und, oder,
  et, ou, est, y, es, e, o, a, ist, hat, for, in, at, to, with, rays, chromosome, games, corp, century, centuries`,
  /,\s+/,
);

/** Finds a number that is still an `X`: “X customers”, “have XX branches”. */
export function findUnknownNumber(text: string): string | undefined {
  if (!/(?:^|[^\p{L}\p{N}])XX? \p{L}/u.test(text)) return undefined;
  const tokens = splitTokens(text);
  const at = tokens.findIndex((token, index) => isUnknownNumber(tokens, token, index));
  const [unknown, next] = [tokens[at], tokens[at + 1]];
  return unknown && next && text.slice(unknown.start, next.end);
}

function isUnknownNumber(tokens: readonly Token[], { text, gap }: Token, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!/^XX?$/.test(text) || next?.gap !== ' ' || !/^\p{L}{3,}$/u.test(next.text)) return false;
  if (getWordsAfter().has(next.word) || /[/.&-]$/.test(gap)) return false;
  if (!before || /[.:;!?]/.test(gap)) return text === 'X' && /[^s]s$|en$/.test(next.word);
  const isName = at > 1 && before.text !== before.word;
  return !isName && !getWordsBefore().has(before.word) && !/^\d/.test(before.word);
}

/** Makes the pattern for brackets that are not links, references, footnotes, tick boxes or parts of a word. */
const makeBracketPattern = () => /(?<![\p{L}\p{N}\]![])\[([^[\]]{0,80})\](?![\p{L}\p{N}([:\]])/gu;

function findUnfilledBracket(text: string, words?: UnfilledWords): string | undefined {
  for (const found of text.matchAll(makeBracketPattern())) {
    const inner = found[1] ?? '';
    const tick = inner === ' ' || (inner === 'X' && /(?:^|\n)\s*[-*+] $/.test(text.slice(0, found.index)));
    if (tick || inner === '' || /^\^|^\d/.test(inner)) continue;
    const whole = text.trim() === found[0] && !/^[xX]$/.test(inner);
    if (whole || isBlank(inner) || words?.inBrackets.test(inner)) return found[0];
  }
  return undefined;
}

function isBlank(inner: string): boolean {
  return (
    /^[\s._…]*$/u.test(inner) ||
    /^(?:[XYZN]|XX+|nn)\s*%?$/u.test(inner) ||
    /^(?:tb[dac]|todo)\b/iu.test(inner)
  );
}
