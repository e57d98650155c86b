/** Ends the reading of a Markdown text: an outline with all its texts in the order of their lines. */
import type { Outline, OutlineEntry, OutlineValue } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import { closeEntryDraft, type EntryDraft } from './entry-draft.ts';
import { OWNER_LABEL } from './line-parts.ts';

/** Closes a plan and all entries below it. */
export function closeOutline(plan: EntryDraft, silent: Outline['silent']): Outline {
  const entries = closeEntryDraft(plan);
  const placed = [
    ...plan.fields.map(({ text }) => text),
    ...plan.values.flatMap(listValueTexts),
    ...entries.flatMap(listTexts),
    ...silent.map(({ text }) => text),
  ];
  const texts = [...new Set(placed)].sort((one, other) => readLine(one) - readLine(other));
  return { fields: plan.fields, entries, texts, silent, remarks: sayGuess(texts) };
}

/** Says once that names at the ends of lines were taken for owners: they have no label, and no `@`. */
function sayGuess(texts: readonly SourceText[]): Outline['remarks'] {
  const text = texts.find((one) => one.name === OWNER_LABEL && !one.text.startsWith('@'));
  if (!text) return [];
  return [{ says: `Names at the end of a line were read as owners, such as “${text.text}”.`, text }];
}

function listTexts({ title, fields, values, below }: OutlineEntry): readonly SourceText[] {
  return [
    ...(title ? [title] : []),
    ...fields.map(({ text }) => text),
    ...values.flatMap(listValueTexts),
    ...below.flatMap(listTexts),
  ];
}

function listValueTexts({ value, on, fields }: OutlineValue): readonly SourceText[] {
  return [...(value ? [value] : []), on, ...fields.map(({ text }) => text)];
}

/** Returns the line of a text; 0 for front matter. */
function readLine({ at }: SourceText): number {
  return Number(/^line (\d+)/.exec(at)?.[1] ?? 0);
}
