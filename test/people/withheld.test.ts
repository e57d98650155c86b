/** Nothing that is withheld can be found in the printed results of two surveys. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../src/model/plan.ts';
import type { Strategy } from '../../src/model/schema.ts';
import type { Survey } from '../../src/model/survey.ts';
import { makeSurveyResult } from '../../src/people/survey-result.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { toSurveyData, writeSurveyJson } from '../../src/report/survey-json.ts';
import { writeSurveyMarkdown } from '../../src/report/survey-markdown.ts';
import type { ShownSurvey } from '../../src/report/survey-results.ts';
import { writeSurveyText } from '../../src/report/survey-text.ts';
import { runs } from '../property-runs.ts';
import { dateSurvey } from './year-surveys.ts';

const ASKED = [
  { id: 'understand', statements: [{ id: 'understand-1' }, { id: 'understand-2' }] },
  { id: 'believe', statements: [{ id: 'believe-1' }, { id: 'believe-2' }] },
  { id: 'trust', statements: ['competence', 'sincerity', 'courage', 'respect'].map((id) => ({ id })) },
];
const GROUPS = ['leaders', 'managers', 'staff'] as const;
const LEAST = 5;

/** How many people a small group has, and how many answers agree in each dimension, as a share of what is possible. */
const group = fc.record({
  size: fc.integer({ min: LEAST, max: 29 }),
  agree: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
});
type Drawn = Readonly<Record<(typeof GROUPS)[number], { size: number; agree: readonly number[] }>>;
const drawn: fc.Arbitrary<Drawn> = fc.record({ leaders: group, managers: group, staff: group });

interface Cell {
  readonly favourable: number;
  readonly rest: number;
  readonly few: number;
}

function listCells({ size, agree }: Drawn['staff']): readonly Cell[] {
  return ASKED.map(({ statements }, at) => {
    const all = size * statements.length;
    const favourable = Math.round(all * (agree[at] ?? 0));
    return { favourable, rest: all - favourable, few: 2 * statements.length };
  });
}

/** Makes a file that holds all counts, as nobody should write it. @param change changes the counts of each cell */
function makeRawSurvey(
  on: string,
  drawnGroups: Drawn,
  change: (cell: Cell) => Cell = (cell) => cell,
): Survey {
  const answers = Object.fromEntries(
    ASKED.map(({ id }, at) => [
      id,
      Object.fromEntries(
        GROUPS.map((name) => {
          const cell = listCells(drawnGroups[name])[at];
          const { favourable, rest } = change(cell ?? { favourable: 0, rest: 0, few: 0 });
          return [name, [favourable, rest]];
        }),
      ),
    ]),
  );
  const groups = Object.fromEntries(GROUPS.map((name) => [name, drawnGroups[name].size]));
  const answered = Object.values(groups).reduce((sum, size) => sum + size, 0);
  const head = { strat: 1, kind: 'survey', instrument: 'commitment', version: 1, least: LEAST } as const;
  return { ...head, on, asked: answered + 7, answered, groups, answers };
}

const PLAN = makePlan({ strat: 1, name: 'Small' } as Strategy);

function showSurvey(now: Survey, before: readonly Survey[]): ShownSurvey {
  const dated = dateSurvey(now);
  const result = makeSurveyResult(
    dated,
    before.map((one) => dateSurvey(one)),
    ASKED,
  );
  const nothing = { findings: [], saidThen: [], actions: [], statements: new Map() };
  return { ...nothing, instrument: 'commitment', title: 'Commitment audit', dated, result };
}

function printAll(now: Survey, before: readonly Survey[]): string {
  const report = {
    asOf: '2027-12-01',
    plan: PLAN,
    path: 'strategy.yaml',
    surveys: [showSurvey(now, before)],
  };
  return [
    writeSurveyText(report, { paint: PLAIN, columns: 110 }),
    writeSurveyText(report, { paint: PLAIN, columns: 40 }),
    writeSurveyMarkdown(report),
    writeSurveyJson(report),
  ].join('\n');
}

/** Makes the rest, or those who agree, as few or as many as can be withheld. */
const moveWithheld =
  (isMost: boolean) =>
  (cell: Cell): Cell => {
    const { favourable, rest, few } = cell;
    const all = favourable + rest;
    const moved = isMost ? Math.min(few, all) : 0;
    if (rest <= few) return { ...cell, favourable: all - moved, rest: moved };
    // Where nearly all could be said as well, that is what is said.
    if (favourable <= few && all - moved > few) return { ...cell, favourable: moved, rest: all - moved };
    return cell;
  };

describe('the printed results of two surveys', () => {
  it('is the same whatever the withheld numbers are', () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const [march, october] = ['2027-03-19', '2027-10-22'];
        const said = printAll(makeRawSurvey(october, second), [makeRawSurvey(march, first)]);
        for (const isMost of [true, false]) {
          const change = moveWithheld(isMost);
          const other = printAll(makeRawSurvey(october, second, change), [
            makeRawSurvey(march, first, change),
          ]);
          expect(other).toBe(said);
        }
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('adds up only groups whose number is printed in each dimension', () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const now = makeRawSurvey('2027-10-22', second);
        const data = toSurveyData(showSurvey(now, [makeRawSurvey('2027-03-19', first)]));
        for (const { id, total, groups } of data.dimensions) {
          for (const name of data.total)
            expect(groups.find((one) => one.id === name)?.percent).not.toBeNull();
          const sum = (at: 0 | 1) =>
            data.total.reduce((all, name) => all + (now.answers?.[id]?.[name]?.[at] as number), 0);
          const percent = Math.round((100 * sum(0)) / (sum(0) + sum(1)));
          expect(total?.percent ?? null).toBe(data.total.length === 0 ? null : percent);
        }
        expect(data.compared.filter((name) => !data.total.includes(name))).toEqual([]);
      }),
      { numRuns: runs(500, 100) },
    );
  });

  it('never holds counts of groups of nearly the same size for both, and none of the survey before', () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const [march, october] = [makeRawSurvey('2027-03-19', first), makeRawSurvey('2027-10-22', second)];
        const now = toSurveyData(showSurvey(october, [march]));
        for (const { groups, total, change, gaps } of now.dimensions) {
          for (const { id, people } of groups)
            if (Math.abs((march.groups?.[id] ?? 0) - (october.groups?.[id] ?? 0)) < LEAST) {
              expect(people).toBeNull();
              // The total less all others would be its counts.
              const others = groups.filter((one) => one.id !== id && now.total.includes(one.id));
              const isFound = total !== null && total.people !== null && now.total.includes(id);
              if (isFound) expect(others.some((one) => one.people === null)).toBe(true);
            }
          for (const one of [...(change ? [change] : []), ...gaps.map(({ with: _, ...rest }) => rest)])
            expect(Object.keys(one)).toEqual(['points', 'low', 'high', 'mayBeChance']);
        }
      }),
      { numRuns: runs(500, 100) },
    );
  });
});
