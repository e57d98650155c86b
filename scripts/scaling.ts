/** Texts that grow: a unit repeated to fill 16 KiB to 1 MiB, or up to the number of parts that a strategy may have. */

export interface ScalingFamily {
  readonly name: string;
  readonly pre?: string;
  readonly unit: string;
  readonly second?: string;
  readonly close?: string;
  readonly post?: string;
}

/** Numbers around the limit of parts in a strategy. */
const COUNTS = [3_000, 6_000, 9_000, 12_000, 18_000, 28_000];
const SIZES = [16, 64, 256, 1024].map((kib) => kib * 1024);

/** Shapes of a strategy that are slow if something in the program is not linear. */
const OWN: readonly ScalingFamily[] = [
  { name: 'unknown keys', pre: 'review:\n', unit: '  k{i}: 1\n' },
  { name: 'unknown keys on one line', pre: 'review: {', unit: 'k{i}: 1, ', post: '}' },
  { name: 'unknown keys without values on one line', pre: 'review: {', unit: 'k{i},', post: '}' },
  { name: 'criteria', pre: 'criteria:\n', unit: '  k{i}: { target: 1 }\n' },
  { name: 'criteria on one line', pre: 'criteria: {', unit: 'k{i}: { target: 1 }, ', post: '}' },
  { name: 'empty criteria', pre: 'criteria:\n', unit: '  k{i}:\n' },
  {
    name: 'objectives',
    pre: 'stages:\n  incremental:\n    objectives:\n',
    unit: '      k{i}: { advances: [k{i}], owner: x }\n',
  },
  { name: 'bad ids', pre: 'criteria:\n', unit: '  K{i}:\n' },
  { name: 'bad entries of a list', pre: 'values:\n', unit: '- 1\n' },
  { name: 'infinite entries of a list', pre: 'values:\n', unit: '- .inf\n' },
  {
    name: 'bad references on one line',
    pre: 'criteria: { a: { contributes_to: [',
    unit: 'A,',
    post: '] } }',
  },
  { name: 'bad evidence', pre: 'reality:\n  evidence:\n', unit: '    - {a: 1}\n' },
  { name: 'fiscal dates', pre: 'criteria:\n', unit: '  k{i}: {due: FY2027}\n' },
  { name: 'invisible characters', unit: '# \u200b\n' },
  { name: 'invisible characters on one line', pre: '# ', unit: '\u200b' },
  { name: 'keys of 1,000 characters', unit: `${'k'.repeat(1000)}{i}: 1\n` },
  { name: 'keys on one line', pre: 'x-a: ', unit: 'a: ', post: 'b' },
  { name: 'keys on one line in braces', pre: 'x-a: {', unit: 'a: ', post: 'b}' },
  { name: 'lists and keys by turns', pre: 'x-a:\n', unit: '- a:\n  ', post: 'b' },
  { name: 'quotes', unit: '"' },
  { name: 'empty keys', unit: ': 1\n' },
  { name: 'comments', unit: '#\n' },
  { name: 'blank lines', unit: '\n' },
  { name: 'spaces', pre: 'mission:', unit: ' ' },
  { name: 'spaces behind a text', pre: 'mission: a', unit: ' ' },
  { name: 'lines of spaces', pre: 'mission:\n', unit: '  \n' },
  { name: 'a text of many lines', pre: 'mission: |\n', unit: '  a\n' },
  { name: 'a text with many breaks in quotes', pre: 'mission: "', unit: 'a\n  ', post: '"' },
  { name: 'many texts of 30,000 characters', unit: `x-{i}: "${'x '.repeat(15_000)}"\n` },
  { name: 'words of a statement', pre: 'destination:\n  statement: ', unit: 'leverage ' },
  { name: 'marks on one letter', pre: 'mission: e', unit: '\u0300' },
  { name: 'commands', pre: '#', unit: '##[x] ::y ' },
];

/** Makes each family in each size, as the file and as the body of a strategy. */
export function* scaled(
  families: readonly ScalingFamily[],
  head: string,
): Iterable<readonly [string, string]> {
  for (const family of [...families, ...OWN])
    for (const size of SIZES) {
      const text = grown(family, size);
      yield [`${family.name}, ${size / 1024} KiB`, text];
      yield [`${family.name}, ${size / 1024} KiB as body`, `${head}${text}`.slice(0, size)];
    }
  for (const { name, pre = '', unit, post = '' } of OWN)
    for (const count of COUNTS.filter((some) => some * Buffer.byteLength(unit) < 1_000_000))
      yield [`${name}, ${count} times`, head + pre + times(unit, count) + post];
}

function grown({ pre = '', unit, second = '', close = '', post = '' }: ScalingFamily, size: number): string {
  const room = size - pre.length - post.length;
  const count = Math.floor(room / (Buffer.byteLength(unit) + second.length + close.length + 2));
  return pre + times(unit, count) + times(second, count) + close.repeat(count) + post;
}

/** Repeats a unit; `{i}` is its number, `{i-1}` the one before. */
function times(unit: string, count: number): string {
  if (!unit.includes('{i')) return unit.repeat(count);
  const one = (at: number) =>
    unit.replaceAll('{i}', at.toString(36)).replaceAll('{i-1}', Math.max(0, at - 1).toString(36));
  return Array.from({ length: count }, (_, at) => one(at)).join('');
}
