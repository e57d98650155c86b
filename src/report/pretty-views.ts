/** The format for people at a terminal: a few findings with their lines, many as a page of what to fix first. */

import { formatOverview } from './overview.ts';
import { formatPage, MOST_PAGE_LINES } from './page.ts';
import { formatFrames, isShort } from './pretty.ts';
import type { Format } from './report.ts';

export const formatPretty: Format = (report, look) => {
  if (report.isWhole || report.shown.length === 0) return formatFrames(report, look);
  if (isShort(report)) {
    const text = formatFrames(report, look);
    if (text.split('\n').length - 1 <= MOST_PAGE_LINES) return text;
  }
  return report.files.length > 1 ? formatOverview(report, look) : formatPage(report, look);
};
