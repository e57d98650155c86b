/** Which settings apply where: overrides, words, policies and extended configurations, through the commands. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { config } from '../../src/commands/config.ts';
import { explain } from '../../src/commands/explain.ts';
import { rules } from '../../src/commands/rules.ts';
import { pretendHost } from '../pretend-host.ts';

const GIT = { '/work/.git/HEAD': 'x' };
const STRATEGY = 'strat: 1\nname: A\ndestination: { statement: We deliver excellence at hyperscale. }\n';

type Files = Readonly<Record<string, string>>;

/** Makes a repository in which every configuration begins with the marker. */
function repository(files: Files, cwd = '/work') {
  const whole = Object.entries(files).map(([path, text]) => [
    `/work/${path}`,
    path.endsWith('strategy.yaml') ? text : `strat: 1\n${text}`,
  ]);
  return pretendHost({ cwd, files: { ...GIT, ...Object.fromEntries(whole) } });
}

/** Returns name, value and origin of the settings with this prefix. */
async function settings(files: Files, path: string, ...names: readonly string[]): Promise<string[][]> {
  const { host, stdout } = repository(files);
  await config(host, path, { format: 'json' });
  const rows: { name: string; value: string; from: string }[] = JSON.parse(stdout()).settings;
  return rows
    .filter(({ name }) => names.some((start) => name.startsWith(start)))
    .map(({ name, value, from }) => [name, value, from]);
}

/** Returns the error that stops a run. */
async function refused(files: Files): Promise<string> {
  const { host, stderr } = repository({ 'strategy.yaml': STRATEGY, ...files });
  const code = await check(host, ['strategy.yaml'], {});
  expect(code).toBe(2);
  return stderr().split('\n')[0] ?? '';
}

/** Returns rule and level of the findings in one strategy. */
async function found(files: Files, path: string, flags = {}): Promise<string[]> {
  const { host, stdout } = repository(files);
  await check(host, [path], { ...flags, format: 'json' });
  const findings: { rule: string; level: string }[] = JSON.parse(stdout()).findings;
  return findings.map(({ rule, level }) => `${rule} ${level}`);
}

describe('overrides in the configuration', () => {
  const files = {
    'strategy.yaml': STRATEGY,
    'teams/strategy.yaml': STRATEGY,
    'teams/north/strategy.yaml': STRATEGY,
    'strat.config.yaml': `rules:
  roles-missing: error
  priorities-too-many: [warn, { max: 4, most: 8 }]
overrides:
  - files: ["teams/**"]
    rules: { roles-missing: off, priorities-too-many: [error, { max: 3 }] }
  - files: ["*/north/*", archive/]
    rules: { roles-missing: warn }
`,
  };

  it('apply to their paths, and later ones win', async () => {
    expect(await found(files, 'strategy.yaml')).toContain('roles-missing error');
    expect((await found(files, 'teams/strategy.yaml')).join()).not.toContain('roles-missing');
    expect(await found(files, 'teams/north/strategy.yaml')).toContain('roles-missing warn');
  });

  it('are shown with their place, each option with its own', async () => {
    expect(
      await settings(files, 'teams/north', 'overrides', 'rules.roles-missing', 'rules.priorities'),
    ).toEqual([
      ['overrides', 'teams/**', 'strat.config.yaml:6'],
      ['overrides', '*/north/*, archive/', 'strat.config.yaml:8'],
      ['rules.roles-missing', 'warn', 'strat.config.yaml:9 (*/north/*, archive/)'],
      ['rules.priorities-too-many', '[error, { max: 3 }]', 'strat.config.yaml:7 (teams/**)'],
      ['rules.priorities-too-many.most', '8', 'strat.config.yaml:4'],
      ['rules.priorities-too-many.max_in_all', '9', 'default'],
      ['rules.priorities-too-many.most_in_all', '15', 'default'],
    ]);
    expect(await settings(files, '.', 'overrides', 'rules.roles-missing')).toEqual([
      ['rules.roles-missing', 'error', 'strat.config.yaml:3'],
    ]);
  });

  it('give way to the command line', async () => {
    expect(await found(files, 'teams/strategy.yaml', { rule: ['roles-missing=info'] })).toContain(
      'roles-missing info',
    );
  });

  it.each([
    [
      'overrides: [{ files: ["a"], rules: { roles-mising: off } }]',
      '2:38: There is no rule `roles-mising`. Did you mean `roles-missing`?',
    ],
    [
      'overrides: [{ files: ["/a"], rules: {} }]',
      '2:23: The glob `/a` is not relative to the folder of the configuration.',
    ],
    [
      'overrides:\n  - files: ["a"]\n    rules: { priorities-too-many: [warn, { mx: 4 }] }',
      '4:14: Rule `priorities-too-many` has no option `mx`. Did you mean `max`?',
    ],
    [
      'overrides:\n  - file: ["a"]',
      '3:5: There is no key `file` in `overrides.0`. Did you mean `files`? Write `files: [a]`.',
    ],
    ['word: { add: [a] }', '2:1: There is no key `word` here. Did you mean `words`? Write `words:`.'],
    [
      'words: { remove: [excelence] }',
      '2:19: `excelence` is no buzzword of the lists. Did you mean `excellence`?',
    ],
    [
      'policy:\n  - { id: own, level: warn, for: risk, message: x, require: [ownr] }',
      '3:62: There is no field `ownr` in a risk. Did you mean `owner`?',
    ],
    [
      'policy:\n  - { id: own, level: warn, for: risk, message: x, when: { risk: { above: 3 } } }',
      '3:68: `risk` of a risk is a text, so `above` does not apply. Write `missing`, `equals`, `one_of` or `matches`.',
    ],
    [
      'policy:\n  - { id: own, level: warn, for: risk, message: x, when: { risk: { matches: "(" } } }',
      '3:68: `(` is not a valid regular expression.',
    ],
  ])('%s stops the run with its place', async (text, message) => {
    expect(await refused({ 'strat.config.yaml': text })).toBe(`error: strat.config.yaml:${message}`);
  });
});

