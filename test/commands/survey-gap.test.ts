/** A gap assessment: out of a file or of questions, and its adoption into the plan. */
import { describe, expect, it } from 'vitest';
import { type GapTalkGround, runGapInterview } from '../../src/interview/gap-interview.ts';
import { main } from '../../src/main.ts';
import { addAnswer, type DraftMap } from '../../src/model/draft.ts';
import { pretendHost } from '../pretend-host.ts';

const PLAN = `strat: 1
name: Small
reality:
  today: A loan takes three days. # keep me
  evidence:
    - { kind: market, finding: Two lenders answer within the hour, source: we tried }
  obstacles:
    one-desk: { what: Every case goes to one desk }
`;
const FINDINGS = `strat: 1
evidence:
  - { kind: performance, finding: 36 hours, source: loan system, gap: 3, points_to: one-desk }
  - { kind: customers, finding: One in three gives up, gap: 2, points_to: no-time, obstacle: Members have no time }
  - { kind: market, finding: "two lenders  answer within the hour" }
`;

async function run(argv: readonly string[], files: Readonly<Record<string, string>>) {
  const pretended = pretendHost({ files, today: '2027-12-06', columns: 80 });
  const code = await main(['survey', ...argv], pretended.host);
  const read = (name: string) =>
    new TextDecoder().decode(pretended.host.files.read(`/work/${name}`, 100_000));
  return { code, out: pretended.stdout(), err: pretended.stderr(), read, files: pretended.host.files };
}

const WORLD = { '/work/strategy.yaml': PLAN, '/work/found.yaml': FINDINGS };

describe('a gap assessment out of a file', () => {
  it('becomes a record of the day', async () => {
    const { code, read } = await run(['gap', '--answers', 'found.yaml', '--by', 'Ana'], WORLD);
    expect(code).toBe(0);
    expect(read('surveys/2027-12-06-gap.yaml')).toBe(`strat: 1
kind: survey
instrument: gap
version: 1
on: 2027-12-06
by: Ana
evidence:
  - kind: performance
    finding: 36 hours
    source: loan system
    gap: 3
    points_to: one-desk
  - kind: customers
    finding: One in three gives up
    gap: 2
    points_to: no-time
    obstacle: Members have no time
  - kind: market
    finding: two lenders  answer within the hour
`);
  });

  it('is refused with its line, and nothing is written', async () => {
    const wrong = { ...WORLD, '/work/found.yaml': FINDINGS.replace('gap: 3', 'gap: 7') };
    const { code, err, files } = await run(['gap', '--answers', 'found.yaml', '--by', 'Ana'], wrong);
    expect(code).toBe(2);
    expect(err).toMatch(/found\.yaml:3: .*0 to 4/);
    expect(files.kind('/work/surveys')).toBeUndefined();
  });

  it('needs a finding, and a terminal or a file', async () => {
    const none = { ...WORLD, '/work/found.yaml': 'strat: 1\n' };
    expect((await run(['gap', '--answers', 'found.yaml', '--by', 'Ana'], none)).err).toContain(
      'There is no finding, so nothing was written.',
    );
    expect((await run(['gap', '--by', 'Ana'], WORLD)).err).toContain('--answers FILE');
  });
});

