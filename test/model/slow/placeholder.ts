/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
import { maskQuoted } from '../../../src/model/own-words.ts';
import { findUnknownNumber, type UnfilledWords } from '../../../src/model/unfilled.ts';

const ONLY =
  /^[\s\p{P}\p{S}]*(?:tbd|tba|tbc|todo|xx+|wip)[\s\p{P}\p{S}]*$|^\s*(?:\?+|\.{3}|…|[-–—]+|n\/a|n\.\s?a\.|na)\s*$/iu;
const ANYWHERE = [
  /(?<![\p{Script=Latin}\p{N}_])(?:TBD|TODO(?![-\s]?(?:list|item|app))|XXX+|XX+(?=\s?%))(?![\p{Script=Latin}\p{N}_]|-\d)/u,
  /\blorem ipsum\b/iu,
  /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u,
  /(?<![\p{L}\p{N}_%])[xyz]\s?%/iu,
  /(?<![\p{L}\p{N}_])[XYZ] (?:to|bis|auf|à|a|para) [XYZ](?![\p{L}\p{N}_])/u,
];

/** Finds a placeholder in a text, in any language and in one whose words are known. */
export function placeholderIn(text: string, isPromise: boolean, words?: UnfilledWords): string | undefined {
  if (ONLY.test(text) || words?.whole.test(text)) return text.trim();
  const own = maskQuoted(text);
  const parts = words ? [...ANYWHERE, words.part, ...(isPromise ? [words.noNumber] : [])] : ANYWHERE;
  for (const pattern of parts) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return findUnknownNumber(own) ?? fillIn(own, words);
}

/** Brackets that are not links, references, footnotes, tick boxes or part of a word. */
const BRACKETS = /(?<![\p{L}\p{N}\]![])\[([^[\]]{0,80})\](?![\p{L}\p{N}([:\]])/gu;
const ELLIPSIS = /^[\s._…]*$/u;
const ONE_LETTER = /^(?:[XYZN]|XX+|nn)\s*%?$/u;
const BEGINS = /^(?:tb[dac]|todo)\b/iu;

function fillIn(text: string, words?: UnfilledWords): string | undefined {
  for (const found of text.matchAll(BRACKETS)) {
    const inner = found[1] ?? '';
    const tick = inner === ' ' || (inner === 'X' && /(?:^|\n)\s*[-*+] $/.test(text.slice(0, found.index)));
    if (tick || inner === '' || /^\^|^\d/.test(inner)) continue;
    const whole = text.trim() === found[0] && !/^[xX]$/.test(inner);
    if (whole || isBlank(inner) || words?.inBrackets.test(inner)) return found[0];
  }
  return undefined;
}

function isBlank(inner: string): boolean {
  return [ELLIPSIS, ONE_LETTER, BEGINS].some((pattern) => pattern.test(inner));
}
