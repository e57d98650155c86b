/** A brief as one HTML file that loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml, escapeHtmlText } from '../model/escape-html.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { Medium } from './layout.ts';
import { renderBlocks, renderInline, renderUnlinked } from './markup.ts';
import type { EntryReference } from './sourcebook.ts';
import { addFullStop, dropFullStop, shortenToLine, toText } from './wording.ts';
import type { BriefWords } from './words.ts';

/** The parts of a page besides the brief. */
export interface PageParts {
  readonly words: BriefWords;
  /** Our own style sheet, as text. */
  readonly stylesheet: string;
  /** Finished pictures by name; a missing one prints nothing. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Finished HTML that a site adds, by its place or by the id of its entry. */
  readonly inserts?: ReadonlyMap<string, string>;
}

export function makeHtmlMedium({ words, stylesheet, pictures, inserts }: PageParts): Medium {
  const named = new Set<string>();
  return {
    escape: (text) => escapeHtml(keepVisibleLine(text)),
    finished: {
      label: (value) => escapeHtmlText(keepVisibleLine(toText(value))),
      inline: (value) => renderInline(toText(value)),
      blocks: (value, level) => renderBlocks(toText(value), level === undefined ? undefined : Number(level)),
      sentence: (value) => markUpSentence(toText(value)),
      linked: (value) => linkReferences(value),
      anchor: (value) => makeAnchor(toText(value), named),
      picture: (value) => pictures.get(toText(value)) ?? '',
      insert: (value) => inserts?.get(toText(value)) ?? '',
      stylesheet: () => stylesheet,
    },
    plain: {
      shorten: (value, most) => shortenToLine(toText(value), Number(most)),
      with_stop: (value) => addFullStop(toText(value)),
      without_stop: (value) => dropFullStop(toText(value)),
      t: (value, ...given) => words.say(toText(value), ...given.map(toText)),
    },
  };
}

/** Escapes one of our own sentences and shows ids in backticks as code. */
function markUpSentence(sentence: string): string {
  return escapeHtml(keepVisibleLine(sentence)).replace(/`([a-z][a-z0-9-]*)`/g, '<code>$1</code>');
}

/** Links entries by their short texts. `sealPage` later drops links that lead nowhere. */
function linkReferences(value: unknown): string {
  const references: readonly EntryReference[] = Array.isArray(value) ? value : [];
  return references
    .map(({ id, text }) =>
      id === ''
        ? renderInline(toText(text))
        : `<a href="#${escapeHtml(id)}">${renderUnlinked(toText(text))}</a>`,
    )
    .join(' · ');
}

/** Gives the anchor to the first entry with an id, so that links to it are stable. */
function makeAnchor(id: string, named: Set<string>): string {
  if (named.has(id) || !/^[a-z][a-z0-9-]*$/.test(id)) return '';
  named.add(id);
  return ` id="${id}"`;
}

/** Drops links to entries that are not on the page: a page shows only a part of the strategy. */
function dropDeadLinks(page: string): string {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return page.replace(/<a href="#([^"]+)">([\s\S]*?)<\/a>/g, (link, id, text) => (ids.has(id) ? link : text));
}

/**
 * Adds a security policy to the head of a page: it runs nothing, loads nothing, and has no style but its own. The policy is
 * added here and not in a layout, so that it also holds for a stranger’s layout.
 * @param script our one script that the page may run, if it has one
 */
export function sealPage(made: string, script?: string): string {
  const page = dropDeadLinks(made);
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) =>
    hashForPolicy(text ?? ''),
  );
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${hashForPolicy(script)}`]),
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

function hashForPolicy(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}
