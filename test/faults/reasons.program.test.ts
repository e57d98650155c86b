/** Reasons for a change: what counts as one, how records are compared, and how `strat amend` writes them. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place, STRAT } from './program.ts';

const plan = (target: number | string, more = '') => `strat: 1
name: Harbor
status: active
start: 2026-01-01
end: 2028-12-31
criteria:
  use: { outcome: Members use it, measure: Members who use it, unit: percent, baseline: 50, target: ${target}, owner: Maria }
${more}`;

const DAY = ['--as-of', '2027-02-01'];
const WHY = 'The bureau comes a year later than promised.';

const amendment = (body: string, { by = 'by: tomas\n', from = 80, to = 60 } = {}) =>
  `---\nstrat: 1\nkind: amendment\non: 2027-01-20\n${by}changes:\n  - { of: use, field: target, from: ${from}, to: ${to} }\n---\n${body}\n`;

/** A lowered target with an amendment of these words, checked against the commit before. */
function checkReason(text: string) {
  const place = makePlace({ 'strategy.yaml': plan(80) });
  place.commit('start');
  place.write('strategy.yaml', plan(60));
  place.write('amendments/2027-01-20-use.md', text);
  const checked = place.strat(['check', '--against', 'HEAD', '--format', 'json', ...DAY]);
  const { findings } = JSON.parse(checked.out) as { findings: { rule: string; level: string }[] };
  const errors = findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
  return { isAccepted: !errors.includes('target-lowered') };
}

describe('G5: a reason is at least four words that a reader sees', () => {
  it.each([
    '&nbsp;&nbsp;&nbsp;',
    '![](x)',
    '[x]: http://y',
    '<span title="a b c"></span>',
    '\u200b',
    'x',
    'x x x x',
    'TBD TBD TBD TBD',
    'lorem ipsum dolor sit',
    'use target 80 60',
    '理由',
    'The target was lowered from 80 to 60.',
    'Lowered the target of use',
    'There is no reason',
    '```mermaid\n%% we lost the contract in March\n```',
    '<dialog>We lost the contract in March.</dialog>',
  ])('G5: %j is not enough', (body) => {
    expect(checkReason(amendment(body)).isAccepted).toBe(false);
  });

  it.each(['The bureau is late.', '信用局的新接口比承诺的晚一年才到。'])(
    '%j is a reason, in 0.1.0 and now',
    (body) => {
      expect(checkReason(amendment(body)).isAccepted).toBe(true);
    },
  );

  it.each(['', 'by: " "\n', 'by: "\u200b"\n', 'by: "?"\n', 'by: TBD\n'])(
    'G5: a new amendment with %j says nobody',
    (by) => {
      expect(checkReason(amendment(WHY, { by })).isAccepted).toBe(false);
    },
  );

  it('amendments that the base has already stay valid, in 0.1.0 and now', () => {
    const place = makePlace({
      'strategy.yaml': plan(60),
      'amendments/2027-01-20-use.md': amendment('x', { by: '' }),
    });
    place.commit('start');
    place.write('strategy.yaml', plan(60, 'x-note: more\n'));
    const checked = place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]);
    expect(checked.out).not.toContain('amendment');
    expect(place.strat(['diff', ...DAY]).err).toBe('');
  });

  it.each([
    [['--why', 'x', '--by', 'Maria'], /four|4/],
    [['--why', '&nbsp;&nbsp; ![a b c d](x)', '--by', 'Maria'], /four|4/],
    [['--why', 'Target 80 to 60', '--by', 'Maria'], /values/],
    [['--why', WHY], /--by/],
    [['--why', WHY, '--by', ' '], /--by/],
  ])('G5: strat amend %j names what is missing, and writes nothing', (flags, said) => {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    place.commit('start');
    place.write('strategy.yaml', plan(60));
    const { code, err } = place.strat(['amend', 'use', ...flags, ...DAY]);
    expect(code).toBe(2);
    expect(err).toMatch(said);
    expect(readdirSync(place.root)).not.toContain('amendments');
  });

  it('G5: strat amend takes the name that git has', () => {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    place.commit('start');
    place.git('config', 'user.name', 'Tomás Aas');
    place.write('strategy.yaml', plan(60));
    expect(place.strat(['amend', 'use', '--why', WHY, ...DAY]).code).toBe(0);
    expect(place.read('amendments/2027-02-01-use.md')).toContain('by: Tomás Aas');
    expect(place.strat(['diff', '--fail-on', 'error', ...DAY]).code).toBe(0);
  });
});

