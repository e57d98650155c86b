/** A brief in HTML: one file that needs nothing else and runs nothing. */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../model/escape-html.ts';
import { visibleLine } from '../model/visible.ts';
import type { Brief } from './brief.ts';
import type { Medium } from './layout.ts';
import { blockMarkup, inlineMarkup, unlinkedMarkup } from './markup.ts';
import type { Reference } from './sourcebook.ts';
import { asText, shortened, withoutStop, withStop } from './wording.ts';
import type { Words } from './words.ts';

/** What a page is made of besides the brief. */
export interface PageParts {
  readonly words: Words;
  /** Our own style, as a text. */
  readonly stylesheet: string;
  /** Finished pictures by name; one that is not there prints nothing. */
  readonly pictures: ReadonlyMap<string, string>;
}

export function htmlMedium(brief: Brief, { words, stylesheet, pictures }: PageParts): Medium {
  const ids = idsOf(brief);
  const named = new Set<string>();
  return {
    escape: (text) => escapeHtml(visibleLine(text)),
    finished: {
      inline: (value) => inlineMarkup(asText(value)),
      blocks: (value, level) => blockMarkup(asText(value), level === undefined ? undefined : Number(level)),
      sentence: (value) => sentenceOf(asText(value)),
      linked: (value) => linksTo(value, ids),
      anchor: (value) => anchorOf(asText(value), named),
      picture: (value) => pictures.get(asText(value)) ?? '',
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

/** A sentence of our own, in which ids stand in backticks and are shown as code. */
function sentenceOf(sentence: string): string {
  return escapeHtml(visibleLine(sentence)).replace(/`([a-z][a-z0-9-]*)`/g, '<code>$1</code>');
}

/** Everything that has a place of its own on a page. */
function idsOf(brief: Brief): ReadonlySet<string> {
  const { gap, path, capabilities, initiatives, indicators, assumptions, risks, reality } = brief;
  const objectives = path.flatMap((stage) => stage.objectives);
  const kinds = [
    gap,
    objectives,
    capabilities,
    initiatives,
    indicators,
    assumptions,
    risks,
    reality.obstacles,
  ];
  return new Set(kinds.flatMap((entries) => entries.map(({ id }) => id)));
}

function linksTo(value: unknown, ids: ReadonlySet<string>): string {
  const references: readonly Reference[] = Array.isArray(value) ? value : [];
  return references
    .map(({ id, text }) =>
      ids.has(id)
        ? `<a href="#${escapeHtml(id)}">${unlinkedMarkup(asText(text))}</a>`
        : inlineMarkup(asText(text)),
    )
    .join(' · ');
}

/** The first entry with an id has it on the page as well: links to it are stable. */
function anchorOf(id: string, named: Set<string>): string {
  if (named.has(id) || !/^[a-z][a-z0-9-]*$/.test(id)) return '';
  named.add(id);
  return ` id="${id}"`;
}

/**
 * The page with a policy at its head: it runs nothing, loads nothing, and has no style but its own. It is written here and
 * not in a layout, so that it holds for a layout of a stranger’s as well.
 */
export function sealed(page: string): string {
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text]) =>
    hashOf(text ?? ''),
  );
  const policy = [
    "default-src 'none'",
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
