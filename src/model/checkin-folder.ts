/** The folder of check-ins, known without their schema, which only a strategy that has some needs. */
export const CHECKIN_FOLDER = 'checkins';
/** The folder of amendments. */
export const AMENDMENT_FOLDER = 'amendments';
