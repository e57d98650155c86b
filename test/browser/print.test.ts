import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { nodeBrowser } from '../../src/host/node-browser.ts';
import { datedPdf } from '../../src/render/pdf-date.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { pageOf, picturesOf } from '../render/pages.ts';
import { browserPath } from './browser.ts';

/** Profiles that a run has in the temporary folder. */
const profiles = () => readdirSync(tmpdir()).filter((name) => /^strat-browser-(?!test)/.test(name));

describe('a brief as a PDF', () => {
  it('has tags, an outline and the day of the brief, and nothing is left behind', async () => {
    const harbor = strategyOf(HARBOR);
    const html = pageOf(harbor, 'full', { pictures: await picturesOf(harbor) });
    const before = profiles();
    const browser = nodeBrowser({ ...process.env, STRAT_CHROMIUM: browserPath() });
    const text = Buffer.from(datedPdf(await browser.print(html, '/nowhere'), '2027-01-15')).toString(
      'latin1',
    );
    expect(text).toMatch(/^%PDF-/);
    expect(text).toContain('/Title (Harbor Credit Union)');
    expect(text).toContain('/Marked true');
    expect(text).toContain('/Outlines');
    expect(text).toContain("/CreationDate (D:20270115000000+00'00')");
    expect(profiles().filter((name) => !before.includes(name))).toEqual([]);
  });
});
