/** Makes text of a strategy safe for one line of Markdown. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { revealOnOneLine } from './terminal.ts';

/** A line to type between backticks, with the spaces that decide what it belongs to. */
const INDENTED = /(?<!`)( ?` {2,}[^\s`][^`]*`(?!`) ?)/;

/**
 * Escapes text for one line: plain names and values between backticks stay code, and nothing else means anything to
 * Markdown or a forge.
 */
export function escapeInline(text: string): string {
  return text
    .split(INDENTED)
    .map((part, at) => (at % 2 === 1 ? escapeIndented(part) : escapeSentence(part)))
    .join('');
}

function escapeIndented(part: string): string {
  const [, before = '', spaces = '', rest = '', after = ''] = /^( ?)`( +)(.*`)( ?)$/s.exec(part) ?? [];
  const escaped = escapeSentence(`\`${rest}`);
  return `${before}${escaped.startsWith('`') ? `\`${spaces}${escaped.slice(1)}` : escaped}${after}`;
}

function escapeSentence(text: string): string {
  return escapeMarkdown(revealOnOneLine(text)).replace(
    /(?<!`)\\`((?:[\p{L}\p{N} .:=/,"'(){}-]|\\[_[\]<>])+)\\`(?!\\`)/gu,
    (whole, inner: string) =>
      inner.trim() === inner ? `\`${inner.replace(/\\([_[\]<>])/g, '$1')}\`` : whole,
  );
}
