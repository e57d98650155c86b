/** What the layouts of a site can do with values: the same as those of a brief, plus finished pieces. */
import { escapeHtml } from '../model/escape-html.ts';
import { visibleLine } from '../model/visible.ts';
import type { Medium } from '../render/layout.ts';
import { blockMarkup, inlineMarkup, unlinkedMarkup } from '../render/markup.ts';
import { asText, shortened } from '../render/wording.ts';
import type { Words } from '../render/words.ts';

/** @param pieces finished HTML and CSS by name; a missing one prints nothing */
export function siteMedium(words: Words, pieces: ReadonlyMap<string, string>): Medium {
  return {
    escape: (text) => escapeHtml(visibleLine(text)),
    finished: {
      inline: (value) => inlineMarkup(asText(value)),
      unlinked: (value) => unlinkedMarkup(asText(value)),
      blocks: (value, level) => blockMarkup(asText(value), level === undefined ? undefined : Number(level)),
      insert: (value) => pieces.get(asText(value)) ?? '',
    },
    plain: {
      shorten: (value, most) => shortened(asText(value), Number(most)),
      t: (value, ...given) => words.say(asText(value), ...given.map(asText)),
    },
  };
}
