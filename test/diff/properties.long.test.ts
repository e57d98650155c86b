/**
 * Whole strategies with one change: nothing throws, no change is reported without one, and the reverse diff mirrors.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as YAML from 'yaml';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import { listCommitmentLines } from '../../src/render/commitment-lines.ts';
import { expectMirror } from './mirror.ts';
import { DAY, side } from './sides.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/strategy.yaml`, EXAMPLES), 'utf8')] as const);

const MOST = Number(process.env.MUTATIONS ?? 60);

/** Lists mutations: each pair of key and value removed, and with other values. */
function mutationsOf(text: string): readonly string[] {
  const spots: (readonly [from: number, value: number, to: number])[] = [];
  YAML.visit(YAML.parseDocument(text), {
    Pair(_key, { key, value }) {
      const from = (key as YAML.Scalar).range?.[0];
      const [start, to] = (value as YAML.Node | null)?.range ?? [];
      if (from !== undefined && start !== undefined && to !== undefined) spots.push([from, start, to]);
    },
  });
  const step = Math.max(1, Math.floor((spots.length * 4) / MOST));
  return spots
    .flatMap(([from, start, to]) => [
      text.slice(0, from) + text.slice(to).replace(/^, /, ''),
      ...['7', 'other words', '{ a: [1] }'].map((other) => {
        // Between brackets a value does not end its line.
        const end = text.slice(start, to).endsWith('\n') ? '\n' : '';
        return `${text.slice(0, start)}${other}${end}${text.slice(to)}`;
      }),
    ])
    .filter((_, at) => at % step === 0);
}

describe.each(examples)('examples/%s', (_name, text) => {
  const whole = side(text);
  const mutations = mutationsOf(text);

  it('has no changes compared with itself', () => {
    expect(diffSides(whole, side(text), { asOf: DAY })).toEqual([]);
  });

  it(`is compared with each of ${mutations.length} mutations of it, there and back`, () => {
    let changed = 0;
    for (const mutation of mutations) {
      const other = side(mutation);
      if (diffSides(whole, other, { asOf: DAY }).length > 0) changed++;
      expect(diffSides(other, other, { asOf: DAY })).toEqual([]);
      expectMirror(whole, other, DAY);
    }
    expect(changed).toBeGreaterThan(mutations.length / 4);
  });

  it('differs in the lines that git compares wherever it has changed', () => {
    const linesOf = ({ plan, reading }: Side) =>
      plan && listCommitmentLines(plan.strategy, reading.narrative, []);
    const sound = mutations
      .map((mutation) => side(mutation))
      .filter(({ reading }) => reading.findings.every(({ level }) => level !== 'error'));
    const hidden = sound.filter(
      (other) => linesOf(other) === linesOf(whole) && diffSides(whole, other, { asOf: DAY }).length > 0,
    );
    // An example that is broken on purpose stays broken in nearly every mutation.
    expect(sound.length > 10 || whole.reading.findings.length > 0).toBe(true);
    expect(hidden.map(({ reading }) => reading.text)).toEqual([]);
  });

  it('is compared in full with another strategy, without an exception', () => {
    for (const [, other] of examples)
      expect(Array.isArray(diffSides(whole, side(other), { asOf: DAY }))).toBe(true);
  });
});
