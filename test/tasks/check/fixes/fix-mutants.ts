/** Strategies with the mistakes of people, editors and formatters, reproducible from a seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { oneOf, type Random } from '../../../source/mutants.ts';

const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** Reads the examples: small ones whole, and of each large one every section alone, so that a run is fast. */
export function readBases(folder: URL | string = EXAMPLES): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('strategy.yaml'),
  );
  return files.flatMap((name) => splitSections(readFileSync(new URL(name, folder), 'utf8')));
}

function splitSections(text: string): readonly string[] {
  if (text.split('\n').length < 120) return [text];
  const blocks = text.split(/^(?=[a-z_]+:)/m);
  const head = blocks
    .filter((block) => /^(?:strat|name|status|end|fiscal_year_starts):/.test(block))
    .join('');
  return blocks.filter((block) => block.split('\n').length > 8).map((block) => head + block);
}

type Mutation = (random: Random, lines: string[], at: number) => void;

const RULES = [
  'criterion-without-owner',
  'criterion-vague',
  'placeholder',
  'stage-without-date',
  'no-such-rule',
];
const IGNORE = (random: Random) =>
  oneOf(random, [
    `# strat-ignore ${oneOf(random, RULES)}: agreed with the board`,
    `# strat-ignore ${oneOf(random, RULES)}, ${oneOf(random, RULES)}: for now`,
    `# strat-ignore ${oneOf(random, RULES)}`,
    '# strat-ignore',
  ]);
const INVISIBLE = ['\u200b', '\u200b', '\u2060', '\u202e', '\u00ad', '\ufeff'];

const get = (lines: readonly string[], at: number) => lines[at] ?? '';
const indentOf = (line: string) => /^ */.exec(line)?.[0] ?? '';

/** Changes the name of the first key of a line: a letter lost, doubled or swapped, another style, or another word. */
function misspell(random: Random, line: string): string {
  return line.replace(/[a-z_]{2,}(?=["']? *:)/, (key) => {
    const at = random(key.length - 1);
    return oneOf(random, [
      key.slice(0, at) + key.slice(at + 1),
      key.slice(0, at) + key[at] + key.slice(at),
      key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2),
      key[0]?.toUpperCase() + key.slice(1),
      key.replaceAll('_', '-'),
      `${key}s`,
      oneOf(random, ['vision', 'goals', 'progress', 'massage', 'not_doing', 'target', 'them', 'a b']),
    ]);
  });
}

/** Puts a piece into a line at a random place. */
const putInto = (random: Random, line: string, piece: string) => {
  const at = random(line.length + 1);
  return line.slice(0, at) + piece + line.slice(at);
};

const MUTATIONS: readonly Mutation[] = [
  (_random, lines, at) => lines.splice(at, 1, ` ${get(lines, at)}`),
  (_random, lines, at) => lines.splice(at, 1, get(lines, at).replace(/^ /, '')),
  (_random, lines, at) => lines.splice(at, 1, get(lines, at).trimStart()),
  (random, lines, at) => {
    const line = get(lines, at);
    const from = random(line.length + 1);
    lines.splice(at, 1, line.slice(0, from) + line.slice(from + 1 + random(3)));
  },
  (_random, lines, at) => lines.splice(at, 1, get(lines, at).replace(/^ +/, '\t')),
  (random, lines, at) => lines.splice(at, 1, putInto(random, get(lines, at), '\t')),
  (_random, lines, at) => lines.splice(at, 1, get(lines, at).replace(':', '')),
  (_random, lines, at) => lines.splice(at, 0, get(lines, at)),
  (_random, lines, at) => lines.splice(at, 1),
  (random, lines, at) => lines.splice(at, 1, misspell(random, get(lines, at))),
  (random, lines, at) => lines.splice(at, 1, misspell(random, get(lines, at))),
  (random, lines, at) => lines.splice(at, 1, misspell(random, get(lines, at))),
  (random, lines, at) => lines.splice(at, 0, `${' '.repeat(random(9))}# a remark`),
  (random, lines, at) =>
    lines.splice(at, 1, `${get(lines, at)}${oneOf(random, [' # a remark', ' #1 of all', '#'])}`),
  (random, lines, at) => lines.splice(at, 0, `${' '.repeat(random(9))}${IGNORE(random)}`),
  (random, lines, at) => lines.splice(at, 0, `${indentOf(get(lines, at))}${IGNORE(random)}`),
  (random, lines, at) => lines.splice(at, 1, `${get(lines, at)} ${IGNORE(random)}`),
  (random, lines, at) => lines.splice(at, 1, putInto(random, get(lines, at), oneOf(random, INVISIBLE))),
  (random, lines, at) => lines.splice(at, 1, putInto(random, get(lines, at), oneOf(random, INVISIBLE))),
  (random, lines, at) =>
    lines.splice(at, 1, putInto(random, get(lines, at), oneOf(random, ['é', '日', '😀', '\u00a0']))),
  (random, lines, at) =>
    lines.splice(
      at,
      1,
      putInto(
        random,
        get(lines, at),
        oneOf(random, ['"', "'", '{', '}', '[', ']', ',', ': ', '- ', '#', ' #', '&a ', '|']),
      ),
    ),
  (random, lines, at) =>
    lines.splice(
      at,
      0,
      `${' '.repeat(random(5))}${oneOf(random, ['Grow', 'two}', 'Cut costs', '12', '- x', '{a: one'])}`,
    ),
  // A sentence that an editor has wrapped.
  (random, lines, at) => {
    const line = get(lines, at);
    const space = line.indexOf(' ', indentOf(line).length + 8 + random(20));
    if (space > 0)
      lines.splice(at, 1, line.slice(0, space), `${' '.repeat(random(8))}${line.slice(space + 1)}`);
  },
  // An entry in braces, with a comment behind it.
  (random, lines, at) => {
    const value = /^(\s*[a-z_-]+: )([^#"'[{|>&*]+)$/.exec(get(lines, at));
    if (value) lines.splice(at, 1, `${value[1]}{ ${oneOf(random, ['what', 'wat', 'tags'])}: ${value[2]} }`);
  },
  (_random, lines, at) => lines.splice(at, 1, get(lines, at).replace(/^(\s*)([a-z_-]+):/, '$1"$2":')),
];

/** Makes a text with one to four mistakes; one in eight with Windows line ends, one in twelve with a byte order mark. */
export function makeFixMutant(random: Random, base: string): string {
  const lines = base.replace(/\n$/, '').split('\n');
  for (let times = 1 + random(4); times > 0; times--)
    oneOf(random, MUTATIONS)(random, lines, random(Math.max(1, lines.length)));
  const text = `${lines.join('\n')}${random(10) === 0 ? '' : '\n'}`;
  const broken = random(8) === 0 ? text.replaceAll('\n', '\r\n') : text;
  // A piece may have split a surrogate pair, which no file can hold.
  const whole = Buffer.from(broken).toString();
  return random(12) === 0 ? `\ufeff${whole}` : whole;
}
