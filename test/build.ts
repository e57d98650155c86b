/** Builds the program before tests that run it, if `dist/` is missing or older than a source. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const ROOT = new URL('..', import.meta.url);

export function setup(): void {
  const built = statSync(new URL('dist/main.cjs', ROOT), { throwIfNoEntry: false });
  if (built && built.mtimeMs > newest('src/') && built.mtimeMs > newest('scripts/')) return;
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: ROOT, stdio: 'inherit' });
}

function newest(folder: string): number {
  const at = new URL(folder, ROOT);
  return Math.max(
    ...readdirSync(at, { recursive: true }).map((name) => statSync(new URL(String(name), at)).mtimeMs),
  );
}
