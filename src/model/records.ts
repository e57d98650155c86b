/** The kinds of record. */
import { AMENDMENT } from './amendment.ts';
import { CHECKIN } from './checkin.ts';
import type { RecordKind } from './record.ts';

/** Every kind of record that the program reads. */
export const RECORD_KINDS: readonly RecordKind[] = [AMENDMENT, CHECKIN];
