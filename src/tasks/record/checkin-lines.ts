/** Carries out the interview of a check-in on a terminal: plain lines, each answer saved as soon as it is given. */
import type { Host, Prompts } from '../../host/host.ts';
import type { Unused } from '../../interview/asking.ts';
import type { CheckinTopic } from '../../interview/checkin-topics.ts';
import type { KeptLines } from '../../interview/kept-lines.ts';
import type {
  LineInterview,
  LineQuestion,
  LineReply,
  LineStep,
  SaidMeasure,
} from '../../interview/line-asking.ts';
import type { Day } from '../../model/dates.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import { removeUnsafe } from '../init/ask.ts';
import { talk } from '../print.ts';

/** An interview while it is held. */
export interface LineSession {
  readonly host: Host;
  /** The day on which answers are given. */
  readonly on: Day;
  /** The answers so far, and texts that are on the line. */
  kept: KeptLines;
  readonly unused: Unused[];
  /** The key of the question that is open. */
  open: string;
  /** Saves the answers. */
  save(): void;
  /** Says what is wrong with a value, or unlikely. */
  check(value: SaidMeasure): Promise<Pick<LineReply, 'wrong' | 'doubt' | 'taken'>>;
}

/** Asks everything that has no answer yet. @returns what was said */
export async function carryOutLines<T>(session: LineSession, interview: LineInterview<T>): Promise<T> {
  const prompts = await session.host.prompts();
  const run: LineRun = { session, prompts, asked: new Set(), before: [] };
  let reply: LineReply = { text: '', on: session.on };
  for (;;) {
    const step = interview.next(reply);
    if (step.done) {
      session.unused.push(...listLeftOver(session.kept, run.asked));
      return step.value;
    }
    reply = { text: '', on: session.on, ...(await carryOutStep(run, step.value)) };
  }
}

interface LineRun {
  readonly session: LineSession;
  readonly prompts: Prompts;
  /** The keys of the questions that have come. */
  readonly asked: Set<string>;
  /** Lines for the next question. */
  before: readonly string[];
}

async function carryOutStep(run: LineRun, step: LineStep): Promise<Partial<LineReply>> {
  const { session } = run;
  const { host, unused } = session;
  if (step.is === 'topic') run.before = ['', ...formatTopic(host, step.topic, step.hint)];
  else if (step.is === 'say') run.before = [...run.before, ...wrap(host, step.text, NARROW)];
  else if (step.is === 'unused') unused.push(step.unused);
  else return step.is === 'check' ? session.check(step.value) : answerQuestion(run, step.question);
  return {};
}

/** Takes the answer that was given before, once; otherwise asks. */
async function answerQuestion(run: LineRun, question: LineQuestion): Promise<Partial<LineReply>> {
  const { session, prompts, asked } = run;
  const { key, day } = question;
  const given = asked.has(key) ? undefined : session.kept.answers[key];
  asked.add(key);
  if (given) return { text: given.said, on: given.on, day: given.day };
  for (const line of run.before) talk(session.host, line);
  run.before = [];
  return { day, text: await askOne(session, prompts, question) };
}

/** Lists the texts that were given to questions which nobody asked this time. */
function listLeftOver({ answers, begun }: KeptLines, asked: ReadonlySet<string>): readonly Unused[] {
  const texts = [
    ...Object.entries(answers).map(([key, { said }]) => [key, said] as const),
    ...Object.entries(begun),
  ];
  return texts
    .filter(([key, said]) => !asked.has(key) && said !== '' && !key.includes('.right.'))
    .map(([key, said]) => ({
      where: key.split('.')[1] ?? key,
      wrong: 'This question was not asked again.',
      said,
    }));
}

/** Asks a question, and saves its answer at once. */
async function askOne(session: LineSession, prompts: Prompts, question: LineQuestion): Promise<string> {
  const { key, ask, day, recall, remark } = question;
  session.open = key;
  const begun = Object.hasOwn(session.kept.begun, key) ? session.kept.begun[key] : undefined;
  const said = await prompts.text(revealOnOneLine(ask), {
    isLine: true,
    ...(remark && { hint: remark }),
    ...(recall !== undefined && { recall: removeUnsafe(recall) }),
    ...(begun !== undefined && { begun: removeUnsafe(begun) }),
  });
  const { [key]: _, ...rest } = session.kept.begun;
  const answers = { ...session.kept.answers, [key]: { said, on: session.on, day } };
  session.kept = { answers, begun: rest };
  session.save();
  return said;
}

/** Below this width, lines are indented by two columns only. */
const WIDE = 72;
const NARROW = '  ';

/** Formats a topic: its id and title, and below them where it stands, a part never broken where it fits on a line. */
function formatTopic(
  host: Host,
  { id, title, facts }: CheckinTopic,
  hint: string | undefined,
): readonly string[] {
  const { columns } = host.stderr;
  const indent = columns < WIDE ? NARROW : ' '.repeat(12);
  const parts = [...facts, ...(hint === undefined ? [] : [hint])].map(revealOnOneLine);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = `${last} · ${part}`;
    if (last !== undefined && indent.length + joined.length <= columns) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  const [first = '', ...rest] = wrapParagraph(revealOnOneLine(`${id}   ${title}`), columns, '');
  return [
    first,
    ...rest.map((line) => `${indent}${line}`),
    ...lines.flatMap((line) => wrap(host, line, indent)),
  ];
}

function wrap({ stderr }: Host, text: string, indent: string): readonly string[] {
  return wrapParagraph(revealOnOneLine(text), stderr.columns, indent);
}
