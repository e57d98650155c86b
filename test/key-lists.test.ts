/** Code asks the schema for keys and never lists them by name: such a list goes stale when a key is added. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getStrategyKinds, readKeyKinds } from '../src/model/key-kinds.ts';
import { walkKeyKinds } from '../src/model/key-walk.ts';
import { RECORD_KINDS } from '../src/model/records.ts';

const ROOT = new URL('../', import.meta.url).pathname;
/** The schema, and the parts that it is put together from. */
const SCHEMA = /^src\/model\/(?:schema|measure-fields|choices)\.ts$/;
/** A rule names the keys that it checks. */
const RULE = /^src\/(?:lint|diff)\/rules\//;
/** This many keys in a row are no longer a coincidence. */
const A_LIST = 3;

const roots = [getStrategyKinds(), ...RECORD_KINDS.map(({ schema }) => readKeyKinds(schema))];
const keys = new Set(roots.flatMap((root) => [...walkKeyKinds(root)].map(({ path }) => path.at(-1) ?? '')));
keys.delete('*');

/** Finds lists of texts in a source that are all keys of ours. */
function listsOfKeys(text: string): readonly string[] {
  const lists = [...text.matchAll(/\[\s*((?:'[\w-]+'\s*,\s*)+'[\w-]+')\s*,?\s*\]/g)];
  return lists
    .map(([, list = '']) => [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name))
    .filter((names) => names.length >= A_LIST && names.every((name) => keys.has(name)))
    .map((names) => names.join(', '));
}

describe('a list of keys by name', () => {
  it('exists only in the schema', () => {
    const files = ['src', 'scripts']
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
          (name) => `${folder}/${name}`,
        ),
      )
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.[jt]s$/.test(path) && !SCHEMA.test(path) && !RULE.test(path));
    const found = files.flatMap((path) =>
      listsOfKeys(readFileSync(join(ROOT, path), 'utf8')).map((list) => `${path}: ${list}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["const PEOPLE = new Set(['owner', 'sponsor', 'by']);", ['owner, sponsor, by']],
    ["const DATES = [\n  'due',\n  'end',\n  'measure_by',\n];", ['due, end, measure_by']],
    ["const SHELLS = ['bash', 'zsh', 'fish'];", []],
    ["[['owner', 'sponsor']]", []],
  ])('is recognised in %s', (text, lists) => {
    expect(listsOfKeys(text)).toEqual(lists);
  });

  it('includes keys at every depth', () => {
    for (const key of ['strat', 'learn_by', 'measure', 'overcomes', 'changes', 'removed', 'renamed_from'])
      expect({ key, isKnown: keys.has(key) }).toEqual({ key, isKnown: true });
  });
});
