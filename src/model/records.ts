/** The kinds of record. */
import { AMENDMENT } from './amendment.ts';
import { CHECKIN } from './checkin.ts';
import { MEETING } from './meeting.ts';
import type { RecordKind } from './record.ts';
import { RETRO } from './retro.ts';
import { SURVEY } from './survey.ts';

/** Every kind of record that the program reads. */
export const RECORD_KINDS: readonly RecordKind[] = [AMENDMENT, CHECKIN, SURVEY, MEETING, RETRO];
