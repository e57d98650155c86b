/** Walks through the XML of a part, without document types and within bounds. */
import { SaxesParser } from 'saxes';
import { ImportProblem } from '../intake/reading.ts';

const DEPTH_LIMIT = 64;

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlWalk {
  /** @param name without its prefix */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const dropPrefix = (name: string) => name.slice(name.indexOf(':') + 1);

/** Walks through a part. @param part its name, for the message @throws ImportProblem */
export function walkXml(bytes: Uint8Array | undefined, part: string, { open, close, text }: XmlWalk): void {
  if (!bytes) return;
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (): never => {
    throw new ImportProblem(
      `The part ${part} of the workbook cannot be read.`,
      'Open it in your spreadsheet program, and save it again as .xlsx.',
    );
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEPTH_LIMIT) refuse();
    const plain = Object.entries(attributes).map(([key, value]) => [dropPrefix(key), value] as const);
    open(dropPrefix(name), Object.fromEntries(plain));
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    close(dropPrefix(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(decodePart(bytes, refuse)).close();
}

function decodePart(bytes: Uint8Array, refuse: () => never): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse();
  }
}
