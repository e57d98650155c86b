import { UserError } from '../exit.ts';
import { suggestNearest } from '../model/nearest.ts';
import { joinList, quoteValue } from '../model/quote.ts';

/** Short names of formats, which every verb takes. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([['md', 'markdown']]);

/** The formats that people mean by the names of other programs. */
const MEANT: ReadonlyMap<string, readonly string[]> = new Map([
  ['word', ['docx']],
  ['doc', ['docx']],
  ['powerpoint', ['pptx']],
  ['ppt', ['pptx']],
  ['slides', ['pptx']],
  ['excel', ['xlsx', 'csv']],
  ['xls', ['xlsx', 'csv']],
  ['xlsx', ['csv']],
  ['ods', ['xlsx', 'csv']],
]);

/** Returns ` Did you mean \`docx\`?`, or an empty text. */
export function suggestFormat(name: string, formats: readonly string[]): string {
  const meant = MEANT.get(name.toLowerCase())?.find((format) => formats.includes(format));
  return meant === undefined ? suggestNearest(name, formats) : ` Did you mean \`${meant}\`?`;
}

const TITLES: Readonly<Record<string, string>> = {
  markdown: 'Markdown',
  mermaid: 'Mermaid',
  dot: 'DOT',
  tree: 'text',
};

/** Names a format in a sentence: `Markdown`, `HTML`. */
export function nameFormat(format: string): string {
  return TITLES[format] ?? format.toUpperCase();
}

/** Returns the whole name of a format. */
export function expandFormat(name: string): string {
  return SHORT_NAMES.get(name) ?? name;
}

/** Chooses the value of a flag from a list; the first if the flag is absent. @param what the noun for the list, for the message */
export function chooseFormat<const F extends string>(
  flag: string | undefined,
  values: readonly [F, ...F[]],
  what = 'format',
): F {
  if (flag === undefined) return values[0];
  const name = what === 'format' ? expandFormat(flag) : flag;
  const found = values.find((value) => value === name);
  if (found !== undefined) return found;
  throw new UserError(
    `There is no ${what} ${quoteValue(flag)} for this command.${suggestFormat(flag, values)}`,
    `Choose ${joinList(values, 'or')}.`,
  );
}
