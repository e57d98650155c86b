/** A brief in Markdown, as GitHub and GitLab read it. */

import { escapeMarkdown, escapeMarkdownBlocks } from '../model/escape-markdown.ts';
import type { Brief } from './brief.ts';
import { type Medium, runLayout } from './layout.ts';
import { mermaidOf } from './mermaid.ts';
import { asText, shortened, withoutStop, withStop } from './wording.ts';
import { ENGLISH, type Words } from './words.ts';

/** @param layout the text of a Liquid layout @throws LayoutError if the layout cannot be used */
export function renderMarkdown(brief: Brief, layout: string, words: Words = ENGLISH): string {
  return tidy(runLayout(layout, brief, mediumFor(brief, words)));
}

function mediumFor(brief: Brief, words: Words): Medium {
  return {
    escape: escapeMarkdown,
    finished: {
      blocks: (value) => escapeMarkdownBlocks(asText(value)),
      sentence: (value) => escapeSentence(asText(value)),
      chart: () => mermaidOf(brief, words),
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
function escapeSentence(sentence: string): string {
  return escapeMarkdown(sentence).replace(/\\`([a-z][a-z0-9-]*)\\`/g, '`$1`');
}

/** Removes trailing spaces and repeated empty lines, and ends the text with one newline. */
function tidy(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