describe('an extended configuration', () => {
  const POLICY = (id: string, level: string) =>
    `{ id: ${id}, level: ${level}, for: strategy, require: [mission], message: "{id} has no {field}." }`;

  it('comes first: the file itself wins, even over overrides of the other', async () => {
    const files = {
      'team/strategy.yaml': STRATEGY,
      'base.yaml':
        'fail_on: warn\nextends: strict\nrules: { roles-missing: off, syntax: warn }\noverrides: [{ files: ["**"], rules: { roles-missing: info } }]',
      'team/middle.yaml': 'extends: ../base.yaml\nrules: { roles-missing: warn }',
      'team/strat.config.yaml':
        'extends: ./middle.yaml\noverrides: [{ files: ["*.yaml"], rules: { syntax: info } }]',
    };
    expect(
      await settings(
        files,
        'team',
        'extends',
        'fail_on',
        'rules.roles-missing',
        'rules.syntax',
        'rules.schema',
      ),
    ).toEqual([
      ['extends', 'strict', 'base.yaml:3'],
      ['fail_on', 'warn', 'base.yaml:2'],
      ['rules.syntax', 'info', 'team/strat.config.yaml:3 (*.yaml)'],
      ['rules.schema', 'error', 'strict'],
      ['rules.roles-missing', 'warn', 'team/middle.yaml:3'],
    ]);
  });

  it('gives way to a preset of the file itself', async () => {
    const files = {
      'strategy.yaml': STRATEGY,
      'base.yaml': 'extends: minimal',
      'strat.config.yaml': 'extends: ./base.yaml',
    };
    expect(await settings(files, '.', 'extends')).toEqual([['extends', 'minimal', 'base.yaml:2']]);
  });

  it('resolves globs relative to the file with them', async () => {
    const files = {
      'teams/a/strategy.yaml': STRATEGY,
      'a/strategy.yaml': STRATEGY,
      'shared/a/strategy.yaml': STRATEGY,
      'shared/base.yaml':
        'overrides:\n  - { files: ["a/**"], rules: { syntax: info } }\n  - { files: ["../teams/**"], rules: { syntax: warn } }',
      'strat.config.yaml':
        'extends: ./shared/base.yaml\noverrides: [{ files: ["a/**"], rules: { schema: warn } }]',
    };
    const of = (path: string) => settings(files, path, 'rules.syntax', 'rules.schema');
    expect(await of('shared/a')).toEqual([
      ['rules.syntax', 'info', 'shared/base.yaml:3 (a/**)'],
      ['rules.schema', 'error', 'recommended'],
    ]);
    expect(await of('teams/a')).toEqual([
      ['rules.syntax', 'warn', 'shared/base.yaml:4 (../teams/**)'],
      ['rules.schema', 'error', 'recommended'],
    ]);
    expect(await of('a')).toEqual([
      ['rules.syntax', 'error', 'recommended'],
      ['rules.schema', 'warn', 'strat.config.yaml:3 (a/**)'],
    ]);
  });

  it('merges policies by id, and its policies can be turned off', async () => {
    const files = {
      'strategy.yaml': STRATEGY,
      'base.yaml': `policy:\n  - ${POLICY('one', 'warn')}\n  - ${POLICY('two', 'warn')}\n  - ${POLICY('three', 'warn')}`,
      'strat.config.yaml': `extends: ./base.yaml\npolicy:\n  - ${POLICY('two', 'error')}\nrules: { three: off }\noverrides: [{ files: ["x"], rules: { one: off } }]`,
    };
    expect(await settings(files, '.', 'rules.one', 'rules.two', 'rules.three')).toEqual([
      ['rules.one', 'warn', 'base.yaml:3'],
      ['rules.two', 'error', 'strat.config.yaml:4'],
      ['rules.three', 'off', 'strat.config.yaml:5'],
    ]);
    expect(await found(files, 'strategy.yaml')).toEqual(expect.arrayContaining(['one warn', 'two error']));
    expect((await found(files, 'strategy.yaml')).join()).not.toContain('three');
  });

  it('does not know the policies of files that extend it', async () => {
    expect(
      await refused({
        'base.yaml': 'rules: { own: off }',
        'strat.config.yaml': `extends: ./base.yaml\npolicy: [${POLICY('own', 'warn')}]`,
      }),
    ).toBe('error: base.yaml:2:10: There is no rule `own`. `strat rules` lists them.');
  });

  it('merges words: the last file to name one decides', async () => {
    const files = {
      'strategy.yaml': STRATEGY,
      'base.yaml': 'words: { add: [hyperscale, move fast], remove: [Excellence] }',
      'strat.config.yaml': 'extends: ./base.yaml\nwords: { add: [excellence], remove: [Move-Fast] }',
    };
    expect(await settings(files, '.', 'words')).toEqual([
      ['words.add', 'hyperscale', 'base.yaml:2'],
      ['words.add', 'move fast', 'base.yaml:2'],
      ['words.remove', 'Excellence', 'base.yaml:2'],
      ['words.add', 'excellence', 'strat.config.yaml:3'],
      ['words.remove', 'Move-Fast', 'strat.config.yaml:3'],
    ]);
    expect(await found(files, 'strategy.yaml')).toContain('destination-fluff warn');
  });

  it.each([
    [
      'in a circle of three',
      {
        'strat.config.yaml': 'extends: ./a.yaml',
        'a.yaml': 'extends: ./b.yaml',
        'b.yaml': 'extends: ./strat.config.yaml',
      },
      'b.yaml:2:1: `extends` `./strat.config.yaml` leads back to where it began.',
    ],
    [
      'in a circle beside',
      {
        'strat.config.yaml': 'extends: ./a.yaml',
        'a.yaml': 'extends: ./b.yaml',
        'b.yaml': 'extends: ./a.yaml',
      },
      'b.yaml:2:1: `extends` `./a.yaml` leads back to where it began.',
    ],
    [
      'out of the repository',
      { 'strat.config.yaml': 'extends: ../base.yaml' },
      'strat.config.yaml:2:1: `extends` `../base.yaml` leads out of the repository.',
    ],
    [
      'something of another shape',
      { 'strat.config.yaml': 'extends: ./a.yaml', 'a.yaml': 'overrides: 3' },
      'a.yaml:2:1: `overrides` is the number `3`, but should be a list. Write each entry with `- ` before it.',
    ],
    [
      'a preset with a typo',
      { 'strat.config.yaml': 'extends: recomended' },
      'strat.config.yaml:2:1: `extends` `recomended` leads to nothing.',
    ],
  ])('%s is refused', async (_, files, message) => {
    expect(await refused(files)).toBe(`error: ${message}`);
  });

  it('may be part of a chain of sixteen, but not of a longer one', async () => {
    const chain = (length: number) =>
      Object.fromEntries(
        [...Array(length).keys()].map((at) => [
          at === 0 ? 'strat.config.yaml' : `c${at}.yaml`,
          at === length - 1 ? 'fail_on: info' : `extends: ./c${at + 1}.yaml`,
        ]),
      );
    const strategy = { 'strategy.yaml': STRATEGY };
    expect(await settings({ ...strategy, ...chain(16) }, '.', 'fail_on')).toEqual([
      ['fail_on', 'info', 'c15.yaml:2'],
    ]);
    expect(await refused(chain(40))).toMatch(/is more than 16 files away/);
  });
});

