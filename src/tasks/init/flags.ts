/** The flags of `strat init`: which go together, and what they decide without a terminal. */
import { basename, dirname, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { chooseFormat } from '../formats.ts';
import { checkExtraFlags, wantsExtras } from './extras.ts';
import { INTERVIEW_LANGUAGES } from './languages.ts';
import { checkName, type StartFlags, TEMPLATE_NAMES } from './start.ts';

export interface InitFlags extends StartFlags {
  readonly yes?: boolean;
}

/** Returns whether only CI and git files are asked for, which people may want for an existing strategy. */
export function isOnlyExtras({
  template,
  answers,
  from,
  yes,
  name,
  force,
  resume,
  lang,
  ...extras
}: InitFlags): boolean {
  const isStart = [template, answers, from, name, lang].some((flag) => flag !== undefined);
  return wantsExtras(extras) && !isStart && !yes && !force && !resume;
}

/** Refuses values and flags that make no sense, before anything is asked or written. */
export function checkInitFlags(host: Host, folder: string | undefined, flags: InitFlags): void {
  const { template, name } = flags;
  chooseFormat(template, TEMPLATE_NAMES, 'template');
  chooseFormat(flags.lang, INTERVIEW_LANGUAGES, 'language');
  if (name !== undefined) checkName(name);
  checkExtraFlags(host, resolve(host.cwd, folder ?? '.'), flags);
  if (flags.package !== undefined && !wantsExtras(flags) && (flags.yes || !host.isInteractive))
    throw new UserError(
      '--package needs a CI job or a pre-commit hook to write.',
      'Add `--ci github`, `--ci github-forks`, `--ci gitlab` or `--pre-commit`.',
    );
}

/** Returns the name of a strategy for which nobody can be asked. Throws if no flag gives it. */
export function chooseNameWithoutAsking(path: string, { yes, answers, from }: InitFlags): string {
  if (!yes && answers === undefined && from === undefined)
    throw new UserError(
      'There is no terminal to ask questions in.',
      'Add --yes to write a template with the questions in it, or --answers FILE to give the answers.',
    );
  if (!yes)
    throw new UserError(
      'The answers have no `name`, and there is no terminal to ask in.',
      'Add --name NAME, or --yes to use the name of the folder.',
    );
  const name = basename(dirname(path));
  checkName(name);
  return name;
}
