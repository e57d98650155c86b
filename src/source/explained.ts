/** The explanations in an amendment, for the ledger; only the parts that can be understood. */
import { AMENDMENT, type Amended } from '../model/amendment.ts';
import type { Explained, Reason } from '../model/ledger.ts';
import { parseRecord } from './record.ts';

/**
 * Reads the changes that an amendment explains.
 * @param file its path, which the reason names
 */
export function readExplained(bytes: Uint8Array, file: string): readonly Explained[] {
  const { model, narrative } = parseRecord(AMENDMENT, bytes, file);
  if (model?.kind !== 'amendment') return [];
  const reason = { why: narrative.trim(), file };
  return (model.changes ?? []).flatMap((change) => makeExplained(change, reason) ?? []);
}

function makeExplained({ of, field, from, to, removed }: Amended, reason: Reason): Explained | undefined {
  if (of === undefined) return undefined;
  if (removed === true) return { of, removed, reason };
  return field === undefined ? undefined : { of, field, from, to, reason };
}
