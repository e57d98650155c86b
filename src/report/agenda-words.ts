/** An agenda in words: sections of lines, which each format writes in its own way. */
import { sayDate } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { findPersonName } from '../model/plan.ts';
import { countNoun, joinList } from '../model/quote.ts';
import type { AgendaReason, AgendaTopic } from '../track/agenda.ts';
import type { BrokenAssumption } from '../track/broken-assumptions.ts';
import type { StateName } from '../track/measure.ts';
import type { AgendaGoalpost, AgendaReport } from './agenda.ts';
import { sayOff, sayState, sayWhere } from './status-words.ts';

/** A piece of a line. Texts of a strategy are escaped by the format. */
export interface AgendaRun {
  readonly text: string;
  readonly style?: 'strong' | 'question';
}

export type AgendaLine = readonly AgendaRun[];

export interface AgendaSection {
  readonly title: string;
  /** What stands beside the title. */
  readonly summary?: string;
  readonly isNumbered?: true;
  readonly lines: readonly AgendaLine[];
}

export interface WordedAgenda {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly AgendaSection[];
}

/** Minutes for what is not to decide. */
const REST = 15;

/** Says an agenda; sections that have nothing are left out, except the decisions. */
export function wordAgenda(report: AgendaReport): WordedAgenda {
  const minutes = report.topics.reduce((sum, topic) => sum + topic.minutes, REST);
  const from = report.isSinceMeeting ? 'Last meeting' : 'Looks back to';
  return {
    title: `${report.name}: what to talk about on ${sayDate(report.asOf)}`,
    subtitle: `${minutes} minutes. ${from}: ${sayDate(report.since)}.`,
    sections: [
      wordCounts(report),
      wordTopics(report),
      wordLooks(report),
      wordGoalposts(report),
      wordHeard(report),
      wordDone(report),
      wordOwed(report),
      { title: 'Decisions', summary: 'what, who, by when', lines: [] },
    ].filter(
      ({ title, lines, summary }) => lines.length > 0 || summary !== undefined || title === 'Decisions',
    ),
  };
}

const plain = (text: string): AgendaLine => [{ text }];

function wordCounts({ standings, moves }: AgendaReport): AgendaSection {
  const counts = [...standings.counts].map(([state, count]) => `${count} ${sayState(state)}`);
  const lines = moves.map(({ id, from, to }) =>
    plain(
      from === 'no-data'
        ? `${id}: first value, ${sayState(to)}`
        : `${id}: ${sayState(from)} → ${sayState(to)}`,
    ),
  );
  const summary = counts.length === 0 ? 'The plan has no criteria.' : counts.join(', ');
  return { title: 'Where we stand', summary, lines };
}

function wordTopics({ topics, standings }: AgendaReport): AgendaSection {
  if (topics.length === 0)
    return { title: 'To decide', summary: 'nothing is off track, broken or overdue', lines: [] };
  const lines = topics.map((topic) => wordTopic(topic, standings));
  return { title: 'To decide', isNumbered: true, lines };
}

type Standings = AgendaReport['standings'];

function wordTopic(topic: AgendaTopic, standings: Standings): AgendaLine {
  const who = topic.who === undefined ? 'No owner yet' : findPersonName(standings.plan.strategy, topic.who);
  return [
    { text: topic.id, style: 'strong' },
    { text: ` ${sayTopic(topic, standings)} ` },
    { text: askAbout(topic, who), style: 'question' },
    { text: ` (${who}, ${topic.minutes} minutes)` },
  ];
}

/** Says what is known of a topic, as the rest of a sentence that begins with its id. */
function sayTopic(topic: AgendaTopic, standings: Standings): string {
  const { measure, action, assumptions = [], guards = [], fall } = topic;
  if (action)
    return `was due on ${action.due === undefined ? 'no day' : sayDate(action.due)} and is neither done nor dropped: ${endSentence(action.what ?? action.id)}`;
  if (!measure) return assumptions.map((one) => sayBroken(one)).join(' ');
  const { asOf } = standings;
  const late = measure.daysLate ?? 0;
  const parts = [
    `${sayIs(measure.standing.state)}: ${sayWhere(measure, asOf)}`,
    ...(late > 0 ? [`${countNoun(late, 'day')} late`] : []),
    ...sayOff(measure),
    ...(guards.length > 0 ? [`it guards ${joinList(guards)}`] : []),
    ...(fall ? [`confidence fell from ${sayNumber(fall.from)} to ${sayNumber(fall.to)}`] : []),
  ];
  const also = assumptions.map((one) => `The assumption ${one.id}, of the same owner, ${sayBroken(one)}`);
  return [`${parts.join('; ')}.`, ...also].join(' ');
}

