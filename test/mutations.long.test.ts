/** Whole strategies, broken in one place: whatever is deleted or replaced, the check answers with correct positions. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as YAML from 'yaml';
import * as z from 'zod/mini';
import { strategySchema } from '../src/model/schema.ts';
import { answerTo, wrongsOf } from './hostile/pipeline.ts';

const EXAMPLES = new URL('../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/strategy.yaml`, EXAMPLES), 'utf8')] as const);

/** Values of every type, to replace a node with. */
const OTHERS: readonly unknown[] = [
  'text',
  '',
  42,
  -1.5,
  [],
  ['a', 1, null],
  {},
  { a: { b: 1 } },
  null,
  true,
  '2027',
  '2027-02-30',
  'FY2027',
];

/** The most mutations per example, evenly spread; `MUTATIONS=100000` tries every one. */
const MOST = Number(process.env.MUTATIONS ?? 400);
/** The most lines per example that are deleted or moved. */
const MOST_LINES = 40;

interface Mutation {
  readonly name: string;
  readonly text: string;
}

/** Deletes each node with its key, and replaces it by each of the other values. */
function mutationsOf(text: string): readonly Mutation[] {
  const all: Mutation[] = [];
  YAML.visit(YAML.parseDocument(text), {
    Pair(_key, { key, value }) {
      const from = (key as YAML.Scalar).range?.[0] ?? 0;
      const to = (value as YAML.Node | null)?.range?.[1] ?? from;
      all.push({ name: `${key} deleted`, text: spliced(text, from, to, '') });
      add(value as YAML.Node, `${key}`);
    },
    Seq(_key, { items }) {
      for (const [index, item] of items.entries()) add(item as YAML.Node, `item ${index}`);
    },
  });
  return all;

  function add(node: YAML.Node | null, name: string) {
    const [from, to] = node?.range ?? [0, 0];
    for (const other of OTHERS)
      all.push({
        name: `${name} = ${JSON.stringify(other)}`,
        text: spliced(text, from, to, JSON.stringify(other)),
      });
  }
}

function spliced(text: string, from: number, to: number, middle: string): string {
  const end = text.slice(from, to).endsWith('\n') ? '\n' : '';
  return text.slice(0, from) + middle + end + text.slice(to);
}

function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
}

/** Checks everything that must hold for a broken text. */
function expectAnswer({ name, text }: Mutation): void {
  const answer = answerTo(text);
  const misfits = answer.reading.model ? misfitsOf(answer.reading.model) : [];
  expect({ name, wrong: [...wrongsOf(answer), ...misfits] }).toEqual({ name, wrong: [] });
}

/** Lists parts of a model that do not fit the schema, apart from required keys and the reader's own. */
function misfitsOf(model: unknown): readonly string[] {
  const result = z.safeParse(strategySchema, model);
  const issues = result.success ? [] : result.error.issues;
  return issues
    .filter(({ path }) => !['strat', 'name'].includes(path.join('.')))
    .filter((issue) => issue.code !== 'unrecognized_keys' || !issue.keys.every((key) => key.startsWith('x-')))
    .map(({ code, path }) => `${code} at ${path.join('.')}`);
}

describe.each(examples)('examples/%s', (_name, text) => {
  const all = mutationsOf(text);
  const tried = spread(all, MOST);
  const lines = text.split('\n');
  const some = spread([...lines.keys()], MOST_LINES);

  it('gets an answer without a bug of ours as it is', () => {
    expectAnswer({ name: 'as it is', text });
  });

  it(`gives an answer after each of ${tried.length} of ${all.length} changes of one node`, () => {
    for (const mutation of tried) expectAnswer(mutation);
  });

  it('gets an answer when cut after a line, without a line, and with one moved', () => {
    for (const at of some) {
      expectAnswer({ name: `cut at ${at}`, text: lines.slice(0, at).join('\n') });
      expectAnswer({ name: `without ${at}`, text: lines.toSpliced(at, 1).join('\n') });
      expectAnswer({ name: `moved ${at}`, text: lines.with(at, `   ${lines[at]}`).join('\n') });
    }
  });
});