describe('words in the configuration', () => {
  const message = async (words: string) => {
    const { host, stdout } = repository({ 'strategy.yaml': STRATEGY, 'strat.config.yaml': words });
    await check(host, ['strategy.yaml'], { format: 'json', only: ['destination-fluff'] });
    return JSON.parse(stdout()).findings.map((finding: { message: string }) => finding.message);
  };

  it('are added to the buzzwords, or removed from them', async () => {
    expect((await message('words: {}')).join()).toMatch(/excellence.*hyperscale/);
    expect((await message('words: { remove: [EXCELLENCE] }')).join()).not.toMatch(/excellence/);
    expect(await message('words: { remove: [excellence, hyperscale] }')).toEqual([]);
    expect((await message('words: { add: [We Deliver] }')).join()).toMatch(/We deliver/);
  });
});

describe('a language without word lists', () => {
  const told = async (lang: string, flags = {}) => {
    const { host, stderr } = repository({ 'strategy.yaml': `${STRATEGY}lang: ${lang}\n` });
    await check(host, ['strategy.yaml'], flags);
    return stderr();
  };

  it('is reported with the number of rules that did not run', async () => {
    expect(await told('it')).toMatch(/^No word lists for `it`: \d+ rules about wording were silent\.$/m);
    expect(await told('nl-BE', { format: 'json' })).toMatch(
      /^No word lists for `nl`: \d+ rules about wording were silent\.\n$/,
    );
    expect(await told('it', { only: ['destination-fluff'] })).toMatch(
      /`it`: 1 rule about wording was silent\./,
    );
  });

  it('is not reported if no rule was silent', async () => {
    expect(await told('en-GB')).not.toMatch(/word lists/);
    expect(await told('pt-BR')).not.toMatch(/word lists/);
    expect(await told('it', { only: ['roles-missing'] })).not.toMatch(/word lists/);
  });
});

