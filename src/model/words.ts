/** Counting and comparing words, in any language. */

/** Plain Latin text has the same words by this pattern as by Unicode segments; the segmenter takes 5 ms to start. */
const LATIN_ONLY = /^[\x20-\x7e\n\t\u2018\u2019\u201c\u201d\u2013\u2014\u2026]*$/;
const LATIN_WORD =
  /[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z_])['\u2019.:](?=[A-Za-z_])|(?<=[0-9])['\u2019.,;](?=[0-9]))[A-Za-z0-9_]+)*/g;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text by Unicode word segments (UAX 29), so that any script counts. */
export function wordsOf(text: string): readonly string[] {
  if (LATIN_ONLY.test(text)) return text.match(LATIN_WORD) ?? [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  for (const part of segmenter.segment(text)) if (part.isWordLike) words.push(part.segment);
  return words;
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

/**
 * How much two texts say the same: shared content words over those of the shorter one, 0–1.
 * @param stop words that carry no content
 */
export function overlap(a: string, b: string, stop: ReadonlySet<string>): number {
  return inclusion(contentWords(a, stop), contentWords(b, stop));
}

/** The share of the words of the longer text that both have, 0–1: a text that says more is another text. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return portion(sharedBy(left, right), Math.max(left.size, right.size));
}

/** The share of the words of the shorter text that both have, 0–1: a text that only adds to another is the same. */
export function inclusion(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return portion(sharedBy(left, right), Math.min(left.size, right.size));
}

function sharedBy(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared;
}

const portion = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The words of a text that carry content, without plurals and common endings. */
export function contentWords(text: string, stop: ReadonlySet<string>): ReadonlySet<string> {
  const words = wordsOf(text.toLowerCase()).filter((word) => !stop.has(word));
  return new Set(words.map(stem));
}

/** Plural and common endings off, so that `leaders` and `leader`, `share` and `shares` are one word. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ers|er|ed|es|e|y|s)$/, '') : word;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** English verbs that are as often a noun or an adjective: “test results”, “open positions”. */
const ALSO_NOUNS =
  set(`build complete design document draft finish hire hold host kick launch open pilot plan present
  produce purchase release research review roll rollout run schedule set ship sign start support test train update upgrade
  work`);
/** Those that stand before a plural far more often than they govern one. */
const ADJECTIVES = set('complete open present set work');
/** What follows a verb and never stands within a name: articles, numbers, particles. */
const AFTER_VERB =
  set(`a an the this these that those our my your their its all every each any one two three four five six
  seven eight nine ten twelve several more new up out off down`);
/** Little words that end the name which a sentence may begin with. */
const CONNECTING =
  set(`about across after against among and around as at before between by during for from in inside into
  near of on or outside per since through throughout to together towards toward until via while with within without that
  which who whose where when so because if how what whether`);
/** Words with which a sentence within the sentence begins. */
const SUBORDINATING = set('that which who whose where when so because if until while how what whether');
/** Verbs whose subject came before: “work orders close”. */
const PREDICATES =
  set(`is are was were has have had will can cannot do does must may should never no answer answers arrive
  arrives bring brings close closes come comes cost costs cover covers double doubles drop drops end ends fall falls fill
  fills find finds get gets go goes grow grows halve halves happen happens hold holds keep keeps know knows last lasts match
  matches need needs pass passes pay pays reach reaches remain remains rise rises see sees sell sells show shows stay stays
  take takes`);
/** A share that is promised is a result: “Complete 95 % of repairs within a day”. */
const SHARE = /^\s*\p{L}+\s+(?:(?:at\s+least|at\s+most|over)\s+)?\d[\d.,]*\s?(?:%|per\s?cent)/iu;
const LIMITS = set('under below above over');
const PLURALS = set('staff people men women children');

/**
 * Whether a sentence begins with one of these verbs, so that it tells of work: “Launch the portal”, but not “Launch
 * dates hold” or “Open positions are filled”. In doubt it does not. Knows English only.
 */
export function beginsWithVerb(text: string, verbs: ReadonlySet<string>): boolean {
  if (SHARE.test(text)) return false;
  const clause = text.toLowerCase().split(/[.,;:!?()—]/, 1)[0] ?? '';
  const words = clause.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const prelude = words[0] === 'to' || /..ly$/.test(words[0] ?? '') ? 1 : 0;
  const [first = '', ...rest] = words.slice(prelude);
  return verbs.has(first) && (!ALSO_NOUNS.has(first) || governs(first, rest));
}

/** Whether the words after a verb that may be a noun are what it acts on, and not the rest of a name with its own verb. */
function governs(first: string, [next, ...rest]: readonly string[]): boolean {
  if (next === undefined || AFTER_VERB.has(next) || /^\d/.test(next)) return true;
  if (hasPredicate([next, ...rest]) || LIMITS.has(rest[0] ?? '')) return false;
  if (connects(next)) return true;
  if (!isPlural(next)) return first !== 'work';
  return !ADJECTIVES.has(first) && (rest[0] === undefined || connects(rest[0]));
}

function hasPredicate(words: readonly string[]): boolean {
  const end = words.findIndex((word) => SUBORDINATING.has(word));
  const main = end < 0 ? words : words.slice(0, end);
  return main.some((word, index) => PREDICATES.has(word) && main[index - 1] !== 'to');
}

const connects = (word: string) => CONNECTING.has(word) || /..ly$/.test(word);
const isPlural = (word: string) => PLURALS.has(word) || /[^su]s$/.test(word);
