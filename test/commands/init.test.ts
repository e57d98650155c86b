import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { CTRL_C, type Pretended, type PretendHost, pretendHost } from '../pretend-host.ts';

async function run(argv: readonly string[], world: Pretended = {}): Promise<PretendHost & { code: number }> {
  const pretended = pretendHost(world);
  const code = await main(['init', ...argv], pretended.host);
  return { ...pretended, code };
}

/** Lists the files that were written and are still there. */
const listFiles = ({ written, text }: PretendHost) =>
  [...new Set(written)].filter((path) => text(path) !== undefined);

const read = (world: PretendHost, path = '/work/strategy.yaml') =>
  parseStrategy(new TextEncoder().encode(world.text(path) ?? ''), path);

describe('strat init without a terminal', () => {
  it('prints which flags answer the questions', async () => {
    const world = await run([]);
    expect(world.code).toBe(2);
    expect(world.stderr()).toMatch(/no terminal .*--yes .*--answers/s);
    expect(world.written).toEqual([]);
  });

  it.each(['company', 'team', 'product', 'nonprofit', 'minimal'])(
    '--yes writes the template %s',
    async (name) => {
      const world = await run(['plans/harbor', '--yes', '--template', name]);
      expect(world.code).toBe(0);
      const { findings, model, text } = read(world, '/work/plans/harbor/strategy.yaml');
      expect(findings).toEqual([]);
      expect(model?.name).toBe('harbor');
      expect(text).toMatch(/^# yaml-language-server: \$schema=/);
      expect(world.stdout()).toContain(' warning destination-missing The destination has no statement.');
      expect(world.stderr()).toContain('strat check plans/harbor');
      expect(world.stderr()).not.toContain('error');
    },
  );

  it('accepts any single line for --name', async () => {
    const world = await run(['--yes', '--name', ' Harbor: "the" #1 ']);
    expect(read(world).model?.name).toBe('Harbor: "the" #1');
    for (const name of ['', ' ', 'two\nlines', 'x'.repeat(201)]) {
      const refused = await run(['--yes', `--name=${name}`]);
      expect([refused.code, refused.written]).toEqual([2, []]);
    }
  });

  it.each([
    [['--yes', '--template', 'compony'], 'Did you mean `company`?'],
    [['--yes', '--ci', 'gitlob'], 'Did you mean `gitlab`?'],
    [['--yes', '--forse'], '--force'],
    [['plan.yaml', '--yes'], 'is not a folder'],
    [['note', '--yes'], 'is not a folder'],
    [['--answers', 'none.yaml'], 'Cannot read'],
  ])('%j is a wrong command line', async (argv, said) => {
    const world = await run(argv, { files: { '/work/note': '' } });
    expect(world.code).toBe(2);
    expect(world.stderr()).toContain(said);
    expect(world.written).toEqual([]);
  });
});

describe('answers of a file', () => {
  const answers = `name: Harbor
destination:
  statement: |
    By 2029 every member
    gets a decision: at once.
criteria:
  loan-time: { measure: Hours, baseline: 72, target: 2, due: 2028-Q3 }
communication:
  - audience: all
    x-own: [1, true, null]
`;

  it('are written at their keys, also those that no question is about', async () => {
    const world = await run(['--answers', '-', '--template', 'minimal'], { stdin: answers });
    expect(world.code).toBe(0);
    expect(world.text('/work/strategy.yaml')).toMatchSnapshot();
    expect(read(world).findings).toEqual([]);
  });

  it('may be JSON', async () => {
    const files = { '/work/a.json': '{ "name": "Harbor", "end": 2029, "values": ["a", "b: c"] }' };
    const world = await run(['--answers', 'a.json'], { files });
    expect(read(world).model).toMatchObject({ name: 'Harbor', end: 2029, values: ['a', 'b: c'] });
  });

  it('may be a complete strategy', async () => {
    const first = await run(['--answers', '-'], { stdin: answers });
    const text = first.text('/work/strategy.yaml') ?? '';
    const second = await run(['--answers', 'strategy.yaml', '--force'], {
      files: { '/work/strategy.yaml': text },
    });
    expect(second.code).toBe(0);
    expect(second.text('/work/strategy.yaml')).toBe(text);
  });

  it('may be a strategy with empty sections', async () => {
    const company = await run(['--yes', '--name', 'Harbor']);
    const files = { '/work/strategy.yaml': company.text('/work/strategy.yaml') ?? '' };
    const argv = ['--template', 'minimal', '--answers', 'strategy.yaml', '--force'];
    const minimal = await run(['--yes', '--name', 'Harbor', '--template', 'minimal']);
    expect((await run(argv, { files })).text('/work/strategy.yaml')).toBe(
      minimal.text('/work/strategy.yaml'),
    );
  });

  it('with an unknown key or a wrong value are refused, with the place and what was probably meant', async () => {
    const stdin = 'name: Harbor\nend: soon\nvisoin: 1\ncriteria:\n  a: { mesure: Hours }\n';
    const world = await run(['--answers', '-'], { stdin });
    expect(world.code).toBe(2);
    expect(world.stderr()).toMatch(/standard input:2:1: `end` is `soon`, which is not a date/);
    expect(world.stderr()).toMatch(/standard input:3:1: There is no key `visoin` here/);
    expect(world.stderr()).toMatch(/standard input:5:8: .*Did you mean `measure`\?/);
    expect(world.written).toEqual([]);
  });

  it('need a name where nobody can be asked', async () => {
    const world = await run(['--answers', '-'], { stdin: 'end: 2029\n' });
    expect(world.code).toBe(2);
    expect(world.stderr()).toContain('--name');
    const named = await run(['--answers', '-', '--name', 'Harbor'], { stdin: 'end: 2029\n' });
    expect(read(named).model).toMatchObject({ name: 'Harbor', end: 2029 });
    const own = await run(['--answers', '-', '--yes'], { stdin: 'end: 2029\n' });
    expect(read(own).model).toMatchObject({ name: 'work', end: 2029 });
  });

  it('that are empty or not YAML are refused', async () => {
    for (const stdin of ['', '[', 'just text', '- a', 'name: &a x\n'])
      expect((await run(['--answers', '-'], { stdin })).code).toBe(2);
  });
});

describe('an existing strategy', () => {
  const files = { '/work/strategy.yaml': 'strat: 1\nname: Old\n' };

  it('is not replaced, and no question is asked', async () => {
    const world = await run([], { files, terminal: true });
    expect([world.code, world.asked, world.written]).toEqual([2, [], []]);
    expect(world.stderr()).toBe(
      'error: strategy.yaml already exists.\n  To replace it and keep a copy, add --force.\n',
    );
  });

  it('gets CI and git files, and stays as it is', async () => {
    const world = await run(['--gitattributes', '--ci', 'gitlab'], { files });
    expect(world.stderr()).toContain('Wrote .gitattributes.');
    expect(world.code).toBe(0);
    expect(world.written).toEqual(['/work/.gitlab-ci.yml', '/work/.gitattributes']);
  });

  it('is not replaced if more is asked for', async () => {
    const world = await run(['--gitattributes', '--yes'], { files });
    expect([world.code, world.written]).toEqual([2, []]);
  });

  it('is replaced with --force, and stays as a copy', async () => {
    const world = await run(['--yes', '--force'], { files });
    expect(world.code).toBe(0);
    expect(read(world).model?.name).toBe('work');
    expect(world.text('/work/strategy.yaml.bak-1')).toBe(files['/work/strategy.yaml']);
    expect(world.stderr()).toContain('The old strategy is kept in strategy.yaml.bak-1.');
  });

  it('never replaces an older copy', async () => {
    const copies = { '/work/strategy.yaml.bak-1': 'an older one', '/work/strategy.yaml.bak-2': '' };
    const world = await run(['--yes', '--force'], { files: { ...files, ...copies } });
    expect(world.text('/work/strategy.yaml.bak-1')).toBe('an older one');
    expect(world.text('/work/strategy.yaml.bak-3')).toBe(files['/work/strategy.yaml']);
  });

  it.each(['company', 'team', 'product', 'nonprofit', 'minimal'])(
    'needs no copy if it is only the template %s',
    async (template) => {
      const first = await run(['--yes', '--name', 'A: "b"', '--template', template]);
      const old = { '/work/strategy.yaml': first.text('/work/strategy.yaml') ?? '' };
      const second = await run(['--yes', '--force'], { files: old });
      expect(listFiles(second)).toEqual(['/work/strategy.yaml']);
      const noted = { '/work/strategy.yaml': `${old['/work/strategy.yaml']}# a note\n` };
      expect(listFiles(await run(['--yes', '--force'], { files: noted }))).toContain(
        '/work/strategy.yaml.bak-1',
      );
    },
  );

  it('is replaced on a terminal only after a question', async () => {
    const no = await run(['--force'], { files, terminal: true });
    expect([no.code, no.written]).toEqual([2, []]);
    expect(no.asked).toEqual(['Replace strategy.yaml? A copy is kept beside it.']);
    const yes = await run(['--force'], { files, answers: [['Replace', true]] });
    expect(yes.code).toBe(0);
    expect(yes.text('/work/strategy.yaml.bak-1')).toBe(files['/work/strategy.yaml']);
  });

  it('may be a strategy.md or a link, which no flag replaces', async () => {
    const markdown = await run(['--yes', '--force'], { files: { '/work/strategy.md': '---\n' } });
    expect([markdown.code, markdown.written]).toEqual([2, []]);
    const link = await run(['--yes', '--force'], { files, links: { '/work/strategy.yaml': '/etc/passwd' } });
    expect([link.code, link.written]).toEqual([2, []]);
  });
});

it('strat init refuses a folder that is a link out of the repository', async () => {
  const files = { '/work/.git/HEAD': '', '/elsewhere/note': '', '/work/in/note': '' };
  const out = await run(['plans/a', '--yes'], { files, links: { '/work/plans': '/elsewhere' } });
  expect([out.code, out.written]).toEqual([2, []]);
  const within = await run(['plans/a', '--yes'], { files, links: { '/work/plans': '/work/in' } });
  expect(within.code).toBe(0);
});

describe('an interview', () => {
  const script: Pretended['answers'] = [
    ['Whose', 'Harbor Credit'],
    ['Where will we be', 'By 2029 every member gets a loan decision while they wait.'],
    ['Outcome 1', 'A loan is decided while the member waits'],
    ['“A loan is decided', '72 to 4 hours by soon, Jon'],
    ['“A loan is decided', 'later'],
  ];

  it('writes what was answered, checks it and says what to do next', async () => {
    const world = await run(['harbor', '--template', 'team'], { answers: script });
    expect(world.code).toBe(0);
    expect(world.stderr()).toMatchSnapshot();
    const { findings, model, text } = read(world, '/work/harbor/strategy.yaml');
    expect(findings).toEqual([]);
    expect(model?.name).toBe('Harbor Credit');
    expect(text).toContain('    owner: Jon\n    # due: 72 to 4 hours by soon, Jon\n');
    expect(text).toContain('parent: # Which strategy does your team serve?');
    expect(listFiles(world)).toEqual(['/work/harbor/strategy.yaml', '/work/harbor/brief.html']);
    expect(world.text('/work/harbor/brief.html')).toContain('A loan is decided while the member waits');
  });

  it('asks nothing that a flag or the answers file decides', async () => {
    const files = { '/work/a.yaml': 'destination: { statement: There., why: Because. }\n' };
    const argv = ['--name', 'Harbor', '--template', 'minimal', '--answers', 'a.yaml'];
    const { asked, code } = await run(argv, { files, terminal: true });
    expect(code).toBe(0);
    expect(asked.slice(0, 3)).toEqual([
      'Who owns the strategy?',
      'From when to when?',
      'Where are we today?',
    ]);
  });

  it('keeps the answers when cancelled, and goes on where it stopped', async () => {
    const world = await run(["o'plan", '--template', 'team'], {
      answers: [...script, ['Outcome 2', { ctrlCAfter: 'Members st' }]],
    });
    expect(world.code).toBe(130);
    expect(world.stderr()).toContain("To continue where you stopped, run\n  strat init 'o'\\''plan'\n");
    const path = "/work/o'plan/strategy.yaml";
    const state = "/work/o'plan/.strat-init.json";
    expect(Object.keys(read(world, path).model?.criteria ?? {})).toEqual([
      'loan-decided-member-waits',
      'members-st',
    ]);

    const files = { [path]: world.text(path) ?? '', [state]: world.text(state) ?? '' };
    const next = await run(["o'plan"], { files, answers: [['Outcome 2', 'Members stay']] });
    expect(next.code).toBe(0);
    expect(next.asked.slice(0, 2)).toEqual([
      'Continue the interview that you started here?',
      'Outcome 2: what will be true when we are there?',
    ]);
    expect(next.offered[0]?.map(({ name }) => name)).toContain('Yes, after 6 answers');
    expect(Object.keys(read(next, path).model?.criteria ?? {})).toEqual([
      'loan-decided-member-waits',
      'members-stay',
    ]);
    expect(next.text(path)).toContain('parent: # Which strategy does your team serve?');
    expect(listFiles(next)).toEqual([path, "/work/o'plan/brief.html"]);
    expect(next.text(state)).toBe(undefined);

    const resumed = await run(["o'plan", '--resume'], { files, terminal: true });
    expect(resumed.asked[0]).toBe('Outcome 2: what will be true when we are there?');
  });

  it('goes on after Ctrl-C as the last version said, too', async () => {
    const files = { '/work/strategy.yaml': 'strat: 1\nname: Harbor\ndestination: { statement: There. }\n' };
    const argv = ['--template', 'minimal', '--answers', 'strategy.yaml', '--force'];
    const world = await run(argv, { files, terminal: true });
    expect(world.code).toBe(0);
    expect(world.asked[0]).toBe('Who owns the strategy?');
    expect(world.text('/work/strategy.yaml.bak-1')).toBe(files['/work/strategy.yaml']);
  });

  it.each([
    [[], 'There is no terminal'],
    [['--resume'], 'There is no terminal'],
  ])('an unfinished one is not touched without a terminal: %j', async (argv, says) => {
    const cancelled = await run([], { answers: [...script, ['Outcome 2', CTRL_C]] });
    const files = { '/work/.strat-init.json': cancelled.text('/work/.strat-init.json') ?? '' };
    const world = await run(argv, { files });
    expect([world.code, world.written]).toEqual([2, []]);
    expect(world.stderr()).toContain(says);
  });

  it('puts the answers of an unfinished one aside when another is started', async () => {
    const cancelled = await run([], { answers: [...script, ['Outcome 2', CTRL_C]] });
    const text = cancelled.text('/work/strategy.yaml');
    // As after a crash: only what is saved at each answer is there.
    const files = { '/work/.strat-init.json': cancelled.text('/work/.strat-init.json') ?? '' };
    for (const argv of [['--yes'], ['--answers', '-'], ['--template', 'team']]) {
      const world = await run(argv, { files, stdin: 'name: New\n', terminal: argv[0] === '--template' });
      expect([argv, world.code]).toEqual([argv, 0]);
      expect(world.text('/work/strategy.yaml.bak-1')).toBe(text);
      expect(world.text('/work/.strat-init.json')).toBe(undefined);
    }
    const again = await run([], { files, answers: [['Continue', 'again']] });
    expect(again.text('/work/strategy.yaml.bak-1')).toBe(text);
    expect(again.asked[1]).toBe('Whose strategy is this?');
  });

  const QUICK = [
    ['Whose', 'Harbor'],
    ['Who owns', 'Ana'],
    ['From when', '2027 to 2028'],
    ['Where will', 'There.'],
    ['Why', 'Because.'],
    ['Where are', 'Here.'],
    ['What is', 'Data is not clean'],
    ['Outcome 1', 'Loans'],
    ['“Loans”', '72 to 4 hours'],
    ['Outcome 2', 'Members'],
    ['“Members”', '33 to 50 %'],
    ['Outcome 3', 'Charter'],
    ['“Charter”', 'yes by 2028'],
  ] as const;

  it.each(QUICK.map(([question], at) => [question, at] as const))(
    'keeps every answer at Ctrl-C, the half one included: at “%s”',
    async (question, at) => {
      const half = QUICK[at]?.[1].slice(0, -1) ?? '';
      const world = await run([], { answers: [...QUICK.slice(0, at), [question, { ctrlCAfter: half }]] });
      expect(world.code).toBe(130);
      const kept = JSON.parse(world.text('/work/.strat-init.json') ?? '');
      expect(kept.answers.map(({ said }: { said: string }) => said)).toEqual(
        QUICK.slice(0, at).map(([, said]) => said),
      );
      expect(Object.values(kept.begun)).toEqual([half]);
      const files = {
        '/work/.strat-init.json': world.text('/work/.strat-init.json') ?? '',
        '/work/strategy.yaml': world.text('/work/strategy.yaml') ?? '',
      };
      const next = await run(['--resume'], { files, terminal: true });
      expect([next.begun[0], next.asked[0]]).toEqual([half, expect.stringMatching(`^${question}`)]);
    },
  );

  it('goes back as often as wanted, with each old answer on the line, and keeps what came after', async () => {
    const world = await run([], {
      answers: [
        ['Whose', 'Harbor'],
        ['Who owns', 'Ana'],
        ['From when', '2027 to 2028'],
        ['Where will we be', '<'],
        ['From when', '<'],
        ['Who owns', 'Zoë'],
        ['From when', '2027 to 2029'],
        ['Where will we be', 'There.'],
      ],
    });
    expect(world.asked.slice(2, 8)).toEqual([
      'From when to when?',
      'Where will we be at the end?',
      'From when to when?',
      'Who owns the strategy?',
      'From when to when?',
      'Where will we be at the end?',
    ]);
    expect(world.begun.slice(2, 8)).toEqual([
      undefined,
      undefined,
      '2027 to 2028',
      'Ana',
      '2027 to 2028',
      undefined,
    ]);
    expect(read(world).model).toMatchObject({
      owner: 'Zoë',
      end: 2029,
      destination: { statement: 'There.' },
    });
    const first = await run([], {
      answers: [
        ['Whose', '<'],
        ['Whose', 'Harbor'],
      ],
    });
    expect(first.stderr()).toContain('This is the first question.');
    expect(read(first).model?.name).toBe('Harbor');
  });

  it('lists all answers before it writes, and changes any of them by its number', async () => {
    const world = await run([], {
      answers: [
        ['Whose', 'Harbor'],
        ['Outcome 1', 'Loans'],
        ['“Loans”', '72 to 4 hours'],
        ['Outcome 2', 'Members stay'],
        ['“Members stay”', '33 to 50 %'],
        ['Write', '99'],
        ['Write', '8'],
        ['Outcome 1', 'Loans decided faster'],
        ['Write', '10'],
        ['Outcome 2', ''],
        ['Write', '<'],
        ['Outcome 2', 'Members come back'],
      ],
    });
    expect(world.stderr()).toContain('  9  From, to, by when  72 → 4 hours · no date yet · no owner yet\n');
    expect(Object.entries(read(world).model?.criteria ?? {})).toMatchObject([
      ['loans-decided-faster', { outcome: 'Loans decided faster', baseline: 72 }],
      ['members-come-back', { outcome: 'Members come back' }],
    ]);
    expect(world.helps.filter((help) => help.includes('number from'))).toEqual([
      'Type a number from 1 to 12, or press Enter to write the file.',
    ]);
  });

  it('moves later outcomes up when one is emptied', async () => {
    const world = await run([], {
      answers: [
        ['Whose', 'Harbor'],
        ['Outcome 1', 'Loans'],
        ['“Loans”', '72 to 4 hours'],
        ['Outcome 2', 'Members stay'],
        ['“Members stay”', '33 to 50 %'],
        ['Write', '8'],
        ['Outcome 1', ''],
      ],
    });
    expect(Object.entries(read(world).model?.criteria ?? {})).toMatchObject([
      ['members-stay', { target: 50 }],
    ]);
  });

  it('goes on after the first brief, and writes both again', async () => {
    const world = await run([], {
      answers: [
        ...script,
        ['Go on', 'yes'],
        ['Capability 1', 'Decide at the desk'],
        ['Stop 1', { ctrlCAfter: 'Fai' }],
      ],
    });
    expect(world.code).toBe(130);
    expect(read(world).model).toMatchObject({ not_doing: [{ what: 'Fai' }] });
    const files = Object.fromEntries(
      ['strategy.yaml', '.strat-init.json', 'brief.html'].map((name) => [
        `/work/${name}`,
        world.text(`/work/${name}`) ?? '',
      ]),
    );
    const next = await run(['--resume'], { files, answers: [['Stop 1', 'Fairs']] });
    expect([next.code, next.asked]).toEqual([
      0,
      [
        'Stop 1: what will we stop or not start?',
        'Stop 2: what will we stop or not start?',
        'Write strategy.yaml?',
      ],
    ]);
    expect(read(next).model).toMatchObject({ not_doing: [{ what: 'Fairs' }], capabilities: {} });
    expect(next.text('/work/brief-2.html')).toBe(undefined);
    expect(next.text('/work/brief.html')).not.toBe(files['/work/brief.html']);
    expect(listFiles(next)).toEqual(['/work/strategy.yaml', '/work/brief.html']);
  });

  it('never replaces a brief that it did not write', async () => {
    const world = await run([], { files: { '/work/brief.html': 'mine' }, answers: script });
    expect(world.text('/work/brief.html')).toBe('mine');
    expect(world.stderr()).toContain('Your one-page brief: brief-2.html.');
  });

  it('says before the first question that nothing can be written', async () => {
    const world = await run([], { terminal: true, readOnly: ['/work'] });
    expect([world.code, world.asked]).toEqual([2, []]);
    expect(world.stderr()).toContain('Cannot write');
  });

  it.each([
    ['de', 'Wessen', '72 auf 4 Stunden bis Ende 2028, Jörg', { unit: 'Stunden', due: 2028, owner: 'Jörg' }],
    ['fr', 'De qui', '72 à 4 heures d’ici juin 2028, Zoé', { unit: 'heures', due: '2028-06', owner: 'Zoé' }],
    [
      'es',
      '¿De quién',
      '72 a 4 horas para junio de 2028, Ana',
      { unit: 'horas', due: '2028-06', owner: 'Ana' },
    ],
    ['ja', 'どの', '72時間から4時間へ、2028年6月まで、佐藤', { unit: '時間', due: '2028-06', owner: '佐藤' }],
  ])('speaks %s, and names the language in the file', async (lang, first, line, values) => {
    const outcome = { de: 'Ergebnis 1', fr: 'Résultat 1', es: 'Resultado 1', ja: '成果1' }[lang] ?? '';
    const ask = { de: '„Kredite“', fr: '«\u00a0Kredite', es: '«Kredite»', ja: '「Kredite」' }[lang] ?? '';
    const world = await run(['--lang', lang], {
      answers: [
        [first, 'Hafen'],
        [outcome, 'Kredite'],
        [ask, line],
      ],
    });
    expect(world.code).toBe(0);
    expect(world.asked.length).toBeLessThanOrEqual(15);
    expect(world.asked.filter((asked) => /\b(?:what|who|when|the)\b/i.test(asked))).toEqual([]);
    expect(read(world).findings).toEqual([]);
    expect(read(world).model).toMatchObject({
      name: 'Hafen',
      lang,
      criteria: { kredite: { baseline: 72, target: 4, ...values } },
    });
    expect(world.text('/work/brief.html')).toContain(`<html lang="${lang}"`);
  });

  it.each([
    ['nothing unfinished', ['--resume'], {}, 'There is no unfinished interview here.'],
    ['--name', ['--resume', '--name', 'X'], {}, 'Leave out --template, --answers, --from and --name.'],
  ])('refuses --resume with %s', async (_, argv, files, says) => {
    const world = await run(argv, { files, terminal: true });
    expect([world.code, world.written]).toEqual([2, []]);
    expect(world.stderr()).toContain(says);
  });

  it.each(['', 'not JSON', '{"strat-init":1,"template":"../x","known":{},"answers":[]}'])(
    'keeps a copy of the file of an unfinished one that cannot be read: %j',
    async (text) => {
      const world = await run(['--yes'], { files: { '/work/.strat-init.json': text } });
      expect(world.code).toBe(0);
      expect(world.text('/work/.strat-init.json.bak-1')).toBe(text);
    },
  );

  it('writes nothing when cancelled before the name', async () => {
    const world = await run([], { answers: [['Whose', CTRL_C]] });
    expect([world.code, listFiles(world)]).toEqual([130, []]);
    expect(world.stderr()).toContain('Nothing was written.');
  });

  it('prints the answers if the file cannot be written', async () => {
    const world = await run(['harbor'], { answers: script, readOnly: ['/work/harbor'] });
    expect(world.code).toBe(2);
    expect(world.stdout()).toContain('name: Harbor Credit');
    expect(world.stderr()).toContain('Cannot write');
  });

  it('escapes text from a file that a terminal would obey', async () => {
    const files = { '/work/a.yaml': 'name: X\ncriteria: { a: { outcome: "\u202eevil" }, b: {}, c: {} }\n' };
    const world = await run(['--answers', 'a.yaml'], {
      files,
      answers: [
        ['Go on', 'yes'],
        ['Objective 1', 'One form'],
      ],
    });
    expect(world.code).toBe(0);
    expect(world.offered[0]?.[0]?.name).toBe('‹U+202E›evil');
  });

  it('cuts a long choice to the window and prints all of it below', async () => {
    const files = {
      '/work/a.yaml': `name: X\ncriteria: { a: { outcome: ${'long '.repeat(20)} }, b: {}, c: {} }\n`,
    };
    const answers: Pretended['answers'] = [
      ['Go on', 'yes'],
      ['Objective 1', 'One form'],
    ];
    const world = await run(['--answers', 'a.yaml'], { files, answers, columns: 40 });
    expect(world.offered[0]?.[0]).toEqual({
      value: 'a',
      name: 'long long long long long long lon…',
      description: 'long '.repeat(20).trim(),
    });
  });
});

describe('what belongs around it', () => {
  const repository = { '/work/.git/HEAD': '' };

  it('is written at the root of the repository when a flag asks for it', async () => {
    const argv = ['plans/a', '--yes', '--ci', 'github', '--pre-commit', '--gitattributes'];
    const world = await run(argv, { files: repository });
    expect(world.written).toEqual([
      '/work/plans/a/strategy.yaml',
      '/work/.github/workflows/strat.yml',
      '/work/.github/workflows/strat-due.yml',
      '/work/.pre-commit-config.yaml',
      '/work/.gitattributes',
    ]);
    expect(world.text('/work/.github/workflows/strat.yml')).toBe(
      readFileSync('templates/ci/github.yml', 'utf8'),
    );
    expect(world.text('/work/.pre-commit-config.yaml')).toMatchSnapshot();
    expect(world.text('/work/.gitattributes')).toContain(
      '\nstrategy.yaml text eol=lf diff=strat\nstrategy.md text eol=lf diff=strat\n',
    );
    expect(world.stderr()).toContain(
      'git config --global diff.strat.textconv "strat git-diff-driver --textconv"',
    );
  });

  it('for forks is three jobs, of which those that may write run nothing of theirs', async () => {
    const world = await run(['--yes', '--ci', 'github-forks'], { files: repository });
    expect(world.written).toEqual([
      '/work/strategy.yaml',
      '/work/.github/workflows/strat.yml',
      '/work/.github/workflows/strat-comment.yml',
      '/work/.github/workflows/strat-due.yml',
    ]);
  });

  it('is not written with --yes alone', async () => {
    expect((await run(['--yes'], { files: repository })).written).toEqual(['/work/strategy.yaml']);
  });

  it('never replaces a file: it says what to add, or that it is there', async () => {
    const files = {
      ...repository,
      '/work/.gitattributes': '* text=auto\n',
      '/work/.gitlab-ci.yml': 'strat:\n  script: npx strat-cli check\n',
    };
    const world = await run(['--yes', '--force', '--ci', 'gitlab', '--gitattributes'], { files });
    expect(world.code).toBe(0);
    expect(world.written).toEqual(['/work/strategy.yaml']);
    expect(world.stderr()).toContain('.gitlab-ci.yml already has these lines.');
    expect(world.stderr()).toMatch(/Add these lines to it:\n\n#.*\nstrategy\.yaml text eol=lf diff=strat\n/);
  });

  it('is offered after an interview in a repository, unless a flag has said it', async () => {
    const answers: Pretended['answers'] = [
      ['Go on', 'yes'],
      ['Check the strategy before', true],
      ['Check the strategy on', 'gitlab'],
    ];
    const all = await run([], { files: repository, answers });
    expect(listFiles(all)).toEqual([
      '/work/strategy.yaml',
      '/work/brief.html',
      '/work/.gitlab-ci.yml',
      '/work/.pre-commit-config.yaml',
      '/work/.gitattributes',
    ]);
    const said = await run(['--ci', 'none', '--pre-commit'], {
      files: repository,
      answers: [['Go on', 'yes']],
    });
    expect(said.asked.at(-1)).toBe(
      'Show changes to the strategy in plain words in `git diff`? (adds .gitattributes)',
    );
    expect(said.written).not.toContain('/work/.gitlab-ci.yml');
    const elsewhere = await run([], { terminal: true });
    expect(listFiles(elsewhere)).toEqual(['/work/strategy.yaml', '/work/brief.html']);
    const short = await run([], { files: repository, terminal: true });
    expect(short.asked.at(-1)).toBe('Go on with the path and the work?');
    expect(short.stderr()).toContain('To check every change in CI, run `strat init --ci github`.');
  });
});

it('strat init keeps what it wrote if the configuration cannot be used', async () => {
  const files = { '/work/strat.config.yaml': 'strat: 1\nrulez: {}\n' };
  const world = await run(['--yes'], { files });
  expect(world.code).toBe(0);
  expect(world.stderr()).toContain('strat.config.yaml:2:1');
  expect(world.written).toEqual(['/work/strategy.yaml']);
});
