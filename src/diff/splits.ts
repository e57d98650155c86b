/** Finds an entry that took over words which another of its section lost: the one may have been split in two. */
import { findEntryKind } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import { listContentWords } from '../model/words.ts';
import type { Edit, Held, Pair } from './rule.ts';

/** The fewest words that a new entry must have taken over, and the share of what was lost; both are our choice. */
const FEWEST = 2;
const SHARE = 0.5;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Asks whether an entry was split, if one that is new has the words that its sentence lost. */
export function suggestSplit({ matches }: Pair, { match, from, to }: Edit): string | undefined {
  if (!match || typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [was, is] = [from, to].map((text) => listContentWords(text, NO_WORDS));
  const lost = [...(was ?? [])].filter((word) => !is?.has(word));
  const taker = matches.find(({ section, before, after }) => {
    if (section !== match.section || before || !after) return false;
    const taken = lost.filter((word) => listOwnWords(after).has(word));
    return taken.length >= FEWEST && taken.length >= lost.length * SHARE;
  });
  if (!taker) return undefined;
  return `Split? \`${taker.id}\` is new and has the words that \`${match.id}\` lost. Read both as one promise.`;
}

function listOwnWords({ section, value }: Held): ReadonlySet<string> {
  const titles = listKeysWith('title', findEntryKind(section)).map((key) => value[key] ?? '');
  return listContentWords(titles.join(' '), NO_WORDS);
}
