/** Says what to type in place of a word that is not one of the few that a key takes. */
import { findNearest } from '../../model/nearest.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { findValueWord } from '../../model/value-words.ts';
import { fitsForCertain } from './quick-fit.ts';
import { showPair } from './to-type.ts';
import type { Remedy, WrongValue } from './wrong-value.ts';

/** Answers a text where one of a few is expected: the same in other letters, a word for it, or the nearest. */
export function answerChoice(asked: WrongValue, values: readonly string[]): Remedy | undefined {
  const { key, value } = asked;
  if (typeof value !== 'string') return undefined;
  const typed = foldChoice(value);
  const all = joinList(
    values.map((one) => `\`${one}\``),
    'or',
  );
  const message = `\`${key}\` is ${quoteValue(value)}, which is not ${values.length > 1 ? 'one of its values' : 'its value'}.`;
  const same = values.find((one) => foldChoice(one) === typed);
  if (same !== undefined)
    return {
      message,
      help: `Write ${showPair(key, same)}.`,
      ...(value.trim().toLowerCase() === same && { written: same }),
    };
  const meant = findValueWord(typed, values) ?? findNearest(typed, values);
  if (meant === undefined) return { message, help: `Write ${all} for \`${key}\`.` };
  return { message, help: `Write ${showPair(key, meant)}. The values are ${all}.` };
}

/** Answers a text where `true` or `false` is expected. */
export function answerYes({ key, value }: WrongValue): Remedy | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const meant = findValueWord(foldChoice(String(value)), ['true', 'false']) ?? foldChoice(String(value));
  if (meant !== 'true' && meant !== 'false') return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(value)}, which is not \`true\` or \`false\`.`,
    help: `Write ${showPair(key, meant === 'true')}.`,
  };
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'];

/** Answers the name of a language where its tag is expected. */
export function answerLanguage({ key, value, wanted }: WrongValue): Remedy | undefined {
  const isTag = wanted !== undefined && fitsForCertain(wanted, 'pt-BR') && !fitsForCertain(wanted, 'a text');
  const tag = isTag && typeof value === 'string' ? findValueWord(foldChoice(value), LANGUAGES) : undefined;
  if (tag === undefined) return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(value)}, which is not a language tag.`,
    help: `Write ${showPair(key, tag)}.`,
  };
}

/** Folds case and quotes: `“Active”` is `active`. */
export function foldChoice(text: string): string {
  return text
    .replace(/[“”„"'‘’*]/g, '')
    .trim()
    .toLowerCase();
}
