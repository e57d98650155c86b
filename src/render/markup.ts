/**
 * Text of a strategy as HTML: marked reads the Markdown, and every element is written here. Raw HTML is shown as text, a
 * link works only with http, https or mailto, and a picture becomes its alternative text.
 */
import { Lexer, Marked, type RendererObject, type Token, type Tokens } from 'marked';
import { escapeHtml, escapeHtmlText } from '../model/escape-html.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { keepVisible, keepVisibleLine } from '../model/visible.ts';

/** How to write the Markdown of one kind of place. */
interface Manner {
  /** The level of its headings. Undefined turns them into paragraphs, so that they do not disturb those of the page. */
  readonly heading?: number | undefined;
  /** Whether links work: a link inside a link does not. */
  readonly links: boolean;
}

/** Renders one line with emphasis, code and links. */
export function renderInline(text: string): string {
  return readMarkup(keepVisibleLine(text), (line) => makeMarkdownReader({ links: true }).parseInline(line));
}

/** Renders one line without links, for a text that is itself a link. */
export function renderUnlinked(text: string): string {
  return readMarkup(keepVisibleLine(text), (line) => makeMarkdownReader({ links: false }).parseInline(line));
}

/** Returns only the words, not escaped, for places that know neither bold nor links. */
export function stripMarkup(text: string): string {
  const isPlain = !/[*_`~[\]<\\]/.test(text);
  return isPlain
    ? text
    : readMarkup(
        text,
        (line) => joinTokenWords(Lexer.lexInline(line)),
        (typed) => typed,
        (typed) => typed,
      );
}

/** Renders paragraphs, lists and tables. */
export function renderBlocks(text: string, heading?: number): string {
  const reader = makeMarkdownReader({ links: true, heading });
  return splitLongText(keepVisible(text))
    .map((piece) => readMarkup(piece, (markdown) => reader.parse(markdown), toParagraph))
    .join('');
}

const toParagraph = (html: string) => `<p>${html}</p>\n`;

/** A line of deeply nested quotes or lists, on which marked takes quadratic time. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){16}/m;

/** Reads Markdown. A text that is too long or too deep is shown as it was typed. */
function readMarkup(
  text: string,
  parse: (text: string) => string | Promise<string>,
  wrap = (html: string) => html,
  asTyped = escapeHtmlText,
): string {
  if (text.length > TEXT_LIMIT || TOO_DEEP.test(text)) return wrap(asTyped(text));
  try {
    return String(parse(text));
  } catch (error) {
    if (error instanceof RangeError) return wrap(asTyped(text));
    throw error;
  }
}

/** Splits a text that is longer than a field between its paragraphs. */
function splitLongText(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const paragraph of text.length > TEXT_LIMIT ? text.split(/\n{2,}/) : [text]) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + paragraph.length < TEXT_LIMIT)
      pieces[pieces.length - 1] = `${last}\n\n${paragraph}`;
    else pieces.push(paragraph);
  }
  return pieces;
}

const readers = new Map<string, Marked>();

function makeMarkdownReader(manner: Manner): Marked {
  const key = JSON.stringify(manner);
  const reader =
    readers.get(key) ?? new Marked({ async: false, gfm: true, renderer: makeMarkdownRenderer(manner) });
  readers.set(key, reader);
  return reader;
}

function makeMarkdownRenderer({ heading, links }: Manner): RendererObject {
  return {
    ...PLAIN,
    text(token: Tokens.Text | Tokens.Escape) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : escapeHtmlText(token.text);
    },
    heading({ tokens }: Tokens.Heading) {
      const inner = this.parser.parseInline(tokens);
      return heading === undefined
        ? `<p><strong>${inner}</strong></p>\n`
        : `<h${heading}>${inner}</h${heading}>\n`;
    },
    link({ href, tokens }: Tokens.Link) {
      const inner = this.parser.parseInline(tokens);
      return links && isOutgoingLink(href)
        ? `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>`
        : inner;
    },
    table({ header, rows }: Tokens.Table) {
      const cell = (tag: string, { tokens }: Tokens.TableCell) =>
        `<${tag}>${this.parser.parseInline(tokens)}</${tag.slice(0, 2)}>`;
      const rowOf = (tag: string, cells: readonly Tokens.TableCell[]) =>
        `<tr>${cells.map((one) => cell(tag, one)).join('')}</tr>`;
      const body = rows.map((row) => rowOf('td', row)).join('');
      return `<table><thead>${rowOf('th scope="col"', header)}</thead>${body && `<tbody>${body}</tbody>`}</table>\n`;
    },
  };
}

/** Elements that need no setting. */
const PLAIN: RendererObject = {
  html: ({ text, block }) => (block ? toParagraph(escapeHtmlText(text.trim())) : escapeHtmlText(text)),
  image: ({ text }) => escapeHtmlText(text),
  code: ({ text }) => `<pre><code>${escapeHtmlText(text)}</code></pre>\n`,
  codespan: ({ text }) => `<code>${escapeHtmlText(text)}</code>`,
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  br: () => '<br>',
  hr: () => '<hr>\n',
};

function joinTokenWords(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'br' ? ' ' : readTokenWords(token))).join('');
}

function readTokenWords(token: Token): string {
  if ('tokens' in token && token.tokens) return joinTokenWords(token.tokens);
  return 'text' in token ? token.text : token.raw;
}

/** Returns whether a link begins with a scheme that we allow. Nothing is decoded or resolved. */
function isOutgoingLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(href);
}
