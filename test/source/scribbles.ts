/** Documents in every style that a person might mix, most of them valid. */
import { oneOf, type Random } from './mutants.ts';
import { VALUES } from './values.ts';

/** Makes a map at the margin. */
export function scribble(random: Random): string {
  const breaks = oneOf(random, ['\n', '\n', '\n', '\r\n']);
  return (remarks(random) + mapLines(random, 0, 0)).replaceAll('\n', breaks);
}

/** Makes blank lines and comments in random places; usually none. */
function remarks(random: Random): string {
  let text = '';
  while (random(4) === 0)
    text += oneOf(random, ['\n', `${pad(random(9))}# remark\n`, `${pad(random(5))}#\n`, '   \n']);
  return text;
}

function pad(columns: number): string {
  return ' '.repeat(columns);
}

/** Makes the lines of a map, without the indentation of the first. */
function mapLines(random: Random, column: number, depth: number): string {
  let text = '';
  for (let pairs = 1 + random(4), first = true; pairs > 0; pairs--, first = false) {
    const key = `${oneOf(random, ['k', 'key', 'a b', 'é'])}${pairs}`;
    const written = oneOf(random, [key, key, key, `"${key}"`, `'${key}' `]);
    text += `${first ? '' : pad(column)}${written}:${behind(random, column, depth, true)}${remarks(random)}`;
  }
  return text;
}

function listLines(random: Random, column: number, depth: number): string {
  let text = '';
  for (let items = 1 + random(3), first = true; items > 0; items--, first = false) {
    const lead = `${first ? '' : pad(column)}-`;
    const gap = pad(1 + random(3));
    const inner = column + 1 + gap.length;
    const kind = depth > 4 ? 2 : random(4);
    if (kind === 0) text += lead + gap + mapLines(random, inner, depth + 1);
    else if (kind === 1) text += lead + gap + listLines(random, inner, depth + 1);
    else text += lead + behind(random, column, depth, false) + remarks(random);
  }
  return text;
}

/** Makes the text after `:` or `-`, to the end of its last line. */
function behind(random: Random, column: number, depth: number, isPair: boolean): string {
  const tail = oneOf(random, ['', '', '', ' ', ' # said', '   #']);
  const inner = column + 1 + random(4);
  const kind = depth > 4 ? 3 + random(6) : random(9);
  if (kind === 0) return `${tail}\n${remarks(random)}${pad(inner)}${mapLines(random, inner, depth + 1)}`;
  if (kind === 1) {
    const at = isPair ? oneOf(random, [column, inner]) : inner;
    return `${tail}\n${remarks(random)}${pad(at)}${listLines(random, at, depth + 1)}`;
  }
  if (kind === 2) return `${tail}\n${remarks(random)}${pad(inner)}${leaf(random, inner)}${tail}\n`;
  if (kind === 3) return `${tail}\n`;
  if (kind === 4) return blockText(random, column);
  return `${pad(1 + random(2))}${leaf(random, inner)}${tail}\n`;
}

function leaf(random: Random, column: number): string {
  const words = oneOf(random, ['word', 'two words', 'it is: not', 'said "so"', 'three\n\n  lines # more']);
  const lines = words.replaceAll('\n', `\n${pad(column)}`);
  return oneOf(random, [
    () => oneOf(random, VALUES),
    () => lines,
    () => `first line ${oneOf(random, ['', '  ', '\n'])}\n${pad(column + random(3))}${lines}`,
    () => `"${lines.replaceAll('"', '\\"')}${oneOf(random, ['', ' \\\n', '\\n', '\n\n'])}${pad(column)}end"`,
    () => `'${lines.replaceAll("'", "''")}${oneOf(random, ['', '\n', '\n\n'])}${pad(column)}end'`,
    () => flow(random, column, 0),
  ])();
}

function flow(random: Random, column: number, depth: number): string {
  const gap = () =>
    oneOf(random, ['', ' ', ' ', '  ', `\n${pad(column)}`, ` # in\n${pad(column)}`, `\n\n${pad(column)}`]);
  const isMap = random(2) === 0;
  const entries = Array.from({ length: random(4) }, (_, at) => {
    const isDeep = depth < 3 && random(4) === 0;
    const value = isDeep
      ? flow(random, column, depth + 1)
      : oneOf(random, ['x', 'y z', '"q"', "'s'", '1', 'null', `a\n${pad(column)}b`]);
    return isMap
      ? `${oneOf(random, ['k', '"k"', 'a b'])}${at}:${oneOf(random, [' ', gap()])}${random(9) === 0 ? '' : value}`
      : value;
  });
  const inside =
    entries.map((entry) => gap() + entry + gap()).join(',') +
    oneOf(random, ['', '', ',', gap(), `\n${pad(random(column + 1))}`]);
  return isMap ? `{${inside}}` : `[${inside}]`;
}

function blockText(random: Random, column: number): string {
  const given = oneOf(random, ['', '', '', '1', '2', '4']);
  const header =
    oneOf(random, ['|', '>']) + oneOf(random, [`${oneOf(random, ['-', '+'])}${given}`, given, `${given}-`]);
  const indent = column + (given === '' ? 1 + random(5) : Number(given));
  let text = ` ${header}${oneOf(random, ['', ' ', ' # head'])}\n`;
  for (let lines = 1 + random(5); lines > 0; lines--)
    text += oneOf(random, [
      () => `${pad(indent)}${oneOf(random, ['a line', 'b: c', '- d', '# e', 'f  '])}\n`,
      () => `${pad(indent + random(3))}${oneOf(random, ['more', 'in'])}\n`,
      () => oneOf(random, ['\n', '\n\n', `${pad(random(indent + 2))}\n`]),
    ])();
  return text;
}
