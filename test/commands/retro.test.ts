/** `strat retro` against a pretend terminal: what is known, the questions, the form, and the end of a strategy. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
// Loaded here, so that the first test does not wait for all of it.
import '../../src/commands/retro.ts';
import '../../src/tasks/retro/run-retro.ts';
import { main } from '../../src/main.ts';
import { RETRO } from '../../src/model/retro.ts';
import { makeRetroFactsJsonSchema } from '../../src/report/retro-schema.ts';
import { parseRecord } from '../../src/source/record.ts';
import { readHarborYear } from '../harbor-year.ts';
import { CTRL_C, type Pretended, pretendHost, type Scripted } from '../pretend-host.ts';

const WORLD = readHarborYear('/work', 'retros/');
const DAY = '2027-12-15';
const WHO = { GIT_AUTHOR_NAME: 'Nadia Klein' };

async function run(argv: readonly string[], world: Pretended = {}) {
  const pretended = pretendHost({ files: WORLD, env: WHO, today: DAY, columns: 80, ...world });
  const code = await main(['retro', ...argv], pretended.host);
  const plan = () => pretended.text('/work/strategy.yaml') ?? '';
  const record = (name = DAY) => pretended.text(`/work/retros/${name}.md`);
  return { ...pretended, code, out: pretended.stdout(), err: pretended.stderr(), plan, record };
}

type Script = readonly (readonly [string, Scripted])[];
const ask = (answers: Script, argv: readonly string[] = [], world: Pretended = {}) =>
  run(argv, { answers, ...world });

const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeRetroFactsJsonSchema());

const readRecord = (text = '') => {
  const { model, findings, narrative } = parseRecord(RETRO, new TextEncoder().encode(text), 'retro.md');
  expect(findings).toEqual([]);
  return { ...model, narrative };
};

describe('the known facts', () => {
  it('shows the first target, the target now, the latest value and both shares', async () => {
    const { code, out, err } = await run([]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Harbor Credit Union, 1 January to 15 December 2027\n/);
    expect(out).toMatch(/loan-time +72 → 2, Dec 2028 +72 → 4, Dec 2028 +36 on 30 Nov/);
    expect(out).toContain('51 % of the first ambition, 53 % of today’s');
    expect(out).toContain('lowered once: The bureau opens its interface a');
    expect(out).toMatch(/loan-losses +at most 0.6 +the same +0.71 on 30 Sep\n +at risk; 0.11 over/);
    expect(out).toMatch(/any-branch +yes by Jun 2029 +the same +not yet\n +open; confidence 0.6 → 0.35/);
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it('says who was silent, what was known when, and who believed', async () => {
    const { out } = await run([]);
    expect(out).toContain('10 check-ins in 11 months. Nothing in August.');
    expect(out).toContain('30 Jun: the assumption bureau-in-time was doubtful.');
    expect(out).toContain('20 Sep: the target of loan-time moved from 2 to 4.');
    expect(out).toContain('“We can be there by then”: 41 % of staff in March, 37 % in October.');
  });

  it('covers a stage: its own measures, and the criteria that it advances', async () => {
    const { out } = await run(['--covers', 'incremental', '--format', 'json']);
    const data = JSON.parse(out);
    expect(data.measures.map(({ id }: { id: string }) => id)).toEqual([
      'loan-time',
      'any-branch',
      'complete-first-visit',
      'decided-at-branch',
    ]);
    const later = JSON.parse(
      (await run(['--covers', 'substantial', '--as-of', '2028-06-30', '--format', 'json'])).out,
    );
    expect(later.from).toBe('2028-01-01');
  });

  it.each([[], ['--covers', 'two-branches-decide'], ['--since', '2027-07-01']])(
    'fits its schema as JSON: %j',
    async (...argv) => {
      const { out } = await run([...argv, '--format', 'json']);
      isValid(JSON.parse(out));
      expect(isValid.errors ?? []).toEqual([]);
    },
  );

  it('knows on a day only what had been said by then', async () => {
    const { out } = await run(['--as-of', '2027-07-05']);
    expect(out).toContain('52 on 30 Jun');
    expect(out).not.toContain('broken');
    expect(out).not.toContain('lowered');
  });

  it('makes a table of it in Markdown, and escapes the texts of records', async () => {
    const files = {
      ...WORLD,
      '/work/checkins/2027-12-01.yaml':
        'strat: 1\nkind: checkin\non: 2027-12-01\nby: Ana\nassumptions: { members-want-branches: { state: broken, note: "<b>@everyone</b> | [x](y)" } }\n',
    };
    const { out } = await run(['--format', 'markdown'], { files });
    expect(out).toContain('| loan-time | 72 → 2, Dec 2028 | 72 → 4, Dec 2028 | 36 on 30 Nov | 51 % | 53 % |');
    expect(out).not.toContain('<b>');
    expect(out).not.toContain('@everyone');
  });

  it('names what was named before, with both days', async () => {
    const retro =
      '---\nstrat: 1\nkind: retro\non: 2027-06-30\nby: nadia\nbreakdowns:\n  - { id: still-one-desk, layer: strategy, of: [one-desk], what: The desk stays. }\n---\n';
    const { out } = await run([], { files: { ...WORLD, '/work/retros/2027-06-30.md': retro } });
    expect(out).toContain('Named again\n   one-desk (strategy): 1 January 2027 and 30 June 2027.');
  });

  it('says that nobody checked in', async () => {
    const files = { '/work/strategy.yaml': 'strat: 1\nname: Small\nstart: 2027-01-01\nend: 2027-12-31\n' };
    const { code, out } = await run([], { files });
    expect(code).toBe(0);
    expect(out).toContain('no criterion belongs to it');
    expect(out).toContain('Nobody checked in.');
  });

  it.each([
    [['--covers', 'incremantal'], 'incremental'],
    [['--format', 'html'], 'markdown'],
    [['--as-of', '2026-01-01'], 'begins on 2027-01-01'],
    [['--close', '--covers', 'incremental'], '--close ends the whole strategy'],
    [['--form', '--answers', 'x'], '--form and --answers'],
    [['--nothing'], '--nothing'],
    [['--result', 'loan-time=4'], '--close'],
  ])('refuses %j', async (argv, why) => {
    const { code, err, written } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(written).toEqual([]);
  });
});

const STRATEGY_BREAKDOWN: Script = [
  ['Who looks back?', 'Maria Ortega, jon'],
  ['What broke down in the strategy?', 'We left the desk at headquarters as it was.'],
  ['Which ids of the plan', 'loan-time, one-desk'],
  ['Because?', 'We began where it was easy.'],
  ['What could have prevented it?', 'A trial at one desk.'],
  ['Which part of this was ours?', 'We chose the order.'],
  ['What will we do?', 'Decide small loans without a score'],
  ['Who does it?', 'Priya Nair'],
  ['By when?', 'May 2028'],
];

describe('the questions', () => {
  it('come by layer, vision first, and are written as a record', async () => {
    const { code, record, plan, asked, written, err } = await ask([
      ...STRATEGY_BREAKDOWN,
      ['What worked?', 'The lists.'],
      ['What did you learn?', 'A fast start says little.'],
    ]);
    expect(code).toBe(0);
    const order = ['in the vision', 'in the strategy', 'in the execution', 'What worked', 'did you learn'];
    const places = order.map((words) => asked.findIndex((question) => question.includes(words)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(readRecord(record())).toMatchObject({
      on: DAY,
      by: 'nadia',
      from: '2027-01-01',
      to: DAY,
      covers: 'strategy',
      present: ['maria', 'jon'],
      worked: ['The lists.'],
      learned: ['A fast start says little.'],
      breakdowns: [
        {
          layer: 'strategy',
          of: ['loan-time', 'one-desk'],
          because: 'We began where it was easy.',
          prevented_by: 'A trial at one desk.',
          ours: 'We chose the order.',
          action: { what: 'Decide small loans without a score', owner: 'priya', due: '2028-05' },
        },
      ],
    });
    expect(plan()).toBe(WORLD['/work/strategy.yaml']);
    expect(written.filter((path) => !path.includes('.strat-retro'))).toEqual([`/work/retros/${DAY}.md`]);
    expect(err).toContain('Next: git add retros && git commit -m "Look back of 15 December"');
  });

  it('offer what fell short, and show causes and facts first', async () => {
    const { helps, err } = await ask(STRATEGY_BREAKDOWN);
    expect(helps).toContain('Fell short: loan-time (off track). Separate ids with commas.');
    expect(err.indexOf('51 % of the first ambition')).toBeGreaterThan(-1);
    expect(err.indexOf('51 % of the first ambition')).toBeLessThan(err.indexOf('Now the questions'));
  });

  it('make an initiative of an action, which the breakdown names', async () => {
    const { record, plan, err } = await ask([
      ...STRATEGY_BREAKDOWN,
      ['Make it an initiative of the plan?', 'yes'],
    ]);
    const [breakdown] = readRecord(record()).breakdowns ?? [];
    expect(typeof breakdown?.action).toBe('string');
    expect(plan()).toContain(
      `  ${breakdown?.action}:\n    what: Decide small loans without a score\n    owner: priya\n    serves: [loan-time, one-desk]\n    due: 2028-05\n    status: planned\n`,
    );
    const [before = '', after = ''] = plan().split(`\n  ${breakdown?.action}:\n`);
    const without = before + after.replace(/^[\s\S]*?status: planned/, '');
    expect(without).toBe(WORLD['/work/strategy.yaml']);
    expect(err).toMatch(/Is that one change\s+too many\?/);
  });

  it('take an answer back with <', async () => {
    const { record, asked } = await ask([
      ['What broke down in the vision?', 'Nobody knew.'],
      ['Which ids of the plan', '<'],
      ['What broke down in the vision?', 'Few knew.'],
      ['Which ids of the plan', 'any-branch'],
    ]);
    expect(asked.filter((question) => question.startsWith('What broke down in the vision?'))).toHaveLength(2);
    expect(readRecord(record()).breakdowns?.[0]).toMatchObject({ what: 'Few knew.', of: ['any-branch'] });
  });

  it('keep the answers at Ctrl-C, and go on from there', async () => {
    const stopped = await ask([...STRATEGY_BREAKDOWN.slice(0, 4), ['What could have prevented it?', CTRL_C]]);
    expect(stopped.code).toBe(130);
    expect(stopped.record()).toBeUndefined();
    expect(stopped.err).toContain('Kept in .strat-retro-nadia.json: 4 answers.');
    const kept = stopped.text('/work/.strat-retro-nadia.json') ?? '';
    const files = { ...WORLD, '/work/.strat-retro-nadia.json': kept };
    const later = await ask([['Continue it?', true]], [], { files });
    expect(later.asked).not.toContain('What broke down in the strategy?');
    expect(readRecord(later.record()).breakdowns?.[0]).toMatchObject({ of: ['loan-time', 'one-desk'] });
    expect(later.text('/work/.strat-retro-nadia.json')).toBeUndefined();
  });

  it('write nothing where nobody answers', async () => {
    const { code, err, record, text } = await ask([]);
    expect(code).toBe(0);
    expect(err).toContain('You gave no answers, so nothing was written.');
    expect(record()).toBeUndefined();
    expect(text('/work/.strat-retro-nadia.json')).toBeUndefined();
  });

  it('never overwrite a record of the same day', async () => {
    const old = '---\nstrat: 1\nkind: retro\non: 2027-12-15\nby: nadia\n---\nThe first.\n';
    const files = { ...WORLD, [`/work/retros/${DAY}.md`]: old };
    const { record } = await ask([['What worked?', 'The lists.']], [], { files });
    expect(record()).toBe(old);
    expect(readRecord(record(`${DAY}-2`)).worked).toEqual(['The lists.']);
  });

  it('write both files or none', async () => {
    const answers = [...STRATEGY_BREAKDOWN, ['Make it an initiative of the plan?', 'yes']] as const;
    const { code, record, plan, text } = await ask(answers, [], { readOnly: ['/work/strategy.yaml'] });
    expect(code).toBe(2);
    expect(record()).toBeUndefined();
    expect(plan()).toBe(WORLD['/work/strategy.yaml']);
    expect(text('/work/.strat-retro-nadia.json')).toContain('We began where it was easy.');
  });

  it('print what they would write with --dry-run', async () => {
    const answers = [...STRATEGY_BREAKDOWN, ['Make it an initiative of the plan?', 'yes']] as const;
    const { out, record, plan } = await ask(answers, ['--dry-run']);
    expect(out).toContain('kind: retro');
    expect(out).toContain('+    serves: [loan-time, one-desk]');
    expect(record()).toBeUndefined();
    expect(plan()).toBe(WORLD['/work/strategy.yaml']);
  });
});

/** Fills in lines of a form below a heading. */
function fillIn(form: string, part: string, lines: Readonly<Record<string, string>>): string {
  const [before = '', ...rest] = form.split(`\n## ${part}\n`);
  let below = rest.join(`\n## ${part}\n`);
  for (const [label, text] of Object.entries(lines))
    below = below.replace(`- **${label}:**`, () => `- **${label}:** ${text}`);
  return `${before}\n## ${part}\n${below}`;
}

