/** Bundles each entry into one CommonJS file in `dist/`: commands are files of their own, loaded when they are called. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { notices } from './notices.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const minify = !process.argv.includes('--readable');

/** Commander starts other programs for subcommands that are files; ours are not, and loading it takes 3 ms of a start. */
const noChildren = {
  name: 'no-children',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    builder.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** A dynamic import of ours stays a call for another file of `dist/`. */
const ownFiles = {
  name: 'own-files',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${nameOf(path)}.cjs`, external: true } : undefined,
    );
  },
};

function nameOf(path) {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** What the verbs load when they are called; other files of the folder are parts of these. */
const cli = readFileSync('src/cli.ts', 'utf8');
const commands = readdirSync('src/commands').filter((file) => cli.includes(`import('./commands/${file}')`));

for (const file of existsSync('dist') ? readdirSync('dist') : [])
  if (!file.startsWith('.run-')) rmSync(`dist/${file}`);
const { metafile } = await build({
  entryPoints: {
    main: 'src/main.ts',
    cli: 'src/cli.ts',
    'node-prompts': 'src/host/node-prompts.ts',
    'node-git': 'src/host/node-git.ts',
    chalk: 'chalk',
    ...Object.fromEntries(commands.map((file) => [nameOf(file), `src/commands/${file}`])),
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // The same parser as modules rather than as CommonJS, of which only what is used is bundled and run.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  platform: 'node',
  format: 'cjs',
  target: 'node20.17',
  supported: { 'dynamic-import': false },
  minify,
  keepNames: false,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [noChildren, ownFiles],
  logLevel: 'warning',
  metafile: true,
});
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(Object.keys(metafile.inputs)));
