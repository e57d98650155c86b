/** Names that are a contract: files, rules, flags, keys and levels, the present ones and those of version 0.1.0. */
import { describe, expect, it } from 'vitest';
import { makePlace } from './program.ts';

const PLAN = 'strat: 1\nname: Harbor\ncriteria:\n  fees: { outcome: Fees are fair }\n';
const NEW = '.strat-accepted.json';
const OLD = '.strat-baseline.json';

const entry = (id: string, file = 'strategy.yaml') => ({
  file,
  rule: 'criterion-without-owner',
  entity: `criteria/${id}`,
  field: 'owner',
});
const list = (...entries: readonly object[]) => JSON.stringify({ version: 1, findings: entries });
const only = ['--only', 'criterion-without-owner,accepted-stale'] as const;
const since = ['--only', 'criterion-without-owner,accepted-grew', '--against', 'HEAD'] as const;

describe('names 1: accepted findings', () => {
  it('are written by --accept and leave the check green', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    expect(place.strat(['check']).code).toBe(1);
    expect(place.strat(['check', '--accept']).code).toBe(0);
    expect(place.read(NEW)).toContain('criterion-without-owner');
    expect(place.strat(['check']).out).toMatch(/0 suppressed, \d+ accepted\./);
    expect(place.strat(['check', '--no-accepted']).code).toBe(1);
  });

  it('are counted in JSON under both names', () => {
    const place = makePlace({ 'strategy.yaml': PLAN, [NEW]: list(entry('fees')) });
    const { summary } = JSON.parse(place.strat(['check', '--format', 'json']).out);
    expect([summary.accepted, summary.baselined]).toEqual([1, 1]);
  });

  it('from 0.1.0 still count, and --accept replaces the file without losing an entry', () => {
    const place = makePlace({
      'strategy.yaml': PLAN,
      'team/strategy.yaml': PLAN,
      [OLD]: list(entry('fees'), entry('fees', 'team/strategy.yaml')),
    });
    expect(place.strat(['check', ...only]).code).toBe(0);
    expect(place.strat(['check', 'team', '--accept']).err).toContain(`${NEW} takes the place of ${OLD}`);
    expect(() => place.read(OLD)).toThrow();
    expect(place.strat(['check', ...only]).code).toBe(0);
  });

  it('written with the flags of 0.1.0 are the same', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    expect(place.strat(['check', '--update-baseline']).code).toBe(0);
    expect(place.read(NEW)).toContain('criterion-without-owner');
    expect(place.strat(['check', '--no-baseline']).code).toBe(1);
  });

  it('in two files are never more than the new file says, and the old file is named', () => {
    const place = makePlace({ 'strategy.yaml': PLAN, [OLD]: list(entry('fees')), [NEW]: list() });
    const told = place.strat(['check', ...only]);
    expect(told.code).toBe(1);
    expect(told.err).toContain(`${OLD} is not read`);
  });

  it('that only the old of two files holds are not deleted unseen', () => {
    const place = makePlace({
      'strategy.yaml': PLAN,
      'team/strategy.yaml': PLAN,
      [OLD]: list(entry('fees', 'team/strategy.yaml')),
      [NEW]: list(entry('fees')),
    });
    expect(place.strat(['check', 'strategy.yaml', '--accept']).err).toContain(`${OLD} stays`);
    expect(place.read(OLD)).toContain('team/strategy.yaml');
  });

  it('do not grow by a new name of their file, and growth is found across it', () => {
    const place = makePlace({ 'strategy.yaml': PLAN, [OLD]: list(entry('fees')) });
    place.commit('adopt');
    place.git('mv', OLD, NEW);
    expect(place.strat(['check', ...since]).code).toBe(0);
    place.write('strategy.yaml', `${PLAN}  calls: { outcome: Calls are short }\n`);
    place.write(NEW, list(entry('fees'), entry('calls')));
    const grown = place.strat(['check', ...since, '--format', 'concise']);
    expect(grown.code).toBe(1);
    expect(grown.out).toContain('error accepted-grew 1 more finding was accepted');
  });

  it('do not grow unseen by going back to the old name', () => {
    const place = makePlace({ 'strategy.yaml': PLAN, [NEW]: list() });
    place.commit('adopt');
    place.git('rm', '--quiet', NEW);
    place.write(OLD, list(entry('fees')));
    expect(place.strat(['check', ...since]).out).toContain('accepted-grew');
  });
});

