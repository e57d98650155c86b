import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated.ts';

const files = await generatedFiles();

describe('generated files', () => {
  it.each([...files])('%s is up to date: otherwise run `npm run generate`', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('include one page per rule and no others', () => {
    const pages = readdirSync('docs/rules').map((name) => `docs/rules/${name}`);
    expect(pages.filter((page) => !files.has(page))).toEqual([]);
  });
});
