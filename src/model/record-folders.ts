/** The folders of records, known without their schemas, which only a strategy that has some needs. */
import type { RecordFolder } from './record.ts';

/** The folder of amendments. */
export const AMENDMENT_FOLDER = 'amendments';
/** The folder of check-ins. */
export const CHECKIN_FOLDER = 'checkins';

export const AMENDMENTS: RecordFolder = { folder: AMENDMENT_FOLDER, form: /\.md$/ };
export const CHECKINS: RecordFolder = { folder: CHECKIN_FOLDER, form: /\.(?:ya?ml|md)$/ };

/** Every folder of records. */
export const RECORD_FOLDERS: readonly RecordFolder[] = [AMENDMENTS, CHECKINS];