describe('a policy', () => {
  const files = {
    'strategy.yaml': STRATEGY,
    'strat.config.yaml':
      'policy:\n  - { id: own, level: warn, for: strategy, require: [mission], message: "`{id}` has no {field}.", help: Say why. }',
  };

  it('is in the list of rules', async () => {
    const { host, stdout } = repository(files);
    await rules(host, {});
    expect(stdout()).toMatch(/^warning own +Every strategy has `mission`\.$/m);
  });

  it('can be explained in every format', async () => {
    for (const format of ['pretty', 'markdown', 'json']) {
      const { host, stdout } = repository(files);
      await explain(host, 'own', { format });
      expect(stdout()).toContain('Every strategy has `mission`.');
      expect(stdout()).toContain('Say why.');
      expect(stdout()).toContain('strat.config.yaml:3');
    }
  });

  it('is counted, selected and set by name', async () => {
    const { host, stdout } = repository(files);
    await check(host, [], { only: ['own'], rule: ['own=error'], format: 'json' });
    const { findings, summary } = JSON.parse(stdout());
    expect(findings).toMatchObject([
      { rule: 'own', level: 'error', message: '`A` has no mission.', help: 'Say why.' },
    ]);
    expect(summary).toMatchObject({ errors: 1, rules: 1 });
  });

  it('is unknown where its configuration does not apply', async () => {
    const { host } = repository({ 'strategy.yaml': STRATEGY });
    await expect(explain(host, 'own', {})).rejects.toThrow('There is no rule `own`.');
    await expect(rules(host, { rule: ['own=off'] })).rejects.toThrow('There is no rule `own`.');
  });
});

