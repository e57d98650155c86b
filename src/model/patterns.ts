/** The forms of short values, as sources of regular expressions. */

const LEAP_YEARS = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)';
const DAYS =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const YEAR = '(?:19|20|21)\\d\\d';
/** Every written form of a date except the plain number; impossible days do not match, leap years included. */
export const DATE_PATTERN = `^(?:${YEAR}(?:-Q[1-4]|-H[12]|-(?:0[1-9]|1[0-2])|-${DAYS})?|${LEAP_YEARS}-02-29|FY${YEAR}(?:-Q[1-4]|-H[12])?)$`;
/** A full day. */
export const DAY_PATTERN = `^(?:${YEAR}-${DAYS}|${LEAP_YEARS}-02-29)$`;
export const ID_PATTERN = '^[a-z][a-z0-9-]{0,59}$';
/** An id of an entry of this strategy, or of another: `folder#id`. */
export const FAR_ID_PATTERN = '^(?:[^#]+#)?[a-z][a-z0-9-]{0,59}$';
export const HANDLE_PATTERN = '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}$';
export const LANG_PATTERN = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';
