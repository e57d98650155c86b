/** Reads the list of mistakes that people make by hand, and checks its shape. */
import { readFileSync } from 'node:fs';

export const KINDS = [
  'tabs',
  'quotes',
  'dates',
  'numbers',
  'owners',
  'lists',
  'ids',
  'synonyms',
  'conflicts',
  'layout',
];

/** One mistake: a text of an example, what somebody typed in its place, and what they should type. */
export interface Mistake {
  readonly id: string;
  readonly kind: string;
  readonly story: string;
  readonly example: string;
  readonly from: string;
  readonly to: string;
  /** Each must be said; from a list of texts, any one. */
  readonly answer: readonly (string | readonly string[])[];
}

/** Returns the list as it stands in the repository; run it from its root. */
export function readMistakes(): readonly Mistake[] {
  return JSON.parse(readFileSync('test/mistakes/mistakes.json', 'utf8'));
}

/** Returns the folder of the example that a mistake is made in. */
export function findExample({ example }: Mistake): string {
  return `examples/${example}`;
}

/** Returns the strategy with the mistake in it. */
export function makeMistake({ example, from, to }: Mistake): string {
  return readFileSync(`examples/${example}/strategy.yaml`, 'utf8').replace(from, () => to);
}

/** Returns what is wrong with a list, one sentence for each fault. */
export function findListFaults(list: readonly Mistake[]): readonly string[] {
  const faults = list.length === 100 ? [] : [`The list has ${list.length} entries, not 100.`];
  const ids = new Set<string>();
  for (const { id, kind, story, example, from, to, answer } of list) {
    const say = (text: string) => faults.push(`${id}: ${text}`);
    if (ids.has(id)) say('The id is used twice.');
    ids.add(id);
    if (!/^[a-z][a-z0-9-]*$/.test(id)) say('The id is not in lower case with hyphens.');
    if (!KINDS.includes(kind)) say(`There is no kind ${kind}.`);
    if (!story.endsWith('.')) say('The story is not a sentence.');
    const count = readFileSync(`examples/${example}/strategy.yaml`, 'utf8').split(from).length - 1;
    if (count !== 1) say(`The text to change occurs ${count} times in ${example}, not once.`);
    if (from === to) say('Nothing is changed.');
    if (answer.length === 0 || answer.flat().includes('')) say('An answer is missing.');
  }
  return faults;
}

/**
 * Returns whether one of some texts is said, on a line as it is or across lines that are wrapped. Where the person typed
 * the text within a longer line, an echo of that line does not count.
 */
export function isAnswered({ to }: Mistake, texts: readonly string[], blocks: readonly string[]): boolean {
  const views = blocks.flatMap((block) => [block, block.replace(/\s+/g, ' ')]);
  return texts.some((text) => {
    const echoes = to
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== text.trim() && line.includes(text));
    return views.some((view) =>
      echoes.reduce((left, echo) => left.replaceAll(echo, ''), view).includes(text),
    );
  });
}