describe('names 1: rules by the name of 0.1.0', () => {
  const FORMER = [
    ['baseline-stale', 'accepted-stale'],
    ['baseline-grew', 'accepted-grew'],
    ['checkin-rewritten', 'record-rewritten'],
  ] as const;

  it.each(FORMER)('%s is read everywhere, and %s is printed', (old, now) => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    place.commit('begin');
    expect(place.strat(['explain', old]).out).toMatch(new RegExp(`^${now} `));
    expect(place.strat(['check', '--rule', `${old}=off`, '--no-config']).code).toBe(1);
    expect(place.strat(['check', '--only', old, '--against', 'HEAD']).code).toBe(0);
    place.write('strat.config.yaml', `strat: 1\nrules: { ${old}: info }\n`);
    expect(place.strat(['config', '--rule', `${old}=error`]).code).toBe(0);
    const rules = JSON.parse(place.strat(['rules', '--format', 'json']).out);
    const known = [...rules.rules, ...rules.changeRules].map(({ id }: { id: string }) => id);
    expect([known.includes(now), known.includes(old)]).toEqual([true, false]);
    place.write('strat.config.yaml', `strat: 1\nrules: { ${old}: info, ${now}: error }\n`);
    expect(place.strat(['config'])).toMatchObject({ code: 2, err: expect.stringContaining(now) });
    place.write(
      'strat.config.yaml',
      `strat: 1\npolicy: [{ id: ${old}, level: warn, for: risk, require: [owner], message: x }]\n`,
    );
    expect(place.strat(['config'])).toMatchObject({ code: 2, err: expect.stringContaining(now) });
  });

  it('baseline-stale in the configuration sets accepted-stale', () => {
    const place = makePlace({
      'strategy.yaml': PLAN,
      'strat.config.yaml': 'strat: 1\nrules: { baseline-stale: error }\n',
      [OLD]: list(entry('gone')),
    });
    const told = place.strat(['check', ...only, '--format', 'concise']);
    expect(told.out).toContain('error accepted-stale');
  });

  it('a comment cannot suppress one by its former name either', () => {
    const place = makePlace({ 'strategy.yaml': `# strat-ignore checkin-rewritten: no\n${PLAN}` });
    expect(place.strat(['check', '--format', 'concise']).out).toContain(
      'You cannot suppress rule `checkin-rewritten`',
    );
    expect(place.strat(['explain', 'checkin-rewritten']).err).toContain('is now called `record-rewritten`');
  });
});

