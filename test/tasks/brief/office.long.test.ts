import { describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { pretendHost } from '../../pretend-host.ts';
import { HARBOR } from '../../render/fixture.ts';

const files = { '/work/strategy.yaml': HARBOR };

describe('strat render for office formats', () => {
  it.each([
    ['docx', 'Word'],
    ['pptx', 'PowerPoint'],
    ['pdf', 'PDF'],
  ])('prints no %s on a terminal', async (format, name) => {
    const world = pretendHost({ files, terminal: true });
    expect(await main(['render', '--format', format], world.host)).toBe(2);
    expect(world.stdout()).toBe('');
    expect(world.stderr()).toContain(`A ${name} file cannot be printed in a terminal.`);
    expect(world.stderr()).toContain(`--output brief.${format}`);
  });

  it.each(['docx', 'pptx'])('writes %s to a pipe or to a new file', async (format) => {
    const world = pretendHost({ files });
    const argv = ['render', '--format', format, '--as-of', '2027-01-15'];
    expect(await main(argv, world.host)).toBe(0);
    expect(world.stdout()).toMatch(/^PK\x03\x04/);
    expect(await main([...argv, '--output', 'brief.office'], world.host)).toBe(0);
    expect(world.written).toEqual(['/work/brief.office']);
    expect(await main([...argv, '--output', 'brief.office'], world.host)).toBe(2);
    expect(world.stderr()).toContain('To replace it, add --force.');
  });

  it('prints a PDF from the page, outside the repository', async () => {
    const printed: string[] = [];
    const browser = {
      print: async (html: string, outside: string) => {
        printed.push(html, outside);
        return new TextEncoder().encode("%PDF /CreationDate (D:20261121222532+00'00')");
      },
    };
    const world = pretendHost({ files: { ...files, '/work/.git/HEAD': '' }, browser });
    expect(await main(['render', '--format', 'pdf', '--as-of', '2027-01-15'], world.host)).toBe(0);
    expect(world.stdout()).toBe("%PDF /CreationDate (D:20270115000000+00'00')");
    expect(printed[0]).toContain('<h1>Harbor Credit Union</h1>');
    expect(printed[1]).toBe('/work');
  });
});
