/** Finds words of the glossary that mean something else now, and the promises in which they stand. */
import { findEntryKind, isText } from '../model/key-kinds.ts';
import { isPromised } from '../model/measures.ts';
import { NOUN } from '../model/names.ts';
import { joinList } from '../model/quote.ts';
import { splitWords } from '../model/words.ts';
import { quoteWords } from './edit-places.ts';
import type { Edit, Held, Match, Move, Pair } from './rule.ts';
import { compareEditTexts } from './text-items.ts';
import { sayReasons } from './wordings.ts';

const GLOSSARY = 'glossary.';
/** The most promises that have a change of their own. */
const MOST = 3;

/** Makes a change of each promise in which a word stands that means something else now. */
export function* findNewMeanings(pair: Pair, edit: Edit): Iterable<Move> {
  const { match, field, from, to } = edit;
  if (match || !field.startsWith(GLOSSARY)) return;
  if (from !== undefined && to !== undefined && compareEditTexts(pair, edit).isSpelling) return;
  const term = field.slice(GLOSSARY.length);
  const users = pair.matches.filter((one) => isPromise(one) && usesTerm(one, term));
  if (users.length === 0) return;
  const news = describeNews(pair, edit);
  if (users.length <= MOST) for (const one of users) yield makeMeaning(edit, term, news, one);
  else yield makeWideMeaning(edit, term, news, users);
}

/** What became of the meaning of a word. */
interface News {
  readonly how: string;
  readonly effect: string;
  readonly rest: Pick<Move, 'values' | 'atMost'>;
}

function describeNews(pair: Pair, edit: Edit): News {
  const { from, to } = edit;
  if (from === undefined)
    return {
      how: 'has a meaning of its own now',
      effect: quoteWords(to),
      rest: { values: 'new', atMost: 'info' },
    };
  if (to === undefined)
    return {
      how: 'has no agreed meaning any more',
      effect: `it meant ${quoteWords(from)}`,
      rest: { values: 'removed' },
    };
  const { findings } = compareEditTexts(pair, edit);
  return { how: 'means something else now', effect: sayReasons(findings), rest: {} };
}

function makeMeaning(edit: Edit, term: string, { how, effect, rest }: News, match: Match): Move {
  const { section, id } = match;
  return {
    edit,
    match,
    message: `The word ${quoteWords(term)} in ${NOUN[section]} \`${id}\` ${how}`,
    effect,
    short: `the word ${how}: ${effect}`,
    what: quoteWords(term),
    direction: 'undecidable',
    // A word that is explained for the first time takes nothing back.
    ...(edit.from !== undefined && { class: isPromised(section) ? 'goalpost' : 'direction' }),
    ...rest,
  };
}

function makeWideMeaning(
  edit: Edit,
  term: string,
  { how, effect, rest }: News,
  users: readonly Match[],
): Move {
  const ids = users.slice(0, MOST).map(({ id }) => `\`${id}\``);
  const where = `it stands in ${joinList([...ids, ...(users.length > MOST ? [`${users.length - MOST} more`] : [])])}`;
  return {
    edit,
    message: `The word ${quoteWords(term)} ${how}`,
    effect: `${effect}; ${where}`,
    short: `the word ${how}: ${effect}; ${where}`,
    direction: 'undecidable',
    ...(edit.from !== undefined && { class: 'goalpost' as const }),
    ...rest,
  };
}

/** Only a promise that stays can mean something else. */
function isPromise({ section, before, after }: Match): boolean {
  return before !== undefined && after !== undefined && (isPromised(section) || section === 'objectives');
}

/** Returns whether a word of the glossary stands in a sentence of an entry, also in another form: its plural. */
function usesTerm({ section, before, after }: Match, term: string): boolean {
  const words = splitWords(term.toLowerCase());
  return [before, after].some(
    (held) => held && listSentences(section, held).some((text) => hasWords(text, words)),
  );
}

function listSentences(section: Match['section'], { value }: Held): readonly string[] {
  const of = findEntryKind(section);
  return (of?.keys ?? []).flatMap((key) => {
    const kind = of?.below(key);
    const text = value[key];
    const isSentence = kind && isText(kind) && (kind.has('promise') || kind.has('definition'));
    return isSentence && typeof text === 'string' ? text : [];
  });
}

/** The fewest letters of a word that can have another ending, and the most letters that an ending changes. */
const [FEWEST, MOST_ENDING] = [4, 2];

function hasWords(text: string, words: readonly string[]): boolean {
  const all = splitWords(text.toLowerCase());
  return words.length > 0 && all.some((_, at) => words.every((word, by) => isForm(all[at + by] ?? '', word)));
}

/** Returns whether two words are one, with the same ending or another: `patient` and `patients`. */
function isForm(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return one === other || same >= Math.max(FEWEST, one.length - MOST_ENDING, other.length - MOST_ENDING);
}
