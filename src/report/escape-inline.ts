/** Makes text of a strategy safe for one line of Markdown. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { revealOnOneLine } from './terminal.ts';

/**
 * Escapes text for one line: plain names and values between backticks stay code, and nothing else means anything to
 * Markdown or a forge.
 */
export function escapeInline(text: string): string {
  return escapeMarkdown(revealOnOneLine(text)).replace(
    /(?<!`)\\`((?:[\p{L}\p{N} .:=/,"'(){}-]|\\[_[\]<>])+)\\`(?!\\`)/gu,
    (whole, inner: string) =>
      inner.trim() === inner ? `\`${inner.replace(/\\([_[\]<>])/g, '$1')}\`` : whole,
  );
}
