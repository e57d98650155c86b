/** The interview of `strat checkin` against a pretend terminal: what is asked, in which order, and what is written. */
import { describe, expect, it } from 'vitest';
// Loaded here, so that the first test does not wait for every rule.
import '../../src/commands/checkin.ts';
import '../../src/tasks/record/checkin-by-interview.ts';
import { main } from '../../src/main.ts';
import { CTRL_C, type Pretended, pretendHost, type Scripted } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Harbor
start: 2027-01
end: 2028-12
tracking: { every: month }
people:
  jon: { name: Jon Bell }
  priya: { name: Priya Nair }
  nadia: { name: Nadia Klein }
criteria:
  loan-time: { outcome: A decision at once., measure: Median time, unit: hours, baseline: 72, target: 4, owner: jon, lag: 5 }
  share: { outcome: Files are complete., measure: Complete files, unit: percent, baseline: 58, target: 85, owner: Jon Bell }
  losses: { outcome: Few losses., measure: Losses, unit: percent, baseline: 0.55, target: "<= 0.6", direction: maintain, tolerance: 0.05, every: quarter, lag: 30, owner: jon }
  opens: { outcome: It opens., met_when: The door is open., owner: jon, every: quarter }
  members: { outcome: More members., measure: Members, baseline: unknown, target: 52000, owner: priya }
stages:
  incremental:
    by: 2027-12
    objectives:
      decide: { result: Loans are decided at once., owner: jon }
      greet: { result: Everybody is greeted., owner: priya }
  substantial: { by: 2028-12, objectives: { later: { result: Later., owner: jon } } }
initiatives:
  lists: { what: One list of papers, owner: jon, status: active, start: 2027-01 }
  dropped-work: { what: Old, owner: jon, status: dropped }
capabilities:
  check: { able_to: check papers, today: 1, needed: 3, owner: jon }
assumptions:
  bureau: { belief: The bureau opens., signal: No access., owner: jon }
`;

const OCTOBER = `strat: 1
kind: checkin
on: 2027-10-31
by: nadia
measures:
  loan-time: 38
  share: 84
  losses: { value: 0.58, at: 2027-09-30 }
  opens: false
  members: 43000
objectives: { decide: on-track, greet: on-track }
initiatives: { lists: at-risk }
actions:
  call: { what: Call the bureau, owner: jon, due: 2027-11-15 }
`;

const WHO = { GIT_AUTHOR_NAME: 'Jon Bell' };

type Script = readonly (readonly [string, Scripted])[];

async function run(answers: Script, argv: readonly string[] = [], world: Pretended = {}) {
  const pretended = pretendHost({
    env: WHO,
    columns: 100,
    ...world,
    answers,
    files: { '/work/strategy.yaml': PLAN, '/work/checkins/2027-10-31-nadia.yaml': OCTOBER, ...world.files },
  });
  const code = await main(['checkin', '--as-of', '2027-11-30', ...argv], pretended.host);
  const text = (name = '2027-11-30-jon.yaml') => pretended.text(`/work/checkins/${name}`);
  const kept = () => pretended.text('/work/.strat-checkin-jon.json');
  return { ...pretended, code, err: pretended.stderr(), checkin: text, kept };
}

/** What a check-in says below its head. */
const body = (text: string | undefined) => text?.slice(text.indexOf('by: '));
const TODAY = 'Value today?';
const SURE = 'How sure';
const NOTE = 'What changed it';
const WORD = 'On track';

describe('the interview', () => {
  it('asks what is due and the asker’s, in the order of the plan, and writes it', async () => {
    const { code, err, asked, checkin, kept } = await run([
      [TODAY, '36'],
      [SURE, '4'],
      [NOTE, 'Only the plain cases.'],
      [TODAY, '86'],
      [WORD, 'r'],
      ['What is in the way', 'The bureau is late.'],
      [WORD, 'o'],
      ['Done or drop', 'd'],
      ['What was the result', 'They come in May.'],
    ]);
    expect(code).toBe(0);
    expect(asked).toEqual([
      'Value today?',
      'How sure are you that it will be 4 by December 2028? 0 to 10',
      'What changed it, or what is in the way?',
      'Value today?',
      'On track, at risk, off track or done?',
      'What is in the way?',
      'On track, at risk, off track or done?',
      'Done or drop?',
      'What was the result?',
    ]);
    expect(body(checkin())).toBe(`by: jon
