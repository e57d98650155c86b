/** New check-ins for people at a terminal. */
import type { CheckinNews } from './checkin-news.ts';
import { type NewsGroup, sayLeftNews, type ToldNews, tellNews } from './checkin-news-words.ts';
import { measureDisplayWidth } from './frame.ts';
import { wrapLine } from './status-look.ts';
import { revealOnOneLine } from './terminal.ts';

/** Formats new check-ins, and the states that a change makes others; in parts. */
export function formatNewsPretty(news: CheckinNews, columns: number): readonly string[] {
  const told = tellNews(news);
  const left = sayLeftNews(told);
  return [
    told.groups.flatMap((group) => formatGroup(group, columns)).join('\n'),
    formatMoves(told.moves),
    ...(left === undefined ? [] : [left]),
  ];
}

function formatGroup({ title, items }: NewsGroup, columns: number): readonly string[] {
  const head = revealOnOneLine(title);
  const [first, second] = items;
  if (first === undefined) return [` ${head}`];
  if (second === undefined) return [` ${wrapLine(`${head}: ${revealOnOneLine(first)}`, columns, '   ')}`];
  return [` ${head}`, ...items.map((item) => `   ${wrapLine(revealOnOneLine(item), columns, '     ')}`)];
}

function formatMoves(moves: ToldNews['moves']): string {
  const cells = moves.map(({ id, from, to }) => [id, from, to].map(revealOnOneLine));
  const width = (at: number) => Math.max(0, ...cells.map((row) => measureDisplayWidth(row[at] ?? '')));
  const [first, second] = [width(0), width(1)];
  const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - measureDisplayWidth(text)));
  return cells
    .map(([id = '', from = '', to = '']) => ` ${pad(id, first)}  ${pad(from, second)}  → ${to}`)
    .join('\n');
}
