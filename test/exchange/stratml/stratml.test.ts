import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStratmlRoot } from '../../../src/exchange/stratml/dialect.ts';
import type { XmlElement } from '../../../src/exchange/stratml/parse-stratml.ts';
import { writeStratml } from '../../../src/exchange/stratml/write-stratml.ts';
import { parseDateSpan } from '../../../src/model/dates.ts';
import { type DraftMap, isDraftMap } from '../../../src/model/draft.ts';
import type { DateValue } from '../../../src/model/schema.ts';
import { parseStrategy } from '../../../src/source/parse.ts';
import { writeDraftFiles } from '../../../src/tasks/import/draft-files.ts';
import { runs } from '../../property-runs.ts';
import { findCheckin, findIn, listWritten, readText } from '../../tasks/import/read.ts';
import { makeAnyPlan } from '../any-plan.ts';
import { makeSeededChoices } from './seeded-choices.ts';

const PART_1 = 'urn:ISO:std:iso:17469:tech:xsd:stratml_core';
const PART_2 = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';

/** A document with what real ones have: forms, empty parts, parts out of order, identifiers that are no names. */
const REPORT = `\ufeff<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><!-- a remark -->
<stratml:PerformancePlanOrReport xmlns:stratml="${PART_2}" Type="Performance_Report"><id/>
 <stratml:Name>Annual report</stratml:Name>
 <stratml:StrategicPlanCore>
  <stratml:Organization><stratml:Identifier>8c60e70d-55b5</stratml:Identifier><stratml:Name>Library</stratml:Name>
   <stratml:Stakeholder StakeholderTypeType="Person"><stratml:Name>Ana Webb</stratml:Name><stratml:Role><stratml:Name>Lead</stratml:Name><stratml:RoleType>Performer</stratml:RoleType></stratml:Role></stratml:Stakeholder>
  </stratml:Organization>
  <stratml:Vision><stratml:Description>Everybody reads.</stratml:Description></stratml:Vision>
  <stratml:Mission><stratml:Description>Lend books.</stratml:Description></stratml:Mission>
  <stratml:Value><stratml:Name>Openness</stratml:Name></stratml:Value>
  <stratml:Value><stratml:Name>Calm</stratml:Name><stratml:Description>No hurry.</stratml:Description></stratml:Value>
  <stratml:Goal>
   <stratml:Name>Lending</stratml:Name><stratml:Description>Lend more.</stratml:Description><stratml:SequenceIndicator>A</stratml:SequenceIndicator>
   <stratml:Stakeholder><stratml:Name/><stratml:Description/></stratml:Stakeholder>
   <stratml:Objective>
    <stratml:Identifier>aa83925e-f243-4930-9c35-32febd204b76</stratml:Identifier>
    <stratml:Name>Books lent</stratml:Name><stratml:Description>Lend twice as many books &amp; films.</stratml:Description>
    <stratml:OtherInformation>[To be determined]</stratml:OtherInformation>
    <stratml:PerformanceIndicator ValueChainStage="Outcome" IndicatorType="Quantitative">
     <stratml:UnitOfMeasurement>Books</stratml:UnitOfMeasurement><stratml:MeasurementDimension>Books lent in a year</stratml:MeasurementDimension>
     <stratml:MeasurementInstance>
      <stratml:TargetResult><stratml:NumberOfUnits>2,000</stratml:NumberOfUnits><stratml:StartDate>2027-01-01</stratml:StartDate><stratml:EndDate>2027-12-31</stratml:EndDate></stratml:TargetResult>
      <stratml:ActualResult><stratml:Descriptor><stratml:DescriptorName>Status</stratml:DescriptorName><stratml:DescriptorValue>Annual Baseline</stratml:DescriptorValue></stratml:Descriptor><stratml:NumberOfUnits>1000</stratml:NumberOfUnits></stratml:ActualResult>
      <stratml:ActualResult><stratml:EndDate>2026-06-30</stratml:EndDate><stratml:NumberOfUnits>1200</stratml:NumberOfUnits><stratml:Description>Better than last year.</stratml:Description></stratml:ActualResult>
     </stratml:MeasurementInstance>
    </stratml:PerformanceIndicator>
   </stratml:Objective>
   <stratml:Objective><stratml:Name>Branches</stratml:Name></stratml:Objective>
  </stratml:Goal>
  <stratml:Goal><stratml:Name>Stay</stratml:Name><stratml:Description>Keep the building.</stratml:Description><stratml:Identifier>stay-here</stratml:Identifier></stratml:Goal>
 </stratml:StrategicPlanCore>
 <stratml:AdministrativeInformation><stratml:StartDate>2026-01-01</stratml:StartDate><stratml:EndDate>2027-12-31</stratml:EndDate><stratml:Source>https://example.org/plan</stratml:Source>
  <stratml:Submitter><stratml:FirstName>Kim</stratml:FirstName></stratml:Submitter></stratml:AdministrativeInformation>
</stratml:PerformancePlanOrReport>`;

