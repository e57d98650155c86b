import { quoted } from '../../model/quote.ts';
import { textsOf } from '../../model/texts.ts';
import type { Rule } from '../rule.ts';

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
  *check({ strategy }) {
    for (const { at, key, name, root, text } of textsOf(strategy)) {
      const found = placeholderIn(text, WORK.has(root));
      if (found) yield { at, key, about: found, message: `${name} still says ${quoted(found)}.` };
    }
  },
};

/** Sections in which establishing a baseline is honest work, and no stand-in for a number. */
const WORK: ReadonlySet<string> = new Set(['initiatives', 'capabilities', 'execution']);

/** A text is somebody else’s in quotes, and about itself in backticks. */
const QUOTED = /`[^`]*`|“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<=\s)"[^"]*"/g;

const ONLY =
  /^[\s\p{P}\p{S}]*(?:tbd|tba|tbc|todo|xxx+|to be (?:defined|decided|confirmed|announced|agreed)|(?:key result|objective|goal|kpi|metric|measure|initiative|obstacle|milestone|outcome) ?#?\d{1,2})[\s\p{P}\p{S}]*$|^\s*(?:\?+|\.{3}|…)\s*$/iu;
const ANYWHERE = [
  /(?<![\p{Script=Latin}\p{N}_])(?:TBD|TODO(?![-\s]?(?:list|item|app))|XXX+|XX+(?=\s?%))(?![\p{Script=Latin}\p{N}_])/u,
  /\bto be determined\b|\blorem ipsum\b/iu,
  /#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)/u,
];

const NO_NUMBER =
  /\bestablish(?:ing)? (?:(?:a|the|an) )?(?:\w+ )?baseline\b|\bbaseline (?:is )?to be established\b/iu;

/** What of a text is still to be filled in. */
function placeholderIn(text: string, isWork: boolean): string | undefined {
  if (ONLY.test(text)) return text.trim();
  const own = text.replace(QUOTED, (found) => ' '.repeat(found.length));
  for (const pattern of isWork ? ANYWHERE : [...ANYWHERE, NO_NUMBER]) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return fillIn(own);
}

/** Brackets that are neither links, references, footnotes, tick boxes nor part of a word. */
const BRACKETS = /(?<![\p{L}\p{N}\]![])\[([^[\]]{0,80})\](?![\p{L}\p{N}([:\]])/gu;
const ELLIPSIS = /^[\s._…]*$/u;
const ONE_LETTER = /^(?:[XYZN]|XX+|nn)\s*%?$/u;
const BEGINS = /^(?:insert|enter|add|fill|your|describe|specify|tb[dac]|todo)\b/iu;
const NAMES =
  /^(?:the )?(?:(?:[\w-]+ )?(?:name|number|date|amount|percent|percentage|value|metric|measure|unit|baseline|target|owner|team|company|organi[sz]ation|year|quarter|placeholder|text))(?: here| of [\w\s]+)?$/iu;

function fillIn(text: string): string | undefined {
  for (const found of text.matchAll(BRACKETS)) {
    const inner = found[1] ?? '';
    const tick = inner === ' ' || (inner === 'X' && /(?:^|\n)\s*[-*+] $/.test(text.slice(0, found.index)));
    if (tick || inner === '' || /^\^|^\d/.test(inner)) continue;
    const whole = text.trim() === found[0] && !/^[xX]$/.test(inner);
    if (whole || [ELLIPSIS, ONE_LETTER, BEGINS, NAMES].some((pattern) => pattern.test(inner)))
      return found[0];
  }
  return undefined;
}
