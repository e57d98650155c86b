/** Acronyms, and the texts that explain them. */
import { isUnaccented } from './latin.ts';

/**
 * Capitals that most readers of business texts know, or that are not acronyms: units, currencies, clocks and
 * placeholders.
 */
const KNOWN = `USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL MXN ZAR SGD HKD KRW TRY AED SAR KES NGN
  GHS THB IDR MYR PHP VND US USA UK EU UN UAE CEO CFO COO CTO CIO CMO CPO CHRO HR IT AI API ID PC TV OK PDF URL SMS GPS FAQ
  VIP DNA ISO VAT GDP NGO NATO HIV AIDS COVID LGBT LGBTQ LGBTQIA FY CY AM PM BC AD UTC GMT CET KB MB GB TB PB MW GW TW CO2
  NOX TBD TBA TBC TODO XXX NA HTTP HTTPS HTML XML JSON CSV SQL DNS IP VPN USB WIFI CPU GPU RAM SDK GUI UI UX QA ML SAAS SEO
  MVP OKR KPI NPS CRM ERP ROI ARR MRR B2B B2C SLA FTE CSR ESG GDPR NDA IPO PR PHD MBA CV RFP FYI ASAP DIY SOS UNESCO UNICEF
  IA KI UE ONU PIB IVA TVA RH CSAT AE AES SDR BDR SMB CAC LTV CLV GMV DAU WAU MAU EBIT EBITDA CAPEX OPEX COGS TCO P2P B2G
  SVP EVP CISO CRO CDO PMO SOP SWOT POC CMS LMS SSO MFA PIN QR LED YTD YOY NRR GRR ENPS IRR`;

let knownAcronyms: ReadonlySet<string> | undefined;

function isKnownAcronym(capitals: string): boolean {
  knownAcronyms ??= new Set(KNOWN.split(/\s+/));
  return knownAcronyms.has(capitals);
}

/** Two capitals, or a capital and a numeral, in any script: a cheap test that most texts fail. */
const MAY_BE_CAPITALS =
  /[A-Z\xc0-\xde\u0100-\u1fff\u2060-\uffff][A-Z0-9\xb2\xb3\xb9\xbc-\xbe\xc0-\xde\u0100-\u1fff\u2060-\uffff]/;
