/** The only way for foreign text to reach HTML, in an element or in a quoted attribute. */

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text, so that it is shown exactly as it was typed. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const LONG_WORD = /\S{24,}/g;
const PART = /.{1,12}/gu;

/** Escapes a text for an element; a word too long for a narrow column may be broken. */
export function escapeHtmlText(text: string): string {
  const parts = text.split(LONG_WORD);
  const words = text.match(LONG_WORD) ?? [];
  return parts.map((part, index) => escapeHtml(part) + makeBreakable(words[index] ?? '')).join('');
}

function makeBreakable(word: string): string {
  return (word.match(PART) ?? []).map(escapeHtml).join('<wbr>');
}
