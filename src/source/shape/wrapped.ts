/** Explains keys that are a part of a sentence: it was wrapped in the column of its key, and its next line has a colon. */
import { endsOpen, endsWhole } from '../../model/goes-on.ts';
import type { KeyPath } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { findKeyBefore } from './cut-keys.ts';
import { getValueAt } from './schema-walk.ts';
import { isShown, showPair } from './to-type.ts';
import { askAbout, isObject, type ShapedFile } from './wrong-value.ts';

/** How sure it is that a line goes on with the one above it. */
type Sureness = 'sure' | 'likely';

/** Explains a key that goes on with the text of the key above it; undefined for other keys. */
export function explainWrapped(
  key: string,
  path: KeyPath,
  file: ShapedFile,
  least: Sureness,
): Pick<Trouble, 'message' | 'help' | 'isPlain'> | undefined {
  const { root, places } = file;
  const holder = getValueAt(root, path);
  const value = getValueAt(holder, [key]);
  const before = isObject(holder) && !isObject(value) ? findKeyBefore(key, holder, places) : undefined;
  const text = before === undefined ? undefined : getValueAt(holder, [before]);
  if (before === undefined || typeof text !== 'string' || !isText(path, before, file)) return undefined;
  if (judge(text, key, value) !== 'sure' && (least === 'sure' || judge(text, key, value) !== 'likely'))
    return undefined;
  const line = places.rangeOfPath(root, [...path, key]).start.line;
  if (places.rangeOfPath(root, [...path, before]).end.line !== line - 1) return undefined;
  // Nobody judges half a sentence.
  delete (holder as Record<string, unknown>)[before];
  places.damage([...path, before]);
  const whole = showPair(before, `${text} ${key}: ${value ?? ''}`.trim());
  return {
    message: `Line ${line} goes on with the text of \`${before}\` in the line above. Its colon makes it a key.`,
    help: isShown(whole)
      ? `Write both in one line, in quotes: ${whole}.`
      : `Put a quote before the text of \`${before}\` and one behind line ${line}, and begin line ${line} two spaces further in.`,
    isPlain: true,
  };
}

/** Kinds of keys that may hold a sentence; a section may be one where it needs no keys. */
const SENTENCES: ReadonlySet<string> = new Set(['text', 'texts', 'facts', 'section']);

function isText(path: KeyPath, key: string, file: ShapedFile): boolean {
  return SENTENCES.has(askAbout(file, [...path, key]).of?.kind ?? '');
}

/** Judges whether a key goes on with a text: after an open end, or as words with small letters that end a sentence. */
function judge(text: string, key: string, value: unknown): Sureness | undefined {
  if (endsWhole(text) || !/\s/.test(text)) return undefined;
  if (endsOpen(text) || /,$/.test(text)) return 'sure';
  const words = String(value ?? '').trim();
  const isProse = /\s/.test(words) || endsWhole(words);
  return /^[\p{Ll}\d].*\s/u.test(key) && isProse ? 'likely' : undefined;
}