/** Capitals on their own: not those of a longer name or a code (`JS-IPFS`, `AB-07`) and not of an address (`GOV.UK`). */
const IN_CAPITALS =
  /(?<![A-Za-z0-9_&]|[A-Z0-9]-|[A-Za-z0-9]\.)([A-Z][A-Z0-9]+)(?:['’]?s)?(?![A-Za-z0-9_&]|-[A-Z0-9]{2}|\.[A-Za-z0-9])/g;
const ROMAN = /^[IVX]+$/;
const PART_OF_YEARS = /^(?:FY|CY|HY)\d+(?:Q[1-4]|H[12])?$|^(?:FY)?(?:Q[1-4]|H[12])(?:(?:FY|CY)?\d+)?$/;

/** Finds the words in capitals, without a plural `s`. */
function findCapitals(text: string): readonly string[] {
  const pattern = isUnaccented(text)
    ? IN_CAPITALS
    : /(?<![\p{L}\p{N}_&]|[\p{Lu}\p{N}]-|[\p{L}\p{N}]\.)(\p{Lu}[\p{Lu}\p{N}]+)(?:['’]?s)?(?![\p{L}\p{N}_&]|-[\p{Lu}\p{N}]{2}|\.[\p{L}\p{N}])/gu;
  return [...text.matchAll(pattern)].map(([, capitals = '']) => capitals);
}

/** Finds the acronyms in a text, each once and without a plural `s`; none if the whole text is in capitals. */
export function findAcronyms(text: string): ReadonlySet<string> {
  if (!MAY_BE_CAPITALS.test(text)) return new Set();
  const plain = text.normalize('NFC').replace(/`[^`]*`|https?:\/\/\S+/g, ' ');
  const hasLowerCase = isUnaccented(plain) ? /[a-z]/.test(plain) : /\p{Ll}/u.test(plain);
  return new Set(hasLowerCase ? findCapitals(plain).filter(isAcronym) : []);
}

function isAcronym(capitals: string): boolean {
  if (isKnownAcronym(capitals) || ROMAN.test(capitals) || PART_OF_YEARS.test(capitals)) return false;
  return countCapitals(capitals) >= 2;
}

export function countCapitals(acronym: string): number {
  return acronym.match(isUnaccented(acronym) ? /[A-Z]/g : /\p{Lu}/gu)?.length ?? 0;
}

/**
 * Lists what the initials of a name can spell, in whole or in part, with and without its small words: `NASA` for
 * National Aeronautics and Space Administration, `DOT` for Department of Transport.
 */
export function listInitials(name: string): readonly string[] {
  const capital = isUnaccented(name) ? /^[A-Z]/ : /^\p{Lu}/u;
  const words = splitAtSigns(name.normalize('NFC'));
  const capitals = words.flatMap((word) => word.match(capital) ?? []);
  const all = words.map((word) => word.slice(0, 1).toUpperCase());
  return [...listRuns(capitals), ...(all.length > capitals.length ? listRuns(all) : [])];
}

/** The most letters of an acronym that a name explains. */
const MOST_LETTERS = 12;

/** Lists every run of two letters or more. */
function listRuns(letters: readonly string[]): readonly string[] {
  return letters.flatMap((_, from) =>
    letters
      .slice(from + 1, from + MOST_LETTERS)
      .map((_, more) => letters.slice(from, from + more + 2).join('')),
  );
}

/** The most brackets in one text that are searched for explanations. */
const MOST_BRACKETS = 100;

/** Finds the acronyms that a text explains: “Average Handling Time (AHT)” or “AHT (average handling time)”. */
export function* findExpandedAcronyms(text: string): Generator<string> {
  if (!text.includes('(') || !MAY_BE_CAPITALS.test(text)) return;
  const plain = text.normalize('NFC');
  let left = MOST_BRACKETS;
  for (const { 1: inside = '', index } of plain.matchAll(/\(([^()]+)\)/g)) {
    if (left-- <= 0) return;
    const before = splitAtSigns(plain.slice(Math.max(0, index - 200), index));
    const within = splitAtSigns(inside);
    for (const short of findCapitals(within[0] ?? ''))
      if (holdsLettersInOrder(before.slice(-limitReach(short)), short)) yield short;
    for (const short of findCapitals(before.at(-1) ?? ''))
      if (holdsLettersInOrder(within.slice(0, limitReach(short)), short)) yield short;
  }
}

function splitAtSigns(text: string): readonly string[] {
  return text.match(isUnaccented(text) ? /[A-Za-z0-9’']+/g : /[\p{L}\p{N}’']+/gu) ?? [];
}

/** Returns how many words may explain an acronym: one per letter and three small words. */
const limitReach = (acronym: string) => countCapitals(acronym) + 3;

/** Returns whether these words contain the letters of an acronym in order; the acronym itself does not count. */
function holdsLettersInOrder(words: readonly string[], acronym: string): boolean {
  const others = words.filter((word) => word !== acronym);
  const letters = others.join('').toLowerCase();
  let at = -1;
  for (const letter of acronym.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Two words or more in a row that begin with a capital, with small words between them. */
const NAME_IN_TEXT = /[A-Z][a-z]+(?:[ -](?:[a-z]{1,3} )?[A-Z][a-z]+)+/g;
const makeAnyNamePattern = () => /\p{Lu}\p{Ll}+(?:[ -](?:\p{Ll}{1,3} )?\p{Lu}\p{Ll}+)+/gu;

/** The most letters of an acronym that a name within a text explains: each more costs time in a huge text. */
const MOST_WITHIN = 6;

/** Adds what the initials of names within a text can spell: `GA` for “ready for General Availability”. */
export function addInitialsWithin(text: string, into: Set<string>): void {
  const isPlain = isUnaccented(text);
  const names = isPlain ? text.match(NAME_IN_TEXT) : text.normalize('NFC').match(makeAnyNamePattern());
  for (const name of names ?? []) {
    const words = name.split(/[ -]/);
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    for (const some of new Set([words, capitals])) addRuns(some.map((word) => word.charAt(0)).join(''), into);
  }
}

function addRuns(letters: string, into: Set<string>): void {
  const all = letters.toUpperCase();
  for (let from = 0; from < all.length; from++)
    for (let to = from + 2; to <= Math.min(all.length, from + MOST_WITHIN); to++)
      into.add(all.slice(from, to));
}