measures:
  loan-time:
    value: 36
    confidence: 0.4
    note: Only the plain cases.
  share: 86
objectives:
  decide:
    status: at-risk
    note: The bureau is late.
initiatives:
  lists: on-track
done:
  call: They come in May.
`);
    expect(err).toContain(
      'Harbor: 2 measures, 1 objective, 1 initiative and 1 action are yours, Jon Bell. Press Enter to skip,\nor type ? if you do not know.',
    );
    expect(err).toContain(`
loan-time   Median time, in hours
            72 on 1 Jan 2027 → 4 by Dec 2028 · last 38 on 31 Oct · about 41 would be on track
`);
    expect(err).toContain('  loan-time  on track: 36 hours');
    expect(err).toContain('  share      met: 86 percent');
    expect(err).toContain('git add checkins && git commit -m "Check-in of 30 November"');
    expect(kept()).toBeUndefined();
  });

  it.each([
    ['Median time', 'h', 'Median time, in h'],
    ['Median hours to a decision.', 'hours', 'Median hours to a decision.'],
    ['Members with an account', 'Members', 'Members with an account'],
    ['Median time.', 'hours', 'Median time, in hours'],
  ])('names the unit of %s in %s once', async (measure, unit, shown) => {
    const plan = PLAN.replace('Median time, unit: hours', `${measure}, unit: ${unit}`);
    const { err } = await run([], [], { files: { '/work/strategy.yaml': plan } });
    expect(err).toContain(`loan-time   ${shown}\n`);
  });

  it('asks nothing more about a measure that is skipped, and writes nothing if all are', async () => {
    const { code, err, asked, checkin, kept } = await run([]);
    expect(code).toBe(0);
    expect(asked).toEqual([
      TODAY,
      TODAY,
      `${WORD}, at risk, off track or done?`,
      `${WORD}, at risk, off track or done?`,
      'Done or drop?',
    ]);
    expect(err).toContain('You gave no answers, so nothing was written.');
    expect([checkin(), kept()]).toEqual([undefined, undefined]);
  });

  it('writes `unknown` for `?`, and asks when it will be known', async () => {
    const { asked, checkin } = await run([
      [TODAY, '?'],
      ['When will', '15 December'],
      [TODAY, '?'],
    ]);
    expect(asked.slice(0, 4)).toEqual([TODAY, 'When will you know it?', TODAY, 'When will you know it?']);
    expect(body(checkin())).toBe(`by: jon
measures:
  loan-time:
    value: unknown
    next: 2027-12-15
  share: unknown
`);
  });

  it('records a value of an earlier day', async () => {
    const { checkin } = await run([[TODAY, '40 on 15 November']]);
    expect(body(checkin())).toBe('by: jon\nmeasures:\n  loan-time:\n    value: 40\n    at: 2027-11-15\n');
  });

  it.each([
    ['1,234', '`1,234` can mean two numbers. Write `1234` or `1.234`.'],
    ['many', '`many` is not a plain number.'],
    ['34 %', 'Write the value in `hours`'],
    ['38 on 2027-12-01', 'is after 2027-11-30'],
    ['-3', '`loan-time` is -3'],
  ])('asks again, with the reason, after %s', async (typed, why) => {
    const { err, asked, checkin } = await run([
      [TODAY, typed],
      [TODAY, '36'],
    ]);
    expect(err.replace(/\n +/g, ' ')).toContain(why);
    expect(asked.slice(0, 2)).toEqual([TODAY, TODAY]);
    expect(checkin()).toContain('loan-time: 36\n');
  });

  it('lists an answer that could not be used', async () => {
    const { err } = await run([[TODAY, 'many']]);
    expect(err).toContain('Not used: loan-time. `many` is not a plain number.');
  });

  it('asks whether an unlikely value is right', async () => {
    const no = await run([
      [TODAY, '360'],
      ['Is 360 right', 'no'],
      [TODAY, '36'],
    ]);
    expect(no.err.replace(/\n +/g, ' ')).toContain('`loan-time` is 360 for 2027-11-30, but was 38 before');
    expect(no.checkin()).toContain('loan-time: 36\n');
    const yes = await run([
      [TODAY, '360'],
      ['Is 360 right', 'y'],
    ]);
    expect(yes.checkin()).toContain('loan-time: 360\n');
    const neither = await run([[TODAY, '360']]);
    expect(neither.checkin()).toBeUndefined();
    expect(neither.err).toContain('Not used: loan-time, `360`. You did not say whether this value is right.');
  });

  it('corrects a value that a day has already, if somebody says why', async () => {
    const changed = await run([
      [TODAY, '40 on 31 Oct'],
      ['Why is 40 right, and not 38?', 'A case was counted twice.'],
    ]);
    expect(changed.err.replace(/\n +/g, ' ')).toContain(
      'loan-time already has the value 38 for 31 October 2027.',
    );
    expect(body(changed.checkin())).toBe(`by: jon
