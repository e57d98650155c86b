/** XML of our own making: text of a strategy is escaped, and what XML cannot hold is among what `visible` shows. */
import { visible } from './terminal.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text, or the value of an attribute; in neither can a line be a command to a CI runner. */
export function escapeXml(text: string): string {
  return visible(text)
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/##(?=\w*\[)/g, '#&#35;')
    .replace(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm, '$1&#58;');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. @param content XML that is already escaped */
export function element(name: string, attributes: Attributes, content = ''): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const words = [name, ...given.map(([key, value]) => `${key}="${attributeText(String(value))}"`)].join(' ');
  return content === '' ? `<${words}/>` : `<${words}>${content}</${name}>`;
}

/** A reader makes a space of a line break that is not written as a number. */
function attributeText(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Elements below each other, as the content of another. */
export function block(elements: readonly string[]): string {
  return elements.length === 0 ? '' : `\n${elements.join('\n')}\n`;
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
