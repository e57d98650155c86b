/** A brief as one HTML file that loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml, escapeHtmlText } from '../model/escape-html.ts';
import { visibleLine } from '../model/visible.ts';
import type { Medium } from './layout.ts';
import { blockMarkup, inlineMarkup, unlinkedMarkup } from './markup.ts';
import type { Reference } from './sourcebook.ts';
import { asText, shortened, withoutStop, withStop } from './wording.ts';
import type { Words } from './words.ts';

/** The parts of a page besides the brief. */
export interface PageParts {
  readonly words: Words;
  /** Our own style sheet, as text. */
  readonly stylesheet: string;
  /** Finished pictures by name; a missing one prints nothing. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Finished HTML that a site adds, by its place or by the id of its entry. */
  readonly inserts?: ReadonlyMap<string, string>;
}

export function htmlMedium({ words, stylesheet, pictures, inserts }: PageParts): Medium {
  const named = new Set<string>();
  return {
    escape: (text) => escapeHtml(visibleLine(text)),
    finished: {
      label: (value) => escapeHtmlText(visibleLine(asText(value))),
      inline: (value) => inlineMarkup(asText(value)),
      blocks: (value, level) => blockMarkup(asText(value), level === undefined ? undefined : Number(level)),
      sentence: (value) => sentenceOf(asText(value)),
      linked: (value) => linksTo(value),
      anchor: (value) => anchorOf(asText(value), named),
      picture: (value) => pictures.get(asText(value)) ?? '',
      insert: (value) => inserts?.get(asText(value)) ?? '',
      stylesheet: () => stylesheet,
    },
    plain: {
      shorten: (value, most) => shortened(asText(value), Number(most)),
      with_stop: (value) => withStop(asText(value)),
      without_stop: (value) => withoutStop(asText(value)),
      t: (value, ...given) => words.say(asText(value), ...given.map(asText)),
    },
  };
}

/** Escapes one of our own sentences and shows ids in backticks as code. */
function sentenceOf(sentence: string): string {
  return escapeHtml(visibleLine(sentence)).replace(/`([a-z][a-z0-9-]*)`/g, '<code>$1</code>');
}

/** Links entries by their short texts. `sealPage` later drops links that lead nowhere. */
function linksTo(value: unknown): string {
  const references: readonly Reference[] = Array.isArray(value) ? value : [];
  return references
    .map(({ id, text }) =>
      id === ''
        ? inlineMarkup(asText(text))
        : `<a href="#${escapeHtml(id)}">${unlinkedMarkup(asText(text))}</a>`,
    )
    .join(' · ');
}

/** Gives the anchor to the first entry with an id, so that links to it are stable. */
function anchorOf(id: string, named: Set<string>): string {
  if (named.has(id) || !/^[a-z][a-z0-9-]*$/.test(id)) return '';
  named.add(id);
  return ` id="${id}"`;
}

/** Drops links to entries that are not on the page: a page shows only a part of the strategy. */
function withoutDeadLinks(page: string): string {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return page.replace(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g, (link, id, text) => (ids.has(id) ? link : text));
}

/**
 * Adds a security policy to the head of a page: it runs nothing, loads nothing, and has no style but its own. The policy is
 * added here and not in a layout, so that it also holds for a stranger’s layout.
 * @param script our one script that the page may run, if it has one
 */
export function sealed(made: string, script?: string): string {
  const page = withoutDeadLinks(made);
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) =>
    hashOf(text ?? ''),
  );
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    `style-src ${styles.length > 0 ? [...new Set(styles)].join(' ') : "'none'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const head =
    /^\s*(?:<!doctype[^>]*>)?\s*(?:<html(?:\s+(?:lang|dir)="[\w-]*")*>)?\s*(?:<head>)?/i.exec(page)?.[0] ??
    '';
  return `${head.trimStart()}\n${meta}${page.slice(head.length)}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
