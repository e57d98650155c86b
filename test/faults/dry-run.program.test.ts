/** `strat review --dry-run` prints the comment, with or without a token. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const STRATEGY = `strat: 1
name: Harbor
status: active
start: 2026-01
end: 2028-12
criteria:
  members:
    outcome: Eight in ten members would recommend us
    measure: Share who would
    unit: percent
    baseline: 15
    target: 80
    due: 2028-06
    owner: Maria
`;

/** Makes a repository whose last commit lowers a target. */
function lowered() {
  const place = makePlace({ 'strategy.yaml': STRATEGY });
  place.commit('Start');
  place.write('strategy.yaml', STRATEGY.replace('target: 80', 'target: 60'));
  place.commit('Lower');
  return place;
}

const DAY = ['--as-of', '2027-05-01', '--against', 'HEAD^1'];
const PULL = JSON.stringify({
  repository: { full_name: 'harbor/strategy' },
  pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'harbor/strategy' } } },
});

describe.each([
  ['--github', 'GITHUB_TOKEN'],
  ['--gitlab', 'STRAT_GITLAB_TOKEN'],
] as const)('review %s --dry-run', (forge, token) => {
  const request: Readonly<Record<string, string>> =
    forge === '--github'
      ? {
          GITHUB_EVENT_PATH: 'event.json',
          GITHUB_REPOSITORY: 'harbor/strategy',
          GITHUB_EVENT_NAME: 'pull_request',
        }
      : { CI_MERGE_REQUEST_IID: '7', CI_API_V4_URL: 'http://127.0.0.1:9', CI_PROJECT_ID: '1' };

  it('W10 prints the comment without a token, and that it is not sent', () => {
    const place = lowered();
    place.write('event.json', PULL);
    const { code, out } = place.strat(['review', forge, '--dry-run', ...DAY], { env: request });
    expect(code).toBe(1);
    const [, comment = ''] = out.split(/^(?:The|.* and the) comment:$/m);
    expect(comment).toContain('## 1 needs a reason (easier)');
    expect(comment).toContain('Nothing was sent, because this is a dry run.');
    expect(comment).toContain(token);
  });

  it('W10 prints the comment outside a request as well', () => {
    const { code, out } = lowered().strat(['review', forge, '--dry-run', ...DAY]);
    expect(code).toBe(1);
    expect(out).toMatch(/comment:\n\n## 1 needs a reason \(easier\)\n[\s\S]*\nNothing was sent/);
  });

  it('W10 says of a clean change that it only updates a comment', () => {
    const place = makePlace({ 'strategy.yaml': STRATEGY.replace('active', 'draft') });
    place.commit('Start');
    const { code, out } = place.strat(['review', forge, '--dry-run', '--against', 'HEAD']);
    expect(code).toBe(0);
    expect(out).toMatch(/comment:\n\n## [\s\S]*\nNothing was sent.*only updates an existing comment\./);
  });
});

it('W10 prints no comment with --no-comment', () => {
  const { out } = lowered().strat(['review', '--github', '--no-comment', '--dry-run', ...DAY]);
  expect(out).toContain('The summary of the job:\n\n## 1 needs a reason');
  expect(out).not.toContain('Nothing was sent');
});

it('W10 prints what --post would send, without a token', () => {
  const place = lowered();
  place.strat(['review', '--github', '--no-comment', '--save', 'review.json', ...DAY]);
  const { code, out } = place.strat(['review', '--github', '--dry-run', '--post', 'review.json']);
  expect(code).toBe(0);
  expect(out).toMatch(/comment:\n\n.*not verified[\s\S]*1 goalpost moved[\s\S]*\nNothing was sent/);
});
