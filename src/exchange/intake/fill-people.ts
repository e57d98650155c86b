/** The people of an entry: one is accountable, the others help. */
import { getDraftValue, isDraftList } from '../../model/draft.ts';
import { findKeyKind } from '../../model/key-kinds.ts';
import { cutText, quoteValue } from '../../model/quote.ts';
import { splitItems } from '../cell-list.ts';
import { type Filler, keepText, setValue } from './filler.ts';
import { splitNames } from './read-people.ts';
import { isPlaceholder } from './read-value.ts';
import type { SourceText } from './source-text.ts';

/** Puts people at a key: the first name of a text is the one person, if there is none yet. */
export function putPeople(filler: Filler, key: string, text: SourceText): void {
  const kind = findKeyKind(filler.of, [key]);
  if (filler.context.isExact && kind) {
    setValue(filler, [key], kind.kind === 'persons' ? splitItems(text.text) : text.text, text);
    return;
  }
  const [first, ...others] = splitNames(text.text);
  if (first === undefined || !kind) {
    keepText(filler, text, 'no key for it');
    return;
  }
  if (isPlaceholder(text.text)) {
    keepText(filler, text, 'a placeholder');
    return;
  }
  const before = filler.draft[key];
  if (kind.kind === 'persons' || (before !== undefined && before !== first)) {
    addHelpers(filler, [first, ...others], text);
    return;
  }
  if (others.length > 0) {
    if (!takesHelpers(filler)) {
      keepText(filler, text, 'several people, and the key takes one');
      return;
    }
    filler.context.intake.remark(
      `${quoteValue(cutText(text.text, 60))}: ${first} is the ${key}, the others help. A plan has one ${key}.`,
      text,
    );
    addHelpers(filler, others, text);
  }
  setValue(filler, [key], first, text);
}

const takesHelpers = ({ of }: Filler) => of.keys.includes('with');

function addHelpers(filler: Filler, names: readonly string[], text: SourceText): void {
  if (!takesHelpers(filler)) {
    keepText(filler, text, 'an entry of this kind has one owner');
    return;
  }
  const known = getDraftValue(filler.draft, ['with']);
  const fresh = names.filter(
    (name) => name !== filler.draft.owner && !(isDraftList(known) && known.includes(name)),
  );
  if (fresh.length > 0) setValue(filler, ['with'], fresh, text);
  else filler.context.intake.map(text, [...filler.node.path, 'with']);
}
