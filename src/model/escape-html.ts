/** The one way in which text that is not ours reaches HTML, in an element as in a quoted attribute. */

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whatever it holds, it is shown as the characters that were typed. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const LONG_WORD = /\S{24,}/g;
const PART = /.{1,12}/gu;

/** The same for an element: a word too long for a narrow column may be broken. */
export function escapeHtmlText(text: string): string {
  const parts = text.split(LONG_WORD);
  const words = text.match(LONG_WORD) ?? [];
  return parts.map((part, index) => escapeHtml(part) + breakable(words[index] ?? '')).join('');
}

function breakable(word: string): string {
  return (word.match(PART) ?? []).map(escapeHtml).join('<wbr>');
}
