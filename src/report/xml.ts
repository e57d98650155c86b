/** Writes XML: text of a strategy is escaped, and characters that XML cannot hold are shown by their code. */
import { revealCharacters } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes a text or an attribute; in neither can a line be a command to a CI runner. */
export function escapeXml(text: string): string {
  return revealCharacters(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/##(?=\w*\[)/g, '#&#35;')
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Formats an element. @param content XML that is already escaped */
export function formatElement(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const words = [name, ...given.map(([key, value]) => `${key}="${escapeAttribute(String(value))}"`)].join(
    ' ',
  );
  return content === '' ? `<${words}/>` : `<${words}>${content}</${name}>`;
}

/** Escapes an attribute; readers turn a line break into a space unless it is written as a number. */
function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Joins elements one below the other, as the content of another. */
export function joinElements(elements: readonly string[]): string {
  return elements.length === 0 ? '' : `\n${elements.join('\n')}\n`;
}

/** Formats a whole document. */
export function formatXmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
