/** New check-ins as Markdown: a list of what they say, and a table of the states that are others. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { type NewsGroup, sayLeftNews, type ToldNews } from './checkin-news-words.ts';

/** Formats new check-ins, and the states that a change makes others; in parts. */
export function formatNewsMarkdown(news: ToldNews): readonly string[] {
  const left = sayLeftNews(news);
  return [
    news.groups.map(formatGroup).join('\n'),
    formatMoves(news.moves),
    ...(left === undefined ? [] : [left]),
  ].filter((part) => part !== '');
}

function formatGroup({ title, items }: NewsGroup): string {
  const [first, second] = items;
  const head = `- **${escapeMarkdown(title)}**`;
  if (first === undefined) return head;
  if (second === undefined) return `${head}: ${escapeMarkdown(first)}`;
  return [`${head}:`, ...items.map((item) => `  - ${escapeMarkdown(item)}`)].join('\n');
}

function formatMoves(moves: ToldNews['moves']): string {
  if (moves.length === 0) return '';
  const rows = moves.map(({ id, from, to }) => `| ${[id, from, to].map(escapeMarkdown).join(' | ')} |`);
  return ['| measure | before | after |', '| --- | --- | --- |', ...rows].join('\n');
}
