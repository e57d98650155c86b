/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
/**
 * Capitals that most readers of business texts know, or that are not acronyms: units, currencies, clocks and
 * placeholders.
 */
const KNOWN: ReadonlySet<string> = new Set(
  `USD EUR GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF BRL MXN ZAR SGD HKD KRW TRY AED SAR KES NGN GHS THB IDR MYR PHP VND US USA UK EU UN UAE CEO CFO COO CTO CIO CMO CPO CHRO HR IT AI API ID PC TV OK PDF URL SMS GPS FAQ VIP DNA ISO VAT GDP NGO NATO HIV AIDS COVID LGBT LGBTQ LGBTQIA FY CY AM PM BC AD UTC GMT CET KB MB GB TB PB MW GW TW CO2 NOX TBD TBA TBC TODO XXX NA HTTP HTTPS HTML XML JSON CSV SQL DNS IP VPN USB WIFI CPU GPU RAM SDK GUI UI UX QA ML SAAS SEO MVP OKR KPI NPS CRM ERP ROI ARR MRR B2B B2C SLA FTE CSR ESG GDPR NDA IPO PR PHD MBA CV RFP FYI ASAP DIY SOS UNESCO UNICEF IA KI UE ONU PIB IVA TVA RH`.split(
    /\s+/,
  ),
);

const IN_CAPITALS =
  /(?<![\p{L}\p{N}_&]|[\p{Lu}\p{N}]-|[\p{L}\p{N}]\.)(\p{Lu}[\p{Lu}\p{N}]+)(?:['’]?s)?(?![\p{L}\p{N}_&]|-[\p{Lu}\p{N}]{2}|\.[\p{L}\p{N}])/gu;
const ROMAN = /^[IVX]+$/;
const PART_OF_YEARS = /^(?:FY|CY|HY)\d+(?:Q[1-4]|H[12])?$|^(?:FY)?(?:Q[1-4]|H[12])(?:(?:FY|CY)?\d+)?$/;

/** Finds the acronyms in a text, each once and without a plural `s`; none if the whole text is in capitals. */
export function acronymsIn(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFC').replace(/`[^`]*`|https?:\/\/\S+/g, ' ');
  if (!/\p{Ll}/u.test(plain)) return new Set();
  const found = [...plain.matchAll(IN_CAPITALS)].map(([, capitals = '']) => capitals);
  return new Set(found.filter(isAcronym));
}

function isAcronym(capitals: string): boolean {
  if (KNOWN.has(capitals) || ROMAN.test(capitals) || PART_OF_YEARS.test(capitals)) return false;
  return lettersOf(capitals) >= 2;
}

export function lettersOf(acronym: string): number {
  return acronym.match(/\p{Lu}/gu)?.length ?? 0;
}

/**
 * Lists what the initials of a name can spell, in whole or in part: `NASA` for National Aeronautics and Space
 * Administration.
 */
export function initialsIn(name: string): readonly string[] {
  const words = partsOf(name.normalize('NFC'));
  const capitals = words.flatMap((word) => word.match(/^\p{Lu}/u) ?? []);
  const all = words.map((word) => word.slice(0, 1).toUpperCase());
  return [...runsOf(capitals), ...(all.length > capitals.length ? runsOf(all) : [])];
}

function runsOf(initials: readonly string[]): readonly string[] {
  return initials.flatMap((_, from) =>
    initials.slice(from + 1, from + 12).map((_, more) => initials.slice(from, from + more + 2).join('')),
  );
}

/** The most brackets in one text that are searched for explanations. */
const MOST_BRACKETS = 100;

/** Finds the acronyms that a text explains: “Average Handling Time (AHT)” or “AHT (average handling time)”. */
export function* expandedIn(text: string): Generator<string> {
  const plain = text.normalize('NFC');
  let left = MOST_BRACKETS;
  for (const { 1: inside = '', index } of plain.matchAll(/\(([^()]+)\)/g)) {
    if (left-- <= 0) return;
    const before = partsOf(plain.slice(Math.max(0, index - 200), index));
    const within = partsOf(inside);
    for (const short of shortFormsIn(within[0])) if (spells(before.slice(-reach(short)), short)) yield short;
    for (const short of shortFormsIn(before.at(-1)))
      if (spells(within.slice(0, reach(short)), short)) yield short;
  }
}

const partsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’']+/gu) ?? [];

function shortFormsIn(word = ''): readonly string[] {
  return [...word.matchAll(IN_CAPITALS)].map(([, capitals = '']) => capitals);
}

/** Returns how many words may explain an acronym: one per letter and three small words. */
const reach = (acronym: string) => lettersOf(acronym) + 3;

/** Returns whether these words contain the letters of an acronym in order; the acronym itself not counted. */
function spells(words: readonly string[], acronym: string): boolean {
  const others = words.filter((word) => word !== acronym);
  const letters = others.join('').toLowerCase();
  let at = -1;
  for (const letter of acronym.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
