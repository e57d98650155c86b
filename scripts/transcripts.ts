/**
 * Transcripts in Markdown, run again: a block of ```console holds commands after `$ ` and what they print, both streams.
 * `<!-- file: NAME -->` before a block of ```yaml puts its text into the folder in which later commands run;
 * `<!-- in: FOLDER -->` lets them run in a folder of this repository.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The day on which every transcript is made: 21 November 2026. */
const SOURCE_DATE_EPOCH = String(Date.UTC(2026, 10, 21) / 1000);
const BLOCK = /(?:<!-- (file|in): (\S+) -->\s*)?^```(\w*)\n([\s\S]*?)^```$/gm;

/** The same text with every transcript as it would be now. */
export function replayed(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'strat-transcript-'));
  let cwd = folder;
  try {
    return markdown.replace(
      BLOCK,
      (block, note: string | undefined, name: string, language: string, body: string) => {
        if (note === 'in') cwd = resolve(name);
        if (note === 'file') {
          cwd = folder;
          mkdirSync(dirname(join(folder, name)), { recursive: true });
          writeFileSync(join(folder, name), body);
        }
        if (language !== 'console') return block;
        const commands = body.split('\n').filter((line) => line.startsWith('$ '));
        const lines = commands.map((command) => `${command}\n${output(command.slice(2), cwd)}`);
        return `${block.slice(0, block.indexOf('```console\n') + 11)}${lines.join('\n')}\`\`\``;
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a command prints, and below it the exit code where that is not 0. */
function output(command: string, cwd: string): string {
  const script = command.replace(/\bstrat(?= )/g, `"${process.execPath}" "${resolve('bin/strat.js')}"`);
  const { NODE_OPTIONS, FORCE_COLOR, ...env } = process.env;
  const { stdout } = spawnSync('sh', ['-c', `{ ${script}; } 2>&1`], {
    cwd,
    env: { ...env, SOURCE_DATE_EPOCH, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return stdout;
}
