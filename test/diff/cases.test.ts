/**
 * Each case is a folder with before, after and the expected report, for each day in `as-of`. `SAY=1` writes the reports
 * anew, for review.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import { CHANGE_RULES } from '../../src/diff/rules/index.ts';
import type { Change } from '../../src/model/change.ts';
import { CHANGE_FORMATS } from '../../src/report/change-formats.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { expectMirror } from './mirror.ts';
import { folderSide } from './sides.ts';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));
const names = readdirSync(CASES).sort();

function read(name: string) {
  const folder = `${CASES}${name}`;
  const days = existsSync(`${folder}/as-of`) ? readFileSync(`${folder}/as-of`, 'utf8').trim() : '2027-03-15';
  const [before, after] = [folderSide(`${folder}/before`, 'main'), folderSide(`${folder}/after`, 'head')];
  return { before, after, days: days.split('\n'), said: `${folder}/said.txt` };
}

/** Returns the pretty report with all folded changes, and the levels, which it only shows by colour. */
function saidOf(name: string): string {
  const { before, after, days } = read(name);
  return days.map((asOf) => saidOn(before, after, asOf)).join('\n');
}

function saidOn(before: Side, after: Side, asOf: string): string {
  const changes = diffSides(before, after, { asOf });
  const report = {
    name: after.plan?.strategy.name ?? '',
    from: 'main',
    to: 'head',
    // Whom a change concerns has tables of its own.
    changes: changes.map(({ tell: _, ...change }) => change),
    all: true,
    asOf,
  };
  const text = CHANGE_FORMATS.pretty(report, { paint: PLAIN, columns: 100 });
  const level = ({ level: one, rule, period }: Change) => `${one} ${rule} (${period})`;
  const findings = [before, after].flatMap(({ amendments }) =>
    amendments.flatMap(({ reading, gaps }) =>
      [...reading.findings, ...gaps].map(
        ({ file, range, message }) => `${file}:${range.start.line}: ${message}`,
      ),
    ),
  );
  return [text.trimEnd(), ['as of', asOf].join(' '), ...changes.map(level), ...findings]
    .join('\n')
    .concat('\n');
}

describe.each(names)('%s', (name) => {
  it('prints the text of said.txt', () => {
    const { said } = read(name);
    if (process.env.SAY) writeFileSync(said, saidOf(name));
    expect(saidOf(name)).toBe(readFileSync(said, 'utf8'));
  });

  it('has no changes compared with itself, and mirrors when reversed', () => {
    const { before, after, days } = read(name);
    for (const asOf of days) {
      expect(diffSides(before, before, { asOf })).toEqual([]);
      expect(diffSides(after, after, { asOf })).toEqual([]);
      expectMirror(before, after, asOf);
    }
  });
});

it.each(names)('%s: every row but an edit of form has an effect in words', (name) => {
  const { before, after, days } = read(name);
  const silent = days
    .flatMap((asOf) => diffSides(before, after, { asOf }))
    .filter((change) => change.class !== 'editorial' && (change.effect ?? '') === '');
  expect(silent.map(({ rule, row }) => `${rule} ${row.name}`)).toEqual([]);
});

it('every change rule fires in a case before the start, in the period and after the due date', () => {
  const spoken = new Set(
    names.flatMap((name) => {
      const { before, after, days } = read(name);
      const changes = days.flatMap((asOf) => diffSides(before, after, { asOf }));
      return changes.map(({ rule, period }) => `${rule} ${period}`);
    }),
  );
  const wanted = CHANGE_RULES.flatMap(({ id, levels }) =>
    (['before', 'during', 'after'] as const)
      .filter((period) => levels[period] !== 'off')
      .map((period) => `${id} ${period}`),
  );
  expect(wanted.filter((one) => !spoken.has(one))).toEqual([]);
});
