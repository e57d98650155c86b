/** `strat init`: starts a strategy, by interview or from a template. */
import { basename, dirname, resolve } from 'node:path';
import { EXIT, isUserError, UserError } from '../exit.ts';
import { formatPath } from '../folder/paths.ts';
import { chooseStrategyPath, hasStrategy } from '../folder/place.ts';
import type { Host } from '../host/host.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { quoteShellWord, startByInterview } from '../tasks/init/by-interview.ts';
import { addExtras, checkExtraFlags, type ExtraFlags, wantsExtras } from '../tasks/init/extras.ts';
import {
  checkName,
  collectKnownAnswers,
  DEFAULT_TEMPLATE,
  type Start,
  type StartFlags,
  TEMPLATE_NAMES,
  writeStart,
} from '../tasks/init/start.ts';
import { complain, talk } from '../tasks/print.ts';

export interface InitFlags extends StartFlags {
  readonly yes?: boolean;
}

/** Writes a first strategy. Exits with 0 once it is written, whatever the check finds. */
export async function init(host: Host, folder: string | undefined, flags: InitFlags): Promise<number> {
  checkFlags(host, folder, flags);
  if (isOnlyExtras(flags) && hasStrategy(host.files, host.cwd, folder)) {
    addExtras(host, resolve(host.cwd, folder ?? '.'), flags);
    return EXIT.clean;
  }
  const path = chooseStrategyPath(host.files, host.cwd, folder, flags.force ?? false);
  const known = collectKnownAnswers(host, flags);
  const isAsking = host.isInteractive && !flags.yes && flags.answers !== '-';
  const start: Start = { host, path, folder, flags, known };
  if (isAsking) return finish(start, await startByInterview(start), 'pretty');
  const name = known.name ?? chooseNameWithoutAsking(path, flags);
  writeStart(start, flags.template ?? DEFAULT_TEMPLATE, { ...known, name });
  return finish(start, flags, 'concise');
}

/** Returns whether only CI and git files are asked for, which people may want for an existing strategy. */
function isOnlyExtras({ template, answers, yes, name, force, ...extras }: InitFlags): boolean {
  const isStart = template !== undefined || answers !== undefined || name !== undefined;
  return wantsExtras(extras) && !isStart && !yes && !force;
}

function checkFlags(host: Host, folder: string | undefined, flags: InitFlags): void {
  const { template, name } = flags;
  chooseFormat(template, TEMPLATE_NAMES, 'template');
  if (name !== undefined) checkName(name);
  checkExtraFlags(host, resolve(host.cwd, folder ?? '.'), flags);
  if (flags.package !== undefined && !wantsExtras(flags) && (flags.yes || !host.isInteractive))
    throw new UserError(
      '--package says what a CI job installs, and no job is written.',
      'Give --ci github, github-forks or gitlab as well, or --pre-commit.',
    );
}

function chooseNameWithoutAsking(path: string, { yes, answers }: InitFlags): string {
  if (!yes && answers === undefined)
    throw new UserError(
      'There is no terminal to ask questions on.',
      'Give --yes for a template with the questions in it, or --answers FILE with the answers.',
    );
  if (!yes)
    throw new UserError(
      'The answers have no `name`, and there is no terminal to ask on.',
      'Give --name, or --yes to take the folder’s.',
    );
  const name = basename(dirname(path));
  checkName(name);
  return name;
}

/** @param format the format of the check: a template has so many gaps that one line each is enough */
async function finish({ host, path, folder }: Start, extras: ExtraFlags, format: string): Promise<number> {
  try {
    addExtras(host, dirname(path), extras);
    talk(host, '');
    const { check } = await import('./check.ts');
    await check(host, [path], { minLevel: 'warn', format });
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
  }
  const where = folder === undefined ? '' : ` ${quoteShellWord(folder)}`;
  talk(host, `\nNext: answer what is open in ${formatPath(host.cwd, path)}, then`);
  talk(host, `  strat check${where}    for all that is missing`);
  talk(host, `  strat render${where}   for a brief to share`);
  return EXIT.clean;
}
