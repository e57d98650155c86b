/** `strat render --watch`. */
import { afterEach, expect, it, vi } from 'vitest';
import { type RenderFlags, render } from '../../../src/commands/render.ts';
import { type PretendHost, pretendHost } from '../../pretend-host.ts';

const FILE = '/work/strategy.yaml';
const PAGE = '/work/brief.html';
const named = (name: string) => `strat: 1\nname: ${name}\n`;

let world: PretendHost;
let running: Promise<unknown> | undefined;
afterEach(() => {
  world.interrupt();
  return running;
});

function start(flags: RenderFlags = {}, files: Readonly<Record<string, string>> = {}) {
  world = pretendHost({ files: { [FILE]: named('Harbor'), ...files } });
  running = render(world.host, undefined, {
    watch: true,
    format: 'html',
    output: ['brief.html'],
    ...flags,
  }).catch((error: Error) => error.name);
}
const page = (name: string) => vi.waitFor(() => expect(world.text(PAGE)).toContain(`<title>${name}</title>`));
const said = (text: string) => vi.waitFor(() => expect(world.stderr()).toContain(text));

it('render --watch makes the page again on each save, until Ctrl-C', async () => {
  start();
  await page('Harbor');
  await said('Ready at 12:00:00. Watching');
  world.save(FILE, named('Haven'));
  await page('Haven');
  world.interrupt();
  expect(await running).toBe('Interrupted');
});

it.each([
  ['half a line', 'strat: 1\nname: [\n', 'strategy.yaml:2: Line 2 opens a bracket'],
  ['no strategy', 'name: Haven\n', 'is not a strat file'],
])('%s leaves the last good page, and says so', async (_, text, why) => {
  start();
  await said('Ready');
  world.save(FILE, text);
  await said('brief.html stays unchanged, until the strategy can be read again.');
  expect(world.stderr()).toContain(why);
  expect(world.text(PAGE)).toContain('Harbor');
  world.save(FILE, named('Haven'));
  await page('Haven');
  world.interrupt();
});

it('render --watch replaces only its own page', async () => {
  start({}, { [PAGE]: 'mine' });
  expect(await running).toBe('UserError');
  expect(world.text(PAGE)).toBe('mine');
  start({ force: true }, { [PAGE]: 'mine' });
  await page('Harbor');
  world.interrupt();
});

it('render --watch needs an output file', async () => {
  const { host } = pretendHost({ files: { [FILE]: named('Harbor') } });
  await expect(render(host, undefined, { watch: true })).rejects.toThrow('--watch needs --output');
});
