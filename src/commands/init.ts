/** `strat init`: starts a strategy, by interview or from a template. */
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, isInterrupted, isUserError, UserError } from '../exit.ts';
import { READ_LIMIT } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import { hasStrategy, strategyPlace } from '../folder/place.ts';
import type { Choice, Host } from '../host/host.ts';
import { answersSchema, draftOf } from '../interview/answers.ts';
import { interview } from '../interview/interview.ts';
import { type DraftMap, withAnswer } from '../model/draft.ts';
import { fillTemplate } from '../source/edit/fill.ts';
import { parseData } from '../source/parse.ts';
import { formatFlag } from '../tasks/formats.ts';
import { carryOut } from '../tasks/init/ask.ts';
import { addExtras, askExtras, checkExtraFlags, type ExtraFlags, wantsExtras } from '../tasks/init/extras.ts';
import { complain, print, talk } from '../tasks/print.ts';

export interface InitFlags extends ExtraFlags {
  readonly template?: string;
  readonly answers?: string;
  readonly yes?: boolean;
  readonly name?: string;
  readonly force?: boolean;
}

const TEMPLATES: readonly Choice[] = [
  { value: 'company', name: 'A company or public body' },
  { value: 'team', name: 'A team that serves a larger strategy' },
  { value: 'product', name: 'A product' },
  { value: 'nonprofit', name: 'A nonprofit' },
  { value: 'minimal', name: 'Anything: only the few most important questions' },
];
const TEMPLATE_NAMES = ['company', 'team', 'product', 'nonprofit', 'minimal'] as const;
const [DEFAULT_TEMPLATE] = TEMPLATE_NAMES;

/** Writes a first strategy. Exit 0 once it is written, whatever is found in it. */
export async function init(host: Host, folder: string | undefined, flags: InitFlags): Promise<number> {
  checkFlags(flags);
  if (isOnlyExtras(flags) && hasStrategy(host.files, host.cwd, folder)) {
    addExtras(host, resolve(host.cwd, folder ?? '.'), flags);
    return EXIT.clean;
  }
  const path = strategyPlace(host.files, host.cwd, folder, flags.force ?? false);
  const known = knownAnswers(host, flags);
  const isAsking = host.isInteractive && !flags.yes && flags.answers !== '-';
  const task: Task = { host, path, folder, flags, known };
  if (isAsking) return byInterview(task);
  const name = known.name ?? nameWithoutAsking(path, flags);
  write(task, flags.template ?? DEFAULT_TEMPLATE, { ...known, name });
  return finish(task, flags, 'concise');
}

interface Task {
  readonly host: Host;
  /** Of the file that is to be written. */
  readonly path: string;
  readonly folder: string | undefined;
  readonly flags: InitFlags;
  /** What needs not be asked. */
  readonly known: DraftMap;
}

/** What belongs around a strategy is wanted later as well, when there is one. */
function isOnlyExtras({ template, answers, yes, name, force, ...extras }: InitFlags): boolean {
  const isStart = template !== undefined || answers !== undefined || name !== undefined;
  return wantsExtras(extras) && !isStart && !yes && !force;
}

function checkFlags(flags: InitFlags): void {
  const { template, name } = flags;
  formatFlag(template, TEMPLATE_NAMES, 'template');
  if (name !== undefined) checkName(name);
  checkExtraFlags(flags);
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > 200 || /[\0-\x1f\x7f-\x9f]|\p{Surrogate}/u.test(name))
    throw new UserError('A name is one line of 1 to 200 characters.', 'Give one: --name "Harbor Credit".');
}

/** What the answers file and the flags say. */
function knownAnswers(host: Host, { answers, name }: InitFlags): DraftMap {
  const given = answers === undefined ? {} : readAnswers(host, answers);
  return name === undefined ? given : { ...given, name: name.trim() };
}

function readAnswers(host: Host, file: string): DraftMap {
  const isStdin = file === '-';
  const path = resolve(host.cwd, file);
  const bytes = isStdin ? host.readStdin(READ_LIMIT) : host.files.read(path, READ_LIMIT);
  const shown = isStdin ? 'standard input' : shownPath(host.cwd, path);
  const { model, findings } = parseData(bytes, shown, answersSchema);
  const wrong = findings.filter(({ level }) => level === 'error');
  for (const { range, message, help } of wrong)
    complain(host, new UserError(`${shown}:${range.start.line}:${range.start.column}: ${message}`, help));
  if (wrong.length > 0 || !model)
    throw new UserError(
      `The answers in ${shown} cannot be used.`,
      'They have the keys of strategy.yaml, as many as you know; none is required but `name`.',
    );
  return draftOf(model);
}

function nameWithoutAsking(path: string, { yes, answers }: InitFlags): string {
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

async function byInterview(task: Task): Promise<number> {
  const { host, flags } = task;
  let draft = task.known;
  let template: string = flags.template ?? DEFAULT_TEMPLATE;
  greet(host);
  try {
    if (flags.template === undefined) template = await chooseTemplate(host);
    await carryOut(host, interview(task.known, basename(dirname(task.path))), (answer) => {
      draft = withAnswer(draft, answer);
    });
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(task, template, draft);
    throw error;
  }
  write(task, template, draft);
  return finish(task, await askExtras(host, dirname(task.path), flags), 'pretty');
}

function greet(host: Host): void {
  talk(host, 'A strategy in about twenty minutes.');
  talk(host, 'Enter skips a question.');
  talk(host, 'Ctrl-C stops and keeps your answers.');
}

async function chooseTemplate(host: Host): Promise<string> {
  return (await host.prompts()).choose('What is the strategy for?', TEMPLATES);
}

/** What was answered before Ctrl-C is worth a file once the strategy has a name. */
function keepAnswers(task: Task, template: string, draft: DraftMap): void {
  const { host, path, folder, known } = task;
  if (draft === known || draft.name === undefined) {
    talk(host, '\nNothing was written.');
    return;
  }
  write(task, template, draft);
  const shown = inShell(shownPath(host.cwd, path));
  const where = folder === undefined ? '' : ` ${inShell(folder)}`;
  const which = template === DEFAULT_TEMPLATE ? '' : ` --template ${template}`;
  talk(host, `It has what you answered. To be asked the rest:`);
  talk(host, `  strat init${where}${which} --answers ${shown} --force`);
}

function inShell(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function write({ host, path, flags }: Task, template: string, draft: DraftMap): void {
  const source = host.files.read(join(host.home, 'templates', `${template}.yaml`), READ_LIMIT);
  const text = fillTemplate(Buffer.from(source).toString(), draft);
  try {
    host.files.write(path, text, { force: flags.force ?? false });
  } catch (error) {
    // Nobody answers forty questions twice.
    if (host.isInteractive) print(host, text);
    throw error;
  }
  talk(host, `${host.isInteractive ? '\n' : ''}Wrote ${shownPath(host.cwd, path)}.`);
}

/** @param format of the check: a template has so much open that a line for each will do */
async function finish({ host, path, folder }: Task, extras: ExtraFlags, format: string): Promise<number> {
  try {
    addExtras(host, dirname(path), extras);
    talk(host, '');
    const { check } = await import('./check.ts');
    await check(host, [path], { minLevel: 'warn', format });
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
  }
  const where = folder === undefined ? '' : ` ${inShell(folder)}`;
  talk(host, `\nNext: answer what is open in ${shownPath(host.cwd, path)}, then`);
  talk(host, `  strat check${where}    for all that is missing`);
  talk(host, `  strat render${where}   for a brief to share`);
  return EXIT.clean;
}
