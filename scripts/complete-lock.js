/**
 * Adds to package-lock.json the optional packages of other platforms, which npm leaves out if it could not see them
 * when the file was made; without them `npm ci` refuses the file. Run it after a change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const exact = /^[~^]?(\d+\.\d+\.\d+\S*)$/.exec(version)?.[1];
    const nested = `${path}/node_modules/${name}`;
    const top = `node_modules/${name}`;
    if (!exact || lock.packages[nested] || lock.packages[top]) continue;
    const parts = name.split(/[/-]/);
    const pick = (known) => parts.filter((part) => known.includes(part));
    const os = /freebsd/.test(name) ? ['freebsd'] : pick(OS);
    const cpu = pick(CPU);
    lock.packages[top] = {
      version: exact,
      ...(cpu.length > 0 && { cpu }),
      ...(entry.dev && { dev: true }),
      ...(name.includes('musl') && { libc: ['musl'] }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  'package-lock.json',
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`,
);