describe('settings that hold for the whole repository', () => {
  const top = 'status: { on_track: 0.9 }\nsurvey: { least: 6 }\n';

  it('come from the root, also where a nearer file has the rules', async () => {
    const files = {
      'teams/strategy.yaml': STRATEGY,
      'teams/strat.config.yaml': 'fail_on: warning\ncheckin: { columns: columns.yaml }\n',
      'strat.config.yaml': top,
    };
    expect(await settings(files, 'teams', 'fail_on', 'status', 'survey', 'checkin')).toEqual([
      ['fail_on', 'warn', 'teams/strat.config.yaml:2'],
      ['status.on_track', '0.9', 'strat.config.yaml:2'],
      ['status.at_risk', '0.85', 'default'],
      ['status.slack', '0.03', 'default'],
      ['status.least_values', '4', 'default'],
      ['status.last_values', '8', 'default'],
      ['survey.least', '6', 'strat.config.yaml:3'],
      ['checkin.columns', 'columns.yaml', 'teams/strat.config.yaml:3'],
    ]);
  });

  it('are taken over from an extended file, key by key', async () => {
    const files = {
      'strategy.yaml': STRATEGY,
      'base.yaml': 'status: { on_track: 0.9, slack: 0.05 }\n',
      'strat.config.yaml': 'extends: ./base.yaml\nstatus: { slack: 0.04 }\n',
    };
    expect(await settings(files, '.', 'status.on_track', 'status.slack')).toEqual([
      ['status.on_track', '0.9', 'base.yaml:2'],
      ['status.slack', '0.04', 'strat.config.yaml:3'],
    ]);
  });

  it.each([
    ['status: { at_risk: 0.8 }', 'status.at_risk'],
    ['survey: { least: 4 }', 'survey.least'],
  ])('cannot be set further in: %s', async (text, name) => {
    const { host, stderr } = repository({
      'teams/strategy.yaml': STRATEGY,
      'teams/strat.config.yaml': `${text}\n`,
      'strat.config.yaml': top,
    });
    expect(await check(host, ['teams/strategy.yaml'], {})).toBe(2);
    expect(stderr()).toContain(
      `teams/strat.config.yaml:2: \`${name}\` applies to the whole repository, so only strat.config.yaml can set it.`,
    );
  });

  it('may reach a folder through a file that extends the one at the root', async () => {
    const files = {
      'teams/strategy.yaml': STRATEGY,
      'teams/strat.config.yaml': 'extends: ../strat.config.yaml\n',
      'strat.config.yaml': top,
    };
    expect(await settings(files, 'teams', 'status.on_track')).toEqual([
      ['status.on_track', '0.9', 'strat.config.yaml:2'],
    ]);
  });

  it.each([
    ['{ on_track: 0 }', 'a number above 0 and up to 1'],
    ['{ on_track: 1.01 }', 'a number above 0 and up to 1'],
    ['{ slack: 0.51 }', 'a number from 0 to 0.5'],
    ['{ slack: -0.01 }', 'a number from 0 to 0.5'],
    ['{ least_values: 4.5 }', 'a whole number from 2 to 100'],
    ['{ at_risk: 0.95 }', 'but must be less than `on_track`'],
    ['{ on_track: 0.85 }', 'but must be less than `on_track`'],
    ['{ last_values: 3 }', 'Set `last_values` to at least 4'],
  ])('refuse %s', async (text, why) => {
    expect(await refused({ 'strat.config.yaml': `status: ${text}\n` })).toContain(why);
  });

  it('accept the edges of their ranges', async () => {
    const text = 'status: { on_track: 1, at_risk: 0.999, slack: 0.5, least_values: 8 }\n';
    const files = { 'strategy.yaml': STRATEGY, 'strat.config.yaml': text };
    expect(await settings(files, '.', 'status.slack')).toEqual([
      ['status.slack', '0.5', 'strat.config.yaml:2'],
    ]);
  });
});
