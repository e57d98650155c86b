import { readdirSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { SURVEY_LANGUAGES } from '../../src/people/instruments.ts';
import { HARBOR_YEAR } from '../people/year-surveys.ts';
import { type Pretended, pretendHost } from '../pretend-host.ts';
import { VECTORS } from '../render/hostile-markup.ts';

const PLAN = readFileSync(`${HARBOR_YEAR}strategy.yaml`, 'utf8');
const WITH_DECOY = PLAN.replace('not_doing:\n', 'not_doing:\n  - { what: Members are served at night }\n');
const YEAR = Object.fromEntries(
  readdirSync(HARBOR_YEAR, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`/work/${name}`, readFileSync(HARBOR_YEAR + name, 'utf8')]),
);

async function run(argv: readonly string[], plan = PLAN, world: Pretended = {}) {
  const files = { ...YEAR, '/work/strategy.yaml': plan, ...world.files };
  const pretended = pretendHost({ today: '2027-12-03', columns: 110, ...world, files });
  const code = await main(['survey', 'form', ...argv], pretended.host);
  return { code, out: pretended.stdout(), err: pretended.stderr() };
}

describe('strat survey form --format text', () => {
  it('shows the promise, the destination word for word, the group and each statement with its mark', async () => {
    const { code, out } = await run(['commitment', '--format', 'text']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Commitment audit – Harbor Credit Union\n\nWhat happens to your answers\n/);
    expect(out).toContain('- A group of fewer than 5 people is never shown on its own.');
    expect(out).toContain(
      '\nBy December 2029 any member walks into any branch and leaves with a decision and somebody to call.\n',
    );
    expect(out).toContain('\nG. Which fits you best?\n  Leaders: I help to decide on the strategy\n');
    expect(out.match(/^[UBWCAT]\d\. /gm)).toHaveLength(14);
    expect(out).toContain('\nU1. I can say in one sentence where we want to be by December 2029.\n');
  });

  it('asks which outcomes are ours where there are three decoys, and else says what is missing', async () => {
    const { out, err } = await run(['commitment', '--format', 'text'], WITH_DECOY);
    expect(out.match(/^ {2}K\d\. .+$/gm)).toHaveLength(6);
    expect(err).not.toContain('does not ask');
    const without = await run(['commitment', '--format', 'text']);
    expect(without.out).not.toContain('K1');
    expect(without.err).toContain('3 that are not yours, and there are 2');
  });

  it('asks that in no other survey', async () => {
    for (const instrument of ['execution', 'management']) {
      const { out, err } = await run([instrument, '--format', 'text'], WITH_DECOY);
      expect(out).not.toContain('K1');
      expect(err).not.toContain('outcomes');
    }
  });

  it('never shows what is confidential', async () => {
    const secret = WITH_DECOY.replace('  loan-time:\n', '  loan-time:\n    confidential: true\n').replace(
      '{ what: Members are served at night }',
      '{ what: Members are served at night, confidential: true }',
    );
    const { out, err } = await run(['commitment', '--format', 'text'], secret);
    expect(out).not.toContain('Members have a decision');
    expect(out).not.toContain('served at night');
    expect(err).toContain('does not ask');
  });

  it('says the least number that is in force, and that it is lowered', async () => {
    const files = {
      '/work/.git/HEAD': 'ref: refs/heads/main\n',
      '/work/strat.config.yaml': 'survey: { least: 3 }\n',
    };
    const { out } = await run(['commitment', '--format', 'text'], PLAN, { files });
    expect(out).toContain('A group of fewer than 3 people');
    expect(out).toContain('This is below the usual 5.');
  });

  it('ends by a day as French does, and by the end of the plan where there is none', async () => {
    const day = PLAN.replace('end: 2029-12\n', 'end: 2029-12-31\n');
    const french = await run(['commitment', '--format', 'text', '--lang', 'fr'], day);
    expect(french.out).toContain('d’ici le 31 décembre 2029.');
    const none = await run(['commitment', '--format', 'text'], PLAN.replace('end: 2029-12\n', ''));
    expect(none.out).toContain('where we want to be by the end of the plan.');
  });

  it('takes the language of the plan, and English where there are no statements in it', async () => {
    const lang = (tag: string) => PLAN.replace('strat: 1\n', `strat: 1\nlang: ${tag}\n`);
    expect((await run(['commitment', '--format', 'text'], lang('de-CH'))).out).toContain(
      'U1. Ich kann in einem Satz',
    );
    const dutch = await run(['commitment', '--format', 'text'], lang('nl'));
    expect(dutch.out).toContain('U1. I can say');
    expect(dutch.err).toContain('The statements are in English');
  });
});

describe('strat survey form --format csv', () => {
  it('is one line of headers with the marks', async () => {
    const { out } = await run(['execution', '--format', 'csv']);
    expect(out.match(/\r\n/g)).toHaveLength(1);
    expect(out).toMatch(/^G\. Which fits you best\?,ES1\. It is clear/);
  });
});

describe('strat survey form', () => {
  const judge = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
  });

  it.each(SURVEY_LANGUAGES)('is by default a valid page in %s that runs and loads nothing', async (lang) => {
    const { code, out } = await run(['commitment', '--lang', lang], WITH_DECOY);
    expect(code).toBe(0);
    expect(out).toContain("default-src 'none'");
    expect(out).toContain(`<html lang="${lang}">`);
    expect(out).not.toMatch(/<script|<link|<input|src=/);
    const { results } = await judge.validateString(out);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it('escapes every text of the plan', async () => {
    for (const vector of VECTORS) {
      const plan = WITH_DECOY.replace(/statement: .*/, `statement: ${JSON.stringify(vector)}`).replace(
        'what: Members are served at night',
        `what: ${JSON.stringify(vector)}`,
      );
      const { out } = await run(['commitment'], plan);
      const body = out.slice(out.indexOf('</style>') + 8);
      expect(body).not.toMatch(
        /<(?!\/?(?:head|body|main|h1|h2|small|section|ul|li|p|b|span|strong|table|tbody|tr|th|td|html)\b)/,
      );
      expect(body).not.toMatch(/<[^>]*\son\w+=/);
    }
  });

  it.each([
    [['comitment'], 'There is no survey called `comitment`. Did you mean `commitment`?'],
    [[], 'Which survey? Its name is missing.'],
    [['gap'], 'Run `strat survey gap` to hold it.'],
    [['commitment', '--format', 'json'], 'There is no format `json` for this command.'],
    [['commitment', '--lang', 'nl'], 'There are no statements in `nl`.'],
    [['commitment', 'nowhere'], 'nowhere'],
  ])('refuses %j, and says what to type', async (argv, expected) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(expected);
  });

  it('names the command that comes next', async () => {
    const { err } = await run(['commitment']);
    expect(err).toContain('\n  strat survey count commitment\n');
    const pasted = await run(['commitment', '.', '--format', 'text']);
    expect(pasted.err).toContain('\n  strat survey import commitment ANSWERS.csv --asked NUMBER .\n');
  });
});
