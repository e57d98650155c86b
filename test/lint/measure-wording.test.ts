/** Measures that are codes, and measures that count work. */
import { describe, expect, it } from 'vitest';
import { check, told } from './check.ts';

describe('measure-counts-work', () => {
  const levels = (text: string) =>
    check('measure-counts-work', text).map(({ level, entity }) => `${level} ${entity}`);

  it('is silent where the number must fall or stay, and where the outcome is reported as work', () => {
    const criterion = (keys: string) => levels(`criteria: { a: { measure: Number of meetings, ${keys} } }\n`);
    expect(criterion('baseline: 3, target: 9')).toEqual(['warn criteria/a']);
    expect(criterion('baseline: 9, target: 3')).toEqual([]);
    expect(criterion('target: 3, direction: maintain')).toEqual([]);
    expect(criterion('target: 3, outcome: Hold three meetings')).toEqual([]);
  });

  it('only remarks on an indicator beside one that shows an effect', () => {
    const text = (second: string) =>
      `objectives: { o: { indicators: { i: { measure: Number of meetings }, j: { measure: ${second} } } } }\n`;
    expect(levels(text('Repeat tests'))).toEqual(['info indicators/i']);
    expect(levels(text('Number of events'))).toEqual(['warn indicators/i', 'warn indicators/j']);
  });
});

describe('measure-is-a-code', () => {
  const says = (measure: string, more = '') =>
    told('measure-is-a-code', `criteria: { a: { measure: ${JSON.stringify(measure)}, target: 6${more} } }\n`);

  it.each([
    'ABCD-OE-08b',
    'Measure ABCD-OE-9b',
    'ORGX0-13',
    'ORGX 2-1',
    '7-AB-CDE-01',
    'ORGX-Grants-02',
    'Indicator XR-04',
    'KPI 3.2',
    'HR-07',
  ])('reports %s', (measure) => expect(says(measure)).toHaveLength(1));

  it.each([
    'Repeat tests',
    'NPS',
    'CO2',
    'PM2.5',
    'ISO 27001',
    'COVID-19',
    'PHQ-9',
    'p95 latency',
    'Tests repeated within 30 days (XR-04)',
    'Number of tests',
    'Q3-Q4',
    'ARR',
    'Uptime 24/7',
    'Level 2',
    'Abc-Grants-02',
  ])('is silent about %s', (measure) => expect(says(measure)).toEqual([]));

  it('is silent where the outcome says what is counted', () => {
    expect(says('XR-04', ', outcome: Repeat tests fall')).toEqual([]);
  });

  it('reads indicators too', () => {
    const text = 'objectives: { o: { indicators: { i: { measure: XR-04 } } } }\n';
    expect(told('measure-is-a-code', text)).toEqual([
      'Indicator `i` is measured by `XR-04`, a code that says nothing to others.',
    ]);
  });
});
