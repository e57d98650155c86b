/** What the layouts of a site can do with values: the same as those of a brief, plus finished pieces. */
import { escapeHtml } from '../model/escape-html.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { Medium } from '../render/layout.ts';
import { renderBlocks, renderInline, renderUnlinked } from '../render/markup.ts';
import { shortenToLine, toText } from '../render/wording.ts';
import type { BriefWords } from '../render/words.ts';

/** @param pieces finished HTML and CSS by name; a missing one prints nothing */
export function makeSiteMedium(words: BriefWords, pieces: ReadonlyMap<string, string>): Medium {
  return {
    escape: (text) => escapeHtml(keepVisibleLine(text)),
    finished: {
      inline: (value) => renderInline(toText(value)),
      unlinked: (value) => renderUnlinked(toText(value)),
      blocks: (value, level) => renderBlocks(toText(value), level === undefined ? undefined : Number(level)),
      insert: (value) => pieces.get(toText(value)) ?? '',
    },
    plain: {
      shorten: (value, most) => shortenToLine(toText(value), Number(most)),
      t: (value, ...given) => words.say(toText(value), ...given.map(toText)),
    },
  };
}
