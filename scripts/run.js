/** Runs a TypeScript file: bundles it into a temporary one and hands on the arguments. `node scripts/run.js FILE [...]` */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'strat-run-'));
const outfile = join(folder, 'script.mjs');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.17',
  sourcemap: 'inline',
  // Packages that are CommonJS ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
process.argv = [process.argv[0], resolve(file), ...rest];
await import(pathToFileURL(outfile).href);
