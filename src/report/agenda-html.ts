/** `strat agenda` as the body of a page. */
import { escapeHtml } from '../model/escape-html.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { AgendaReport } from './agenda.ts';
import { type AgendaLine, type AgendaSection, wordAgenda } from './agenda-words.ts';

/** Writes a whole page, to be sealed with a policy. @param stylesheet ours */
export function writeAgendaHtml(report: AgendaReport, stylesheet: string): string {
  const { title, subtitle, sections } = wordAgenda(report);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(title)}</title>
<style>${stylesheet}</style>
</head>
<body>
<main>
<h1>${say(title)}</h1>
<p>${say(subtitle)}</p>
${sections.map(writeSection).join('\n')}
</main>
</body>
</html>
`;
}

const say = (text: string) => escapeHtml(keepVisibleLine(text));

function writeSection({ title, summary, lines, isNumbered }: AgendaSection): string {
  const head = `<h2>${say(title)}</h2>${summary === undefined ? '' : `\n<p>${say(summary)}</p>`}`;
  const tag = isNumbered ? 'ol' : 'ul';
  const items = lines.map((line) => `<li>${writeLine(line)}</li>`).join('\n');
  return lines.length === 0 ? head : `${head}\n<${tag}>\n${items}\n</${tag}>`;
}

const TAGS = { strong: 'strong', question: 'em' } as const;

function writeLine(line: AgendaLine): string {
  return line
    .map(({ text, style }) =>
      style === undefined ? say(text) : `<${TAGS[style]}>${say(text)}</${TAGS[style]}>`,
    )
    .join('');
}
