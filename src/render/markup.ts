/**
 * Text of a strategy as HTML: marked reads the Markdown, and every element is written here. Raw HTML is shown as text, a
 * link works only with http, https or mailto, and a picture becomes its alternative text.
 */
import { Lexer, Marked, type RendererObject, type Token, type Tokens } from 'marked';
import { escapeHtml, escapeHtmlText } from '../model/escape-html.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { visible, visibleLine } from '../model/visible.ts';

/** How to write the Markdown of one kind of place. */
interface Manner {
  /** The level of its headings. Undefined turns them into paragraphs, so that they do not disturb those of the page. */
  readonly heading?: number | undefined;
  /** Whether links work: a link inside a link does not. */
  readonly links: boolean;
}

/** Renders one line with emphasis, code and links. */
export function inlineMarkup(text: string): string {
  return read(visibleLine(text), (line) => readerFor({ links: true }).parseInline(line));
}

/** Renders one line without links, for a text that is itself a link. */
export function unlinkedMarkup(text: string): string {
  return read(visibleLine(text), (line) => readerFor({ links: false }).parseInline(line));
}

/** Returns only the words, not escaped, for places that know neither bold nor links. */
export function wordsOfMarkup(text: string): string {
  const isPlain = !/[*_`~[\]<\\]/.test(text);
  return isPlain
    ? text
    : read(
        text,
        (line) => wordsIn(Lexer.lexInline(line)),
        (typed) => typed,
        (typed) => typed,
      );
}

/** Renders paragraphs, lists and tables. */
export function blockMarkup(text: string, heading?: number): string {
  const reader = readerFor({ links: true, heading });
  return piecesOf(visible(text))
    .map((piece) => read(piece, (markdown) => reader.parse(markdown), asParagraph))
    .join('');
}

const asParagraph = (html: string) => `<p>${html}</p>\n`;

/** A line of deeply nested quotes or lists, on which marked takes quadratic time. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){16}/m;

/** Reads Markdown. A text that is too long or too deep is shown as it was typed. */
function read(
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
function piecesOf(text: string): readonly string[] {
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

function readerFor(manner: Manner): Marked {
  const key = JSON.stringify(manner);
  const reader = readers.get(key) ?? new Marked({ async: false, gfm: true, renderer: rendererFor(manner) });
  readers.set(key, reader);
  return reader;
}

function rendererFor({ heading, links }: Manner): RendererObject {
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
      return links && leadsOut(href) ? `<a href="${escapeHtml(href)}" rel="noreferrer">${inner}</a>` : inner;
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
  html: ({ text, block }) => (block ? asParagraph(escapeHtmlText(text.trim())) : escapeHtmlText(text)),
  image: ({ text }) => escapeHtmlText(text),
  code: ({ text }) => `<pre><code>${escapeHtmlText(text)}</code></pre>\n`,
  codespan: ({ text }) => `<code>${escapeHtmlText(text)}</code>`,
  checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  br: () => '<br>',
  hr: () => '<hr>\n',
};

function wordsIn(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'br' ? ' ' : wordsOf(token))).join('');
}

function wordsOf(token: Token): string {
  if ('tokens' in token && token.tokens) return wordsIn(token.tokens);
  return 'text' in token ? token.text : token.raw;
}

/** Returns whether a link begins with a scheme that we allow. Nothing is decoded or resolved. */
function leadsOut(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(href);
}
