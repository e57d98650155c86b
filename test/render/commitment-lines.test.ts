/** Lines for git to compare: the same if nothing has changed, and never the same if something has. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diffSides } from '../../src/diff/diff.ts';
import type { Side } from '../../src/diff/side.ts';
import { listCommitmentLines } from '../../src/render/commitment-lines.ts';
import { folderSide, side } from '../diff/sides.ts';

const CASES = fileURLToPath(new URL('../diff/cases/', import.meta.url));

const linesOf = ({ plan, reading }: Side) =>
  plan ? listCommitmentLines(plan.strategy, reading.narrative, []) : undefined;
const lines = (text: string) => linesOf(side(text));

describe('the lines of each diff case', () => {
  const names = readdirSync(CASES).filter(
    (name) => !/^(?:suppression-added|accepted-grew|damaged-parts|.*checkin|record-|amendment-)/.test(name),
  );
  it.each(names)('%s', (name) => {
    const [before, after] = [
      folderSide(`${CASES}${name}/before`, 'a'),
      folderSide(`${CASES}${name}/after`, 'b'),
    ];
    const changes = diffSides(before, after, { asOf: '2027-03-15' });
    const isSame = linesOf(before) === linesOf(after);
    expect({ name, isSame }).toEqual({ name, isSame: changes.length === 0 });
  });
});

describe('a commitment line', () => {
  it('says a target that is a limit', () => {
    expect(
      lines(
        'criteria: { losses: { unit: percent, baseline: 0.55, target: "<= 0.6" }, uptime: { target: "at least 99.5" } }\n',
      ),
    ).toMatch(/losses: 0\.55 → at most 0\.6 percent\n {2}uptime: none → at least 99\.5\n/);
  });

  it('has the numbers, the due date and the owner', () => {
    expect(
      lines(
        `people: { mo: { name: Mo Ali } }
criteria:
  loan-time:
    unit: hours
    measure: Median time
    owner: mo
    due: 2028-12
    baseline: 70.0
    target: 2
    advances-x: 1
  calls: { measure: Calls, baseline: unknown, target: 5, direction: decrease }
`.replace('    advances-x: 1\n', ''),
      ),
    ).toBe(`name: Harbor 2029

people
  mo: Mo Ali

criteria
  calls: unknown → 5
    measure: Calls
    direction: decrease
  loan-time: 70 → 2 hours · by 31 December 2028 · owner Mo Ali
    measure: Median time
`);
  });

  it('has one sentence, so that a change leaves the others alone', () => {
    expect(
      lines('destination:\n  why: >\n    One is “so.” Two\n    is 3.5 e.g. this. And three!\n'),
    ).toContain('  why: One is “so.”\n      Two is 3.5 e.g. this.\n      And three!\n');
  });

  it('is never created by a text', () => {
    const text = lines('criteria:\n  a: { measure: "x\\ncriteria\\n  b: 1", target: 1 }\n');
    expect(text).toContain('    measure: x criteria b: 1\n');
  });

  it('shows keys of the reader’s own, the narrative, and suppressing comments', () => {
    const { plan, reading } = side('---\nstrat: 1\nname: A\nx-ticket: { id: 7 }\n---\n# Why\n\nSo.\n', {
      file: 'strategy.md',
    });
    expect(plan && listCommitmentLines(plan.strategy, reading.narrative, ['# strat-ignore a: b'])).toBe(
      'name: A\n\nx-ticket\n  id: 7\n\nlet pass\n  # strat-ignore a: b\n\nnarrative\n  # Why\n\n  So.\n',
    );
  });
});

describe('the lines of a whole strategy', () => {
  it.each(['hud-homes', 'ssa-customer-service', 'ten-people', 'before-review'])(
    'leave nothing out of %s',
    (name) => {
      const plan = side(readFileSync(`examples/${name}/strategy.yaml`, 'utf8')).plan?.strategy;
      const text = (plan && listCommitmentLines(plan, '', []))?.replace(/\s+/g, ' ') ?? '';
      const missing = textsIn(plan).filter((one) => !text.includes(one.replace(/\s+/g, ' ').trim()));
      expect(missing).toEqual([]);
    },
  );
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^[-\dQFY]+$/.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
