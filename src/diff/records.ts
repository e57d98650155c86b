/** Finds rewritten records; records may only be added. */
import type { Beside, RecordFile } from './rule.ts';

export interface Rewritten {
  readonly before: RecordFile;
  /** Undefined if the record is gone. */
  readonly after: RecordFile | undefined;
}

/** Finds the records of a folder that have changed or are gone; a renamed one is still there. */
export function* rewritten(
  { before, after }: { readonly before: Beside; readonly after: Beside },
  folder: string,
): Iterable<Rewritten> {
  const own = (beside: Beside) => beside.records.filter(({ name }) => name.startsWith(folder));
  const byName = new Map(own(after).map((record) => [record.name, record]));
  const texts = new Set(own(after).map(plain));
  for (const record of own(before)) {
    const now = byName.get(record.name);
    if (now ? plain(now) !== plain(record) : !texts.has(plain(record))) yield { before: record, after: now };
  }
}

/** Returns the text of a record, whatever its line ends. */
function plain({ text }: RecordFile): string {
  return text.replace(/\r\n?/g, '\n').trimEnd();
}
