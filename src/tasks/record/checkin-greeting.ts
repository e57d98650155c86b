/** What a check-in says before its first question, and where there is none. */
import type { Host } from '../../host/host.ts';
import type { CheckinTopic } from '../../interview/checkin-topics.ts';
import { countNoun, joinList } from '../../model/quote.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { wrapParagraph } from '../../report/columns.ts';
import { sayShortDay } from '../../report/status-words.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import type { Standings } from '../../track/standings.ts';
import { talk } from '../print.ts';
import { type Asker, EVERYBODY, findMeasureOwner } from './checkin-asker.ts';
import { listCheckinTopics } from './checkin-topic-list.ts';

const NOUNS: Readonly<Record<CheckinTopic['is'], readonly [one: string, many: string]>> = {
  measure: ['measure', 'measures'],
  objectives: ['objective', 'objectives'],
  initiatives: ['initiative', 'initiatives'],
  actions: ['action', 'actions'],
  assumptions: ['assumption', 'assumptions'],
  capabilities: ['capability', 'capabilities'],
};

export interface Greeting {
  readonly asker: Asker;
  readonly topics: readonly CheckinTopic[];
  readonly isResumed: boolean;
  /** Whether what is not due is asked, too. */
  readonly all: boolean;
}

/** Says how much is asked, and how to answer. */
export function greetAsker(
  host: Host,
  { plan }: Standings,
  { asker, topics, isResumed, all }: Greeting,
): void {
  const counts = Object.entries(NOUNS).flatMap(([is, [one, many]]) => {
    const count = topics.filter((topic) => topic.is === is).length;
    return count === 0 ? [] : [countNoun(count, one, many)];
  });
  const are = topics.length === 1 ? 'is' : 'are';
  const whose = asker.name !== undefined ? `${are} yours, ${asker.name}` : all ? 'in all' : `${are} due`;
  const name = plan.strategy.name ? `${plan.strategy.name}: ` : '';
  if (asker.remark !== undefined) say(host, asker.remark);
  if (isResumed) say(host, 'This continues where you stopped.');
  say(host, `${name}${joinList(counts)} ${whose}. Press Enter to skip, or type ? if you do not know.`);
  if (topics.some(({ is }) => is === 'measure'))
    say(host, 'For an earlier day, type `38 on 30 September`. Press Ctrl-C to stop. Your answers are kept.');
}

/** Says that nothing is due, and what is next. @param named how a command names the strategy */
export function sayNothingDue(
  host: Host,
  standings: Standings,
  asker: Asker,
  named: string | undefined,
): void {
  const command = addShellWord('strat checkin', named);
  const { plan, measures, asOf } = standings;
  const { status } = plan.strategy;
  const who = asker.name === undefined ? '' : ` from ${asker.name}`;
  const excuse = status === 'paused' || status === 'closed' ? `, because the strategy is ${status}` : '';
  say(host, `Nothing is due${who}${excuse}.`);
  const [next] = measures
    .filter((one) => one.owed && asker.owns(findMeasureOwner(plan, one)))
    .map(({ measure, owed }) => ({ id: measure.id, day: owed?.day ?? '' }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  if (next) say(host, `Next: ${next.id}, by ${sayShortDay(next.day, asOf)}.`);
  const everybody = { name: undefined, remark: undefined, owns: () => true };
  const others = listCheckinTopics(standings, {
    asker: everybody,
    all: false,
    isPast: false,
    kept: new Set(),
  }).length;
  if (asker.name !== undefined && others > 0)
    say(
      host,
      `Other owners have ${countNoun(others, 'answer')} due. To answer for them, run \`${command} --person ${EVERYBODY}\`.`,
    );
  say(host, `To answer what is not due or to correct a value, run \`${command} --all\`.`);
}

function say(host: Host, text: string): void {
  for (const line of wrapParagraph(revealOnOneLine(text), host.stderr.columns, '')) talk(host, line);
}
