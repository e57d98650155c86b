/** Facts before anybody looks back, as Markdown. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { RetroFacts, RetroMeasure } from '../track/retro-facts.ts';
import type { RetroReport } from './retro.ts';
import {
  sayBelief,
  sayEvent,
  sayLatest,
  sayNamedAgain,
  sayRetroPromise,
  sayRetroPromiseNow,
  sayRetroRemark,
  sayRetroSpan,
  sayRhythm,
  sayWholeShare,
} from './retro-words.ts';

const HEAD = ['', 'First target', 'Target now', 'Latest', 'Of the first', 'Of today’s', ''];

/** Writes the title of a look back: `Harbor Credit Union, 1 January to 15 December 2027`. */
export function writeRetroTitle({ name, facts: { covers, from, to } }: RetroReport): string {
  const what = covers === 'strategy' ? '' : `, ${covers}`;
  return escapeMarkdown(`${name}${what}, ${sayRetroSpan(from, to)}`);
}

/** Writes a heading, a table and what was known. */
export function writeRetroMarkdown(report: RetroReport): string {
  return `## ${writeRetroTitle(report)}\n\n${writeRetroFacts(report.facts)}`;
}

/** Writes the facts without a heading of their own. */
export function writeRetroFacts(facts: RetroFacts): string {
  const rows = facts.measures.map((one) => listCells(one, facts));
  const table = [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const belief = sayBelief(facts.beliefs, facts.to);
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Said in time?', sayRhythm(facts.rhythm, facts.to)],
    ['What was known', facts.events.map((one) => sayEvent(one, facts))],
    ['Believed?', belief === undefined ? [] : [belief]],
    ['Named again', facts.again.map(sayNamedAgain)],
  ];
  const story = parts.flatMap(([title, lines]) =>
    lines.length === 0
      ? []
      : ['', `**${title}**`, '', ...lines.map((line) => `- ${escapeMarkdown(line.replace(/\s+/g, ' '))}`)],
  );
  return `${[...(rows.length > 0 ? table : []), ...story].join('\n')}\n`;
}

function listCells(one: RetroMeasure, { plan, to }: RetroFacts): readonly string[] {
  const { shareOfFirst, shareOfNow } = one;
  return [
    one.one.placed.id,
    sayRetroPromise(one, one.first, plan),
    sayRetroPromiseNow(one, plan),
    sayLatest(one, to),
    shareOfFirst === undefined ? '–' : sayWholeShare(shareOfFirst),
    shareOfNow === undefined ? '–' : sayWholeShare(shareOfNow),
    sayRetroRemark(one),
  ].map((cell) => escapeMarkdown(cell.replace(/\s+/g, ' ')));
}
