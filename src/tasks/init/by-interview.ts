/** Starts a strategy by asking questions on a terminal. */
import { basename, dirname } from 'node:path';
import { isInterrupted } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Choice, Host } from '../../host/host.ts';
import { runInterview } from '../../interview/interview.ts';
import { addAnswer, type DraftMap } from '../../model/draft.ts';
import { talk } from '../print.ts';
import { carryOut } from './ask.ts';
import { askExtras, type ExtraFlags } from './extras.ts';
import { DEFAULT_TEMPLATE, type Start, writeStart } from './start.ts';

const TEMPLATES: readonly Choice[] = [
  { value: 'company', name: 'A company or public body' },
  { value: 'team', name: 'A team that serves a larger strategy' },
  { value: 'product', name: 'A product' },
  { value: 'nonprofit', name: 'A nonprofit' },
  { value: 'minimal', name: 'Anything: only the few most important questions' },
];

/** Asks and writes the file. @returns the extras to set up */
export async function startByInterview(start: Start): Promise<ExtraFlags> {
  const { host, flags } = start;
  let draft = start.known;
  let template: string = flags.template ?? DEFAULT_TEMPLATE;
  greet(host);
  try {
    if (flags.template === undefined) template = await chooseTemplate(host);
    await carryOut(host, runInterview(start.known, basename(dirname(start.path))), (answer) => {
      draft = addAnswer(draft, answer);
    });
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(start, template, draft);
    throw error;
  }
  writeStart(start, template, draft);
  return askExtras(host, dirname(start.path), flags);
}

function greet(host: Host): void {
  talk(host, 'A strategy in about twenty minutes.');
  talk(host, 'Enter skips a question.');
  talk(host, 'Ctrl-C stops and keeps your answers.');
}

async function chooseTemplate(host: Host): Promise<string> {
  return (await host.prompts()).choose('What is the strategy for?', TEMPLATES);
}

/** Keeps the answers after Ctrl-C, if the strategy has a name by then. */
function keepAnswers(start: Start, template: string, draft: DraftMap): void {
  const { host, path, folder, known } = start;
  if (draft === known || draft.name === undefined) {
    talk(host, '\nNothing was written.');
    return;
  }
  writeStart(start, template, draft);
  const shown = quoteShellWord(formatPath(host.cwd, path));
  const where = folder === undefined ? '' : ` ${quoteShellWord(folder)}`;
  const which = template === DEFAULT_TEMPLATE ? '' : ` --template ${template}`;
  talk(host, `It has what you answered. To be asked the rest:`);
  talk(host, `  strat init${where}${which} --answers ${shown} --force`);
}

/** Quotes a word for a shell. */
export function quoteShellWord(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
