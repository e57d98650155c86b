/** Finds rewritten records; records may only be added. */
import type { Beside, RecordFile } from './rule.ts';

export interface RewrittenRecord {
  readonly before: RecordFile;
  /** Undefined if the record is gone. */
  readonly after: RecordFile | undefined;
}

/** Finds the records of a folder that have changed or are gone; a renamed one is still there. */
export function* findRewrittenRecords(
  { before, after }: { readonly before: Beside; readonly after: Beside },
  folder: string,
): Iterable<RewrittenRecord> {
  const own = (beside: Beside) => beside.records.filter(({ name }) => name.startsWith(folder));
  const byName = new Map(own(after).map((record) => [record.name, record]));
  const texts = new Set(own(after).map(normalizeRecordText));
  for (const record of own(before)) {
    const now = byName.get(record.name);
    if (
      now ? normalizeRecordText(now) !== normalizeRecordText(record) : !texts.has(normalizeRecordText(record))
    )
      yield { before: record, after: now };
  }
}

/** Returns the text of a record, whatever its line ends. */
function normalizeRecordText({ text }: RecordFile): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