describe('adoption', () => {
  const made = async () => {
    const { read } = await run(['gap', '--answers', 'found.yaml', '--by', 'Ana'], WORLD);
    return { ...WORLD, '/work/surveys/2027-12-06-gap.yaml': read('surveys/2027-12-06-gap.yaml') };
  };

  it('adds what the plan lacks, and touches nothing else', async () => {
    const { code, read, err } = await run(['gap', '--adopt'], await made());
    expect(code).toBe(0);
    expect(err).toContain('Added 2 findings and 1 obstacle to strategy.yaml.');
    expect(read('strategy.yaml')).toBe(`strat: 1
name: Small
reality:
  today: A loan takes three days. # keep me
  evidence:
    - { kind: market, finding: Two lenders answer within the hour, source: we tried }
    - kind: performance
      finding: 36 hours
      source: loan system
      "on": 2027-12-06
    - kind: customers
      finding: One in three gives up
      "on": 2027-12-06
  obstacles:
    one-desk: { what: Every case goes to one desk }
    no-time:
      what: Members have no time
`);
  });

  it('adds nothing twice', async () => {
    const world = await made();
    const { read } = await run(['gap', '--adopt'], world);
    const again = { ...world, '/work/strategy.yaml': read('strategy.yaml') };
    const second = await run(['gap', '--adopt'], again);
    expect(second.err).toContain('strategy.yaml has all of these findings already.');
    expect(second.read('strategy.yaml')).toBe(read('strategy.yaml'));
  });

  it('shows the change first, if asked to', async () => {
    const { out, read } = await run(['gap', '--adopt', '--dry-run'], await made());
    expect(out).toContain('+    no-time:\n');
    expect(read('strategy.yaml')).toBe(PLAN);
  });

  it('names an obstacle that nothing describes', async () => {
    const world = await made();
    const bare = Object.fromEntries(
      Object.entries(world).map(([name, text]) => [
        name,
        text.replace('    obstacle: Members have no time\n', ''),
      ]),
    );
    const { err, read } = await run(['gap', '--adopt'], bare);
    expect(err.replace(/\s+/g, ' ')).toContain('Not added: the obstacle no-time. Nothing says what it is.');
    expect(read('strategy.yaml')).not.toContain('no-time');
  });

  it('needs an assessment', async () => {
    expect((await run(['gap', '--adopt'], WORLD)).err).toContain('There is no gap assessment in surveys/.');
  });
});

describe('the questions', () => {
  const GROUND: GapTalkGround = {
    known: { performance: ['loan-time is off track.'] },
    obstacles: new Map([['one-desk', 'Every case goes to one desk']]),
    taken: new Set(['one-desk', 'loan-time']),
  };

  function talk(answers: Readonly<Record<string, string>>) {
    const asked: string[] = [];
    const headings: string[] = [];
    let draft: DraftMap = {};
    const interview = runGapInterview(GROUND);
    for (let step = interview.next(''); !step.done; ) {
      const { value } = step;
      if (value.is === 'keep') draft = addAnswer(draft, value.answer);
      if (value.is === 'heading' || value.is === 'remark') headings.push(value.text);
      const key = 'key' in value ? value.key : '';
      if (value.is === 'text') asked.push(key);
      step = interview.next(answers[key] ?? '');
    }
    return { asked, headings, evidence: draft.evidence };
  }

  it('go through the four kinds, and say what is known', () => {
    const { asked, headings } = talk({});
    expect(asked).toEqual(
      ['performance', 'employees', 'customers', 'market'].map((kind) => `${kind}.1.finding`),
    );
    expect(headings[1]).toBe('Known already: loan-time is off track.');
  });

  it('know an obstacle by its id or its words, and give a new one an id', () => {
    const { evidence } = talk({
      'performance.1.finding': '36 hours',
      'performance.1.gap': '3',
      'performance.1.obstacle': 'every case goes to one desk.',
      'performance.2.finding': '58 percent',
      'performance.2.obstacle': 'Nobody owns the papers',
      'market.1.finding': 'Two lenders',
      'market.1.source': 'we tried',
      'market.1.obstacle': 'nobody owns the papers',
    });
    expect(evidence).toEqual([
      { kind: 'performance', finding: '36 hours', gap: 3, points_to: 'one-desk' },
      {
        kind: 'performance',
        finding: '58 percent',
        points_to: 'nobody-owns-papers',
        obstacle: 'Nobody owns the papers',
      },
      { kind: 'market', finding: 'Two lenders', source: 'we tried', points_to: 'nobody-owns-papers' },
    ]);
  });
});
