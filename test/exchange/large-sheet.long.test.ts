import { expect, it } from 'vitest';
import { readCheckinSheet } from '../../src/exchange/checkin-sheet.ts';

const MEASURES = ['loan-time', 'membership', 'complete'].map((id) => ({ id, isMilestone: false }));

it('a sheet of 100,000 lines is read', () => {
  const lines = Array.from({ length: 99_999 }, (_, at) => {
    const day = new Date(Date.UTC(1900, 0, 1 + (at % 40_000))).toISOString().slice(0, 10);
    return `${MEASURES[Math.floor(at / 40_000)]?.id},${at % 100},${day}`;
  });
  const text = new TextEncoder().encode(`id,value,at\n${lines.join('\n')}`);
  const sheet = readCheckinSheet(text, MEASURES, { asOf: '2027-11-30', all: true });
  expect('checkins' in sheet && sheet.checkins.length).toBe(40_000);
});