describe('names 2: confidential', () => {
  const secrets = (line: string) => `strat: 1
name: Harbor
people: { maria: { name: Maria Lopez, role: Head of lending } }
destination: { statement: Every member is known, why: So that nobody repeats a story }
reality:
  obstacles: { core: { what: SECRET one, ${line} } }
  evidence: [{ kind: market, finding: SECRET two, ${line} }]
criteria: { fees: { outcome: SECRET three, measure: SECRET four, ${line} }, open: { outcome: Shown to all } }
stages:
  incremental: { objectives: { loans: { result: SECRET five, advances: [fees, open], ${line} } } }
capabilities: { know: { able_to: SECRET six, ${line} } }
initiatives: { work: { what: SECRET seven, serves: [open], ${line} } }
not_doing: [{ what: SECRET eight, ${line} }]
assumptions: { rates: { belief: SECRET nine, ${line} } }
risks: { leak: { risk: SECRET ten, ${line} } }
execution: { performance_routines: [{ what: SECRET eleven, ${line} }] }
communication: [{ audience: SECRET twelve, ${line} }]
`;
  const publish = (text: string) => {
    const place = makePlace({ 'strategy.yaml': text });
    place.commit('begin');
    const site = place.strat(['site', '--audience', 'public', '--as-of', '2027-01-05']);
    const pages = site.code === 0 ? place.read('_site/index.html') : '';
    return [
      ...['markdown', 'html', 'json'].map((format) => ['render', '--format', format]),
      ['render', '--brief', 'one-page'],
      ['render', '--brief', 'board'],
      ['map', '--format', 'mermaid'],
      ['map'],
    ]
      .map((argv) => place.strat([...argv, '--audience', 'public']).out)
      .concat(pages)
      .join('\n');
  };

  it('is a key of every entry', () => {
    const place = makePlace({ 'strategy.yaml': secrets('confidential: true') });
    expect(place.strat(['check', '--only', 'key-unknown,schema']).code).toBe(0);
    expect(place.strat(['render']).out).toContain('SECRET');
  });

  it.each([
    'confidential: true',
    'confidential: yes',
    'confidential: "true"',
    'confidential: 1',
    'confidential: [true]',
    'confidential: ',
    'Confidential: true',
    'confidental: true',
    'internal: yes',
    'intern: true',
  ])('hides every entry: `%s`', (line) => {
    const text = publish(secrets(line));
    expect(text).toContain('Shown to all');
    expect(text).not.toContain('SECRET');
  });

  it('hides every entry where it and internal contradict each other', () => {
    for (const line of ['confidential: true, internal: false', 'internal: true, confidential: false'])
      expect({ line, text: publish(secrets(line)) }).not.toMatchObject({
        text: expect.stringContaining('SECRET'),
      });
  });

  it('hides a section where it does not belong, rather than nothing', () => {
    const text = publish(`strat: 1
name: Harbor
reality: { today: SECRET, confidential: true }
criteria: { open: { outcome: Shown to all } }
`);
    expect(text).toContain('Shown to all');
    expect(text).not.toContain('SECRET');
  });

  it('stops where the text of the file is broken, which may have hidden something', () => {
    const place = makePlace({
      'strategy.yaml':
        'strat: 1\nname: Harbor\ncriteria:\n  fees:\n    outcome: SECRET\n\tconfidential: true\n',
    });
    for (const argv of [['render'], ['map'], ['site']])
      expect(place.strat([...argv, '--audience', 'public'])).toMatchObject({ code: 2, out: '' });
  });

  it('in place of internal is no change', () => {
    const plan = (line: string) => `${PLAN}  calls: { outcome: Calls are short, ${line} }\n`;
    const place = makePlace({ 'strategy.yaml': plan('internal: true') });
    place.commit('begin');
    place.write('strategy.yaml', plan('confidential: true'));
    expect(place.strat(['diff']).out).not.toMatch(/calls|adjusted/);
    place.write('strategy.yaml', plan('confidential: false'));
    expect(place.strat(['diff']).out).toContain('calls');
  });
});

