/** What `strat init --package` accepts, and what it writes into a job. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillJob, fillJobFromCheckout, parsePackageSpec } from '../../src/interview/package-spec.ts';

const COMMIT = 'a1'.repeat(20);

describe('parsePackageSpec', () => {
  it.each([
    ['strat-cli@0.2.0', 'strat-cli@0.2.0'],
    ['@acme/strat@1.2.3-rc.1', '@acme/strat@1.2.3-rc.1'],
    ['https://acme.example/a/strat-cli-0.2.0.tgz', 'https://acme.example/a/strat-cli-0.2.0.tgz'],
    ['https://acme.example:8443/a.tar.gz', 'https://acme.example:8443/a.tar.gz'],
    [
      'https://registry.npmjs.org/@acme/strat/-/strat-1.0.0.tgz',
      'https://registry.npmjs.org/@acme/strat/-/strat-1.0.0.tgz',
    ],
    [`github:acme/strat#${COMMIT}`, `https://codeload.github.com/acme/strat/tar.gz/${COMMIT}`],
    ['/opt/strat/strat-cli-0.2.0.tgz', '/opt/strat/strat-cli-0.2.0.tgz'],
  ])('takes %s', (spec, target) => {
    expect(parsePackageSpec(spec)).toMatchObject({ spec, target });
  });

  it.each([
    ['./strat-cli-0.2.0.tgz', 'strat-cli-0.2.0.tgz'],
    ['vendor/strat.tgz', 'vendor/strat.tgz'],
  ])('takes %s as a file of the repository', (spec, path) => {
    expect(parsePackageSpec(spec)).toEqual({ is: 'in-repository', spec, path });
  });

  it.each([
    'strat-cli',
    'strat-cli@0.2',
    'strat-cli@^0.2.0',
    'strat-cli@0.2.0 ',
    'STRAT@1.0.0',
    'npm:other@1.0.0',
    'file:./a.tgz',
    'https://user:secret@acme.example/strat.tgz',
    'https://acme.example/strat.tgz?token=1',
    'https://acme.example/strat.tgz#x',
    'https://acme.example/$(id).tgz',
    'https://acme.example/../strat.tgz',
    'https://acme.example/strat.zip',
    'https://acme.example',
    'https:///strat.tgz',
    'github:acme/strat',
    `github:acme/strat#${COMMIT.slice(1)}`,
    `github:acme/strat#${COMMIT}0`,
    `github:acme/..#${COMMIT}`,
    `git+https://github.com/acme/strat#${COMMIT}`,
    'vendor/../../strat.tgz',
    '/opt/../strat.tgz',
    '//acme.example/strat.tgz',
    '-strat.tgz',
    '--registry=x.tgz',
    'a b.tgz',
    'a\n.tgz',
    "a'.tgz",
    '$HOME/a.tgz',
    'C:\\strat.tgz',
    'strat.tgz\0',
    `${'a/'.repeat(200)}a.tgz`,
    '',
    ' ',
  ])('refuses %j', (spec) => {
    expect(parsePackageSpec(spec)).toBeUndefined();
  });

  it('takes only texts that mean nothing to a shell and to YAML', () => {
    const signs = fc.constantFrom(
      ...' \t\n\'"`$&|;<>(){}[]*?!#\\:,%^=@/.-_~+a1'.split(''),
      'strat-cli@0.2.0',
      '.tgz',
    );
    const texts = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (spec) => {
        const source = parsePackageSpec(spec);
        if (source) expect('target' in source ? source.target : source.path).toMatch(/^[\w@/.:%~+-]+$/);
      }),
      { numRuns: 100 },
    );
  });
});

const TEMPLATES = ['ci', 'site'].flatMap((folder) =>
  readdirSync(`templates/${folder}`)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name, readFileSync(`templates/${folder}/${name}`, 'utf8')] as const),
);

describe.each(TEMPLATES)('the job %s', (_, template) => {
  it('changes in its first line and in the package alone', () => {
    const filled = fillJob(template, { spec: 'SPEC', target: 'https://acme.example/a.tgz' });
    const lines = template.split('\n');
    const changed = filled.split('\n').filter((line, at) => line !== lines[at]);
    expect(changed).toEqual([
      '# Installs SPEC in place of strat-cli from npm.',
      expect.stringMatching(
        /npm install .* --registry https:\/\/registry\.npmjs\.org\/ 'https:\/\/acme\.example\/a\.tgz'$/,
      ),
    ]);
    expect(parse(filled)).toBeTruthy();
  });

  it('checks the sum of a file in the checkout just before it is installed', () => {
    const filled = fillJobFromCheckout(template, { path: 'v/a.tgz', sum: 'abc' }, '$WORK');
    expect(filled).toMatch(
      /\n *(?:- )?echo "abc {2}\$WORK\/v\/a\.tgz" \| sha512sum --check --strict\n.*npm install .* "\$WORK\/v\/a\.tgz"\n/,
    );
    expect(parse(filled)).toBeTruthy();
  });
});
