/** The folders of records, known without their schemas, which only a strategy that has some needs. */
import type { RecordFolder } from './record.ts';

/** The folder of amendments. */
export const AMENDMENT_FOLDER = 'amendments';
/** The folder of check-ins. */
export const CHECKIN_FOLDER = 'checkins';
/** The folder of surveys, as counts. */
export const SURVEY_FOLDER = 'surveys';

const DATA = /\.(?:ya?ml|md)$/;

export const AMENDMENTS: RecordFolder = { folder: AMENDMENT_FOLDER, form: /\.md$/ };
export const CHECKINS: RecordFolder = { folder: CHECKIN_FOLDER, form: DATA };
export const SURVEYS: RecordFolder = { folder: SURVEY_FOLDER, form: DATA };
export const MEETINGS: RecordFolder = { folder: 'meetings', form: DATA };
export const RETROS: RecordFolder = { folder: 'retros', form: DATA };

/** Every folder of records. */
export const RECORD_FOLDERS: readonly RecordFolder[] = [AMENDMENTS, CHECKINS, SURVEYS, MEETINGS, RETROS];