describe('names 3: levels', () => {
  const DRAFT = PLAN.replace('name:', 'status: draft\nname:');

  it('are error, warning and info for people', () => {
    const place = makePlace({ 'strategy.yaml': DRAFT });
    for (const format of ['pretty', 'concise', 'markdown', 'junit', 'github']) {
      const { out } = place.strat(['check', '--format', format]);
      expect({ format, out }).toMatchObject({ out: expect.stringMatching(/\bwarning\b/) });
      expect({ format, out }).not.toMatchObject({ out: expect.stringMatching(/\bwarn\b|remark/) });
    }
    for (const argv of [
      ['rules'],
      ['config', '--rule', 'destination-fluff=off'],
      ['explain', 'criterion-vague'],
      ['explain', 'why-rewritten'],
    ]) {
      const { out } = place.strat(argv);
      expect({ argv, out }).toMatchObject({ out: expect.stringMatching(/\bwarning\b/) });
      expect({ argv, out }).not.toMatchObject({ out: expect.stringMatching(/\bwarn\b/) });
    }
  });

  it('are warn in JSON', () => {
    const place = makePlace({ 'strategy.yaml': DRAFT });
    const levels = new Set(
      JSON.parse(place.strat(['check', '--format', 'json']).out).findings.map(
        (one: { level: string }) => one.level,
      ),
    );
    expect([...levels].sort()).toEqual(['info', 'warn']);
    expect(place.strat(['check', '--fail-on', 'warning']).code).toBe(1);
  });

  it.each(['warn', 'warning'])('may be written %s in every flag', (level) => {
    const place = makePlace({ 'strategy.yaml': DRAFT });
    place.commit('begin');
    expect(place.strat(['check', '--fail-on', level]).code).toBe(1);
    expect(place.strat(['check', '--min-level', level, '--format', 'concise']).out).not.toContain(' info ');
    expect(place.strat(['check', '--rule', `roles-missing=${level}`, '--fail-on', 'error']).code).toBe(0);
    expect(place.strat(['diff', '--fail-on', level]).code).toBe(0);
    expect(place.strat(['check', '--overdue', level]).code).toBe(0);
  });

  it.each(['warn', 'warning'])('may be written %s everywhere in the configuration', (level) => {
    const place = makePlace({
      'strategy.yaml': DRAFT,
      'strat.config.yaml': `strat: 1
fail_on: ${level}
overdue: ${level}
rules: { roles-missing: ${level}, priorities-too-many: [${level}, { max: 4 }], not-doing-missing: [${level}] }
overrides: [{ files: ["**"], rules: { routine-missing: ${level} } }]
policy: [{ id: own, level: ${level}, for: criterion, require: [source], message: "{id}" }]
`,
    });
    const settings = JSON.parse(place.strat(['config', '--format', 'json']).out).settings;
    const value = (name: string) => settings.find((one: { name: string }) => one.name === name)?.value;
    expect(
      ['fail_on', 'overdue', 'rules.roles-missing', 'rules.routine-missing', 'rules.own'].map(value),
    ).toEqual(Array(5).fill('warn'));
    expect(place.strat(['check']).code).toBe(1);
  });
});

describe('names 4: flags', () => {
  it('--format md and markdown are one format for every verb that has it', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    place.commit('begin');
    for (const argv of [['check'], ['diff'], ['log'], ['render'], ['explain', 'syntax']]) {
      const [short, long] = ['md', 'markdown'].map((format) => place.strat([...argv, '--format', format]));
      expect({ argv, ...short }).toEqual({ argv, ...long });
      expect({ argv, code: short?.code }).not.toEqual({ argv, code: 2 });
    }
  });

  it('--output takes format=file several times, and a plain file as in 0.1.0', () => {
    const place = makePlace({ 'strategy.yaml': PLAN });
    const told = place.strat([
      'render',
      '--output',
      'html=a.html',
      '--output',
      'md=a.md',
      '--output',
      'json=a.json',
    ]);
    expect(told).toMatchObject({ code: 0, out: '' });
    expect(place.read('a.html')).toMatch(/^<!doctype html>/i);
    expect(place.read('a.md')).toContain('# Harbor');
    expect(JSON.parse(place.read('a.json'))).toBeTruthy();
    expect(
      place.strat(['map', '--output', 'svg=m.svg', '--output', 'dot=m.dot', '--format', 'tree']).out,
    ).toContain('fees');
    expect(place.read('m.svg')).toContain('<svg');
    expect(place.strat(['render', '--format', 'html', '--output', 'b.html'])).toMatchObject({
      code: 0,
      out: '',
    });
    expect(place.read('b.html')).toBe(place.read('a.html'));
    expect(place.strat(['render', '--output', 'htm=c.html']).code).toBe(2);
    expect(place.strat(['check', '--output', 'md=check.md', '--output', 'sarif=check.sarif']).code).toBe(1);
    expect(place.read('check.md')).toContain('## strat check');
  });

  const OVERDUE = `strat: 1
name: Harbor
review: { every: quarter, last: 2026-01-31 }
criteria:
  fees: { outcome: x, measure: m, unit: '%', baseline: unknown, measure_by: 2026-06, target: 3, due: 2029 }
`;
  const timed = ['check', '--only', 'review-overdue,criterion-without-baseline', '--as-of', '2027-01-05'];

  it('--overdue is the level of rules of time, which are warnings at most without it', () => {
    const place = makePlace({ 'strategy.yaml': OVERDUE, 'strict.yaml': 'strat: 1\nextends: strict\n' });
    for (const more of [[], ['--config', 'strict.yaml']]) {
      const plain = place.strat([...timed, ...more, '--format', 'concise']);
      expect({ more, code: plain.code }).toEqual({ more, code: 0 });
      expect(plain.out.match(/ warning /g)).toHaveLength(2);
      expect(place.strat([...timed, ...more, '--overdue', 'error']).code).toBe(1);
    }
    place.write('strat.config.yaml', 'strat: 1\noverdue: error\n');
    expect(place.strat(timed).code).toBe(1);
    expect(place.strat([...timed, '--overdue', 'warning']).code).toBe(0);
    expect(place.strat([...timed, '--overdue', 'info']).code).toBe(2);
    const shown = place.strat(['config', '--overdue', 'warning']).out;
    expect(shown).toMatch(/^overdue +warning +command line$/m);
    expect(place.strat([...timed, '--rule', 'review-overdue=off', '--format', 'concise']).out).not.toContain(
      'review',
    );
  });

  it('overdue in the configuration cannot be weakened unseen', () => {
    const place = makePlace({ 'strategy.yaml': OVERDUE, 'strat.config.yaml': 'strat: 1\noverdue: error\n' });
    place.commit('begin');
    place.write('strat.config.yaml', 'strat: 1\n');
    expect(place.strat(['check', '--against', 'HEAD', '--only', 'gate-weakened']).out).toContain(
      'gate-weakened',
    );
  });
});

