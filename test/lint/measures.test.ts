/** Measures that are codes, and measures that count work. */
import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

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
