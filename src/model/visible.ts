/**
 * Bidirectional and invisible characters, letters that show nothing, and halves of surrogate pairs. Joiners and
 * variation selectors are left alone: scripts and emoji need them.
 */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const CONTROL = /[^\P{Cc}\n\t]/gu;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u;

/** Keeps the characters of a text that a reader can see, and its lines; returns an empty text if there are none. */
export function keepVisible(text: string): string {
  const shown = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, ' ')
    .replace(UNSEEN, '');
  return SEEN.test(shown) ? shown.trim() : '';
}

/** Keeps the visible characters of a text, on one line. */
export function keepVisibleLine(text: string): string {
  return keepVisible(text).replace(/\s+/g, ' ');
}