const PLAN_OF_2009 = `<StrategicPlan xmlns="http://www.stratml.net"><Name>Plan</Name><StrategicPlanCore><Goal><Name>Grow</Name><Description>Grow well.</Description></Goal></StrategicPlanCore></StrategicPlan>`;

const readXml = (xml: string) => readText(xml, 'plan.xml');

/** Reads a document, writes its files, reads these again, and writes a document of them. */
async function goRound(xml: string) {
  const reading = await readXml(xml);
  const [plan] = writeDraftFiles(reading);
  const { model, findings } = parseStrategy(new TextEncoder().encode(plan?.text), 'strategy.yaml');
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  return { reading, written: writeStratml(model as DraftMap, () => []) };
}

/** Lists every text and attribute with the names that lead to it, in the names and places of today. */
function listTexts(element: XmlElement, path = ''): readonly string[] {
  const own = element.text === '' ? [] : [`${path} = ${element.text}`];
  const attributes = element.attributes
    .filter(([name]) => name !== 'IndicatorType')
    .map(([name, value]) => `${path}/@${name} = ${value}`);
  const below = element.children.flatMap((child) => listTexts(child, `${path}/${child.name}`));
  return [...own, ...attributes, ...below].map((text) =>
    text
      .replace('/AdministrativeInformation/Submitter', '/Submitter')
      .replace('/FirstName', '/GivenName')
      .replace(/(Identifier = )(?=\d)/, '$1_')
      .replace(/(NumberOfUnits = \d+),/, '$1'),
  );
}

