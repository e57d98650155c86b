/** English words with two correct forms for one thing. */

/** The rarer form, and the usual one. */
const USUAL: Readonly<Record<string, string>> = {
  afterwards: 'afterward',
  amongst: 'among',
  backwards: 'backward',
  forwards: 'forward',
  whilst: 'while',
  upwards: 'upward',
  downwards: 'downward',
  orientate: 'orient',
  orientated: 'oriented',
  preventative: 'preventive',
  adviser: 'advisor',
  advisers: 'advisors',
  enquiry: 'inquiry',
  enquiries: 'inquiries',
};

/** Returns the usual form of a word that has two. */
export function findUsualForm(word: string): string {
  return Object.hasOwn(USUAL, word) ? (USUAL[word] ?? word) : word;
}

/** What somebody leads: a team lead is a team leader. Elsewhere the two words are not one. */
const LED =
  /^(?:team|tech|technical|group|squad|project|shift|section|chapter|engineering|product|design|research|programme|program)$/;
const LEADERS: Readonly<Record<string, string>> = { leader: 'lead', leaders: 'leads' };

/** Returns whether two words name somebody who leads. @param before the word before each */
export function isSameTitle(was: string, is: string, before: string): boolean {
  return LED.test(before) && (LEADERS[was] === is || LEADERS[is] === was);
}
