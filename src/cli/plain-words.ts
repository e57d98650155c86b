/**
 * Reads the words of a verb where they are plain: known flags, each with the value that it needs, and as many arguments
 * as the verb takes. All else is left to commander, which also finds the words for what is wrong.
 */
import { makeFlagParser } from './flag-values.ts';
import { COLOR_FLAGS, type Flag, type Verb } from './verb.ts';

type Values = Record<string, unknown>;

/** A flag with a long name, and with no value or exactly one: `-y, --yes` or `--format <name>`. */
const PLAIN_FLAG = /^(?:-\w, )?--[\w-]+(?: <[^.>]+>)?$/;

/**
 * Reads the words of a verb as commander does. Throws a `UserError` for a list with an empty part.
 * @returns the arguments of the verb and then the values of its flags; undefined if the words are not plain
 */
export function readPlainWords(verb: Verb, words: readonly string[]): readonly unknown[] | undefined {
  if (verb.isVerbatim) return undefined;
  const flags = [...COLOR_FLAGS, ...verb.flags];
  const values = listDefaults(flags);
  const rest: string[] = [];
  const waiting = [...words];
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift())
    if (!beginsLikeFlag(word)) rest.push(word);
    else if (!setFlag(word, waiting, flags, values)) return undefined;
  const given = placeArguments(verb.usage, rest);
  return given && [...given, values];
}

/** Returns whether commander may read a word as a flag; `-` alone is standard input. */
function beginsLikeFlag(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

/** Returns what is set before any flag: `accepted` is true until `--no-accepted`, but a colour has two flags. */
function listDefaults(flags: readonly Flag[]): Values {
  const values: Values = {};
  const before = new Set<string>();
  for (const { key, isNegative } of flags.map(readKey)) {
    if (isNegative && !before.has(key)) values[key] = true;
    before.add(key);
  }
  return values;
}

/** Sets the value of a flag, which may be the next word. @returns false if the flag is not plain */
function setFlag(word: string, waiting: string[], flags: readonly Flag[], values: Values): boolean {
  const [, name = word, joined] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  const flag = flags.find(({ usage }) => usage.split(/,? /).includes(name));
  if (!flag || !PLAIN_FLAG.test(flag.usage)) return false;
  const { key, isNegative } = readKey(flag);
  if (!flag.usage.includes('<')) {
    values[key] = !isNegative;
    return joined === undefined;
  }
  const value = joined ?? waiting.shift();
  if (value === undefined || beginsLikeFlag(value)) return false;
  values[key] = makeFlagParser(flag)(value, values[key]);
  return true;
}

/** Reads the key of a flag: `failOn` for `--fail-on <level>`, and `config` for `--no-config`. */
function readKey({ usage }: Flag): { readonly key: string; readonly isNegative: boolean } {
  const [, no, name = ''] = /--(no-)?([\w-]+)/.exec(usage) ?? [];
  return {
    key: name.replace(/-(.)/g, (_dash, letter) => letter.toUpperCase()),
    isNegative: no !== undefined,
  };
}

/** Returns a value for each argument of a verb, undefined for one that is not given; or undefined if they do not fit. */
function placeArguments(usage: string, given: readonly string[]): readonly unknown[] | undefined {
  const places = usage.split(' ').slice(1);
  const isMissing = places.some((place, at) => place.startsWith('<') && given[at] === undefined);
  const isTooMany = given.length > places.length && !places.at(-1)?.includes('...');
  if (isMissing || isTooMany) return undefined;
  return places.map((place, at) => (place.includes('...') ? given.slice(at) : given[at]));
}
