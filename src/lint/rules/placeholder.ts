import { isLatin } from '../../model/latin.ts';
import { quoteValue } from '../../model/quote.ts';
import { describeTextPlace, listTexts } from '../../model/texts.ts';
import type { Rule, UnfilledWords } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  level: 'error',
  kind: 'data',
  readsWords: true,
  summary: 'No text is still a placeholder.',
  why: 'A placeholder counts as filled in, so no other check notices it. Eleven of the twelve published plans that we read still had some.',
  source: 'Found in 11 of 12 StratML plans; spreadsheet errors in data of US agencies',
  fix: 'Replace the placeholder, or delete the key.',
  whenNot: 'If a text is about such a word, put the word in quotes or in `backticks`.',
  bad: `
owner: TBD
criteria:
  repeat-tests:
    outcome: Repeat tests fall by [X] percent.
    measure: "#REF!"
    source: Key Result 1
`,
  good: `
owner: a.ncube
criteria:
  repeat-tests:
    outcome: Repeat tests fall from 16 to 6 percent of all tests ([lab feed](https://lab.example/repeats)).
    measure: Tests repeated within 30 days
    source: lab feed
`,
  many: (_, found) => `${found} texts still hold a placeholder.`,
  *check({ strategy }, { words }) {
    for (const { at, key, path, of, text } of listTexts(strategy)) {
      const found = findPlaceholder(text, of?.has('promise') ?? false, words?.unfilled);
      if (found)
        yield {
          at,
          key,
          about: found,
          message: `${describeTextPlace(path)} still says ${quoteValue(found)}.`,
          ...(of?.kind === 'person' && {
            help: `Write \`${key}:\` with the name of one person, or delete the line.`,
          }),
        };
    }
  },
};

/** Quoted text belongs to somebody else; text in backticks is about itself. */
const QUOTED = /`[^`]*`|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<=\s)"[^"]*"/g;

/** A quick hint of a placeholder in any Latin text, whatever its language. */
const HINT = /tb[dac]|todo|xx|lorem|[[#]|^\s*(?:\?+|\.{3}|…)\s*$/i;

/**
 * Finds the part of a text that is still to be filled in, in any language and in one with word lists. A missing number
 * counts only in a promise: elsewhere, establishing a baseline is honest work.
 */
function findPlaceholder(text: string, isPromise: boolean, words?: UnfilledWords): string | undefined {
  if (isLatin(text) && !HINT.test(text) && !words?.hint.test(text)) return undefined;
  if (isOnlyPlaceholder(text) || words?.whole.test(text)) return text.trim();
  const own = text.replace(QUOTED, (found) => ' '.repeat(found.length));
  const parts = words
    ? [...makePlaceholderPatterns(), words.part, ...(isPromise ? [words.noNumber] : [])]
    : makePlaceholderPatterns();
  for (const pattern of parts) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return own.includes('[') ? findUnfilledBracket(own, words) : undefined;
}

function isOnlyPlaceholder(text: string): boolean {
  return /^[\s\p{P}\p{S}]*(?:tbd|tba|tbc|todo|xxx+)[\s\p{P}\p{S}]*$|^\s*(?:\?+|\.{3}|…)\s*$/iu.test(text);
}

const makePlaceholderPatterns = () => [
  /(?<![\p{Script=Latin}\p{N}_])(?:TBD|TODO(?![-\s]?(?:list|item|app))|XXX+|XX+(?=\s?%))(?![\p{Script=Latin}\p{N}_])/u,
  /\blorem ipsum\b/iu,
  /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u,
];

/** Makes the pattern for brackets that are not links, references, footnotes, tick boxes or parts of a word. */
const makeBracketPattern = () => /(?<![\p{L}\p{N}\]![])\[([^[\]]{0,80})\](?![\p{L}\p{N}([:\]])/gu;

function findUnfilledBracket(text: string, words?: UnfilledWords): string | undefined {
  for (const found of text.matchAll(makeBracketPattern())) {
    const inner = found[1] ?? '';
    const tick = inner === ' ' || (inner === 'X' && /(?:^|\n)\s*[-*+] $/.test(text.slice(0, found.index)));
    if (tick || inner === '' || /^\^|^\d/.test(inner)) continue;
    const whole = text.trim() === found[0] && !/^[xX]$/.test(inner);
    if (whole || isBlank(inner) || words?.inBrackets.test(inner)) return found[0];
  }
  return undefined;
}

function isBlank(inner: string): boolean {
  return (
    /^[\s._…]*$/u.test(inner) ||
    /^(?:[XYZN]|XX+|nn)\s*%?$/u.test(inner) ||
    /^(?:tb[dac]|todo)\b/iu.test(inner)
  );
}
