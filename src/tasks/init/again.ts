/** Decides what happens to a strategy, or to an unfinished interview, that is there when `init` starts. */
import { join, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import { chooseStrategyPath } from '../../folder/place.ts';
import type { Host } from '../../host/host.ts';
import { isSaid } from '../../interview/unfinished.ts';
import type { DraftMap } from '../../model/draft.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { talk } from '../print.ts';
import { holdsMoreThanTemplate, readIfFile } from './copies.ts';
import { loadInterviewWords } from './languages.ts';
import { readNextStrategy } from './next-strategy.ts';
import { collectKnownAnswers, type Start, type StartFlags, TEMPLATE_NAMES } from './start.ts';
import { type FoundInterview, findUnfinished } from './unfinished.ts';

export interface Prepared extends Start {
  /** An interview that goes on. */
  readonly resumed?: FoundInterview | undefined;
  /** An interview that does not go on; its answers are still to be put aside. */
  readonly dropped?: FoundInterview | undefined;
}

/**
 * Decides where to write, and what happens to what is there. Asks on a terminal.
 * @param isAsking whether there is a terminal, and questions are wanted
 */
export async function prepareStart(
  host: Host,
  folder: string | undefined,
  flags: StartFlags,
  isAsking: boolean,
): Promise<Prepared> {
  const { force = false } = flags;
  const found = findUnfinished(host, join(resolve(host.cwd, folder ?? '.'), 'strategy.yaml'));
  checkResume(flags, found, isAsking, folder);
  const isOffered = isAsking && found !== undefined && !givesAnswers(flags);
  const path = chooseStrategyPath(host.files, host.cwd, folder, force || isOffered);
  const start = {
    host,
    path,
    folder,
    flags,
    known: { ...carryFrom(host, flags, path), ...collectKnownAnswers(host, flags) },
    replaces: force || isOffered,
  };
  if (isOffered && (flags.resume || (await wantsToGoOn(host, found))))
    return { ...start, known: found.known, resumed: found, keptText: found.text };
  if (isAsking && !isOffered && force) await confirmReplacing(start);
  return { ...start, dropped: found, keptText: found?.text };
}

/** Returns what goes on from a closed strategy, and says so. */
function carryFrom(host: Host, { from }: StartFlags, path: string): DraftMap {
  if (from === undefined) return {};
  const { known, told } = readNextStrategy(host, from, path);
  for (const text of told)
    for (const line of wrapParagraph(revealOnOneLine(text), host.stderr.columns, '')) talk(host, line);
  talk(host, '');
  return known;
}

const givesAnswers = ({ template, answers, name, from }: StartFlags) =>
  [template, answers, name, from].some((flag) => flag !== undefined);

function checkResume(
  flags: StartFlags,
  found: FoundInterview | undefined,
  isAsking: boolean,
  folder: string | undefined,
): void {
  if (!flags.resume) return;
  if (!isAsking)
    throw new UserError(
      'There is no terminal to ask questions in.',
      `Run \`${addShellWord('strat init', folder)} --resume\` in a terminal.`,
    );
  if (givesAnswers(flags))
    throw new UserError(
      '--resume uses the answers that you gave before.',
      'Leave out --template, --answers, --from and --name.',
    );
  if (!found)
    throw new UserError(
      'There is no unfinished interview here.',
      'Run `strat init` to start one, or name its folder.',
    );
}

async function wantsToGoOn(host: Host, { answers, begun, lang }: FoundInterview): Promise<boolean> {
  const { say } = loadInterviewWords(host, lang);
  const many = answers.filter(isSaid).length + Object.keys(begun).length;
  const chosen = await (await host.prompts()).choose(
    say('Continue the interview that you started here?'),
    [
      {
        value: 'resume',
        name: many === 1 ? say('Yes, after 1 answer') : say('Yes, after {count} answers', String(many)),
      },
      { value: 'again', name: say('No, start again and keep a copy of those answers') },
    ],
    lang === 'en' ? {} : { tip: say('Choose with ↑ and ↓, then press Enter.') },
  );
  return chosen === 'resume';
}

/** Asks before a strategy is replaced. Its own answers may replace it without a question. */
async function confirmReplacing({ host, path, flags }: Start): Promise<void> {
  const old = readIfFile(host, path);
  if (old === undefined || !holdsMoreThanTemplate(host, old, TEMPLATE_NAMES)) return;
  if (flags.answers !== undefined && resolve(host.cwd, flags.answers) === path) return;
  const shown = formatPath(host.cwd, path);
  const isSure = await (await host.prompts()).confirm(
    loadInterviewWords(host, flags.lang ?? 'en').say('Replace {file}? A copy is kept beside it.', shown),
    false,
  );
  if (!isSure)
    throw new UserError(`${shown} is unchanged.`, 'To start in another folder, run `strat init FOLDER`.');
}
