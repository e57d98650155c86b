/** `strat init`: starts a strategy, by interview or from a template. */
import { dirname, resolve } from 'node:path';
import { EXIT, isUserError } from '../exit.ts';
import { formatPath } from '../folder/paths.ts';
import { hasStrategy } from '../folder/place.ts';
import type { Host } from '../host/host.ts';
import { addShellWord, quoteShellWord } from '../model/shell-word.ts';
import { type Prepared, prepareStart } from '../tasks/init/again.ts';
import { startByInterview } from '../tasks/init/by-interview.ts';
import { addExtras, type ExtraFlags } from '../tasks/init/extras.ts';
import {
  checkInitFlags,
  chooseNameWithoutAsking,
  type InitFlags,
  isOnlyExtras,
} from '../tasks/init/flags.ts';
import { loadInterviewWords } from '../tasks/init/languages.ts';
import { DEFAULT_TEMPLATE, type Start, writeStart } from '../tasks/init/start.ts';
import { putAside } from '../tasks/init/unfinished.ts';
import { complain, talk } from '../tasks/print.ts';

/** Writes a first strategy. Exits with 0 once it is written, whatever the check finds. */
export async function init(host: Host, folder: string | undefined, flags: InitFlags): Promise<number> {
  checkInitFlags(host, folder, flags);
  if (isOnlyExtras(flags) && hasStrategy(host.files, host.cwd, folder)) {
    addExtras(host, resolve(host.cwd, folder ?? '.'), flags);
    return EXIT.clean;
  }
  const isAsking = host.isInteractive && !flags.yes && flags.answers !== '-';
  const start = await prepareStart(host, folder, flags, isAsking);
  if (isAsking) return finishInterview(start, await startByInterview(start));
  const { path, known, dropped } = start;
  const name = known.name ?? chooseNameWithoutAsking(path, flags);
  if (dropped) putAside(host, path, dropped);
  writeStart(
    start,
    flags.template ?? DEFAULT_TEMPLATE,
    { ...known, name },
    loadInterviewWords(host, flags.lang ?? 'en'),
  );
  return finish(start, flags);
}

/** Sets up what was asked for around a strategy that has its first brief. */
function finishInterview({ host, path, folder, flags, resumed }: Prepared, extras: ExtraFlags): number {
  const code = addAround(host, path, extras);
  const { say } = loadInterviewWords(host, resumed?.lang ?? flags.lang ?? 'en');
  const command = addShellWord('strat check', folder);
  talk(host, say('Next: `{command}` shows everything that is still missing.', command));
  return code;
}

function addAround(host: Host, path: string, extras: ExtraFlags): number {
  try {
    addExtras(host, dirname(path), extras);
    return EXIT.clean;
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    return EXIT.cannot;
  }
}

/** Checks a template in one line for each finding, because it has so many gaps. */
async function finish({ host, path, folder }: Start, extras: ExtraFlags): Promise<number> {
  let code = addAround(host, path, extras);
  try {
    if (code === EXIT.clean) {
      talk(host, '');
      const { check } = await import('./check.ts');
      await check(host, [path], { minLevel: 'warn', format: 'concise' });
    }
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
    code = EXIT.cannot;
  }
  const where = folder === undefined ? '' : ` ${quoteShellWord(folder)}`;
  talk(host, `\nNext: answer the open questions in ${formatPath(host.cwd, path)}, then run`);
  talk(host, `  strat check${where}    to see what is missing`);
  talk(host, `  strat render${where}   to write a brief to share`);
  return code;
}
