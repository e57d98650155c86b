/** Takes a StratML document through the files of a draft and back. */

import type { StratmlValue } from '../../../src/exchange/stratml/write-measure.ts';
import { writeStratml } from '../../../src/exchange/stratml/write-stratml.ts';
import type { DraftMap } from '../../../src/model/draft.ts';
import { isDraftMap } from '../../../src/model/draft.ts';
import { parseStrategy } from '../../../src/source/parse.ts';
import { checkDraftFiles } from '../../../src/tasks/import/check-draft.ts';
import { writeDraftFiles } from '../../../src/tasks/import/draft-files.ts';
import { readSource } from '../../../src/tasks/import/read-source.ts';

/** The day of every import in tests. */
export const AS_OF = '2027-06-30';

/** Reads a document as `strat import` does. */
export function readDocument(bytes: Uint8Array, file = 'plan.xml') {
  return readSource({ bytes, file, as: undefined, habits: {}, asOf: AS_OF });
}

/** Reads a document, writes its files, reads the plan again, and writes a document of it. */
export async function goRound(bytes: Uint8Array) {
  const reading = await readDocument(bytes);
  const files = writeDraftFiles(reading);
  checkDraftFiles(files);
  const [plan] = files;
  const { model, findings } = parseStrategy(new TextEncoder().encode(plan?.text), plan?.file ?? '');
  const wrong = findings.filter(({ level }) => level === 'error').map(({ message }) => message);
  const values = new Map<string, StratmlValue[]>();
  for (const { data } of reading.records)
    for (const [id, value] of Object.entries(isDraftMap(data.measures) ? data.measures : {}))
      if (typeof value === 'number')
        values.set(id, [...(values.get(id) ?? []), { at: String(data.on), value }]);
  return { reading, files, wrong, ...writeStratml(model as DraftMap, (id) => values.get(id) ?? []) };
}
