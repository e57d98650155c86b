/** A document that goes in and out again has every text and attribute that it had, in its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../property-runs.ts';
import { makeAnyDocument } from './any-document.ts';
import { dropNamed, listLeaves, listLost } from './leaves.ts';
import { goRound } from './round-trip.ts';

const FOLDER = new URL('./fixtures/', import.meta.url).pathname;
const FIXTURES = readdirSync(FOLDER).filter((name) => name.endsWith('.xml'));

/** What fixtures hold that Part 2 does not take: a date that is none, a place, which only a draft had, and a value of no list. */
const NO_PLACE: Readonly<Record<string, readonly string[]>> = {
  'form-page.xml': [`$\{date}`],
  'part2-2016.xml': ['North quay', '_nq', 'Lagging'],
};

describe.each(FIXTURES)('%s', (name) => {
  const bytes = readFileSync(join(FOLDER, name));
  const before = listLeaves(bytes.toString('utf8'));

  it('comes back with each of its texts in its place', async () => {
    const { text, wrong, left } = await goRound(bytes);
    expect(wrong).toEqual([]);
    // The writer names what the standard has no place for, and that is all.
    expect(dropNamed(listLost(before, listLeaves(text)), left)).toEqual([]);
    expect(left.map((one) => one.text)).toEqual(NO_PLACE[name] ?? []);
  });

  it('says the same when it goes round a second time', async () => {
    const first = await goRound(bytes);
    const second = await goRound(new TextEncoder().encode(first.text));
    expect(second.text).toBe(first.text);
    expect(second.left).toEqual([]);
  });
});

const wrap = (core: string, more = '') =>
  `<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan"><Name>Plan</Name><StrategicPlanCore>${core}</StrategicPlanCore>${more}</PerformancePlanOrReport>`;
const goal = (name: string, more = '') => `<Goal><Name>${name}</Name>${more}</Goal>`;
const person = (name: string, role: string) =>
  `<Stakeholder StakeholderTypeType="Person"><Name>${name}</Name><Role><Name>${role}</Name><RoleType>Performer</RoleType></Role></Stakeholder>`;
const objective = (name: string, more = '') => `<Objective><Name>${name}</Name>${more}</Objective>`;
const indicator = (results: string) =>
  `<PerformanceIndicator><MeasurementDimension>Books</MeasurementDimension><UnitOfMeasurement>books</UnitOfMeasurement><MeasurementInstance>${results}</MeasurementInstance></PerformanceIndicator>`;

describe('a document whose parts are easily lost', () => {
  it.each([
    [
      'a goal that says nothing, between two that do',
      goal('Lend') + goal('[To be determined]') + goal('Stay'),
    ],
    ['a goal with objectives before one without', goal('Lend', objective('Books')) + goal('Stay')],
    [
      'an objective that says nothing, between two that do',
      goal('Lend', objective('Books') + objective('TBD') + objective('Films')),
    ],
    ['a helper of an organization', `<Organization>${person('Ana', 'Helper')}</Organization>${goal('Lend')}`],
    ['a helper before the owner', goal('Lend', person('Ana', 'Helper') + person('Ben', 'Owner'))],
    [
      'an indicator of inputs among others',
      goal(
        'Lend',
        objective(
          'Books',
          indicator('').replace('>', ' ValueChainStage="Input">') + indicator('').replace('Books', 'Films'),
        ),
      ),
    ],
    [
      'a target with a descriptor',
      goal(
        'Lend',
        objective(
          'Books',
          indicator(
            '<TargetResult><NumberOfUnits>7</NumberOfUnits><Descriptor><DescriptorName>Region</DescriptorName><DescriptorValue>North</DescriptorValue></Descriptor></TargetResult>',
          ),
        ),
      ),
    ],
    [
      'a criterion with an element that somebody added',
      goal(
        'Success criteria',
        `<Identifier>_criteria</Identifier>${objective('Time', '<OtherInformation>Ask Ana.</OtherInformation>')}`,
      ),
    ],
    [
      'a capability with an indicator that somebody added',
      goal(
        'Capabilities',
        `<Identifier>_capabilities</Identifier>${objective('Lend', indicator('') + indicator(''))}`,
      ),
    ],
  ])('keeps %s', async (_, core) => {
    const xml = wrap(core);
    const { text, wrong, left } = await goRound(new TextEncoder().encode(xml));
    expect([wrong, left]).toEqual([[], []]);
    expect(listLost(listLeaves(xml), listLeaves(text))).toEqual([]);
  });

  it('writes no day that the calendar does not have, and names it', async () => {
    const more =
      '<AdministrativeInformation><PublicationDate>2026-02-31</PublicationDate></AdministrativeInformation>';
    const { text, left } = await goRound(new TextEncoder().encode(wrap(goal('Lend'), more)));
    expect(text).not.toContain('2026-02-31');
    expect(left).toEqual([{ path: '/AdministrativeInformation/PublicationDate', text: '2026-02-31' }]);
  });

  it.each([
    ['https://example.org/a%20plan?b=c#d', true],
    ['plans/2027.pdf', true],
    ['[To be determined]', false],
    ['Annual report: 50 %', false],
  ])('writes a source only if it is an address: %s', async (source, isWritten) => {
    const more = `<AdministrativeInformation><Source>${source}</Source></AdministrativeInformation>`;
    const { text, left } = await goRound(new TextEncoder().encode(wrap(goal('Lend'), more)));
    expect(text.includes(source)).toBe(isWritten);
    expect(left.map((one) => one.text)).toEqual(isWritten ? [] : [source]);
  });

  it('names the third type of a role', async () => {
    const types = ['Performer', 'Beneficiary', 'Performer'].map((type) => `<RoleType>${type}</RoleType>`);
    const role = `<Stakeholder><Name>Ana</Name><Role><Name>Chair</Name>${types.join('')}</Role></Stakeholder>`;
    const { text, left } = await goRound(new TextEncoder().encode(wrap(goal('Lend', role))));
    expect(text.match(/<RoleType>/g)).toHaveLength(2);
    expect(left.map((one) => one.text)).toEqual(['Performer']);
  });

  it('writes a day without its time', async () => {
    const more =
      '<AdministrativeInformation><StartDate>2026-02-01T00:00:00</StartDate></AdministrativeInformation>';
    const { text, left } = await goRound(new TextEncoder().encode(wrap(goal('Lend'), more)));
    expect(text).toContain('<StartDate>2026-02-01</StartDate>');
    expect(left).toEqual([]);
  });
});

