import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { InstrumentId } from '../../../src/model/survey-terms.ts';
import { makeSurveyResultsJsonSchema } from '../../../src/report/survey-schema.ts';
import { formatSurveyReport, readSurveyReport, type SURVEY_FORMATS } from '../../../src/tasks/survey/show.ts';
import { HARBOR_YEAR } from '../../people/year-surveys.ts';
import { pretendHost } from '../../pretend-host.ts';

const YEAR = Object.fromEntries(
  readdirSync(HARBOR_YEAR, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ya?ml|md)$/.test(name) && name !== 'README.md')
    .map((name) => [`/work/${name}`, readFileSync(HARBOR_YEAR + name, 'utf8')]),
);

async function show(
  format: (typeof SURVEY_FORMATS)[number],
  more: {
    readonly files?: Readonly<Record<string, string>>;
    readonly columns?: number;
    readonly asOf?: string;
    readonly instrument?: InstrumentId;
  } = {},
) {
  const { files = YEAR, columns = 110, asOf = '2027-12-03', instrument } = more;
  const { host } = pretendHost({ files, columns, today: '2027-12-03' });
  const report = await readSurveyReport(host, { path: undefined, instrument, asOf, isNow: false });
  return formatSurveyReport(host, report, format, instrument);
}

const EXPECTED = `Commitment audit, 22 October 2027: 149 of 218 answered (68 %), groups: leaders 11, managers 25, staff 113

              all but leaders  leaders     managers  staff  gap  since March
understand    71 %             nearly all  84 %      69 %   –    +12, more than chance
believe       51 %             77 %        60 %      49 %   28   −1, may be chance
own           47 %             nearly all  67 %      43 %   –    +6, may be chance
commit        36 %             64 %        47 %      33 %   30   +5, may be chance
accountable   48 %             77 %        61 %      46 %   32   +7, may be chance
trust         57 %             nearly all  66 %      55 %   –    +2, may be chance
 competence                                          55 %        −3, may be chance
 sincerity                                           57 %        +5, may be chance
 courage                                             41 %        +3, may be chance
 respect                                             68 %        +2, may be chance

The chain breaks between understand and believe (71 → 51 %).
69 did not answer. If all of them disagreed, believe would be 34 %; if all agreed, 67 %.
Leaders and staff are furthest apart on accountable (32 points, where both have a number).
Said then, done since: say-who-answers done · stop-list open since 30 June (Priya Nair)
Actions now: date-talk, Jon Bell, 31 January 2028
`;

