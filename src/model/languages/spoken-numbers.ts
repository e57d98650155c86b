/** Numbers as words. */
import { AMOUNT_WORDS } from '../amount-words.ts';
import { makeLate } from '../late.ts';

const getNumberWords = makeLate(() => {
  const found = new Map<string, Map<string, number>>();
  for (const [lang, { numbers }] of Object.entries(AMOUNT_WORDS))
    found.set(
      lang,
      new Map(numbers.flatMap((forms, at) => forms.split('|').map((form) => [form, at + 2] as const))),
    );
  return found;
});

const MORE_WORDS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    one: 1,
    single: 1,
    half: 0.5,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    dozen: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    once: 1,
    twice: 2,
    double: 2,
    triple: 3,
  },
  de: {
    hälfte: 0.5,
    einzige: 1,
    einziger: 1,
    einzigen: 1,
    einziges: 1,
    elf: 11,
    neunzehn: 19,
    achtzehn: 18,
    siebzehn: 17,
    sechzehn: 16,
    fünfzehn: 15,
    vierzehn: 14,
    dreizehn: 13,
    zwölf: 12,
    dutzend: 12,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    hundert: 100,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    doppelt: 2,
  },
  fr: {
    moitié: 0.5,
    onze: 11,
    douze: 12,
    douzaine: 12,
    vingt: 20,
    trente: 30,
    quarante: 40,
    cinquante: 50,
    cent: 100,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    double: 2,
  },
  es: {
    mitad: 0.5,
    once: 11,
    doce: 12,
    docena: 12,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    cien: 100,
    mil: 1e3,
    millón: 1e6,
    millones: 1e6,
    doble: 2,
  },
  pt: {
    metade: 0.5,
    onze: 11,
    doze: 12,
    dúzia: 12,
    vinte: 20,
    trinta: 30,
    quarenta: 40,
    cinquenta: 50,
    cem: 100,
    mil: 1e3,
    milhão: 1e6,
    milhões: 1e6,
    dobro: 2,
  },
};

/** Finds the number that a word says in a language; undefined if it says none. */
export function findSpokenNumber(word: string, lang: string): number | undefined {
  const more = MORE_WORDS[lang];
  return (
    getNumberWords().get(lang)?.get(word) ?? (more && Object.hasOwn(more, word) ? more[word] : undefined)
  );
}
