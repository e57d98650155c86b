/** Facts before anybody looks back, for a terminal: 80 columns. */

import { addShellWord } from '../model/shell-word.ts';
import type { RetroFacts, RetroMeasure } from '../track/retro-facts.ts';
import { padToWidth } from './columns.ts';
import { measureDisplayWidth } from './frame.ts';
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
import { type TextLook, wrapLine } from './status-look.ts';
import { revealOnOneLine } from './terminal.ts';

const HEAD = ['', 'First target', 'Target now', 'Latest'] as const;
const GAP = 2;

/** Writes the facts, then the next command. */
export function writeRetroText(report: RetroReport, look: TextLook): string {
  const next = `Next: ${revealOnOneLine(addShellWord('strat retro', report.named))} in a terminal asks what broke down and why. For a meeting, add --form.`;
  return `${[...listFactLines(report, look), '', wrapLine(next, look.columns, '  ')].join('\n')}\n`;
}

/** Lists the lines of the facts. */
export function listFactLines({ name, facts }: RetroReport, look: TextLook): readonly string[] {
  const { covers, from, to } = facts;
  const what = covers === 'strategy' ? '' : `, ${covers}`;
  const title = look.paint.strong(revealOnOneLine(`${name}${what}, ${sayRetroSpan(from, to)}`));
  return [title, '', ...listTable(facts, look), ...listStory(facts, look)];
}

function listTable(facts: RetroFacts, look: TextLook): readonly string[] {
  if (facts.measures.length === 0)
    return ['There is nothing to compare, because no criterion belongs to it.'];
  const rows = facts.measures.map((one) => listCells(one, facts));
  const widths = HEAD.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(measureDisplayWidth)),
  );
  const write = (cells: readonly string[]) =>
    cells
      .map((cell, at) => padToWidth(cell, (widths[at] ?? 0) + GAP))
      .join('')
      .trimEnd();
  const indent = ' '.repeat(Math.min((widths[0] ?? 0) + GAP, 20));
  return [
    look.paint.faint(write(HEAD)),
    ...facts.measures.flatMap((one, at) => [
      write(rows[at] ?? []),
      ...joinIfFits([sayRetroRemark(one), sayShares(one)], look.columns - indent.length).map(
        (line) => indent + wrapLine(line, look.columns, indent),
      ),
    ]),
  ];
}

/** Puts parts on one line where they fit, otherwise each on its own. */
function joinIfFits(parts: readonly string[], room: number): readonly string[] {
  const shown = parts.filter(Boolean).map(revealOnOneLine);
  const joined = shown.join(' · ');
  return measureDisplayWidth(joined) < room ? [joined] : [...shown].reverse();
}

function listCells(one: RetroMeasure, { plan, to }: RetroFacts): readonly string[] {
  return [
    one.one.placed.id,
    sayRetroPromise(one, one.first, plan),
    sayRetroPromiseNow(one, plan),
    sayLatest(one, to),
  ].map(revealOnOneLine);
}

/** Says the shares: `51 % of the first ambition, 53 % of today’s`. */
function sayShares({ shareOfFirst, shareOfNow }: RetroMeasure): string {
  const now = shareOfNow === undefined ? undefined : sayWholeShare(shareOfNow);
  if (shareOfFirst === undefined) return now === undefined ? '' : `${now} of the way`;
  const first = sayWholeShare(shareOfFirst);
  if (shareOfFirst === shareOfNow) return `${first} of the way`;
  return `${first} of the first ambition${now === undefined ? '' : `, ${now} of today’s`}`;
}

/** The most things that are named of each kind. */
const MOST = 12;

function listStory(facts: RetroFacts, look: TextLook): readonly string[] {
  const belief = sayBelief(facts.beliefs, facts.to);
  return [
    ...listPart('Said in time?', sayRhythm(facts.rhythm, facts.to), look),
    ...listPart(
      'What was known',
      facts.events.map((one) => sayEvent(one, facts)),
      look,
    ),
    ...listPart('Believed?', belief === undefined ? [] : [belief], look),
    ...listPart('Named again', facts.again.map(sayNamedAgain), look),
  ];
}

function listPart(title: string, all: readonly string[], { paint, columns }: TextLook): readonly string[] {
  if (all.length === 0) return [];
  const more = all.length > MOST ? [`and ${all.length - MOST} more`] : [];
  const lines = [...all.slice(0, MOST), ...more].map(
    (line) => `   ${wrapLine(revealOnOneLine(line), columns, ' '.repeat(5))}`,
  );
  return ['', paint.strong(title), ...lines];
}
