/** The check-ins of the examples on public figures hold what was published, and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The rows of the table in the README, by the ids of the plan that take their values. */
const ROWS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'ssa-customer-service': {
    'Average speed of answer, minutes': ['phone-answer-time'],
    'Processing time of initial disability claims, days': ['initial-decision-time'],
    'Aged claims decided, percent': ['aged-claims-decided', 'aged-claims-by-march'],
    'Research on the customer experience of SSI, milestone': ['ssi-customer-research'],
  },
  'hud-homes': {
    'Public housing occupancy, percent': ['public-housing-occupancy'],
    'Multifamily occupancy, percent': ['multifamily-occupancy'],
    'Voucher budget used, percent': ['voucher-budget-use'],
    'Homes made healthy and lead-safe': ['lead-safe-homes'],
  },
};

const LAST_DAYS: Readonly<Record<string, string>> = {
  Q1: '2021-12-31',
  Q2: '2022-03-31',
  Q3: '2022-06-30',
  Q4: '2022-09-30',
};

interface ImportedCheckin {
  readonly on: string;
  readonly imported?: boolean;
  readonly measures: Readonly<Record<string, number>>;
}

const folderOf = (example: string) => `examples/${example}/checkins`;
const listTexts = (example: string) =>
  readdirSync(folderOf(example)).map((name) => readFileSync(`${folderOf(example)}/${name}`, 'utf8'));
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Lists the values of the table in the README, as `day id value`. */
function listPublished(example: string): readonly string[] {
  const lines = readFileSync(`examples/${example}/README.md`, 'utf8').split('\n');
  const table = lines.filter((line) => line.startsWith('| ')).map(cellsOf);
  const header = table.find(([first]) => first === 'indicator') ?? [];
  const days = header.map((name) => LAST_DAYS[name.slice(-2)]);
  return table.flatMap(([indicator = '', ...cells]) =>
    (ROWS[example]?.[indicator] ?? []).flatMap((id) =>
      cells.flatMap((cell, index) => {
        const day = days[index + 1];
        return day !== undefined && cell !== '–' ? [`${day} ${id} ${cell.replaceAll(',', '')}`] : [];
      }),
    ),
  );
}

/** Lists the values of the check-ins, as `day id value`. */
const listRecorded = (example: string) =>
  listTexts(example)
    .map((text) => parse(text) as ImportedCheckin)
    .flatMap(({ on, measures }) => Object.entries(measures).map(([id, value]) => `${on} ${id} ${value}`));

describe.each(Object.keys(ROWS))('the check-ins of %s', (example) => {
  it('hold the values that were published, each on the last day of its quarter', () => {
    // The half-year mark of the aged claims was due in March: what came later is not about it.
    const published = listPublished(example).filter((one) => one !== '2022-09-30 aged-claims-by-march 96');
    expect(published.length).toBeGreaterThanOrEqual(9);
    expect([...listRecorded(example)].sort()).toEqual([...published].sort());
  });

  it('are marked as imported, and name their source', () => {
    for (const text of listTexts(example)) {
      expect((parse(text) as ImportedCheckin).imported).toBe(true);
      expect(text).toMatch(/^# Source: performance\.gov agency data .*update FY22Q4/m);
    }
  });
});