describe('a StratML document', () => {
  it('becomes a draft', async () => {
    const reading = await readXml(REPORT);
    expect(reading.draft).toMatchObject({
      name: 'Annual report',
      owner: 'Ana Webb',
      start: '2026-01-01',
      mission: 'Lend books.',
      values: ['Openness', 'Calm'],
      destination: { statement: 'Everybody reads.' },
    });
    expect(findIn(reading, 'objectives/books-lent')).toMatchObject({
      result: 'Lend twice as many books & films.',
      label: 'Books lent',
      tags: ['Lending'],
      key_results: {
        'books-lent-year': {
          measure: 'Books lent in a year',
          unit: 'Books',
          baseline: 1000,
          target: 2000,
          due: '2027-12-31',
        },
      },
    });
    expect(findIn(reading, 'objectives/stay-here')).toMatchObject({
      result: 'Keep the building.',
      label: 'Stay',
    });
  });

  it('makes check-ins of values with a day', async () => {
    expect(findCheckin(await readXml(REPORT), '2026-06-30')).toMatchObject({
      measures: { 'books-lent-year': 1200 },
    });
  });

  it('loses no text: each is in the files', async () => {
    const reading = await readXml(REPORT);
    const written = listWritten(reading).join('\n');
    for (const text of listTexts(findStratmlRoot(REPORT.slice(1))))
      if (!text.includes('NumberOfUnits')) expect(written).toContain(text.replace(/^.* = _?/, ''));
    expect(reading.texts.filter(({ fate }) => fate === 'left-out')).toEqual([]);
  });

  it('comes out again with every text at its path, in order', async () => {
    const { written } = await goRound(REPORT);
    const before = listTexts(findStratmlRoot(REPORT.slice(1)));
    const after = listTexts(findStratmlRoot(written.text));
    expect(before.filter((text) => !after.includes(text))).toEqual([]);
    const paths = new Set(before.map((text) => text.replace(/ = [\s\S]*$/, '')));
    for (const path of paths) {
      const [first, second] = [before, after].map((list) =>
        list.filter((text) => text.startsWith(`${path} = `)),
      );
      expect(second?.filter((text) => first?.includes(text))).toEqual(first);
    }
    expect(written.left).toMatchObject([{ text: 'Quantitative' }]);
  });

  it.each([
    ['Part 1 of 2009', PLAN_OF_2009],
    ['Part 1 of 2014', PLAN_OF_2009.replace('http://www.stratml.net', PART_1)],
    ['a form without a namespace', PLAN_OF_2009.replace(' xmlns="http://www.stratml.net"', '')],
    ['Part 2 of 2010', REPORT.replace(PART_2, 'http://www.stratml.net/PerformancePlanOrReport')],
    [
      'a plan inside of a page',
      `<html xmlns="http://www.w3.org/1999/xhtml"><instance>${PLAN_OF_2009}</instance></html>`,
    ],
  ])('is read in the dialect %s', async (_name, xml) => {
    const { written } = await goRound(xml);
    expectStructure(findStratmlRoot(written.text));
  });

  it.each([
    ['the first draft', '<StrategicPlanCore/>', 'first draft'],
    ['Part 3', REPORT.replace('<stratml:Vision>', '<stratml:StrategyFramework/><stratml:Vision>'), 'Part 3'],
    ['version 3.5', '<OrganizationalStrategyDocument xmlns="http://schemas.stratml.us/3.5"/>', '3.5'],
    [
      'another namespace',
      PLAN_OF_2009.replace('www.stratml.net', 'www.stratml.net/StratML'),
      'none of StratML',
    ],
    ['another XML', '<rss/>', 'not StratML'],
    ['a bare &', '<StrategicPlan><Name>A & B</Name></StrategicPlan>', 'not well formed'],
    [
      'a document type',
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><StrategicPlan/>',
      'document type',
    ],
    ['an entity of a file', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><StrategicPlan/>', 'document type'],
    ['elements in elements', `<a>${'<b>'.repeat(100)}`, '64 levels'],
    ['two roots', `${PLAN_OF_2009}${PLAN_OF_2009}`, 'not well formed'],
    ['nothing in it', '<?xml version="1.0"?>', 'not well formed'],
  ])('is refused: %s', async (_name, xml, message) => {
    await expect(readXml(xml)).rejects.toThrow(message);
    await expect(readXml(xml)).rejects.toMatchObject({ name: 'ImportProblem' });
  });

  it('is refused with the place where it is not well formed', async () => {
    await expect(readXml('<StrategicPlan>\n<Name>A & B</Name></StrategicPlan>')).rejects.toMatchObject({
      refusal: { line: 2 },
    });
  });
});

/** The content model of Part 2 once more, by hand: the children of each element in order, `!` for what must be there. */
const MODEL: Readonly<Record<string, RegExp>> = {
  PerformancePlanOrReport:
    /^Name (?:Description )?(?:OtherInformation )?StrategicPlanCore (?:AdministrativeInformation )?(?:Submitter )?$/,
  StrategicPlanCore: /^(?:Organization )*(?:Vision )?(?:Mission )?(?:Value )*(?:Goal )+$/,
  Organization: /^(?:Name )?(?:Acronym )?(?:Identifier )?(?:Description )?(?:Stakeholder )*$/,
  Vision: /^(?:Description )?(?:Identifier )?$/,
  Mission: /^(?:Description )?(?:Identifier )?$/,
  Value: /^(?:Name )?(?:Description )?$/,
  Goal: /^Name Description (?:Identifier )?(?:SequenceIndicator )?(?:Stakeholder )*(?:OtherInformation )?(?:Objective )*$/,
  Objective:
    /^(?:Name )?(?:Description )?(?:Identifier )?(?:SequenceIndicator )?(?:Stakeholder )*(?:OtherInformation )?(?:PerformanceIndicator )*$/,
  Stakeholder: /^Name (?:Description )?(?:Role )*$/,
  Role: /^Name (?:Description )?(?:RoleType ){0,2}$/,
  PerformanceIndicator:
    /^(?:SequenceIndicator )?MeasurementDimension UnitOfMeasurement (?:Identifier )?(?:Relationship )*(?:MeasurementInstance )*(?:OtherInformation )?$/,
  MeasurementInstance: /^(?:TargetResult )*(?:ActualResult )*$/,
  TargetResult: /^(?:StartDate )?(?:EndDate )?(?:NumberOfUnits )?(?:Descriptor )?(?:Description )?$/,
  ActualResult: /^(?:StartDate )?(?:EndDate )?(?:NumberOfUnits )?(?:Descriptor )?(?:Description )?$/,
  Descriptor: /^(?:DescriptorName )?(?:DescriptorValue )?$/,
  AdministrativeInformation:
    /^(?:Identifier )?(?:StartDate )?(?:EndDate )?(?:PublicationDate )?(?:Source )?$/,
};

function expectStructure(element: XmlElement): void {
  const model = MODEL[element.name];
  const names = element.children.map(({ name }) => `${name} `).join('');
  if (model) expect(names, element.path).toMatch(model);
  for (const child of element.children) expectStructure(child);
}

describe('a strategy as StratML', () => {
  it('comes back with what the mapping holds, by id', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const plan = makeAnyPlan(makeSeededChoices(seed)) as DraftMap;
        const { text, left } = writeStratml(plan, () => []);
        expect(left).toEqual([]);
        expectStructure(findStratmlRoot(text));
        const { draft } = await readXml(text);
        expect(projectPlan(draft)).toEqual(projectPlan(plan));
      }),
      { numRuns: runs(500, 30) },
    );
  });

  it('has days of the calendar for fiscal dates', () => {
    const plan = {
      strat: 1,
      name: 'N',
      fiscal_year_starts: 10,
      start: 'FY2027',
      end: 'FY2028-Q1',
      objectives: { one: { result: 'R' } },
    };
    const { text } = writeStratml(plan, () => []);
    expect(text).toContain('<StartDate>2026-10-01</StartDate>');
    expect(text).toContain('<EndDate>2027-12-31</EndDate>');
  });

  it.each(['before-review', 'harbor-year', 'hud-homes', 'ssa-customer-service', 'ten-people'])(
    'comes back from the example %s',
    async (name) => {
      const file = new URL(`../../../examples/${name}/strategy.yaml`, import.meta.url);
      const { model } = parseStrategy(readFileSync(file), 'strategy.yaml');
      const { text, left } = writeStratml(model as DraftMap, () => [{ at: '2026-03-31', value: 4 }]);
      expect(left).toEqual([]);
      expectStructure(findStratmlRoot(text));
      const { draft } = await readXml(text);
      expect(projectPlan(draft)).toEqual(projectPlan(model as DraftMap));
    },
  );

  it('is the same bytes each time', () => {
    const plan = makeAnyPlan(makeSeededChoices(3)) as DraftMap;
    expect(writeStratml(plan, () => []).text).toBe(writeStratml(plan, () => []).text);
  });

  it('holds no character that XML does not', () => {
    const { text } = writeStratml(
      { strat: 1, name: 'a\0b\ud800', objectives: { one: { result: '\u0007' } } },
      () => [],
    );
    expect(findStratmlRoot(text).children[0]?.text).toBe('a\ufffdb\ufffd');
  });
});