describe('the form', () => {
  const LINES = {
    'What broke down': 'Nobody reported in August,\n  and nobody noticed.',
    'It concerns (ids)': '`membership`, loan-time',
    'What we will do': 'Each owner checks in',
    Who: 'Nadia Klein',
    'By when': '2028-01-31',
  };

  it('is written with what is known, and writes nothing when it is read back empty', async () => {
    const { out } = await run(['--form']);
    for (const part of ['Vision', 'Strategy', 'Execution', 'What worked', 'What we learned', 'Notes'])
      expect(out).toContain(`\n## ${part}\n`);
    expect(out).toContain('To explain: loan-time (off track).');
    const { err, written } = await run(['--answers', '-'], { stdin: out });
    expect(err).toContain('You gave no answers, so nothing was written.');
    expect(written).toEqual([]);
  });

  it('is read back as it was filled in', async () => {
    const { out } = await run(['--form']);
    const filled = fillIn(fillIn(out, 'Execution', LINES), 'Vision', { 'What broke down': 'Few wanted it.' })
      .replace('## What worked\n\n-', '## What worked\n\n- The lists.\n* The trainer.')
      .concat('\nPapers were a third of it.\n\nNot more.\n');
    const { code, record } = await run(['--answers', 'form.md'], {
      files: { ...WORLD, '/work/form.md': filled.replaceAll('\n', '\r\n') },
    });
    expect(code).toBe(0);
    expect(readRecord(record())).toMatchObject({
      worked: ['The lists.', 'The trainer.'],
      breakdowns: [
        { layer: 'vision', what: 'Few wanted it.' },
        {
          layer: 'execution',
          what: 'Nobody reported in August, and nobody noticed.',
          of: ['membership', 'loan-time'],
          action: { what: 'Each owner checks in', owner: 'nadia', due: '2028-01-31' },
        },
      ],
      narrative: expect.stringContaining('Papers were a third of it.'),
    });
  });

  it('names each line that cannot be read, and writes nothing', async () => {
    const { out } = await run(['--form']);
    const filled = fillIn(out, 'Execution', {
      ...LINES,
      'It concerns (ids)': 'membreship',
      'By when': 'soon',
    }).replace('- **Because:**\n', '- **Becuase:** x\n');
    const { code, err, written } = await run(['--answers', '-'], { stdin: filled });
    expect(code).toBe(2);
    expect(err).toMatch(/standard input:\d+: The plan has no `membreship`. Did you mean `membership`\?/);
    expect(err).toMatch(/standard input:\d+: `soon` is not a date./);
    expect(err).toContain('Did you mean `Because`?');
    expect(written).toEqual([]);
  });

  it('is refused where an answer is too long, at once', async () => {
    const { out } = await run(['--form']);
    const hostile = [' ', '(', '#', ')', '*'].map((sign) => sign.repeat(30_000)).join('x');
    for (const text of [hostile, `${hostile}\n## ${hostile}\n- **${hostile}:** x`]) {
      const filled = fillIn(out, 'Vision', { 'What broke down': text });
      const { code, err, written } = await run(['--answers', '-'], { stdin: filled });
      expect([code, written]).toEqual([2, []]);
      expect(err).toMatch(/standard input:\d+: This answer has \d+ characters/);
    }
  });

  it('may be YAML with the keys of a record; an action becomes an initiative with --initiative', async () => {
    const answers =
      'breakdowns:\n  - { id: silent, layer: execution, of: [membership], what: Nobody reported., action: { what: Check in, owner: nadia, due: 2028-01 } }\nlearned: Ask sooner.\n';
    const files = { ...WORLD, '/work/answers.yaml': answers };
    const plain = await run(['--answers', 'answers.yaml'], { files });
    expect(readRecord(plain.record())).toMatchObject({ learned: 'Ask sooner.' });
    const made = await run(['--answers', 'answers.yaml', '--initiative', 'silent'], { files });
    expect(readRecord(made.record()).breakdowns?.[0]?.action).toBe('check');
    expect(made.plan()).toContain(
      '  check:\n    what: Check in\n    owner: nadia\n    serves: [membership]\n',
    );
    const wrong = await run(['--answers', 'answers.yaml', '--initiative', 'silnet'], { files });
    expect([wrong.code, wrong.written]).toEqual([2, []]);
    expect(wrong.err).toContain('silent');
  });

  it('refuses an id of a breakdown that an action has already', async () => {
    const answers = 'breakdowns:\n  - { id: stop-list, layer: execution, what: Nobody reported. }\n';
    const { code, err } = await run(['--answers', '-'], { stdin: answers });
    expect(code).toBe(2);
    expect(err).toContain('`stop-list` is already taken');
  });
});