corrections:
  - of: loan-time
    at: 2027-10-31
    from: 38
    to: 40
    why: A case was counted twice.
`);
    const left = await run([
      [TODAY, '40 on 31 Oct'],
      [TODAY, '36'],
    ]);
    expect(left.asked.slice(0, 3)).toEqual([
      TODAY,
      'Why is 40 right, and not 38? Press Enter to keep 38.',
      TODAY,
    ]);
    expect(left.checkin()).toContain('loan-time: 36\n');
  });

  it('corrects what the same person said on the same day, and asks again for a better reason', async () => {
    const files = {
      '/work/checkins/2027-11-30-jon.yaml':
        'strat: 1\nkind: checkin\non: 2027-11-30\nby: jon\nmeasures: { loan-time: { value: 36, confidence: 0.4 } }\n',
    };
    const { code, err, checkin } = await run(
      [
        [TODAY, '35'],
        ['Why is 35 right, and not 36?', 'typo'],
        ['Why is 35 right, and not 36?', 'One case was counted twice.'],
      ],
      ['--all'],
      { files },
    );
    expect(code).toBe(0);
    expect(err.replace(/\n +/g, ' ')).toContain('gives a reason of 1 word');
    expect(err).toMatch(/^ {2}loan-time +\w+ \w+: 35 hours/m);
    expect(body(checkin('2027-11-30-jon-2.yaml'))).toContain(
      'from: 36\n    to: 35\n    why: One case was counted twice.\n',
    );
  });

  it('says which day it has understood, and doubts one before the measure begins', async () => {
    const named = await run([[TODAY, '37 on 15 November']]);
    expect(named.err).toContain('Recorded for 15 November 2027.');
    expect(named.checkin()).toContain('at: 2027-11-15');
    const early = await run([
      [TODAY, '36 on 5 December'],
      ['Is 36 right', 'no'],
      [TODAY, '36'],
    ]);
    expect(early.err.replace(/\n +/g, ' ')).toContain(
      '5 December 2026 is before loan-time begins, on 1 January 2027.',
    );
    expect(early.checkin()).toContain('loan-time: 36\n');
  });

  it('asks about an objective once a cadence', async () => {
    const { asked } = await run([], ['--as-of', '2027-11-29']);
    expect(asked).toEqual(['Done or drop?']);
  });

  it('asks for the value of the day that is owed, where it takes time to know it', async () => {
    const { asked, checkin } = await run([['Value on 30 Nov?', '36']], ['--as-of', '2027-12-03']);
    expect(asked[0]).toBe('Value on 30 Nov?');
    expect(checkin('2027-12-03-jon.yaml')).toContain('value: 36\n    at: 2027-11-30\n');
  });

  it('names the day of a check-in that is not today’s', async () => {
    const { asked, checkin } = await run(
      [['Value on 30 Nov?', '36']],
      ['--on', '2027-11-30', '--as-of', '2027-12-03'],
    );
    expect(asked[0]).toBe('Value on 30 Nov?');
    expect(checkin()).toContain('loan-time: 36\n');
  });

  it('asks for the result after the last day', async () => {
    const plan = PLAN.replace('unit: percent, baseline: 58', 'due: 2027-11, unit: percent, baseline: 58');
    const { asked, checkin } = await run(
      [
        ['Value on 30 Nov?', ''],
        ['Value on 30 Nov?', '80'],
      ],
      ['--as-of', '2027-12-03'],
      {
        files: { '/work/strategy.yaml': plan },
      },
    );
    expect(asked.slice(0, 3)).toEqual([
      'Value on 30 Nov?',
      'Value on 30 Nov?',
      'What changed it, or what is in the way?',
    ]);
    expect(checkin('2027-12-03-jon.yaml')).toContain('share:\n    value: 80\n    at: 2027-11-30\n');
  });

  it('asks everything with --all, each in its own words', async () => {
    const { err, asked, checkin } = await run(
      [
        [TODAY, ''],
        [TODAY, ''],
        ['Met?', 'y'],
        ['What is the evidence', 'The key works.'],
        ['Does it hold', 'd'],
        ['What is the evidence', 'No answer.'],
        ['What is the level', '2'],
      ],
      ['--all'],
    );
    expect(asked).toContain('Does it hold, is it doubtful, or is it broken?');
    expect(asked).toContain('What is the level today, 0 to 4?');
    expect(err).toContain('0.55 on 1 Jan 2027 → at most 0.6 until Dec 2028 · last 0.58 on 30 Sep');
    expect(err).toContain('up to 0.65 would be on track');
    expect(err).toContain('met when: The door is open · due by Dec 2028 · last not yet on 31 Oct');
    expect(body(checkin())).toBe(`by: jon
