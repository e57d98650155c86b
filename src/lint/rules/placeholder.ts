import { quoted } from '../../model/quote.ts';
import { textsOf, whereabouts } from '../../model/texts.ts';
import type { Rule, UnfilledWords } from '../rule.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  level: 'error',
  kind: 'data',
  summary: 'Every text says what is meant: nothing is still to be filled in.',
  why: 'A placeholder passes every check for what is missing, and stays. Eleven of twelve published plans that we read still held some.',
  source: 'Found in 11 of 12 StratML plans; spreadsheet errors in data of US agencies',
  fix: 'Write what is meant, or delete the key: what is missing has a rule of its own.',
  whenNot: 'Where a text speaks about such a word, put the word in quotes or in `backticks`.',
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
  *check({ strategy }, { words }) {
    for (const { at, key, path, text } of textsOf(strategy)) {
      const found = placeholderIn(text, PROMISES.has(key), words?.unfilled);
      if (found)
        yield { at, key, about: found, message: `${whereabouts(path)} still says ${quoted(found)}.` };
    }
  },
};

/** Keys that promise something: elsewhere establishing a baseline is honest work, and no stand-in for a number. */
const PROMISES: ReadonlySet<unknown> = new Set(['statement', 'outcome', 'measure', 'met_when', 'result']);

/** A text is somebody else’s in quotes, and about itself in backticks. */
const QUOTED = /`[^`]*`|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<=\s)"[^"]*"/g;

const ONLY = /^[\s\p{P}\p{S}]*(?:tbd|tba|tbc|todo|xxx+)[\s\p{P}\p{S}]*$|^\s*(?:\?+|\.{3}|…)\s*$/iu;
const ANYWHERE = [
  /(?<![\p{Script=Latin}\p{N}_])(?:TBD|TODO(?![-\s]?(?:list|item|app))|XXX+|XX+(?=\s?%))(?![\p{Script=Latin}\p{N}_])/u,
  /\blorem ipsum\b/iu,
  /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u,
];

/** What of a text is still to be filled in; in any language, and in one whose words are known. */
function placeholderIn(text: string, isPromise: boolean, words?: UnfilledWords): string | undefined {
  if (ONLY.test(text) || words?.whole.test(text)) return text.trim();
  const own = text.replace(QUOTED, (found) => ' '.repeat(found.length));
  const parts = words ? [...ANYWHERE, words.part, ...(isPromise ? [words.noNumber] : [])] : ANYWHERE;
  for (const pattern of parts) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return fillIn(own, words);
}

/** Brackets that are neither links, references, footnotes, tick boxes nor part of a word. */
const BRACKETS = /(?<![\p{L}\p{N}\]![])\[([^[\]]{0,80})\](?![\p{L}\p{N}([:\]])/gu;
const ELLIPSIS = /^[\s._…]*$/u;
const ONE_LETTER = /^(?:[XYZN]|XX+|nn)\s*%?$/u;
const BEGINS = /^(?:tb[dac]|todo)\b/iu;

function fillIn(text: string, words?: UnfilledWords): string | undefined {
  for (const found of text.matchAll(BRACKETS)) {
    const inner = found[1] ?? '';
    const tick = inner === ' ' || (inner === 'X' && /(?:^|\n)\s*[-*+] $/.test(text.slice(0, found.index)));
    if (tick || inner === '' || /^\^|^\d/.test(inner)) continue;
    const whole = text.trim() === found[0] && !/^[xX]$/.test(inner);
    if (whole || isBlank(inner) || words?.inBrackets.test(inner)) return found[0];
  }
  return undefined;
}

function isBlank(inner: string): boolean {
  return [ELLIPSIS, ONE_LETTER, BEGINS].some((pattern) => pattern.test(inner));
}