describe('a large document', () => {
  const long = 'Nobody waits. '.repeat(3000).trim();
  it.each([
    ['a sentence', goal('Lend', `<Description>${long}</Description>`)],
    ['a name', goal(long)],
    ['a mission', `<Mission><Description>${long}</Description></Mission>${goal('Lend')}`],
    ['characters of two units', goal('Lend', `<OtherInformation>a${'😀'.repeat(5000)}</OtherInformation>`)],
    ['lines', goal('Lend', `<OtherInformation>a\n${'b\n\n'.repeat(4000)}c</OtherInformation>`)],
  ])('keeps a long text in pieces: %s', async (_, core) => {
    const xml = wrap(core);
    const { text, wrong } = await goRound(new TextEncoder().encode(xml));
    expect(wrong).toEqual([]);
    expect(listLost(listLeaves(xml), listLeaves(text))).toEqual([]);
  });

  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  it.each([
    ['goals', many(1001, (at) => goal(`Goal number ${at}`)), '1001 entries'],
    ['indicators', goal('Lend', objective('Books', indicator('').repeat(1001))), '1001 entries'],
    [
      'parts',
      goal(
        'Lend',
        many(4000, (at) => `<Stakeholder><Name>Ana ${at}</Name></Stakeholder>`),
      ),
      'more parts',
    ],
  ])('is refused in a sentence if it has too many %s', async (_, core, words) => {
    await expect(goRound(new TextEncoder().encode(wrap(core)))).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(`strategy\\.yaml would be more than strat can read\\. .*${words}`),
    });
  });
});

describe('a document made by chance', () => {
  it('comes back with each of its texts in its place, and is drafted without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const xml = makeAnyDocument(seed);
        const { text, left, wrong, files } = await goRound(new TextEncoder().encode(xml));
        expect(wrong).toEqual([]);
        expect(dropNamed(listLost(listLeaves(xml), listLeaves(text)), left)).toEqual([]);
        expect(files.length).toBeGreaterThan(0);
        for (const one of left) expect(one.path).toMatch(/(?:Date|NumberOfUnits|Source|RoleType)$/);
      }),
      { numRuns: runs(1000, 30), examples: [[1743540635]] },
    );
  });
});

describe('listLost', () => {
  const at = (...texts: readonly string[]) => texts.map((text) => ({ path: 'Goal/Name', text }));

  it('finds a text that is gone, that moved, and that changed its order', () => {
    expect(listLost(at('a', 'b'), at('b'))).toEqual(at('a'));
    expect(listLost(at('a'), [{ path: 'Goal/Description', text: 'a' }])).toEqual(at('a'));
    expect(listLost(at('a', 'b'), at('b', 'a'))).toEqual(at('b'));
    expect(listLost(at('a', 'a'), at('a'))).toEqual(at('a'));
  });
});
