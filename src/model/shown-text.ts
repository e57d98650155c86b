/**
 * The text that a reader of rendered Markdown sees, for counting its words. Where a renderer might show something or
 * not, it counts as hidden. Nothing here makes a page.
 */

/** Parts that no reader sees, in the order in which they are taken out. Each pattern passes over the text once. */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  // A comment that is not closed hides the rest; so do the other constructs that HTML does not show.
  [/<!--[\s\S]*?(?:-->|$)/g, ''],
  [
    /<(script|style|template|title|head|noscript|iframe|object|svg|math|textarea|dialog|rp|video|audio|canvas|datalist|noembed|noframes|picture)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
    ' ',
  ],
  [/<(?:\?|!\[CDATA\[|![A-Za-z])[\s\S]*?(?:>|$)/g, ' '],
  // Blocks that are drawn: their comments are not shown, and `\phantom{…}` is not either.
  [
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})[ \t]*\{?\.?(?:mermaid|math|geojson|topojson|stl)\b[\s\S]*?(?:^[ \t>]*\1|$(?![\s\S]))/gim,
    ' ',
  ],
  [/\$\$[\s\S]*?\$\$/g, ' '],
  // The words after the marks of a code block name its language.
  [/^[ \t>]*(?:```|~~~).*$/gm, ' '],
  // A definition of a link, footnote or abbreviation, with its title on the same line or the next ones.
  [
    /^[ \t>]*(?:[-*+][ \t]*)?\[[^\]\n]+\]:[ \t]*(?:\n[ \t>]*)?(?:<[^>\n]*>|[^\s]*)[^\n]*(?:\n[ \t>]*(?:"[^"]*"|'[^']*'|\([^)]*\))[ \t]*$)?/gm,
    ' ',
  ],
  [/!\[(?:[^[\]]|\[[^[\]]*\])*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?/g, ' '],
  // A link shows its words.
  [/\[((?:[^[\]]|\[[^[\]]*\])*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, '$1'],
  [/<(?:https?|mailto):[^\s<>]*>|\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>]*/gi, ' link '],
];

/** What stands between two dollar signs: with a command of TeX it may be a formula, without one it is money. */
const FORMULA = /\$[^$\n]+(?=\$)/g;

/** An element that its own attributes may hide, with its content. */
const HIDDEN_ELEMENT =
  /<([a-z][a-z0-9]*)(?=[^<>]*\s(?:hidden|style|aria-hidden|popover)\b)(?:"[^"]*"|'[^']*'|[^"'<>])*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const BREAKING_TAG =
  /<\/?(?:br|p|div|li|t[drh]|hr|[uod]l|d[td]|h[1-6]|table|blockquote|pre|details|summary)\b(?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const TAG = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
/** The marks at the head of a line: quotes, bullets, numbers of a list and boxes to tick. */
const LINE_HEAD = /^(?:[ \t]*(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$)|#{1,6}(?=\s|$)|\[[ xX]\](?=\s|$)))+/gm;
const SHORTCODE = /:[a-z][a-z0-9_+-]*:/g;

/** The most characters that are looked at. */
const MOST = 100_000;

/** Returns what is left for a reader, on one line. */
export function readShownText(markdown: string): string {
  let text = markdown.slice(0, MOST).replace(/\r\n?/g, '\n');
  for (const [pattern, instead] of HIDDEN) text = text.replace(pattern, instead);
  text = text.replace(FORMULA, (all: string) => (all.includes('\\') ? ' ' : all));
  text = text.replace(HIDDEN_ELEMENT, ' ').replace(BREAKING_TAG, ' ').replace(TAG, '');
  text = decodeEntities(text.replace(LINE_HEAD, ' ').replace(SHORTCODE, ' '));
  return text
    .replace(/[*~`]+/g, '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Letters with a mark, such as `&eacute;`: their words count, whatever the letter. */
const LETTER =
  /^([A-Za-z]{1,2})(?:acute|grave|circ|uml|tilde|ring|cedil|slash|lig|caron|ogon|macr|breve|dot|strok)$/;

/** Decodes numbers; a name counts as a letter if it is one, otherwise as a space. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));/g, (...found) => {
    const [, decimal, hex, name] = found as (string | undefined)[];
    if (name !== undefined) return LETTER.exec(name)?.[1] ?? ' ';
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
