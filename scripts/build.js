/** Bundles each entry into one CommonJS file in `dist/`: commands are files of their own, loaded on demand. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { notices } from './notices.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const minify = !process.argv.includes('--readable');

/**
 * Modules of Node that a library would load for features that we never use. Commander starts other programs for
 * subcommands that are files, and loading that takes 3 ms of a start; the slides library fetches pictures and reads
 * them from files.
 */
const UNASKED = [
  ['commander', /^node:child_process$/],
  ['pptxgenjs', /^node:(?:fs|https)$/],
];
const unasked = {
  name: 'unasked',
  setup(builder) {
    for (const [library, filter] of UNASKED)
      builder.onResolve({ filter }, ({ importer }) =>
        importer.includes(library) ? { path: 'nothing', namespace: 'nothing' } : undefined,
      );
    builder.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** A dynamic import of ours remains a call for another file of `dist/`. */
const ownFiles = {
  name: 'own-files',
  setup(builder) {
    builder.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${nameOf(path)}.cjs`, external: true } : undefined,
    );
  },
};

/**
 * Escapes characters beyond ASCII, which occur only in patterns: ASCII text is read twice as fast and takes half the
 * memory.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/**
 * The parser library is a file of its own as well, although it must be available synchronously: it is loaded on
 * demand, for texts that the quick reader leaves to it. So is what looks for the line that breaks a text, and so are
 * the word lists of each language but English.
 */
const LATE = {
  'yaml-library': 'readByLibrary',
  'find-breaks': 'findBreaks',
  de: 'getGerman',
  es: 'getSpanish',
  fr: 'getFrench',
  pt: 'getPortuguese',
};
const LATE_FILE = new RegExp(`/(?:${Object.keys(LATE).join('|')})\\.ts$`);
const lateLibrary = {
  name: 'late-library',
  setup(builder) {
    builder.onResolve({ filter: LATE_FILE }, ({ kind, path }) =>
      kind === 'import-statement' ? { path: nameOf(path), namespace: 'late' } : undefined,
    );
    builder.onResolve({ filter: /\.cjs$/, namespace: 'late' }, ({ path }) => ({ path, external: true }));
    builder.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `export const ${LATE[path]} = (...given) => require('./${path}.cjs').${LATE[path]}(...given);`,
    }));
  },
};

function nameOf(path) {
  return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** Lists every file of ours that another loads on demand, by name: each is a bundle. */
function ownEntries() {
  const sources = readdirSync('src', { recursive: true }).filter((file) => file.endsWith('.ts'));
  const entries = new Map([['main', 'src/main.ts']]);
  for (const source of sources)
    for (const [, path] of readFileSync(join('src', source), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g)) {
      const file = join('src', dirname(source), path);
      if ((entries.get(nameOf(path)) ?? file) !== file)
        throw new Error(`Two bundles are named ${nameOf(path)}.`);
      entries.set(nameOf(path), file);
    }
  return Object.fromEntries(entries);
}

mkdirSync('dist', { recursive: true });
for (const file of readdirSync('dist')) if (!file.startsWith('.run-')) rmSync(`dist/${file}`);
const { metafile, outputFiles } = await build({
  entryPoints: {
    ...ownEntries(),
    'yaml-library': 'src/source/yaml/yaml-library.ts',
    'find-breaks': 'src/source/repair/find-breaks.ts',
    ...Object.fromEntries(['de', 'es', 'fr', 'pt'].map((name) => [name, `src/lint/words/${name}.ts`])),
    chalk: 'chalk',
    re2js: 're2js',
    viz: '@viz-js/viz',
  },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // The same parser as ES modules instead of CommonJS, so that unused parts are not bundled.
  alias: {
    yaml: './node_modules/yaml/browser/dist/index.js',
    '@viz-js/viz': './node_modules/@viz-js/viz/dist/viz.cjs',
  },
  platform: 'node',
  format: 'cjs',
  target: 'node20.17',
  // Node 20 supports every pattern that we use; esbuild would compile some of them again at each use.
  supported: {
    'dynamic-import': false,
    'regexp-lookbehind-assertions': true,
    'regexp-unicode-property-escapes': true,
  },
  minify,
  keepNames: false,
  legalComments: 'none',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [unasked, lateLibrary, ownFiles],
  logLevel: 'warning',
  metafile: true,
  write: false,
});
for (const { path, text } of outputFiles) writeFileSync(path, inAscii(text));
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(Object.keys(metafile.inputs)));
