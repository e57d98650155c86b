/** Reads the word or number before a line that says what the line is: “Objective 1:”, “KR 1.2 -”, “Owner:”. */
import { findFieldName, type HeadingName } from '../intake/field-names.ts';

export interface LineLabel {
  readonly name: HeadingName;
  /** As the source writes it, such as `KR 1.2`. */
  readonly label: string;
  /** Whether it is a short code such as `O1`, by which people find the line. */
  readonly isCode: boolean;
  /** Whether it has a number: it then names one entry, and no list of them. */
  readonly isNumbered: boolean;
  /** The text behind it; may be empty. */
  readonly rest: string;
}

/** The most characters of a line in which a label is looked for. */
const LINE_LIMIT = 8192;
const EMPHASIS = /^(\*\*\*|\*\*|__|\*|_)(?=\S)/;
const CODE =
  /^((?:O\s?\d+(?:\.\d+)*[\s.\-–]*)?(KR|O)[\s\-#]?\d+(?:\.\d+)*)(?:\s*[:：)|]|\.(?!\d)|\s+[-–—]|(?=\s+\p{Lu})|$)\s*/u;
const WORDS =
  /^([\p{L}\p{M}][\p{L}\p{M}\s'’/&-]{0,40}?)\s*(?:#\s*|№\s*|nr\.?\s*|no\.?\s*)?(\d+(?:\.\d+)*)?(?:\s*([:：])|([.)])(?=\s)|\s+[-–—|](?=\s)|$)\s*/iu;
/** Kinds that a dash may part from their text: “Objective - Grow”. */
const DASHED = new Set<HeadingName>(['title:objective', 'title:key-result']);

/** Takes the marks of emphasis off the beginning of a text, with the marks that close them. */
export function unwrapEmphasis(text: string): string {
  const mark = EMPHASIS.exec(text)?.[1];
  if (mark === undefined) return text;
  const end = text.indexOf(mark, mark.length);
  return end === -1 ? text : text.slice(mark.length, end) + text.slice(end + mark.length);
}

/** Returns the text of a line that is bold as a whole; undefined for any other line. */
export function readBoldLine(text: string): string | undefined {
  const [, , inner, colon = ''] = /^(\*\*|__)(.+?)\1\s*([:：]?)$/.exec(text) ?? [];
  return inner === undefined || inner.includes('**') ? undefined : `${inner}${colon}`;
}

/** Reads the label of a line; undefined if it has none. */
export function readLabel(text: string): LineLabel | undefined {
  const plain = unwrapEmphasis(text);
  if (plain.length > LINE_LIMIT) return undefined;
  const bare = plain.replace(/^(?:\p{Extended_Pictographic}\ufe0f?\s*)+/u, '');
  return (
    readCode(plain) ?? readWords(plain) ?? (bare === plain ? undefined : (readCode(bare) ?? readWords(bare)))
  );
}

function readCode(text: string): LineLabel | undefined {
  const [whole, label = '', kind = ''] = CODE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const name = kind === 'O' ? 'title:objective' : 'title:key-result';
  return { name, label: label.trim(), isCode: true, isNumbered: true, rest: text.slice(whole.length) };
}

function readWords(text: string): LineLabel | undefined {
  const [whole, words = '', number, colon] = WORDS.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const name = findFieldName(words) ?? (words === 'O' ? 'title:objective' : undefined);
  if (name === undefined) return undefined;
  const rest = text.slice(whole.length);
  const isNumbered = number !== undefined;
  if (!mayPart(name, { isNumbered, isColon: colon !== undefined, isAlone: rest === '' })) return undefined;
  const label = text.slice(0, whole.length).replace(/[\s:：.)|–—-]+$/, '');
  return { name, label, isCode: false, isNumbered, rest };
}

/** Only a colon parts the name of a field from its value; the words for objectives and results may have others. */
function mayPart(
  name: HeadingName,
  { isNumbered, isColon, isAlone }: { isNumbered: boolean; isColon: boolean; isAlone: boolean },
): boolean {
  if (isColon || (isAlone && !isNumbered)) return true;
  return name.startsWith('title:') && name !== 'title:entry' && (isNumbered || DASHED.has(name));
}
