/** A strategy that moved is compared with what it was, whatever paths a check is given. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const plan = (target: number, id = 'use') => `strat: 1
name: Harbor
status: active
start: 2026-01-01
end: 2028-12-31
criteria:
  ${id}: { outcome: Members use it, measure: Members who use it, unit: percent, baseline: 50, target: ${target}, owner: Maria }
`;

const AT = ['--format', 'concise', '--as-of', '2027-02-01'];

/** The base has the first files; the head has the second ones in their place. */
function makeMoved(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const place = makePlace(before);
  place.commit('base');
  place.git('branch', 'base');
  place.git('rm', '--quiet', ...Object.keys(before));
  for (const [path, text] of Object.entries(after)) place.write(path, text);
  place.commit('move');
  return place;
}

describe('F3: a moved strategy whose new path is given is compared', () => {
  it.each([
    ['strategy.yaml', 'b/strategy.yaml', 'b'],
    ['strategy.yaml', 'b/strategy.yaml', 'b/strategy.yaml'],
    ['old/strategy.yaml', 'teams/n/strategy.yaml', 'teams'],
    ['plans/harbor.yaml', 'plans/haven.yaml', 'plans/haven.yaml'],
    ['plans/harbor.yaml', 'teams/strategy.yaml', 'teams'],
    ['dist/strategy.yaml', 'teams/strategy.yaml', 'teams'],
    ['.hidden/strategy.md', 'teams/strategy.yaml', 'teams'],
  ])('F3: %s → %s, with %s', (from, to, path) => {
    const text = from.endsWith('.md') ? `---\n${plan(80)}---\n` : plan(80);
    const place = makeMoved({ [from]: text }, { [to]: plan(60) });
    const checked = place.strat(['check', path, '--against', 'base', ...AT]);
    expect(checked.out).toContain('target-lowered');
    expect(checked.code).toBe(1);
  });

  it('F3: one of two is renamed, the other stays', () => {
    const place = makeMoved(
      { 'plans/harbor.yaml': plan(80), 'plans/other.yaml': plan(80, 'other') },
      { 'plans/haven.yaml': plan(60), 'plans/other.yaml': plan(80, 'other') },
    );
    const checked = place.strat([
      'check',
      'plans/haven.yaml',
      'plans/other.yaml',
      '--against',
      'base',
      ...AT,
    ]);
    expect(checked.out).toMatch(/haven.*target-lowered/);
  });

  it('a copy of a strategy that is still there is new, in 0.1.0 and now', () => {
    const place = makeMoved(
      { 'a/strategy.yaml': plan(80) },
      { 'a/strategy.yaml': plan(80), 'b/strategy.yaml': plan(60) },
    );
    expect(place.strat(['check', 'b', '--against', 'base', ...AT]).out).not.toContain('target-lowered');
  });

  it('a strategy deleted outside the paths is not reported, in 0.1.0 and now', () => {
    const place = makeMoved({ 'a/strategy.yaml': plan(80) }, { 'b/strategy.yaml': plan(80, 'other') });
    expect(place.strat(['check', 'b', '--against', 'base', ...AT]).out).not.toContain('a/strategy.yaml');
  });
});

describe('a link at the place of a moved strategy', () => {
  it.each([
    ['s', 'p', 's'],
    ['s', 'p', 'p'],
    ['teams/a', 'squads/a', 'teams'],
  ])('%s → %s is compared, checked in %s', (from, to, folder) => {
    const place = makeMoved({ [`${from}/strategy.yaml`]: plan(80) }, { [`${to}/strategy.yaml`]: plan(60) });
    const [link = '', target = ''] = [from.split('/')[0], to.split('/')[0]];
    symlinkSync(target, join(place.root, link));
    place.commit('link');
    const { code, out } = place.strat(['check', '--against', 'base', ...AT], { in: folder });
    expect(out).toContain('target-lowered');
    expect(code).toBe(1);
  });
});

describe('a strategy that is there under another name', () => {
  it.each([
    ['strategy.yml', 'strategy.yaml'],
    ['Strategy.yaml', 'strategy.yaml'],
    ['strategy.yaml', 'STRATEGY.yml'],
    ['strategy.yml', 'plans/Strategy.yaml'],
  ])('F3: %s → %s is compared', (from, to) => {
    const place = makeMoved({ [from]: plan(80) }, { [to]: plan(60) });
    const { code, out } = place.strat(['check', '--against', 'base', ...AT]);
    expect(out).toContain('target-lowered');
    expect(code).toBe(1);
  });

  it.each([
    ['strategy.yml', 'strategy.yaml'],
    ['Strategy.yaml', 'strategy.yaml'],
    ['strategy.yaml', 'STRATEGY.yml'],
  ])('%s → %s is one strategy to diff', (from, to) => {
    const place = makeMoved({ [from]: plan(80) }, { [to]: plan(60) });
    expect(place.strat(['diff', 'base', '--as-of', '2027-02-01']).out).toContain('80 → 60');
  });

  it('a link is named', () => {
    const place = makePlace({ 'plan.yaml': plan(80) });
    symlinkSync('plan.yaml', join(place.root, 'strategy.yaml'));
    expect(place.strat(['check', '.']).err).toContain(
      'strategy.yaml is a link, and a search does not follow links.',
    );
  });
});
