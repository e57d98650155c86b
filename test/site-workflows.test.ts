/** The workflows that publish a site: the documentation shows the files of the package, and they are valid YAML. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const own = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const guide = own('docs/site.md');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
  readonly script?: readonly string[];
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly artifacts?: { readonly paths: readonly string[] };
}

it.each(['github-pages', 'gitlab-pages'])('%s is the same in the guide and in the package', (name) => {
  expect(guide).toContain(`\`\`\`yaml\n${own(`templates/site/${name}.yml`)}\`\`\``);
});

describe('the GitHub workflow', () => {
  const { permissions, jobs } = parse(own('templates/site/github-pages.yml')) as {
    readonly permissions: object;
    readonly jobs: Readonly<Record<'make' | 'publish', Job>>;
  };
  const steps = [...(jobs.make.steps ?? []), ...(jobs.publish.steps ?? [])];

  it('has a job that reads the repository without write access, and one that publishes without reading it', () => {
    expect(permissions).toEqual({});
    expect(jobs.make.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs.publish.steps?.some(({ uses }) => uses?.startsWith('actions/checkout'))).toBe(false);
  });

  it('publishes the site with the whole history', () => {
    expect(steps.filter(({ run }) => run).at(-1)?.run).toMatch(
      /^"\$RUNNER_TEMP\/strat\/node" "\$RUNNER_TEMP\/strat\/node_modules\/\.bin\/strat" site .*--output _site\n$/,
    );
    const given = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
    expect(given('upload-pages-artifact')).toEqual({ path: '_site' });
    expect(given('checkout')).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });
});

it('the GitLab workflow publishes the folder that GitLab expects, with the whole history', () => {
  const { pages } = parse(own('templates/site/gitlab-pages.yml')) as { readonly pages: Job };
  expect(pages.script).toEqual([
    '"$STRAT/node" "$STRAT/node_modules/.bin/strat" site --audience public --output public',
  ]);
  expect(pages.artifacts?.paths).toEqual(['public']);
  expect(pages.variables).toEqual({ GIT_DEPTH: 0, NODE_OPTIONS: '' });
});
