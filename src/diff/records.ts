/** Finds rewritten records; records may only be added. */
import type { Beside, RecordFile } from './rule.ts';

export interface RewrittenRecord {
  readonly before: RecordFile;
  /** Undefined if the record is gone. */
  readonly after: RecordFile | undefined;
}

/** Finds the records of a folder whose content has changed or is gone; a renamed one is still there. */
export function* findRewrittenRecords(
  { before, after }: { readonly before: Beside; readonly after: Beside },
  folder: string,
): Iterable<RewrittenRecord> {
  const own = (beside: Beside) => beside.records.filter(({ name }) => name.startsWith(folder));
  const byName = new Map(own(after).map((record) => [record.name, record]));
  const contents = new Set(own(after).map(({ content }) => content));
  for (const record of own(before)) {
    const now = byName.get(record.name);
    if (now ? now.content !== record.content : !contents.has(record.content))
      yield { before: record, after: now };
  }
}
