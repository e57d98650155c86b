/** An entry of an outline while it is read. */
import type { HeadingName } from '../intake/field-names.ts';
import type { FieldName, OutlineEntry, OutlineField, OutlineKind, OutlineValue } from '../intake/outline.ts';
import { makeSourceText, type SourceText } from '../intake/source-text.ts';
import { writePeriod } from './heading-period.ts';
import { isFieldName, type MarkdownPart, type TrustMark, takeLineParts } from './line-parts.ts';

export interface EntryDraft {
  readonly kind: OutlineKind | 'plan';
  title?: SourceText;
  readonly fields: OutlineField[];
  readonly values: OutlineValue[];
  readonly below: EntryDraft[];
}

/** What a text as a whole says about its lines. */
export interface MarkdownReading {
  readonly trust: (form: 'heading' | 'item') => TrustMark;
  /** Labels that name one line each, such as `O1`: they are ids. */
  readonly ids: ReadonlySet<string>;
  /** Returns whether any heading has results below it. */
  readonly hasResults: boolean;
  readonly silent: { readonly text: SourceText; readonly why: string }[];
}

export function makeEntry(kind: EntryDraft['kind']): EntryDraft {
  return { kind, fields: [], values: [], below: [] };
}

export function placeLine(line: number): string {
  return `line ${line}`;
}

/** Adds a field, if its text is not empty. */
export function addField(entry: EntryDraft, name: FieldName, text: SourceText | undefined): void {
  if (text) entry.fields.push({ name, text });
}

export function addParts(entry: EntryDraft, parts: readonly MarkdownPart[], at: string): void {
  for (const { name, text, label } of parts) addField(entry, name, makeSourceText(text, at, label));
}

/** Gives an entry its title, and the parts of the line that holds it. */
export function setTitle(
  entry: EntryDraft,
  { text, at, name }: { readonly text: string; readonly at: string; readonly name: string },
  trust: TrustMark,
): void {
  const { title, parts } = takeLineParts(text, trust);
  const made = makeSourceText(title, at, name);
  if (made) entry.title = made;
  addParts(entry, parts, at);
  if (made && takesNumbers(entry.kind) && hasNumber(title)) addField(entry, 'fact:from-to', made);
}

function takesNumbers(kind: EntryDraft['kind']): boolean {
  return kind === 'key-result' || kind === 'criterion' || kind === 'indicator';
}

/** Returns whether a text holds a number that stands alone: not `v2` or `3rd`. */
export function hasNumber(text: string): boolean {
  return /(?<![\p{L}\p{N}.])\d[\d.,]*(?:\s?[%kKmM])?(?![\p{L}\p{N}])/u.test(text);
}

/** Returns the name of a field for what a label names below an entry of a kind; titles have none. */
export function findOwnField(name: HeadingName, kind: EntryDraft['kind']): FieldName | undefined {
  if (name === 'fact:metric') return takesNumbers(kind) ? 'key:measure' : undefined;
  return isFieldName(name) ? name : undefined;
}

/** Adds a field with its label, and what else its line says: “Owner: Ana | Due: June”. */
export function addLabelled(
  entry: EntryDraft,
  { name, text, label, line }: { name: FieldName; text: string; label: string; line: number },
): void {
  const at = placeLine(line);
  const { title, parts } = /\s[|;]\s/.test(text)
    ? takeLineParts(text, () => false)
    : { title: text, parts: [] };
  addField(entry, name, makeSourceText(title, at, label));
  addParts(entry, parts, at);
}

/** Ends the reading of an entry and of those below it. */
export function closeEntryDraft(entry: EntryDraft): readonly OutlineEntry[] {
  const { kind, title, fields, values } = entry;
  const below = entry.below.flatMap(closeEntryDraft);
  if (kind === 'plan') return below;
  return [{ kind, ...(title && { title }), fields, values, below }];
}

/** Adds a period, with our form of it. */
export function addPeriod(entry: EntryDraft, period: string, line: number): void {
  const made = makeSourceText(period, placeLine(line), 'period');
  const written = writePeriod(period);
  addField(entry, 'fact:period', made && written !== undefined ? { ...made, written } : made);
}