describe('the surveys of a strategy', () => {
  it('read as the format shows them', async () => {
    expect(await show('text')).toBe(EXPECTED);
  });

  it.each([80, 60, 40])('fit into %i columns', async (columns) => {
    const out = await show('text', { columns });
    for (const line of out.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(columns);
    expect(out).toContain('nearly all');
  });

  it('are those that were known on the day', async () => {
    const out = await show('text', { asOf: '2027-05-01' });
    expect(out).toContain('19 March 2027: 171 of 212 answered');
    expect(out).not.toMatch(/since March|October/);
    expect(out).toContain('say-who-answers, Maria Ortega, 31 May');
  });

  it('as data hold the schema, and no counts of the survey before', async () => {
    const data = JSON.parse(await show('json'));
    const validate = new Ajv2020({ strict: false }).compile(makeSurveyResultsJsonSchema());
    validate(data);
    expect(validate.errors).toBeNull();
    const [survey] = data.surveys;
    expect(survey).toMatchObject({
      since: '2027-03-19',
      compared: ['managers', 'staff'],
      leftOut: ['leaders'],
      chainBreak: { from: 'understand', to: 'believe' },
      widestGap: { dimension: 'accountable', points: 32 },
    });
    expect(survey.dimensions[0]).toMatchObject({
      total: { percent: 71, agree: 96, people: 135 },
      groups: [
        { id: 'leaders', percent: null, says: 'nearly-all' },
        { id: 'managers', percent: 84, agree: null, people: null },
        { id: 'staff', percent: 69 },
      ],
      change: { points: 12, mayBeChance: false },
    });
  });

  it('in Markdown say people, themes and actions', async () => {
    const out = await show('markdown');
    expect(out).toContain('| **understand** | 71 % (about 96 of 135) | nearly all | 84 % | 69 % ');
    expect(out).toContain('\n| --- | --- | --- | --- | --- | --- | --- |\n');
    expect(out).toContain(
      '| I can say in one sentence where we want to be by December 2029. |  |  |  | 71 % |',
    );
    const first = await show('markdown', { asOf: '2027-05-01' });
    expect(first).toContain('|  |  |  | 58 % (74 of 128) |');
    expect(out).toContain('What came up:\n\n- The stop list helped');
    expect(out).toContain(
      '- date-talk: Jon shows at each branch what can be done without the bureau (Jon Bell, 31 January 2028)',
    );
  });

  it('have no column for a total that is only one of the groups', async () => {
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const one = (YEAR[name] ?? '').replaceAll(/managers: \[\d+, \d+\]/g, 'managers: nearly-all');
    for (const format of ['text', 'markdown'] as const) {
      const out = await show(format, { files: { ...YEAR, [name]: one } });
      expect(out).not.toContain('all but');
      expect(out).toContain('69 %');
    }
  });

  it('leave out a survey before that was too near, and say where nothing may be shown', async () => {
    const name = '/work/surveys/2027-10-22-commitment.yaml';
    const near = (YEAR['/work/surveys/2027-03-19-commitment.yaml'] ?? '')
      .replace('on: 2027-03-19', 'on: 2027-10-01')
      .replace(/^actions:[\s\S]*/m, '');
    const out = await show('text', { files: { ...YEAR, '/work/surveys/2027-10-01-commitment.yaml': near } });
    expect(out).toContain('The survey of 1 October 2027 is not compared: it was only 21 days');
    expect(out).toContain('since March');
    const few = 'groups: { few: 2 }\nanswers: { believe: { few: [3, 1] } }\n';
    const tiny = (YEAR[name] ?? '').replace(/^groups:[\s\S]*/m, few).replace('answered: 149', 'answered: 2');
    for (const format of ['text', 'markdown'] as const)
      expect(await show(format, { files: { ...YEAR, [name]: tiny } })).toContain(
        'It has no numbers that may be shown.',
      );
  });

  it('name the next command where there are none', async () => {
    const { '/work/strategy.yaml': plan = '' } = YEAR;
    const files = { '/work/strategy.yaml': plan };
    expect(await show('text', { files })).toBe(
      'There is no survey yet. To make one, run `strat survey form commitment`.\n',
    );
    expect(await show('text', { files, instrument: 'gap' })).toBe(
      'There is no survey of the kind “Gap assessment” yet. To make one, run `strat survey gap`.\n',
    );
  });

  it('list a gap assessment by kind, the widest gap first', async () => {
    const gap = `strat: 1
kind: survey
instrument: gap
on: 2027-11-02
by: nadia
evidence:
  - { kind: market, finding: Lenders answer in an hour., gap: 2, source: test }
  - { kind: performance, finding: Small., gap: 1, points_to: one-desk }
  - { kind: performance, finding: "Wide *now* ‹x›.", gap: 4, points_to: one-desk }
actions: { tell-board: { what: Tell the board, owner: maria, due: 2027-12-15 } }
`;
    const files = { ...YEAR, '/work/surveys/2027-11-02-gap.yaml': gap };
    const out = await show('text', { files, instrument: 'gap' });
    expect(out).toBe(`Gap assessment, 2 November 2027

performance
  Wide *now* ‹x›. (gap 4 of 4; points to one-desk)
  Small. (gap 1 of 4; points to one-desk)
market
  Lenders answer in an hour. (gap 2 of 4; test; points to no obstacle)

Actions now: tell-board, Maria Ortega, 15 December
`);
    expect(await show('markdown', { files })).toContain('Wide \\*now\\*');
  });
});