/** What the table of the mapping holds: of dates the last day, of people each once. */
function projectPlan(plan: DraftMap): unknown {
  const pick = (map: DraftMap, keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((key) => (map[key] === undefined || map[key] === '' ? [] : [[key, trimText(map[key])]])),
    );
  const entries = (map: unknown, project: (one: DraftMap) => unknown) =>
    isDraftMap(map as DraftMap)
      ? Object.fromEntries(
          Object.entries(map as DraftMap).flatMap(([id, one]) =>
            isDraftMap(one) ? [[id, project(one)]] : [],
          ),
        )
      : {};
  const fiscal = plan.fiscal_year_starts as number | undefined;
  const lastDay = (date: unknown) => parseDateSpan(date as DateValue, fiscal)?.last;
  const people = (one: DraftMap) => {
    const owner = trimText(one.owner);
    const helpers = [...new Set(((one.with ?? []) as readonly string[]).map(trimText))].filter(
      (name) => name !== owner,
    );
    return { owner, with: helpers };
  };
  const measure = (keys: readonly string[]) => (one: DraftMap) => ({
    ...pick(one, ['measure', 'unit', 'baseline', 'target', 'met_when', 'source', ...keys]),
    due: one.target === undefined ? undefined : lastDay(one.due),
  });
  const objective = (one: DraftMap) => ({
    ...pick({ ...one, result: one.result ?? one.label }, one.result ? ['result', 'label'] : ['result']),
    ...people(one),
    key_results: entries(one.key_results, measure(['outcome', 'owner'])),
    indicators: entries(one.indicators, measure(['owner'])),
  });
  const stages = (plan.stages ?? {}) as DraftMap;
  const destination = (plan.destination ?? {}) as DraftMap;
  const reality = (plan.reality ?? {}) as DraftMap;
  return {
    ...pick(plan, ['name', 'mission', 'owner']),
    values: ((plan.values ?? []) as readonly string[]).map(trimText),
    destination: pick(destination, ['statement', 'why']),
    reality: pick(reality, ['today', 'because', 'must_change']),
    choices: ((plan.choices ?? []) as readonly DraftMap[]).flatMap((one) =>
      one.choose ? [pick(one, ['choose', 'over', 'because'])] : [],
    ),
    end: lastDay(plan.end),
    objectives: entries(plan.objectives, objective),
    stages: ['incremental', 'substantial', 'transformational'].map((name) =>
      entries(((stages[name] ?? {}) as DraftMap).objectives, objective),
    ),
    criteria: entries(plan.criteria, (one) => ({
      ...pick(one, ['outcome', 'label']),
      ...people(one),
      ...measure([])(one),
    })),
    capabilities: entries(plan.capabilities, (one) => ({
      ...pick(one, ['able_to', 'today', 'needed']),
      owner: trimText(one.owner),
    })),
  };
}

const trimText = (value: unknown) => (typeof value === 'string' ? value.trim() : value);
