/** Writes British spellings as American ones, so that both are one word. */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^[a-z]{3,})is(?=(?:e|ed|er|ers|es|ing|able|ation|ations|ational)$)/, 'iz'],
  [/(?<=^[a-z]{3,})ys(?=(?:e|ed|er|ers|es|ing)$)/, 'yz'],
  [/(?<=^[a-z]{3,})our(?=(?:s|ed|er|ers|ing|ful|able|ably|ite|ites|hood|hoods|al|ally|less)?$)/, 'or'],
  [/(?<=^[a-z]{2,}[tb])re(?=s?$)/, 'er'],
  [/(?<=^[a-z]{3,})ogue(?=s?$)/, 'og'],
  [/^programme(?=s?$)/, 'program'],
  [/^(def|off|pret|lic)ence(?=s?$)/, '$1ense'],
  [/^practis(?=(?:e|ed|es|ing)$)/, 'practic'],
  [/dgement(?=s?$)/, 'dgment'],
  [/^(an|p|encyclop|orthop|leuk)ae/, '$1e'],
  [/^haem/, 'hem'],
  [/^grey/, 'gray'],
  [/^ageing$/, 'aging'],
];

/** Returns a word, in lower case, as Americans spell it. */
export function spellAmerican(word: string): string {
  return SPELLINGS.reduce((now, [british, american]) => now.replace(british, american), word);
}
