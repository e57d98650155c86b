/** StratML of strangers: whatever it holds, it is read or refused in one sentence, in bounded time. */
import { describe, expect, it } from 'vitest';
import { isImportProblem } from '../../../src/exchange/intake/reading.ts';
import { readStratml } from '../../../src/exchange/stratml/read-stratml.ts';

const NAMESPACE = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport';
const read = (text: string) => readStratml(text, { name: 'Plan', asOf: '2027-06-30' });
const GOAL = '<Goal><Name>Wait less</Name><Description>Nobody waits.</Description></Goal>';
const wrap = (core: string) =>
  `<PerformancePlanOrReport xmlns="${NAMESPACE}" Type="Strategic_Plan"><Name>Plan</Name><StrategicPlanCore>${core}</StrategicPlanCore></PerformancePlanOrReport>`;

/** Returns the refusal of a text; fails if it is read or if anything else is thrown. */
function refuse(text: string) {
  try {
    read(text);
  } catch (error) {
    if (isImportProblem(error)) return error.refusal;
    throw error;
  }
  throw new Error('It was read.');
}

describe('readStratml refuses', () => {
  const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "&l${at};&l${at};&l${at};">`);
  it.each([
    ['a billion laughs', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs.join('')}]>${wrap('&l10;')}`],
    ['an external entity', `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap('&a;')}`],
    ['a document type', `<!DOCTYPE x>${wrap(GOAL)}`],
  ])('%s', (_, text) => {
    expect(refuse(text).message).toBe('The file has a document type, which is not read.');
  });

  it.each([
    ['an entity that nobody declared', wrap('<Goal><Name>&a;</Name></Goal>')],
    ['a bare `&`', wrap('<Goal><Name>Sports & Recreation</Name></Goal>')],
    ['`]]>` in a text', wrap('<Goal><Name>a ]]> b</Name></Goal>')],
    ['a second root', `${wrap(GOAL)}${wrap(GOAL)}`],
    ['a NUL', wrap('<Goal><Name>a\0b</Name></Goal>')],
    ['a reference to a NUL', wrap('<Goal><Name>a&#0;b</Name></Goal>')],
    ['an end that is missing', wrap(GOAL).slice(0, -20)],
    ['nothing after the declaration', '<?xml version="1.0"?>'],
  ])('%s with its line', (_, text) => {
    const { message, line, column } = refuse(text);
    expect(message).toMatch(/^The XML (?:is not well formed|is empty)\.$/);
    expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('10,000 levels', () => {
    expect(refuse(wrap(`${'<Goal>'.repeat(10_000)}${'</Goal>'.repeat(10_000)}`)).message).toMatch(
      /64 levels/,
    );
  });

  it('a million siblings', () => {
    expect(refuse(wrap('<a/>'.repeat(1_000_000))).message).toMatch(/200,000 elements/);
  });

  it.each(['UTF-16', 'ISO-8859-1', 'windows-1252'])('an encoding by its name: %s', (encoding) => {
    expect(refuse(`<?xml version="1.0" encoding="${encoding}"?>${wrap(GOAL)}`).message).toContain(encoding);
  });
});

describe('readStratml refuses by name', () => {
  it.each([
    ['the first draft', '<StrategicPlanCore><Vision>We</Vision></StrategicPlanCore>', /first draft/],
    [
      'Part 3 in the namespace of Part 2',
      '<PerformancePlanOrReport xmlns="http://www.stratml.net/PerformancePlanOrReport"><Name>P</Name><StrategicPlanCore><StrategyFramework/></StrategicPlanCore></PerformancePlanOrReport>',
      /Part 3/,
    ],
    [
      'Part 3 of AIIM',
      '<PerformancePlanOrReport xmlns="urn:schemas:AIIM:org:03201408:AdditionalElements"/>',
      /Part 3/,
    ],
    ['version 3.5', '<OrganizationalStrategyDocument xmlns="http://schemas.stratml.us/3.5"/>', /3\.5/],
    [
      'an invented namespace',
      '<StrategicPlan xmlns="http://stratml.net/StratML"/>',
      /http:\/\/stratml\.net\/StratML/,
    ],
    ['a page of another kind', '<html><body/></html>', /not StratML/],
  ])('%s', (_, text, message) => {
    expect(refuse(text).message).toMatch(message);
    expect(refuse(text).help).toMatch(/\.$/);
  });
});

describe('readStratml reads', () => {
  it.each([
    [
      'processing instructions and comments before the root',
      `<?xml-stylesheet href="a"?><?mso-application progid="b"?><!-- c -->${wrap(GOAL)}`,
    ],
    [
      'a prefix',
      wrap(GOAL)
        .replace(/<(\/?)(?=\w)/g, '<$1s:')
        .replace('xmlns=', 'xmlns:s='),
    ],
    [
      'a plan inside of a form',
      `<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns:xf="http://www.w3.org/2002/xforms"><h:head><xf:model><xf:instance>${wrap(GOAL)}</xf:instance></xf:model></h:head></h:html>`,
    ],
    ['a plan without a namespace', wrap(GOAL).replace(/ xmlns="[^"]*"/, '')],
    ['an `id` that the form wrote', wrap(`<id/>${GOAL}`)],
    [
      'CDATA',
      wrap('<Goal><Name>Wait less</Name><Description><![CDATA[Nobody waits.]]></Description></Goal>'),
    ],
  ])('%s', (_, text) => {
    expect(read(text).draft.objectives).toEqual({
      wait: expect.objectContaining({ result: 'Nobody waits.' }),
    });
  });

  it('a key that objects have of their own as an ordinary name', () => {
    const { draft } = read(wrap('<Goal><Name>__proto__</Name><Description>constructor</Description></Goal>'));
    expect(Object.keys(draft.objectives ?? {})).toHaveLength(1);
  });
});
