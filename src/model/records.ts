/** The kinds of record. */
import { AMENDMENT } from './amendment.ts';
import type { RecordFolder, RecordKind } from './record.ts';

/** Every kind of record that the program reads. */
export const RECORD_KINDS: readonly RecordKind[] = [AMENDMENT];

/** Already protected against changes; read once check-ins have a format. */
const CHECKINS: RecordFolder = { folder: 'checkins', form: /\.(?:ya?ml|md)$/ };

/** Every folder of records. */
export const RECORD_FOLDERS: readonly RecordFolder[] = [...RECORD_KINDS, CHECKINS];
