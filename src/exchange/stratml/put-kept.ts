/** Puts what an import kept back to where it stood. */
import { type DraftMap, isDraftList, isDraftMap } from '../../model/draft.ts';
import { KEEPING_KEY } from '../intake/intake.ts';
import { type MadeElement, putText } from './made-element.ts';

/** A text that an import kept, and its path in the document that it comes from. */
export interface KeptText {
  readonly at: string;
  readonly text: string;
}

/** Lists what an entry keeps of a StratML document; nothing of other sources. */
export function listKeptTexts(entry: DraftMap): readonly KeptText[] {
  const kept = entry[KEEPING_KEY];
  if (!isDraftList(kept)) return [];
  return kept.flatMap((item) => {
    const { at, text } = isDraftMap(item) ? item : {};
    // A long text is kept in pieces.
    const whole = isDraftList(text) ? text.join('') : text;
    return typeof at === 'string' && typeof whole === 'string' && IS_PATH.test(at)
      ? [{ at, text: whole }]
      : [];
  });
}

/** A path of elements, which cells and lines of other sources never have. */
const IS_PATH = /^(?:(?:[A-Z][A-Za-z]*(?:\[\d{1,6}\])?|id)\/)*(?:[A-Z][A-Za-z]*(?:\[\d{1,6}\])?|@[A-Za-z]+)$/;

/**
 * Puts the texts of an entry below its element.
 * @param begins the pattern of the path that leads to the element @returns the texts that stand elsewhere
 */
export function putKeptTexts(
  element: MadeElement,
  texts: readonly KeptText[],
  begins: RegExp,
): readonly KeptText[] {
  return texts.filter(({ at, text }) => {
    const [begin] = begins.exec(at) ?? [];
    if (begin === undefined || begin.length >= at.length) return true;
    putText(element, at.slice(begin.length), text);
    return false;
  });
}
