import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { HARBOR } from '../render/fixture.ts';

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: { '/work/strategy.yaml': HARBOR }, ...world });
  const code = await main(['map', ...argv], pretended.host);
  return { ...pretended, code, out: pretended.stdout(), err: pretended.stderr() };
}

describe('strat map', () => {
  it.each([
    [[], /^Harbor Credit Union, 2026 to 2028\n/],
    [['--format', 'mermaid'], /^flowchart LR\n/],
    [['--format', 'dot'], /^digraph "Harbor Credit Union" \{\n/],
    [['--format', 'svg'], /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/],
  ])('%j prints the map', async (flags, begin) => {
    const { code, out, err } = await run(flags);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(begin);
    expect(out).toContain('Members trust us.');
  });

  it('reads standard input, and writes to a file once', async () => {
    const { code, text, err } = await run(['-', '--format', 'svg', '--output', 'map.svg'], {
      stdin: HARBOR,
      files: {},
    });
    expect([code, err]).toEqual([0, 'Wrote map.svg.\n']);
    expect(text('/work/map.svg')).toContain('</svg>');
    const files = { '/work/strategy.yaml': HARBOR, '/work/map.svg': 'mine' };
    expect((await run(['--output', 'map.svg'], { files })).code).toBe(2);
    expect((await run(['--output', 'map.svg', '--force'], { files })).code).toBe(0);
  });

  it('lists the choices for an unknown format or audience', async () => {
    const { code, err } = await run(['--format', 'png']);
    expect(code).toBe(2);
    expect(err).toContain('Choose tree, mermaid, dot or svg.');
    expect((await run(['--audience', 'everyone'])).code).toBe(2);
  });

  it.each(['tree', 'mermaid', 'dot', 'svg'])(
    'as %s leaves out what is not for the public',
    async (format) => {
      const files = {
        '/work/strategy.yaml': HARBOR.replace('able_to: decide', 'internal: true\n    able_to: decide'),
      };
      expect((await run(['--format', format], { files })).out).toContain('decide a loan while');
      const { code, out } = await run(['--format', format, '--audience', 'public'], { files });
      expect(code).toBe(0);
      expect(out).not.toMatch(/decide a loan while|decide-alone/);
      expect(out).toContain('Members trust us.');
    },
  );

  it('warns of a name in a text for the public', async () => {
    const files = { '/work/strategy.yaml': HARBOR.replace('Members trust us.', 'Members trust Ana Ncube.') };
    const { err } = await run(['--audience', 'public'], { files });
    expect(err).toBe('The public text still names Ana Ncube.\n');
    expect((await run([], { files })).err).toBe('');
  });

  it('uses the language of the strategy', async () => {
    const files = { '/work/strategy.yaml': `${HARBOR}lang: de\n` };
    expect((await run([], { files })).out).toContain('Was wir können müssen');
  });

  it('reports what could not be read', async () => {
    const { err } = await run([], {
      files: { '/work/strategy.yaml': 'strat: 1\nname: N\ncriteria: { A: {} }\n' },
    });
    expect(err).toContain('Left out: 1 part of strategy.yaml');
  });

  it('prints nothing that a terminal obeys', async () => {
    const files = {
      '/work/strategy.yaml':
        'strat: 1\nname: "a\\e[31mb\\u202e"\ncriteria: { x: { outcome: "::error::\\x07" } }\n',
    };
    for (const format of ['tree', 'mermaid', 'dot', 'svg'])
      expect((await run(['--format', format], { files })).out).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f\u202e]/);
  });
});
