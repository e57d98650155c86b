/** Numbers of several words, or of one long one: thirty-five, quarante-sept, siebenundvierzig. */
import { findSpokenNumber } from './spoken-numbers.ts';

/** The tens that `spoken-numbers.ts` does not have, and the forms that only longer numbers have. */
const TENS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: readTable('dreissig 30'),
  fr: readTable('treize 13, quatorze 14, quinze 15, seize 16, soixante 60, cents 100, vingts 20'),
  es: readTable(`trece 13, catorce 14, quince 15, dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19, veintiuno 21, veintiún 21,
    veintiuna 21, veintidós 22, veintitrés 23, veinticuatro 24, veinticinco 25, veintiséis 26, veintisiete 27, veintiocho 28,
    veintinueve 29, sesenta 60, setenta 70, ochenta 80, noventa 90, ciento 100, doscientos 200, doscientas 200, trescientos 300,
    trescientas 300, cuatrocientos 400, cuatrocientas 400, quinientos 500, quinientas 500, seiscientos 600, seiscientas 600,
    setecientos 700, setecientas 700, ochocientos 800, ochocientas 800, novecientos 900, novecientas 900`),
  pt: readTable(`treze 13, catorze 14, quatorze 14, quinze 15, dezesseis 16, dezasseis 16, dezessete 17, dezassete 17, dezoito 18,
    dezenove 19, dezanove 19, sessenta 60, setenta 70, oitenta 80, noventa 90, cento 100, duzentos 200, duzentas 200, trezentos 300,
    trezentas 300, quatrocentos 400, quinhentos 500, seiscentos 600, setecentos 700, oitocentos 800, novecentos 900`),
};

function readTable(text: string): Readonly<Record<string, number>> {
  const pairs = text.split(/,\s*/).map((pair) => pair.split(' '));
  return Object.fromEntries(pairs.map(([word = '', value]) => [word, Number(value)]));
}

/** Words that join the parts of a number where they stand between them. */
const JOINS: Readonly<Record<string, string>> = { en: 'and', fr: 'et', es: 'y', pt: 'e' };

/** Words that say how often or how many times: no part of a longer number. */
const NO_PART =
  /^(?:once|twice|double|triple|half|dozen|dutzend|doppelt|douzaine|docena|doble|dúzia|dobro|single)$/;

/** Returns what one word says in a longer number: five, twenty, hundred. */
function findPart(word: string, code: string): number | undefined {
  // In Spanish, once is eleven.
  if (NO_PART.test(word) && !(word === 'once' && code === 'es')) return undefined;
  const tens = TENS[code];
  const value =
    (tens && Object.hasOwn(tens, word) ? tens[word] : undefined) ??
    findSpokenNumber(word, code) ??
    (code === 'de' ? readGerman(word) : undefined) ??
    (ONES.has(word) ? 1 : undefined);
  return value !== undefined && value >= 1 ? value : undefined;
}

const ONES: ReadonlySet<string> = new Set(['un', 'une', 'uno', 'una', 'um', 'uma']);

/** Reads a German number of one word: dreihundertfünfundsechzig. */
function readGerman(word: string): number | undefined {
  const part = (text: string): number | undefined =>
    text === ''
      ? 0
      : text === 'ein'
        ? 1
        : (TENS.de?.[text] ?? findSpokenNumber(text, 'de') ?? readGerman(text));
  for (const [name, size] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(name);
    if (at < 0 || word === name) continue;
    const [many, rest] = [part(word.slice(0, at)), part(word.slice(at + name.length).replace(/^und/, ''))];
    return many === undefined || rest === undefined || rest >= size ? undefined : (many || 1) * size + rest;
  }
  const [, ones = '', tens = ''] = /^(.+?)und(.+)$/.exec(word) ?? [];
  const [one, ten] = [part(ones), part(tens)];
  return one && ten && one < 10 && ten >= 20 && ten % 10 === 0 ? one + ten : undefined;
}

/** A word with what stands between it and the one before. */
export interface NumberWord {
  readonly word: string;
  readonly gap: string;
}

/** Adds a part to what was read so far; undefined if it does not follow. */
function addPart(
  sum: number,
  part: number,
  gap: string,
  code: string,
  isJoined: boolean,
): number | undefined {
  const isHyphen = /^[-\u2010\u2011]$/.test(gap);
  const rest = sum % 1000;
  if (part === 1000) return sum > 0 && sum < 1000 ? sum * 1000 : undefined;
  if (part === 100 && rest > 0 && rest < 10) return sum - rest + rest * 100;
  // Four twenties are eighty in French.
  if (code === 'fr' && part === 20 && rest % 100 === 4 && isHyphen) return sum + 76;
  const last = rest % 100;
  const isAfterHundreds = sum >= 100 && last === 0 && part < (rest === 0 ? 1000 : 100);
  if (isAfterHundreds) return sum + part;
  const isTens = last >= 20 && last % 10 === 0 && (part < 10 || (code === 'fr' && part < 20));
  return isTens && (isHyphen || (isJoined && code !== 'en')) ? sum + part : undefined;
}

/** The least number that is read: below it a word may be no count, as in “one another”. */
const LEAST = 20;

/**
 * Reads the number that words begin with, if it is one of twenty or more.
 * @returns its value, and how many words it has
 */
export function readLongNumber(
  words: readonly NumberWord[],
  code: string,
): { readonly value: number; readonly length: number } | undefined {
  const first = findPart(words[0]?.word ?? '', code);
  if (first === undefined || first >= 1e6) return undefined;
  let sum: number = first;
  let length = 1;
  for (let at = 1; at < words.length; at++) {
    const isJoined = words[at]?.word === JOINS[code] && at + 1 < words.length;
    const next = words[isJoined ? at + 1 : at];
    const part = next && findPart(next.word, code);
    const added: number | undefined =
      part === undefined ? undefined : addPart(sum, part, next?.gap ?? '', code, isJoined);
    if (added === undefined) break;
    if (isJoined) at += 1;
    [sum, length] = [added, at + 1];
  }
  return sum >= LEAST && Number.isInteger(sum) ? { value: sum, length } : undefined;
}
