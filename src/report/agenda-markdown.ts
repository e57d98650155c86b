/** `strat agenda` as Markdown: one page for the meeting, and the narrative of its minutes. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import type { AgendaReport } from './agenda.ts';
import { type AgendaLine, type AgendaSection, wordAgenda } from './agenda-words.ts';

/** Writes the page. */
export function writeAgendaMarkdown(report: AgendaReport): string {
  const { title, subtitle, sections } = wordAgenda(report);
  const blocks = [`# ${escapeMarkdown(title)}`, escapeMarkdown(subtitle), ...sections.map(writeSection)];
  return `${blocks.join('\n\n')}\n`;
}

function writeSection({ title, summary, lines, isNumbered }: AgendaSection): string {
  const head = `**${escapeMarkdown(title)}**${summary === undefined ? '' : `: ${escapeMarkdown(summary)}`}`;
  const items = lines.map((line, at) => `${isNumbered ? `${at + 1}.` : '-'} ${writeLine(line)}`);
  return items.length === 0 ? head : `${head}\n\n${items.join('\n')}`;
}

function writeLine(line: AgendaLine): string {
  return line
    .map(({ text, style }) => {
      const escaped = escapeMarkdown(text);
      const sign = style === 'strong' ? '**' : style === 'question' ? '*' : '';
      return `${keepSpace(text, 'start')}${sign}${escaped.trim()}${sign}${keepSpace(text, 'end')}`;
    })
    .join('');
}

const keepSpace = (text: string, side: 'start' | 'end') =>
  (side === 'start' ? text.startsWith(' ') : text.endsWith(' ')) ? ' ' : '';