describe('G11: records are compared by their content', () => {
  const BEFORE = amendment('The bureau comes a year later.\nNothing else moves.\n\n* We asked twice.');
  function isEdited(after: string, before = BEFORE) {
    const place = makePlace({ 'strategy.yaml': plan(60), 'amendments/2027-01-20-use.md': before });
    place.commit('start');
    place.write('amendments/2027-01-20-use.md', after);
    const { code, out } = place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]);
    return code === 1 && out.includes('amendment-edited');
  }

  it.each([
    ['a blank line below the front matter', BEFORE.replace('---\nThe', '---\n\nThe')],
    ['spaces at line ends', BEFORE.replace(/(tomas|later\.|moves\.)\n/g, '$1   \n')],
    ['another order of keys', BEFORE.replace('on: 2027-01-20\nby: tomas\n', 'by: tomas\non: 2027-01-20\n')],
    ['quotes', BEFORE.replace('by: tomas', 'by: "tomas"').replace('on: 2027-01-20', "on: '2027-01-20'")],
    [
      'block style',
      BEFORE.replace(
        '- { of: use, field: target, from: 80, to: 60 }',
        '- of: use\n    field: target\n    from: 80\n    to: 60.0',
      ),
    ],
    ['wrapped text', BEFORE.replace('a year later.\nNothing', 'a year\nlater. Nothing')],
    ['another bullet', BEFORE.replace('* We', '- We')],
    ['a comment in the front matter', BEFORE.replace('on: 2027', '# the board\non: 2027')],
  ])('G11: %s is no edit', (_what, after) => {
    expect(isEdited(after)).toBe(false);
  });

  it.each([
    ['line ends', BEFORE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${BEFORE}`],
  ])('%s is no edit, in 0.1.0 and now', (_what, after) => {
    expect(isEdited(after)).toBe(false);
  });

  it.each([
    ['a word of the reason', BEFORE.replace('a year later', 'a month later')],
    ['a missing word', BEFORE.replace('Nothing else moves', 'Nothing moves')],
    ['a sign', BEFORE.replace('We asked twice.', 'We asked twice?')],
    ['a value', BEFORE.replace('to: 60', 'to: 61')],
    ['a person', BEFORE.replace('by: tomas', 'by: jon')],
    ['a day', BEFORE.replace('2027-01-20', '2027-01-21')],
    ['a key', BEFORE.replace('by: tomas\n', '')],
  ])('%s is an edit, in 0.1.0 and now', (_what, after) => {
    expect(isEdited(after)).toBe(true);
  });

  it('G11: a check-in that was formatted is not rewritten', () => {
    const checkin = 'strat: 1\nkind: checkin\non: 2027-01-31\nmeasures: { use: 55 }\n';
    const place = makePlace({ 'strategy.yaml': plan(80), 'checkins/2027-01-31.yaml': checkin });
    place.commit('start');
    place.write(
      'checkins/2027-01-31.yaml',
      'strat: 1\nkind: checkin\non: "2027-01-31"\nmeasures:\n  use: 55\n',
    );
    const same = place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]);
    expect(same.out).not.toContain('rewritten');
    place.write('checkins/2027-01-31.yaml', checkin.replace('55', '65'));
    expect(place.strat(['check', '--against', 'HEAD', '--format', 'concise', ...DAY]).out).toContain(
      'rewritten',
    );
  });
});

describe('L9: many at once', () => {
  async function amendAtOnce(place: Place, calls: readonly (readonly string[])[]) {
    return Promise.all(
      calls.map(
        (argv) =>
          new Promise<number | null>((resolve) => {
            spawn(process.execPath, [STRAT, 'amend', ...argv, ...DAY], {
              cwd: place.root,
              stdio: 'ignore',
            }).on('close', resolve);
          }),
      ),
    );
  }

  it('L9: twelve amendments of one change write one record', async () => {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    place.commit('start');
    place.write('strategy.yaml', plan(60));
    const calls = Array.from({ length: 12 }, (_, at) => [
      'use',
      '--why',
      `The bureau comes later, says number ${at}.`,
      '--by',
      'Maria',
    ]);
    const codes = await amendAtOnce(place, calls);
    expect(readdirSync(join(place.root, 'amendments'))).toHaveLength(1);
    expect(codes.filter((code) => code === 0)).toHaveLength(1);
    expect(codes.filter((code) => code === 2)).toHaveLength(11);
    expect(place.strat(['diff', '--fail-on', 'error', ...DAY]).code).toBe(0);
  });

  it('amendments of different changes write one each', async () => {
    const ids = ['use', 'trust', 'fees', 'hours'];
    const criteria = (target: number) =>
      `strat: 1\nname: Harbor\nstart: 2026-01-01\nend: 2028-12-31\ncriteria:\n${ids
        .map((id) => `  ${id}: { measure: Share of ${id}, baseline: 50, target: ${target}, owner: Maria }\n`)
        .join('')}`;
    const place = makePlace({ 'strategy.yaml': criteria(80) });
    place.commit('start');
    place.write('strategy.yaml', criteria(60));
    const codes = await amendAtOnce(
      place,
      ids.map((id) => [id, '--why', WHY, '--by', 'Maria']),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(readdirSync(join(place.root, 'amendments'))).toHaveLength(4);
    expect(place.strat(['diff', '--fail-on', 'error', ...DAY]).code).toBe(0);
  });
});

describe('W4: a change that is committed on a branch', () => {
  function branched(main = 'main') {
    const place = makePlace({ 'strategy.yaml': plan(80) });
    if (main !== 'main') place.git('branch', '--move', main);
    place.commit('start');
    if (main !== 'main') place.git('branch', '--move', main);
    place.git('switch', '--quiet', '--create', 'lower');
    place.write('strategy.yaml', plan(60));
    place.commit('lower');
    return place;
  }

  it.each(['main', 'master'])('W4: strat amend names the base, which is %s', (main) => {
    const place = branched(main);
    const { code, err } = place.strat(['amend', 'use', '--why', WHY, '--by', 'Maria', ...DAY]);
    expect(code).toBe(2);
    expect(err).toContain('Compared with HEAD.');
    expect(err).toContain(`strat amend use --against ${main}`);
    expect(place.strat(['amend', 'use', '--against', main, '--why', WHY, '--by', 'Maria', ...DAY]).code).toBe(
      0,
    );
    expect(place.strat(['diff', main, '--fail-on', 'error', ...DAY]).code).toBe(0);
  });

  it('W4: the command that strat diff main HEAD prints can be used as it is', () => {
    const place = branched();
    const { out } = place.strat(['diff', 'main', 'HEAD', ...DAY]);
    expect(out).toContain('strat amend use --against main --why "…"');
    expect(place.strat(['diff', 'main:strategy.yaml', 'HEAD:strategy.yaml', ...DAY]).out).toContain(
      'strat amend use --against main --why "…"',
    );
  });
});
