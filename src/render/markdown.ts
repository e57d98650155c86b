/** A brief in Markdown, as GitHub and GitLab read it. */

import { escapeMarkdown, escapeMarkdownBlocks } from '../model/escape-markdown.ts';
import type { Brief } from './brief.ts';
import { type Medium, runLayout } from './layout.ts';
import { writeMermaidPath } from './mermaid.ts';
import { addFullStop, dropFullStop, shortenToLine, toText } from './wording.ts';
import { type BriefWords, ENGLISH } from './words.ts';

/** @param layout the text of a Liquid layout @throws LayoutError if the layout cannot be used */
export function renderMarkdown(brief: Brief, layout: string, words: BriefWords = ENGLISH): string {
  return tidyMarkdown(runLayout(layout, brief, makeMarkdownMedium(brief, words)));
}

function makeMarkdownMedium(brief: Brief, words: BriefWords): Medium {
  return {
    escape: escapeMarkdown,
    finished: {
      blocks: (value) => escapeMarkdownBlocks(toText(value)),
      sentence: (value) => escapeSentence(toText(value)),
      chart: () => writeMermaidPath(brief, words),
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
function escapeSentence(sentence: string): string {
  return escapeMarkdown(sentence).replace(/\\`([a-z][a-z0-9-]*)\\`/g, '`$1`');
}

/** Removes trailing spaces and repeated empty lines, and ends the text with one newline. */
function tidyMarkdown(text: string): string {
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