describe('names 5: newer files', () => {
  it.each(['99.0', '99.0.1', '1000.2'])(
    'min_strat: "%s" stops an older program, whatever else is in the file',
    (least) => {
      const place = makePlace({
        'strategy.yaml': PLAN,
        'strat.config.yaml': `strat: 1\nmin_strat: "${least}"\nfuture: { key: 1 }\n`,
      });
      for (const argv of [['check'], ['config'], ['rules']]) {
        const told = place.strat(argv);
        expect(told).toMatchObject({ code: 2, out: '' });
        expect(told.err).toMatch(/strat\.config\.yaml:2:1: .*needs strat [\d.]+ or newer/);
      }
      expect(place.strat(['check', '--no-config']).code).toBe(1);
    },
  );

  it('min_strat in an extended file counts, and one at the base of a comparison', () => {
    const place = makePlace({
      'strategy.yaml': PLAN,
      'base.yaml': 'strat: 1\nmin_strat: "99.0"\n',
      'strat.config.yaml': 'strat: 1\nextends: ./base.yaml\n',
    });
    expect(place.strat(['check']).err).toContain('base.yaml:2:1');
    place.commit('begin');
    place.write('strat.config.yaml', 'strat: 1\n');
    expect(place.strat(['check', '--against', 'HEAD'])).toMatchObject({ code: 2, out: '' });
  });

  it('min_strat that this program meets changes nothing', () => {
    const place = makePlace({ 'strategy.yaml': PLAN, 'strat.config.yaml': 'strat: 1\nmin_strat: "0.1"\n' });
    expect(place.strat(['check']).code).toBe(1);
  });

  it.each(['0.2', '2', 'latest', '"v0.2"', '""', '[1]', '">=0.2"'])(
    'min_strat: %s is refused with its place',
    (value) => {
      const place = makePlace({
        'strategy.yaml': PLAN,
        'strat.config.yaml': `strat: 1\nmin_strat: ${value}\n`,
      });
      const told = place.strat(['check']);
      expect(told.code).toBe(2);
      expect(told.err).toMatch(/strat\.config\.yaml:2:1: `min_strat` .*min_strat: "0\.2"/);
    },
  );

  it('an unknown key of a strategy may come from a newer format, and the help says so', () => {
    const place = makePlace({ 'strategy.yaml': `${PLAN}horizon: far\n` });
    const { findings } = JSON.parse(place.strat(['check', '--only', 'key-unknown', '--format', 'json']).out);
    expect(findings).toHaveLength(1);
    expect(findings[0].message).toContain('There is no key `horizon` here.');
    expect(findings[0].help).toMatch(/If the key is right, this file needs a newer strat\.$/);
  });
});
