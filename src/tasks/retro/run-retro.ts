/** Writes a look back: out of answers in a file, of flags, or of an interview. */
import { dirname } from 'node:path';
import { isUserError, UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { writeRetroForm } from '../../interview/retro-form.ts';
import type { RetroTalkGround } from '../../interview/retro-ground.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { type DraftMap, isDraftMap } from '../../model/draft.ts';
import { quoteValue } from '../../model/quote.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { writeRetroFacts, writeRetroTitle } from '../../report/retro-markdown.ts';
import { talk } from '../print.ts';
import { chooseAuthor, readAuthorName } from '../record/author.ts';
import { findHandle } from '../record/checkin.ts';
import type { HeldInterview } from '../record/kept-interview.ts';
import { holdRetroInterview } from './by-interview.ts';
import { addClosing, type ClosingFlags, makeInitiatives } from './closing-flags.ts';
import type { RetroGroundHere } from './ground.ts';
import { type RetroAnswers, readRetroAnswers } from './read-answers.ts';
import { makeRetro, recordRetro } from './record-retro.ts';
import { isEmptyRetro, type RetroDraft } from './retro-text.ts';
import { makeTalkGround } from './talk-ground.ts';
import { printDryRun, tellRetro } from './tell-retro.ts';

export interface RetroWriteFlags extends ClosingFlags {
  readonly answers?: string;
  readonly close?: boolean;
  readonly by?: string;
  readonly dryRun?: boolean;
}

/** Writes the form of a look back, with what is known. */
export async function makeRetroForm(
  host: Host,
  ground: RetroGroundHere,
  { close = false, by }: RetroWriteFlags,
): Promise<string> {
  const { report, ask } = ground;
  const author = by ?? (await readAuthorName(host, dirname(ask.strategy)));
  return writeRetroForm({
    title: writeRetroTitle(report),
    facts: writeRetroFacts(report.facts),
    by: author === undefined ? undefined : findHandle(ground.plan, author),
    ground: makeTalkGround(ground, close),
  });
}

const NO_ANSWERS: RetroAnswers = { said: {}, initiatives: {}, on: undefined, by: undefined, narrative: '' };

/** Writes a look back without asking: answers of a file, and flags. */
export async function writeRetroOfAnswers(
  host: Host,
  ground: RetroGroundHere,
  flags: RetroWriteFlags,
): Promise<void> {
  refuseClosed(ground, flags);
  const talkGround = makeTalkGround(ground, flags.close ?? false);
  const { answers: file } = flags;
  const answers = file === undefined ? NO_ANSWERS : readRetroAnswers(host, file, talkGround);
  const by = await chooseRetroAuthor(host, ground, flags.by ?? answers.by);
  finishRetro(host, ground, flags, makeDraft(ground, flags, talkGround, answers, by));
}

/** Writes a look back by asking. @param again the command that goes on after an interruption */
export async function writeRetroByInterview(
  host: Host,
  ground: RetroGroundHere,
  flags: RetroWriteFlags,
  again: string,
): Promise<void> {
  refuseClosed(ground, flags);
  const closes = flags.close ?? false;
  const by = await chooseRetroAuthor(host, ground, flags.by);
  const held = await holdRetroInterview({ host, ground, by, closes, again });
  finishHeld(host, ground, flags, held, by);
}

function finishHeld(
  host: Host,
  ground: RetroGroundHere,
  flags: RetroWriteFlags,
  held: HeldInterview,
  by: string,
): void {
  const { initiatives, ...said } = held.draft;
  const entries = isDraftMap(initiatives) ? (initiatives as Readonly<Record<string, DraftMap>>) : {};
  const talkGround = makeTalkGround(ground, flags.close ?? false);
  try {
    const draft = makeDraft(ground, flags, talkGround, { ...NO_ANSWERS, said, initiatives: entries }, by);
    finishRetro(host, ground, flags, draft);
  } catch (error) {
    if (isUserError(error)) held.tellKept();
    throw error;
  }
  if (flags.dryRun) held.tellKept();
  else held.remove();
}

function makeDraft(
  { report, ask }: RetroGroundHere,
  flags: RetroWriteFlags,
  talkGround: RetroTalkGround,
  answers: RetroAnswers,
  by: string,
): RetroDraft {
  const said = addClosing(answers.said, talkGround, flags);
  const made = makeInitiatives({ said, initiatives: answers.initiatives }, talkGround, flags.initiative);
  const on = chooseDay(answers.on, ask.asOf);
  const { covers, from, to } = report.facts;
  const last = [to, on].sort()[0] ?? on;
  return {
    ...made,
    on,
    by,
    covers,
    from,
    to: last,
    closes: flags.close ?? false,
    narrative: answers.narrative,
  };
}

/** Chooses the day: that of the answers, else today. @throws UserError for a text that is no day, or one to come */
function chooseDay(given: string | undefined, asOf: string): string {
  if (given === undefined) return asOf;
  const span = parseDateSpan(given);
  if (!span || span.first !== span.last)
    throw new UserError(`${quoteValue(given)} is not a day. Write it as 2027-12-15.`, 'Nothing was written.');
  if (span.last <= asOf) return span.last;
  throw new UserError(
    `${given} is after today, ${asOf}.`,
    'Write today or an earlier day. Nothing was written.',
  );
}

async function chooseRetroAuthor(
  host: Host,
  { ask, plan }: RetroGroundHere,
  given: string | undefined,
): Promise<string> {
  const why = 'A retrospective needs the name of the person who writes it.';
  return findHandle(plan, await chooseAuthor(host, dirname(ask.strategy), given, why));
}

function refuseClosed({ source, plan }: RetroGroundHere, { close }: RetroWriteFlags): void {
  const closing = source.retros.find(({ record }) => record.closes === true);
  if (!close || !closing || plan.strategy.status !== 'closed') return;
  throw new UserError(
    `The strategy is closed already, by ${closing.name}.`,
    'To look back again, leave out `--close`.',
  );
}

function finishRetro(host: Host, ground: RetroGroundHere, flags: RetroWriteFlags, draft: RetroDraft): void {
  if (isEmptyRetro(draft)) {
    talk(host, 'You gave no answers, so nothing was written.');
    return;
  }
  const made = makeRetro(host, ground, draft);
  if (flags.dryRun) printDryRun(host, ground, made);
  else tellRetro(host, ground, recordRetro(host, ground, made));
}

/** Writes the command that asks the same again. */
export function writeAgainCommand(
  path: string | undefined,
  flags: Readonly<Record<string, string | boolean | undefined>>,
): string {
  const words = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined || value === false
      ? []
      : [value === true ? `--${name}` : `--${name} ${quoteShellWord(value)}`],
  );
  return ['strat retro', ...(path === undefined ? [] : [quoteShellWord(path)]), ...words].join(' ');
}
