/** `strat due` as Markdown: for a page, a summary or the kept issue. */
import { sayDate } from '../model/dates.ts';
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { OwedThing } from '../track/due-report.ts';
import type { DueReport, StrategyDue } from './due.ts';
import { sayLateness, sayLongOwed, sayNothingOwed, sayOwed, sayWhoOwes } from './due-words.ts';

/** What a caller may put behind a thing: a link, a mention. */
export type DueExtra = (thing: OwedThing, strategy: StrategyDue) => string;

/** Writes a heading and lists for each strategy. @param extra Markdown behind each thing, escaped */
export function writeDueMarkdown(report: DueReport, extra: DueExtra = () => ''): string {
  const full = report.strategies.filter(({ things }) => things.length > 0);
  if (full.length === 0) return `${escapeMarkdown(sayNothingOwed(report))}\n`;
  return `${full.map((one) => writeStrategy(one, report, extra)).join('\n\n')}\n`;
}

function writeStrategy(one: StrategyDue, { asOf, until }: DueReport, extra: DueExtra): string {
  const late = one.things.filter(({ isOverdue }) => isOverdue);
  const coming = one.things.filter(({ isOverdue }) => !isOverdue);
  const long = sayLongOwed(one.things);
  const blocks = [
    `## ${escapeMarkdown(`${one.name}, ${sayDate(asOf)}`)}`,
    ...(long === '' ? [] : [`**${escapeMarkdown(long)}.**`]),
    ...writePart('Overdue', late, one, asOf, extra),
    ...writePart(`Coming, until ${sayDate(until)}`, coming, one, asOf, extra),
  ];
  return blocks.join('\n\n');
}

function writePart(
  heading: string,
  things: readonly OwedThing[],
  strategy: StrategyDue,
  asOf: string,
  extra: DueExtra,
): readonly string[] {
  if (things.length === 0) return [];
  const lines = things.map((thing) => {
    const late = [sayLateness(thing, asOf)].filter(Boolean);
    const rest = [sayWhoOwes(thing, strategy.plan), sayOwed(thing), ...late].map(escapeMarkdown);
    const mark = thing.escalation > 0 ? '**!** ' : '';
    return `- ${mark}${escapeMarkdown(sayDate(thing.by))} · **${escapeMarkdown(thing.id)}** · ${rest.join(' · ')}${extra(thing, strategy)}`;
  });
  return [`**${escapeMarkdown(heading)}**`, lines.join('\n')];
}
