/** The policies in docs/policies.md as a company would copy them: each fires on a bad example and is silent on a good one. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../src/commands/check.ts';
import { pretendHost } from './pretend-host.ts';

const page = readFileSync('docs/policies.md', 'utf8');
const policies = [...page.matchAll(/^```yaml\n(- id: ([a-z-]+)\n[\s\S]*?)^```$/gm)].map(
  ([, text = '', id = '']) => [id, text] as const,
);

/** Returns the findings under a configuration with these policies, on 2027-01-15. */
async function findings(texts: readonly string[], strategy: string, only: readonly string[]) {
  const config = `strat: 1\npolicy:\n${texts.join('').replace(/^(?=.)/gm, '  ')}`;
  const { host, stdout } = pretendHost({
    files: { '/work/strategy.yaml': strategy, '/work/strat.config.yaml': config },
  });
  await check(host, [], { format: 'json', only: [...only, 'syntax', 'schema', 'key-unknown'] });
  return JSON.parse(stdout()).findings as { rule: string; message: string; range: object }[];
}

const example = (name: string) => readFileSync(`test/policies/${name}.yaml`, 'utf8');

it('the guide has ten policies, each with two examples', () => {
  expect(policies).toHaveLength(10);
  const pairs = policies.flatMap(([id]) => [`${id}.bad.yaml`, `${id}.good.yaml`]);
  expect(readdirSync('test/policies').sort()).toEqual(pairs.sort());
});

describe.each(policies)('%s', (id, text) => {
  it('fires on its bad example, and says so in full', async () => {
    const found = await findings([text], example(`${id}.bad`), [id]);
    expect(found.map(({ rule }) => rule)).toEqual([id]);
    expect(found.map(({ message }) => message)).toMatchSnapshot();
  });

  it('is silent on its good example', async () => {
    expect(await findings([text], example(`${id}.good`), [id])).toEqual([]);
  });
});

it('all policies together hide no findings of each other', async () => {
  const texts = policies.map(([, text]) => text);
  for (const [id] of policies)
    expect((await findings(texts, example(`${id}.bad`), [id])).map(({ rule }) => rule)).toEqual([id]);
});
