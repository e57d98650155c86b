/** Says what to type in place of a value that should be a text, a person or a section. */
import type { KeyKind } from '../../model/key-kinds.ts';
import { listKeysWith } from '../../model/key-walk.ts';
import { quoteValue } from '../../model/quote.ts';
import { findValueWord } from '../../model/value-words.ts';
import { foldChoice } from './answer-choice.ts';
import { fitsForCertain } from './quick-fit.ts';
import { showPair } from './to-type.ts';
import { isObject, type Remedy, type WrongValue } from './wrong-value.ts';

/** Answers a number, a date or a map where a text is expected: the same in quotes. */
export function answerText({ key, value, wanted }: WrongValue): Remedy | undefined {
  if (wanted === undefined || !fitsForCertain(wanted, 'text')) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') {
    const message = `\`${key}\` is ${typeof value === 'number' ? 'a number' : `\`${value}\``}, and should be a text.`;
    return { message, help: `Put it in quotes: ${showQuoted(key, String(value))}.` };
  }
  const cut = findCutText(value);
  if (cut !== undefined)
    return {
      message: `The text of \`${key}\` has a colon, so it was read as a key.`,
      help: `Put the text in quotes: ${showQuoted(key, cut)}.`,
    };
  if (isTexts(value) && value.length > 0)
    return {
      message: `\`${key}\` is a list, and should be one text.`,
      help: `Write ${showPair(key, value.join(' '))}.`,
    };
  return undefined;
}

/** Answers one text where a list of words is expected: its parts between commas. */
export function answerWords({ key, value }: WrongValue): Remedy | undefined {
  if (typeof value !== 'string') return undefined;
  const words = value.split(/\s*[,;]\s*/).filter((word) => word !== '');
  return {
    message: `\`${key}\` is the text ${quoteValue(value)}, not a list.`,
    help: `Write ${showPair(key, words)}.`,
  };
}

/** Returns the text that was read as a key and its value: `Our problem: a repair takes nine days`. */
function findCutText(value: unknown): string | undefined {
  if (!isObject(value) || Array.isArray(value)) return undefined;
  const [only, ...others] = Object.entries(value);
  if (!only || others.length > 0 || !/\s/.test(only[0]) || isObject(only[1])) return undefined;
  return `${only[0]}: ${String(only[1] ?? '')}`.trim();
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const showQuoted = (key: string | number, text: string) =>
  showPair(key, text).replace(/: (?!")(.*)`$/, ': "$1"`');

/** Answers a list or a section where one person is expected, with the first of them. */
export function answerPerson({ key, value, holderKind }: WrongValue): Remedy | undefined {
  if (isTexts(value) && value[0] !== undefined) {
    const others = value.slice(1);
    const canHelp = others.length > 0 && holderKind?.keys.includes('with');
    return {
      message: `\`${key}\` is a list. Name one person, so that one person is accountable.`,
      help: `Write ${showPair(key, value[0])}${canHelp ? ` and ${showPair('with', others)}` : ''}.`,
    };
  }
  const name = isObject(value) ? (value as Readonly<Record<string, unknown>>).name : undefined;
  if (typeof name !== 'string') return undefined;
  return {
    message: `\`${key}\` is a section, and should be the name of one person.`,
    help: `Write ${showPair(key, name)}.`,
  };
}

/** Answers a text where a section is expected: the text under the key that says most. */
export function answerSection({ key, value, of, holderKind }: WrongValue): Remedy | undefined {
  if (!of || of.keys.length === 0) return undefined;
  const texts = typeof value === 'string' ? [value] : isTexts(value) ? value : [];
  const choice = findChoice(value, of);
  if (choice)
    return {
      message: `\`${key}\` is a text, and should be a section with keys.`,
      help: `Write ${showPair(key, choice)}.`,
    };
  const inside = listKeysWith('title', of)[0] ?? listKeysWith('statement', of)[0];
  if (inside === undefined || texts.length === 0 || texts[0] === '') return undefined;
  return {
    message: `\`${key}\` is ${Array.isArray(value) ? 'a list' : 'a text'}, and should be a section with keys.`,
    help:
      holderKind?.kind === 'handles'
        ? `Write ${showPair(key, describePerson(inside, texts, of))}.`
        : `Write \`${key}:\`, and below it, two spaces further in, ${showPair(inside, texts[0])}.`,
  };
}

/** Finds the key of a section that takes a word: `{ every: quarter }` for “quarterly”. */
function findChoice(value: unknown, of: KeyKind): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'string' || of.values) return undefined;
  for (const key of of.keys) {
    const values = of.below(key)?.values ?? [];
    const typed = foldChoice(value);
    const meant = values.find((one) => one === typed) ?? findValueWord(typed, values);
    if (meant !== undefined) return { [key]: meant };
  }
  return undefined;
}

/** Splits what somebody wrote of a person: the name before the first comma, and what they do behind it. */
function describePerson(
  inside: string,
  texts: readonly string[],
  of: KeyKind,
): Readonly<Record<string, string>> {
  const [name = '', ...rest] = texts.length > 1 ? texts : (texts[0] ?? '').split(/\s*,\s+/);
  const next = of.keys[of.keys.indexOf(inside) + 1];
  return { [inside]: name, ...(rest.length > 0 && next !== undefined && { [next]: rest.join(', ') }) };
}