const RESULTS = [
  ...['loan-time=36', 'membership=44250', 'loan-losses=0.71', 'somebody-to-call=43', 'any-branch=no'].flatMap(
    (result) => ['--result', result],
  ),
];

describe('closing', () => {
  it('takes results and what goes on from flags, and sets the status', async () => {
    const { code, record, plan, err } = await run([
      '--close',
      ...RESULTS,
      '--carry',
      'loan-time=changed',
      '--carry',
      'any-branch=dropped',
    ]);
    expect(code).toBe(0);
    expect(readRecord(record())).toMatchObject({
      closes: true,
      results: { 'loan-time': { value: 36, at: '2027-11-30' }, 'any-branch': { value: false } },
      carry: { 'loan-time': 'changed', membership: 'kept', 'any-branch': 'dropped' },
    });
    expect(plan()).toBe(WORLD['/work/strategy.yaml']?.replace('status: active', 'status: closed'));
    expect(err).toContain('strat init next --from .');
  });

  it('names the results that are missing, with the last values to type', async () => {
    const { code, err, written } = await run(['--close', '--result', 'loan-time=36']);
    expect(code).toBe(2);
    expect(err).toContain('--result membership=44250 --result loan-losses=0.71');
    expect(err).not.toContain('--result loan-time');
    expect(written).toEqual([]);
  });

  it('refuses a result that is another than that of its day', async () => {
    const files = {
      ...WORLD,
      '/work/checkins/2027-12-15.yaml':
        'strat: 1\nkind: checkin\non: 2027-12-15\nby: nadia\nmeasures: { loan-time: 35 }\n',
    };
    const { code, err, written } = await run(['--close', ...RESULTS], { files });
    expect(code).toBe(2);
    expect(err).toContain('The result of loan-time is 36, but checkins/2027-12-15.yaml says 35');
    expect(written).toEqual([]);
  });

  it('asks for each result in a terminal, and Enter takes the last value', async () => {
    const { code, record, plan, helps } = await ask(
      [
        ['What is the result of loan-time?', '34'],
        ['What becomes of membership?', 'dropped'],
      ],
      ['--close'],
    );
    expect(code).toBe(0);
    expect(helps.join('\n')).toContain('Latest: 36 hours on 30 November 2027. Press Enter to take it.');
    expect(readRecord(record())).toMatchObject({
      results: { 'loan-time': 34, membership: { value: 44250, at: '2027-11-30' } },
      carry: { 'loan-time': 'kept', membership: 'dropped' },
    });
    expect(plan()).toContain('\nstatus: closed\n');
  });

  it('is checked without a complaint, and not done twice', async () => {
    const { record, plan } = await run(['--close', ...RESULTS]);
    const files = {
      ...WORLD,
      '/work/strategy.yaml': plan(),
      [`/work/retros/${DAY}.md`]: record() ?? '',
    };
    const again = await run(['--close', ...RESULTS], { files });
    expect([again.code, again.written]).toEqual([2, []]);
    expect(again.err).toContain('closed already');
    const pretended = pretendHost({ files, today: DAY });
    await main(['check', '--min-level', 'error', '--format', 'concise'], pretended.host);
    expect(pretended.stdout()).toBe('');
  });
});
