/**
 * Replays transcripts in Markdown: a block of ```console holds commands after `$ ` and their output, both streams.
 * `<!-- file: NAME -->` before a block of ```yaml writes its text into the folder in which later commands run; `<!--
 * edit: NAME -->` before a block of ```diff changes that file as its lines say; `<!-- day: 2027-04-12 NAME -->`
 * before either sets the day of later commands, and who commits; `<!-- in: FOLDER -->` runs them in a folder of this
 * repository. The number of all rules is written as `…`, so that no transcript changes when a rule is added.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CHANGE_RULES } from '../src/diff/rules/index.ts';
import { RULES } from '../src/lint/rules/index.ts';

const BLOCK =
  /(?:<!-- day: (\d{4}-\d\d-\d\d) (.+?) -->\s*)?(?:<!-- (file|in|edit): (\S+) -->\s*)?^```(\w*)\n([\s\S]*?)^```$/gm;

/** The place and day of commands. */
interface Scene {
  readonly folder: string;
  cwd: string;
  day: string;
  who: string;
}

/** Returns the text with every transcript replayed, all on one day unless the page says another. */
export function replayed(markdown: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'strat-transcript-'));
  const scene: Scene = { folder, cwd: folder, day: '2026-11-21', who: 'Maria Lopez' };
  try {
    return markdown.replace(BLOCK, (block, day?: string, who?: string, note?: string, name = '', ...more) => {
      const [language = '', body = ''] = more as string[];
      if (day !== undefined && who !== undefined) Object.assign(scene, { day, who });
      if (note !== undefined) prepare(scene, note, name, body);
      return language === 'console' ? played(scene, block, body) : block;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function prepare(scene: Scene, note: string, name: string, body: string): void {
  scene.cwd = note === 'in' ? resolve(name) : scene.folder;
  if (note === 'in') return;
  const path = join(scene.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, note === 'edit' ? edited(readFileSync(path, 'utf8'), body) : body);
}

/** Applies a diff to a text; its old lines must occur exactly once. */
function edited(text: string, diff: string): string {
  const lines = diff.split('\n').slice(0, -1);
  const side = (mark: string) =>
    lines
      .filter((line) => line.startsWith(' ') || line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, after] = [side('-'), side('+')];
  if (text.split(before).length !== 2) throw new Error(`These lines do not stand there once:\n${before}`);
  return text.replace(before, () => after);
}

function played(scene: Scene, block: string, body: string): string {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const lines = commands.map((command) => `${command}\n${output(command.slice(2), scene)}`);
  return `${block.slice(0, block.indexOf('```console\n') + 11)}${lines.join('\n')}\`\`\``;
}

/** Returns the output of a command. */
function output(command: string, scene: Scene): string {
  const script = command.replace(/\bstrat(?= )/g, `"${process.execPath}" "${resolve('bin/strat.js')}"`);
  const { stdout } = spawnSync('sh', ['-c', `{ ${script}; } 2>&1`], {
    cwd: scene.cwd,
    env: environment(scene),
    encoding: 'utf8',
  });
  return withoutCounts(stdout);
}

/** Returns the output of the program without the number of all rules, alone or with the change rules. */
export function withoutCounts(text: string): string {
  const counts = [RULES.length, RULES.length + CHANGE_RULES.length];
  return text.replace(new RegExp(`\\b(?:${counts.join('|')}) rules\\b`, 'g'), '… rules');
}

/** Returns the environment of this machine without its colours and its configuration of git. */
function environment({ day, who }: Scene): NodeJS.ProcessEnv {
  const { NODE_OPTIONS, FORCE_COLOR, ...env } = process.env;
  const person = (kind: string) => ({
    [`GIT_${kind}_NAME`]: who,
    [`GIT_${kind}_EMAIL`]: 'someone@example.org',
    [`GIT_${kind}_DATE`]: `${day}T12:00:00+00:00`,
  });
  return {
    ...env,
    SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000),
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...person('AUTHOR'),
    ...person('COMMITTER'),
  };
}
