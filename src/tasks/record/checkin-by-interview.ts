/** Makes a check-in by asking on a terminal, and keeps every answer if the interview stops. */
import { isInterrupted, isUserError } from '../../exit.ts';
import { readCheckinsHere } from '../../folder/checkins.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { runCheckinInterview, type SaidThings, writeCorrection } from '../../interview/checkin-interview.ts';
import type { CheckinTopic } from '../../interview/checkin-topics.ts';
import { countKeptLines, type KeptLines, listKeptTopics } from '../../interview/kept-lines.ts';
import type { LineReply, SaidMeasure } from '../../interview/line-asking.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { addAnswer } from '../../model/draft.ts';
import type { CheckinReport } from '../../report/checkin-report.ts';
import { talk } from '../print.ts';
import { refuseInvalid } from './checkin-check.ts';
import { findTaken, keepNew } from './checkin-drafts.ts';
import { greetAsker, sayNothingDue } from './checkin-greeting.ts';
import { chooseLineHabits } from './checkin-input.ts';
import { tellKept, tellLost } from './checkin-kept.ts';
import { carryOutLines, type LineSession } from './checkin-lines.ts';
import { resumeLines } from './checkin-resume.ts';
import { type CheckinPlace, recordDrafts } from './checkin-run.ts';
import { type CheckinTalk, type InterviewAsk, prepareTalk } from './checkin-talk.ts';
import type { CheckinDraft } from './checkin-text.ts';
import { listCheckinTopics } from './checkin-topic-list.ts';

/** Asks what is due and writes it. @returns undefined if nothing was asked or answered */
export async function checkInByInterview(
  host: Host,
  place: CheckinPlace,
  ask: InterviewAsk,
  path: string | undefined,
): Promise<CheckinReport | undefined> {
  const held = await prepareTalk(host, place, ask, path);
  const { asker, standings, store, on } = held;
  const { kept, isResumed } = await resumeLines(host, store.read(), on);
  const all = ask.all === true;
  const isPast = on < place.asOf;
  const topics = listCheckinTopics(standings, { asker, all, isPast, kept: listKeptTopics(kept) });
  if (topics.length === 0) {
    sayNothingDue(host, standings, asker, place.named);
    return undefined;
  }
  greetAsker(host, standings, { asker, topics, isResumed, all });
  const session = startSession(held, kept);
  const said = await hold(held, session, topics);
  talk(host, '');
  tellUnused(session);
  return finish(held, said);
}

function startSession(held: CheckinTalk, kept: KeptLines): LineSession {
  const { host, on, store } = held;
  const session: LineSession = {
    host,
    on,
    kept,
    unused: [],
    open: '',
    save: () => store.save(session.kept),
    check: (value) => checkValueAlone(held, value),
  };
  return session;
}

/** Holds the interview; if it stops, says where the answers are. */
async function hold(
  held: CheckinTalk,
  session: LineSession,
  topics: readonly CheckinTopic[],
): Promise<SaidThings> {
  const habits = chooseLineHabits(held.place.plan, held.ask);
  try {
    return await carryOutLines(session, runCheckinInterview(topics, habits));
  } catch (error) {
    if (isInterrupted(error)) keepAnswers(held, session, error.typed);
    throw error;
  }
}

function keepAnswers(
  { host, keptPath, store, again }: CheckinTalk,
  session: LineSession,
  typed: string,
): void {
  const { answers, begun } = session.kept;
  const half = typed.trim() === '' ? {} : { [session.open]: typed };
  session.kept = { answers, begun: { ...begun, ...half } };
  const many = countKeptLines(session.kept);
  if (many === 0) {
    store.remove();
    talk(host, '\nYou gave no answers, so nothing was written.');
  } else if (store.save(session.kept)) tellKept(host, keptPath, many, again);
  else tellLost(host, keptPath, session.kept);
}

/** Checks one value as if it were a check-in of its own. */
async function checkValueAlone(
  held: CheckinTalk,
  value: SaidMeasure,
): Promise<Pick<LineReply, 'wrong' | 'doubt' | 'taken'>> {
  const { host, place, on, by } = held;
  const { plan, strategy, settings, asOf, reading } = place;
  try {
    const files = readCheckinsHere(host.files, host.cwd, strategy);
    const ground = { plan, files, sheet: undefined };
    const draft = makeLoneDraft(value, on, by);
    const isPlain = value.value !== 'unknown' && value.correction === undefined;
    const taken = isPlain ? findTaken(ground, draft, value) : undefined;
    if (taken !== undefined) return { taken };
    const { drafts } = keepNew(ground, [draft]);
    const found = await refuseInvalid(host, { ...ground, path: strategy, reading, settings, asOf }, drafts);
    const doubt = explainEarly(held, value) ?? found.find(({ rule }) => rule === 'value-unlikely')?.message;
    return doubt === undefined ? {} : { doubt };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const hint = (error.hint ?? '').replace(/ ?Nothing was written\.$/, '');
    return { wrong: [error.message, hint].filter(Boolean).join(' ') };
  }
}

/** Makes a check-in that says only one thing. */
function makeLoneDraft(value: SaidMeasure, on: Day, by: string): CheckinDraft {
  return value.correction
    ? { on, by, values: [], more: addAnswer({}, writeCorrection(value, value.correction)) }
    : { on, by, values: [value] };
}

/** Says that a day is before a measure begins: a date without a year may be of another one than was meant. */
function explainEarly({ standings }: CheckinTalk, { id, at }: SaidMeasure): string | undefined {
  const start = standings.measures.find(({ measure }) => measure.id === id)?.measure.start;
  if (start === undefined || at >= start) return undefined;
  return `${sayDate(at)} is before ${id} begins, on ${sayDate(start)}.`;
}

/** Lists the answers that could not be used. */
function tellUnused({ host, unused }: LineSession): void {
  for (const { where, wrong, said } of unused) {
    const quoted = said === undefined ? '' : `, \`${said}\``;
    talk(
      host,
      wrong.startsWith(quoted.slice(2))
        ? `Not used: ${where}. ${wrong}`
        : `Not used: ${where}${quoted}. ${wrong}`,
    );
  }
}

/** Writes what was said. If that fails, the answers stay. */
async function finish(held: CheckinTalk, { values, more }: SaidThings): Promise<CheckinReport | undefined> {
  const { host, place, ask, by, on, keptPath, store, again } = held;
  if (values.length === 0 && Object.keys(more).length === 0) {
    store.remove();
    talk(host, 'You gave no answers, so nothing was written.');
    return undefined;
  }
  const draft: CheckinDraft = { on, by, values, more };
  try {
    const report = await recordDrafts(host, place, [draft], { on, dryRun: ask.dryRun });
    if (!ask.dryRun) store.remove();
    else
      talk(
        host,
        `Your answers are kept in ${formatPath(host.cwd, keptPath)}. To write the check-in, run this without --dry-run.`,
      );
    return report;
  } catch (error) {
    const kept = store.read();
    if (isUserError(error) && kept) tellKept(host, keptPath, countKeptLines(kept), again);
    throw error;
  }
}