const sayIs = (state: StateName) =>
  state === 'no-update' || state === 'no-data' ? `has ${sayState(state)}` : `is ${sayState(state)}`;

function sayBroken({ since, then }: BrokenAssumption): string {
  const agreed = then?.trim();
  const next = agreed ? ` Agreed in advance for this case: ${endSentence(agreed)}` : '';
  return `has been broken since ${sayDate(since)}, and the plan has not answered.${next}`;
}

const endSentence = (text: string) => (/[.!?…。]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const QUESTIONS: Readonly<Record<AgendaReason, string>> = {
  'off-track': 'Another way, another date, or another target? A target moves only with an amendment.',
  missed: 'A new date, another target, or is it over? Either needs an amendment.',
  'assumption-broken': 'What do we change in the plan?',
  guardrail: 'Do we slow down, or allow more?',
  'confidence-fell': 'What does its owner need?',
  'action-overdue': 'Done, another date, or dropped?',
  'no-update': 'Who knows the number, and by when?',
  'at-risk': 'What would bring it back on course?',
};

function askAbout({ reason, assumptions = [] }: AgendaTopic, who: string): string {
  if (reason === 'confidence-fell' && who !== 'No owner yet') return `What does ${who} need?`;
  const isAgreed = assumptions.some(({ then }) => (then ?? '').trim() !== '');
  if (reason === 'assumption-broken' && isAgreed) return 'Do we do what we agreed?';
  return QUESTIONS[reason];
}

function wordLooks({ others, remarks, standings }: AgendaReport): AgendaSection {
  const left = others.map((topic) => plain(`${topic.id} ${sayTopic(topic, standings)}`));
  return { title: 'To look at', lines: [...left, ...remarks.map(plain)] };
}

function wordGoalposts({ moved, earlier, since }: AgendaReport): AgendaSection {
  const title = `Goalposts moved since ${sayDate(since)}`;
  const lines = moved.map((one) => plain(sayGoalpost(one)));
  const before = earlier && `; the last one before was ${sayGoalpost(earlier)}`;
  return moved.length > 0 ? { title, lines } : { title, summary: `none${before ?? ''}`, lines };
}

function sayGoalpost({ name, what, values, on, isExplained }: AgendaGoalpost): string {
  const day = on === undefined ? '' : ` on ${sayDate(on)}`;
  return `${[name, what, values].filter(Boolean).join(' ')}${day}, ${isExplained ? 'with a reason' : 'without a reason yet'}`;
}

function wordHeard({ requests, themes, standings }: AgendaReport): AgendaSection {
  const asked = requests.map(({ action }) => {
    const who = action.owner === undefined ? 'nobody' : findPersonName(standings.plan.strategy, action.owner);
    const answer =
      action.endedOn === undefined ? 'not answered yet' : `${action.is} on ${sayDate(action.endedOn)}`;
    return plain(`${action.id}, a request to ${who}: ${answer}`);
  });
  return { title: 'Heard', lines: [...asked, ...themes.map(({ text }) => plain(text))] };
}

function wordDone({ done }: AgendaReport): AgendaSection {
  const lines = done.map(({ id, isOpenInPlan }) =>
    plain(isOpenInPlan ? `${id} (the plan does not say so yet)` : id),
  );
  return { title: 'Done', lines };
}

function wordOwed({ owed, standings, asOf }: AgendaReport): AgendaSection {
  const lines = owed.map(({ kind, id, who, by, what }) => {
    const name = who === undefined ? 'no owner' : findPersonName(standings.plan.strategy, who);
    const said = kind === 'action' ? (what ?? id) : KINDS[kind];
    return plain(
      `${id} (${name}, ${by < asOf ? 'was due on' : 'by'} ${sayDate(by)})${said === undefined ? '' : `: ${said}`}`,
    );
  });
  return { title: 'Owed', lines };
}

const KINDS: Readonly<Record<string, string>> = {
  checkin: 'a value',
  result: 'the result',
  baseline: 'the value at the start',
  assumption: 'whether it still holds',
  pilot: 'what the small test has shown',
  item: 'whether it was done',
};
