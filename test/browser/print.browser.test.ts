import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { makeNodeBrowser } from '../../src/host/node-browser.ts';
import { setPdfDate } from '../../src/render/pdf-date.ts';
import { HARBOR, strategyOf } from '../render/fixture.ts';
import { pageOf, picturesOf } from '../render/pages.ts';
import { browserPath } from './browser.ts';

/** Lists the browser profiles that a run leaves in the temporary folder. */
const profiles = () => readdirSync(tmpdir()).filter((name) => /^strat-browser-(?!test)/.test(name));

const STYLE = ['brief', 'pictures']
  .map((name) => readFileSync(`templates/brief/${name}.css`, 'utf8'))
  .join('');

describe('a brief as a PDF', () => {
  it('has no empty sheet if a part ends at the bottom of one, and the next part begins on a new one', async () => {
    const part = (body: string) =>
      `<section class="part"><h2>Part</h2><div class="body">${body}</div></section>`;
    const parts = [
      part('<p style="height: 252mm">All but 4 mm of a sheet of A4.</p>'),
      part('<figure class="pic-figure">Picture</figure>'),
    ];
    const html = `<!doctype html><html lang="en"><head><title>T</title><style>${STYLE}</style></head><body><main>${parts.join('')}</main></body></html>`;
    const browser = makeNodeBrowser({ ...process.env, STRAT_CHROMIUM: browserPath() });
    const text = Buffer.from(await browser.print(html, '/nowhere')).toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('has tags, an outline and the day of the brief, and leaves no files behind', async () => {
    const harbor = strategyOf(HARBOR);
    const html = pageOf(harbor, 'full', { pictures: await picturesOf(harbor) });
    const before = profiles();
    const browser = makeNodeBrowser({ ...process.env, STRAT_CHROMIUM: browserPath() });
    const text = Buffer.from(setPdfDate(await browser.print(html, '/nowhere'), '2027-01-15')).toString(
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
