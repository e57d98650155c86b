/** The settings of states, surveys and check-ins: where they hold, their ranges, and what a looser one reports. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/commands/check.ts';
import { diffSides } from '../../../src/diff/diff.ts';
import { NO_SETTINGS } from '../../../src/lint/config/settings-at.ts';
import { makeGate } from '../../../src/tasks/check/gate.ts';
import { makeSettingsReader } from '../../../src/tasks/settings.ts';
import { side } from '../../diff/sides.ts';
import { pretendHost } from '../../pretend-host.ts';

type Files = Readonly<Record<string, string>>;

function repository(files: Files) {
  const whole = Object.entries(files).map(([path, text]) => [`/work/${path}`, `strat: 1\n${text}`]);
  return pretendHost({ cwd: '/work', files: { '/work/.git/HEAD': 'x', ...Object.fromEntries(whole) } });
}

const settingsAt = (files: Files, path: string) =>
  makeSettingsReader(repository(files).host, {})(`/work/${path}`, '/work');

/** Returns the line that stops a run. */
async function refused(files: Files, path = 'strategy.yaml'): Promise<string> {
  const { host, stderr } = repository({ [path]: 'name: A\n', ...files });
  expect(await check(host, [path], {})).toBe(2);
  return stderr();
}

describe('the limits of the states', () => {
  it('have defaults', async () => {
    expect((await settingsAt({}, 'strategy.yaml')).status).toEqual({
      onTrack: 0.95,
      atRisk: 0.85,
      slack: 0.03,
      leastValues: 4,
      lastValues: 8,
    });
  });

  it('are read from the root, also where a nearer configuration holds for everything else', async () => {
    const files = {
      'strat.config.yaml': 'status: { on_track: 0.9 }\nsurvey: { least: 7 }\nfail_on: warning\n',
      'teams/strat.config.yaml': 'fail_on: info\n',
    };
    const { status, surveyLeast, failOn, origins } = await settingsAt(files, 'teams/strategy.yaml');
    expect([status.onTrack, surveyLeast, failOn]).toEqual([0.9, 7, 'info']);
    expect(origins.get('status.on_track')).toEqual({ file: 'strat.config.yaml', line: 2 });
  });

  it.each([
    ['status: { on_track: 0.9 }', '`status` holds for the whole repository.'],
    ['survey: { least: 3 }', '`survey` holds for the whole repository.'],
  ])('cannot be set below the root: %s', async (text, said) => {
    const told = await refused({ 'teams/strat.config.yaml': `${text}\n` }, 'teams/strategy.yaml');
    expect(told).toContain(`teams/strat.config.yaml:2:1: ${said}`);
    expect(told).toContain('Move it to strat.config.yaml at the root of the repository.');
  });

  it.each([
    ['on_track: 1.01', 'a number from 0 to 1'],
    ['at_risk: 0', 'a number from 0 to 1'],
    ['slack: 0.51', 'a number from 0 to 0.5'],
    ['least_values: 4.5', 'a whole number from 2 to 1000'],
    ['at_risk: 0.95', '`at_risk` must be the lower one'],
    ['last_values: 3', '`last_values` must not be lower'],
  ])('must lie in their range: %s', async (text, said) => {
    expect(await refused({ 'strat.config.yaml': `status: { ${text} }\n` })).toContain(said);
  });

  it.each(['on_track: 1', 'at_risk: 0.949', 'slack: 0', 'slack: 0.5', 'last_values: 4'])(
    'may lie at the edge: %s',
    async (text) => {
      const files = { 'strat.config.yaml': `status: { ${text} }\n` };
      expect((await settingsAt(files, 'strategy.yaml')).origins.size).toBe(1);
    },
  );
});

it('the columns of a sheet are named relative to their configuration', async () => {
  const files = { 'teams/strat.config.yaml': 'checkin: { columns: sheet.yaml }\n' };
  const { columns } = await settingsAt(files, 'teams/strategy.yaml');
  expect(columns).toEqual({ folder: '/work/teams', name: 'sheet.yaml' });
});

describe('a change of the limits', () => {
  const PLAN = 'start: 2026\nend: 2028\n';
  const weakened = (to: Partial<typeof NO_SETTINGS.status>) => {
    const gate = makeGate(NO_SETTINGS, undefined);
    const now = makeGate({ ...NO_SETTINGS, status: { ...NO_SETTINGS.status, ...to } }, undefined);
    return diffSides(side(PLAN, { gate }), side(PLAN, { gate: now }), { asOf: '2027-01-15' }).map(
      ({ rule, level, message }) => [rule, level, message],
    );
  };

  it.each([
    [{ onTrack: 0.9 }, 'status.on_track', '0.95', '0.9'],
    [{ atRisk: 0.8 }, 'status.at_risk', '0.85', '0.8'],
    [{ slack: 0.05 }, 'status.slack', '0.03', '0.05'],
  ])('is reported where it is looser: %o', (to, name, from, is) => {
    expect(weakened(to)).toEqual([
      ['gate-weakened', 'warn', `The setting \`${name}\` of the check went from \`${from}\` to \`${is}\`.`],
    ]);
  });

  it.each([[{ onTrack: 0.99 }], [{ atRisk: 0.9 }], [{ slack: 0.01 }]])(
    'is silent where it is stricter: %o',
    (to) => {
      expect(weakened(to)).toEqual([]);
    },
  );
});
