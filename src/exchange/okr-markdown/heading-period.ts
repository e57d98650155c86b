/** Finds the quarter, half or year in a heading such as “OKRs 2019 Q1”. */

export interface HeadingPeriod {
  /** As the heading writes it; a quarter and a year that stand apart are put together. */
  readonly period: string;
  /** The heading without it; may be empty. */
  readonly rest: string;
}

const YEAR = String.raw`(?:(?:FY|GJ|CY)\s?'?’?(?:20)?\d{2}(?:\s?[/–-]\s?\d{2,4})?|(?:19|20)\d{2}(?:\s?[/–]\s?(?:20)?\d{2})?(?![\d.,]\d))`;
const SHORT_YEAR = String.raw`['’]\d{2}`;
const PART = String.raw`(?:[QTHS][1-4](?:\s?[-–+&/]\s?[QTHS]?[1-4])?|[1-4](?:\.|st|nd|rd|th)?\s(?:Quartal|Halbjahr|quarter|half)|[1-4](?:er|e|ère|ème)?\s(?:trimestre|semestre)|[1-4](?:º|°|er|ro|do|to)?\s(?:trimestre|semestre)|第[1-4一二三四]四半期)`;
const EDGE_BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const EDGE_AFTER = String.raw`(?![\p{L}\p{N}])`;
const BETWEEN = String.raw`[\s/,·_–-]{0,3}(?:of|de|del|des)?\s?`;

const WITH_YEAR = [
  `${EDGE_BEFORE}${PART}${BETWEEN}(?:${YEAR}|${SHORT_YEAR})${EDGE_AFTER}`,
  `${EDGE_BEFORE}${YEAR}${BETWEEN}${PART}${EDGE_AFTER}`,
  '20\\d{2}年度?(?:第[1-4一二三四]四半期|[上下]半期)?',
].map((source) => new RegExp(source, 'iu'));
const PART_ALONE = new RegExp(`${EDGE_BEFORE}${PART}${EDGE_AFTER}`, 'u');
const YEAR_ALONE = new RegExp(`${EDGE_BEFORE}${YEAR}${EDGE_AFTER}`, 'u');

/** Takes the period out of a heading; undefined if there is none. */
export function takePeriod(heading: string): HeadingPeriod | undefined {
  for (const pattern of WITH_YEAR) {
    const whole = cutOut(heading, pattern);
    if (whole) return whole;
  }
  const part = cutOut(heading, PART_ALONE);
  const year = cutOut(part?.rest ?? heading, YEAR_ALONE);
  if (part && year) return { period: `${part.period} ${year.period}`, rest: year.rest };
  return part ?? year;
}

/** Returns whether a text is a period and no more, such as the heading of a column. */
export function isPeriod(text: string): boolean {
  return takePeriod(text)?.rest === '';
}

/** Cuts what a pattern finds out of a text, with the marks that parted them. */
function cutOut(text: string, pattern: RegExp): HeadingPeriod | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index).replace(/[\s:|,–—/([-]+$/, '');
  const after = text.slice(found.index + found[0].length).replace(/^[\s:|,–—/)\]-]+/, '');
  return { period: found[0].trim(), rest: `${before} ${after}`.trim() };
}

/** Writes a quarter or a half of one year in our form; undefined for a range, or without a year. */
export function writePeriod(period: string): string | undefined {
  const year = /20\d{2}|(?<=(?:FY|GJ|CY)\s?['’]?)\d{2}|(?<=['’])\d{2}/iu.exec(period)?.[0];
  const part = new RegExp(PART, 'iu').exec(period)?.[0];
  const parts = part?.replace('四半期', '').match(/[1-4一二三四]/gu) ?? [];
  if (
    year === undefined ||
    part === undefined ||
    parts.length !== 1 ||
    /20\d{2}\s?[/–]\s?(?:20)?\d{2}/.test(period)
  )
    return undefined;
  const number = '一二三四'.indexOf(parts[0] ?? '') + 1 || Number(parts[0]);
  const isHalf = /^[HS]|Halbjahr|half|semestre/iu.test(part);
  if (isHalf && number > 2) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const isFiscal = /FY|GJ|年度/iu.test(period);
  return `${isFiscal ? 'FY' : ''}${full}-${isHalf ? 'H' : 'Q'}${number}`;
}
