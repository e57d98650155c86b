/**
 * Tries the package as a user gets it: installs the tarball in an empty folder and runs the first commands there.
 *
 *   npm run smoke -- [--tarball FILE] [--node PROGRAM]...
 *
 * Without a tarball it packs one. Each `--node` is a Node to run the package with; without one it is this Node.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { tarball: { type: 'string' }, node: { type: 'string', multiple: true } },
});
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const EXAMPLE = resolve('examples/ten-people/strategy.yaml');
const top = mkdtempSync(join(tmpdir(), 'strat-smoke-'));

/** Packs what a release would publish. The build stands; it is not made again, because tests may be using it. */
function packTarball() {
  if (!existsSync('dist/main.cjs')) execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', top], { stdio: 'pipe' });
  return join(top, `strat-cli-${version}.tgz`);
}

/** Installs a tarball into a folder of its own. @returns the program */
function install(tarball) {
  const prefix = join(top, 'installed');
  mkdirSync(prefix);
  const flags = ['--prefix', prefix, '--ignore-scripts', '--no-audit', '--no-fund', '--offline', '--silent'];
  execFileSync('npm', ['install', ...flags, tarball], { cwd: prefix, stdio: 'inherit' });
  const packages = readdirSync(join(prefix, 'node_modules')).filter((name) => !name.startsWith('.'));
  expectSame('installed packages', packages, ['strat-cli']);
  return join(prefix, 'node_modules', '.bin', 'strat');
}

function expectSame(what, found, wanted) {
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
}

/** Makes a repository with a strategy, and a change of a target that is not committed. */
function makeRepository(name) {
  const folder = join(top, name);
  mkdirSync(folder);
  copyFileSync(EXAMPLE, join(folder, 'strategy.yaml'));
  const git = (...argv) =>
    execFileSync('git', ['-c', 'user.name=Maria Lopez', '-c', 'user.email=maria@harbor.example', ...argv], {
      cwd: folder,
      stdio: 'pipe',
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Start');
  const text = readFileSync(EXAMPLE, 'utf8');
  writeFileSync(join(folder, 'strategy.yaml'), text.replace('target: 80', 'target: 60'));
  return folder;
}

/** The commands, each with its exit code, a part of what it prints, and the file that it writes. */
const COMMANDS = [
  { argv: ['--version'], code: 0, prints: version },
  { argv: ['--help'], code: 0, prints: 'strat' },
  { argv: ['check'], code: 0, prints: 'Checked 1 strategy' },
  { argv: ['check', '--against', 'HEAD', '--format', 'sarif'], code: 1, prints: 'target-lowered' },
  { argv: ['check', 'nowhere'], code: 2, prints: 'nowhere' },
  { argv: ['explain', 'target-lowered'], code: 0, prints: 'target-lowered' },
  { argv: ['diff'], code: 0, prints: 'same-evening' },
  { argv: ['render', '--brief', 'one-page'], code: 0, prints: 'Kettle Lane Cycles' },
  { argv: ['render', '--format', 'html', '--output', 'brief.html'], code: 0, writes: 'brief.html' },
  { argv: ['render', '--format', 'docx', '--output', 'brief.docx'], code: 0, writes: 'brief.docx' },
  { argv: ['map', '--format', 'svg'], code: 0, prints: '<svg' },
  { argv: ['export'], code: 0, prints: 'Kettle Lane Cycles' },
  { argv: ['export', '--output', 'plan.xlsx'], code: 0, writes: 'plan.xlsx' },
  { argv: ['schema'], code: 0, prints: '"$schema"' },
  { argv: ['review', '--github', '--dry-run', '--against', 'HEAD'], code: 1, prints: 'Nothing was sent' },
  { argv: ['init', 'new', '--yes', '--ci', 'github'], code: 0, writes: 'new/strategy.yaml' },
  { argv: ['check', 'new'], code: 0, prints: 'Checked 1 strategy' },
];

/** Runs every command with one Node. */
function tryCommands(node, strat, folder) {
  for (const { argv, code, prints = '', writes } of COMMANDS) {
    const { NODE_OPTIONS, NODE_NO_WARNINGS, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(node, [strat, ...argv], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    const all = `${stdout}${stderr}`;
    const wrong =
      status !== code
        ? `exits with ${status}, not ${code}`
        : !all.includes(prints)
          ? `does not print ${prints}`
          : /warning:|bug in strat/i.test(stderr)
            ? 'prints a warning of Node, or of a defect'
            : writes !== undefined && !existsSync(join(folder, writes))
              ? `does not write ${writes}`
              : undefined;
    if (wrong !== undefined) throw new Error(`strat ${argv.join(' ')} ${wrong}:\n${all}`);
  }
}

try {
  const strat = install(values.tarball === undefined ? packTarball() : resolve(values.tarball));
  for (const [at, node] of (values.node ?? [process.execPath]).entries()) {
    const program = node.includes('/') ? resolve(node) : node;
    tryCommands(program, strat, makeRepository(`repository-${at}`));
    const found = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim();
    console.log(`strat ${version} runs on Node ${found}: ${COMMANDS.length} commands as expected.`);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