measures:
  opens:
    value: true
    note: The key works.
assumptions:
  bureau:
    state: doubtful
    note: No answer.
capabilities:
  check: 2
`);
  });

  it('asks how sure somebody is in the words of the measure', async () => {
    const { asked } = await run(
      [
        [TODAY, ''],
        [TODAY, ''],
        [TODAY, '0.6'],
        ['Met?', 'no'],
      ],
      ['--all'],
    );
    expect(asked).toContain('How sure are you that it will stay at most 0.6 until December 2028? 0 to 10');
    expect(asked).toContain('How sure are you that this will happen by December 2028? 0 to 10');
  });

  it('refuses to drop an objective, and drops an action only with a reason', async () => {
    const { err, checkin } = await run([
      [WORD, 'dropped'],
      [WORD, ''],
      ['Done or drop', 'drop'],
      ['Why', 'They closed.'],
    ]);
    expect(err).toContain('To drop it, change the plan');
    expect(body(checkin())).toBe('by: jon\ndone:\n  call:\n    dropped: They closed.\n');
    const without = await run([['Done or drop', 'drop']]);
    expect(without.checkin()).toBeUndefined();
  });

  it('never overwrites a check-in of the same day', async () => {
    const there = 'strat: 1\nkind: checkin\non: 2027-11-30\nby: jon\nsummary: Fine.\n';
    const files = { '/work/checkins/2027-11-30-jon.yaml': there };
    const { checkin } = await run([[TODAY, '36']], [], { files });
    expect(checkin()).toBe(there);
    expect(checkin('2027-11-30-jon-2.yaml')).toContain('loan-time: 36');
  });

  it('prints the file with --dry-run, and keeps the answers', async () => {
    const { stdout, checkin, kept } = await run([[TODAY, '36']], ['--dry-run']);
    expect(stdout()).toContain('loan-time: 36');
    expect(checkin()).toBeUndefined();
    expect(kept()).toContain('36');
    const files = { '/work/.strat-checkin-jon.json': kept() ?? '' };
    const again = await run([], [], { files });
    expect(again.asked).toEqual(['Continue it? Yes or no']);
    expect(again.checkin()).toContain('loan-time: 36');
  });

  it('fits into 40 columns', async () => {
    const { err } = await run([[TODAY, 'many']], ['--all'], { columns: 40 });
    const lines = err.slice(0, err.indexOf('Not used')).split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  it('shows no control character of the plan', async () => {
    const files = { '/work/strategy.yaml': PLAN.replace('Median time,', '"Median \\e[31mtime",') };
    const { err } = await run([], [], { files });
    expect(err).not.toContain('\x1b');
  });
});

describe('the one who is asked', () => {
  it('hears how much there is in all', async () => {
    const { err } = await run([], ['--all', '--person', 'everybody']);
    expect(err.replace(/\n/g, ' ')).toContain('1 assumption and 1 capability in all. Press Enter to skip');
  });

  it.each([
    ['git’s name', [], 'Priya Nair', 'Harbor: 1 measure and 1 objective are yours, Priya Nair.'],
    [
      '--person by handle',
      ['--person', 'priya'],
      'Jon Bell',
      'Harbor: 1 measure and 1 objective are yours, Priya Nair.',
    ],
    [
      '--person by name',
      ['--person', 'Priya Nair'],
      'Jon Bell',
      '1 measure and 1 objective are yours, Priya Nair.',
    ],
    ['everybody', ['--person', 'everybody'], 'Jon Bell', 'Harbor: 3 measures, 2 objectives'],
  ])('is found by %s', async (_, argv, name, said) => {
    const { err } = await run([], argv, { env: { GIT_AUTHOR_NAME: name } });
    expect(err).toContain(said);
  });

  it('is everybody if git’s name owns nothing, and each topic names its owner', async () => {
    const { err, checkin } = await run([[TODAY, '36']], [], { env: { GIT_AUTHOR_NAME: 'Nadia Klein' } });
    expect(err.replace(/\n/g, ' ')).toContain(
      'Git says you are Nadia Klein, who owns nothing here, so this asks about all owners. To ask for one owner, add `--person NAME`.',
    );
    expect(err).toContain('loan-time   Median time, in hours (Jon Bell)');
    expect(err).toContain('members   Members (Priya Nair)');
    expect(checkin('2027-11-30-nadia.yaml')).toContain('by: nadia');
  });

  it('signs with --by, if another person is asked about', async () => {
    const { checkin } = await run([[TODAY, '43500']], ['--person', 'priya', '--by', 'nadia']);
    expect(checkin('2027-11-30-nadia.yaml')).toContain('members: 43500');
  });

  it.each([
    [['--person', 'jn'], '`jn` owns nothing in this strategy. Did you mean `jon`?'],
    [['--format', 'json'], '--format json needs values'],
    [['--map', 'x.yaml'], '--map only works with a sheet'],
    [['--decimal', 'coma'], 'Did you mean `comma`?'],
    [['--person', 'jon', '--value', 'share=3'], '--person only works when strat asks questions'],
  ])('%j is refused', async (argv, said) => {
    const { code, err } = await run([], argv);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('hears that nothing is due, what is next, and who else owes something', async () => {
    const { code, err, asked } = await run([], ['--person', 'priya', '--as-of', '2027-11-15']);
    expect([code, asked]).toEqual([0, []]);
    expect(err).toContain('Nothing is due from Priya Nair.\nNext: members, by 30 Nov.\n');
    expect(err).toContain('`strat checkin --person everybody`');
  });

  it('hears that nothing is due while the strategy is paused', async () => {
    const { err } = await run([], ['--person', 'priya'], {
      files: { '/work/strategy.yaml': `${PLAN}status: paused\n` },
    });
    expect(err).toContain('Nothing is due from Priya Nair, because the strategy is paused.');
  });

  it('is sent to flags and sheets without a terminal', async () => {
    const { code, err } = await run([], [], { terminal: false });
    expect(code).toBe(2);
    expect(err).toContain('There is no terminal to ask questions in.');
    expect(err).toMatch(/--value loan-time=….*--from/);
  });
});

describe('an interview that stops', () => {
  const STOPPED: Script = [
    [TODAY, '36'],
    [SURE, '4'],
    [NOTE, { ctrlCAfter: 'Only the pl' }],
  ];

  it('keeps every answer, says where, and names the command that goes on', async () => {
    const { code, err, checkin, kept } = await run(STOPPED, ['--person', 'jon']);
    expect([code, checkin()]).toEqual([130, undefined]);
    expect(JSON.parse(kept() ?? '')).toMatchObject({
      answers: { 'measures.loan-time.value': { said: '36', on: '2027-11-30' } },
      begun: { 'measures.loan-time.note': 'Only the pl' },
    });
    expect(err).toContain('No check-in was written. Kept in .strat-checkin-jon.json: 3 answers.');
    expect(err).toContain(
      'To continue where you stopped, run\n  strat checkin --person jon --as-of 2027-11-30\n',
    );
  });

  it('keeps nothing if nothing was answered', async () => {
    const { code, err, kept } = await run([[TODAY, CTRL_C]]);
    expect([code, kept()]).toEqual([130, undefined]);
    expect(err).toContain('You gave no answers');
  });

  async function resume(answers: Script, argv: readonly string[] = [], plan = PLAN) {
    const files = {
      '/work/.strat-checkin-jon.json': (await run(STOPPED)).kept() ?? '',
      '/work/strategy.yaml': plan,
    };
    return run(answers, argv, { files });
  }

  it('goes on after the last answer', async () => {
    const { err, asked, checkin, kept } = await resume([[NOTE, 'Only the plain cases.']]);
    expect(asked.slice(0, 3)).toEqual(['Continue it? Yes or no', expect.stringContaining(NOTE), TODAY]);
    expect(err).toContain('Your check-in of 30 November 2027 is unfinished. It has 3 answers.');
    expect(err).toContain('This continues where you stopped.');
    expect(checkin()).toContain('value: 36\n    confidence: 0.4\n    note: Only the plain cases.\n');
    expect(kept()).toBeUndefined();
  });

  it('goes on another day: what was said before stays true for its own day', async () => {
    const { checkin } = await resume([[TODAY, '84.5']], ['--as-of', '2027-12-02']);
    const text = checkin('2027-12-02-jon.yaml');
    expect(text).toContain('loan-time:\n    value: 36\n    at: 2027-11-30\n');
    expect(text).toContain('share: 84.5\n');
  });

  it('asks again after a “no”', async () => {
    const { asked, checkin } = await resume([
      ['Continue', 'no'],
      [TODAY, '35'],
      [SURE, ''],
      ['What changed', ''],
    ]);
    expect(asked.slice(0, 3)).toEqual([
      expect.stringContaining('Continue'),
      TODAY,
      expect.stringContaining(SURE),
    ]);
    expect(checkin()).toContain('loan-time: 35\n');
  });

  it('lists answers whose measure is gone', async () => {
    const { err } = await resume([[TODAY, '86']], [], PLAN.replace('loan-time:', 'decision-time:'));
    expect(err).toContain('Not used: loan-time, `36`. This question was not asked again.');
  });

  it('keeps a file that cannot be read', async () => {
    const { err, text, code } = await run([[TODAY, '36']], [], {
      files: { '/work/.strat-checkin-jon.json': 'not ours' },
    });
    expect(code).toBe(0);
    expect(err).toContain(
      '.strat-checkin-jon.json cannot be read. It is kept in .strat-checkin-jon.json.bak-1.',
    );
    expect(text('/work/.strat-checkin-jon.json.bak-1')).toBe('not ours');
  });

  it.each([
    ['may not be written', { readOnly: ['/work/.strat-checkin-jon.json'] }],
    ['is a link', { links: { '/work/.strat-checkin-jon.json': '/elsewhere/file' } }],
  ])('lists the answers where their file %s', async (_, world) => {
    const { code, err, text } = await run(STOPPED, [], world);
    expect(text('/elsewhere/file')).toBeUndefined();
    expect(code).toBe(130);
    expect(err).toContain('.strat-checkin-jon.json cannot be written. You answered:');
    expect(err).toContain('  measures.loan-time.value: 36\n');
    expect(err).toContain('  measures.loan-time.note: Only the pl\n');
  });

  it('keeps the answers if the check-in cannot be written', async () => {
    const { code, err, kept } = await run([[TODAY, '36']], [], { readOnly: ['/work/checkins'] });
    expect(code).toBe(2);
    expect(kept()).toContain('36');
    expect(err).toContain('To continue where you stopped, run');
  });
});
