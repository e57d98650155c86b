/** The default view of one strategy: what to fix first, what then, and what is not there yet, in at most 60 lines. */
import type { Finding } from '../model/finding.ts';
import { choosePageWidth, countDisplayed, cutToWidth, fitItems, wrapCut } from './columns.ts';
import {
  makeEntries,
  sayLeftEntries,
  sayLevelCounts,
  splitEntries,
  type ViewEntries,
  type ViewEntry,
} from './entries.ts';
import { type EntryPlace, makeEntryPlaceFinder } from './entry-places.ts';
import { measureDisplayWidth } from './frame.ts';
import { formatFirst, formatThen } from './page-entries.ts';
import { formatFoot } from './page-foot.ts';
import { chooseColumns, type Limits, type PageLook } from './page-look.ts';
import { PLAIN } from './paint.ts';
import type { Appearance, CheckedFile, Report } from './report.ts';
import { sayStrategy, sayTally } from './tally.ts';
import { revealOnOneLine } from './terminal.ts';

/** The most lines of a page. */
export const MOST_PAGE_LINES = 60;

/** How much is shown, the most first. */
const LIMITS: readonly Limits[] = [
  { places: 3, help: 4, sentence: 4, others: 8, otherLines: 3, absent: 5 },
  { places: 2, help: 3, sentence: 3, others: 6, otherLines: 2, absent: 4 },
  { places: 1, help: 3, sentence: 3, others: 4, otherLines: 2, absent: 3 },
  { places: 1, help: 2, sentence: 2, others: 3, otherLines: 2, absent: 3 },
  { places: 0, help: 2, sentence: 2, others: 1, otherLines: 2, absent: 2 },
];
const LAST: Limits = { places: 0, help: 1, sentence: 1, others: 1, otherLines: 1, absent: 2 };

/** Formats the page of a strategy. */
export function formatPage(report: Report, look: Appearance): string {
  const made = gatherPage(report);
  const lines = formatLines(report, made, look, chooseLimits(report, made, look));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** What a page is made of, however much of it is shown. */
interface Gathered extends ViewEntries {
  findPlaces(entry: ViewEntry): readonly EntryPlace[];
}

/** Gathers the entries of a page. The places of each are looked up once, because a page is laid out several times. */
function gatherPage(report: Report): Gathered {
  const find = makeEntryPlaceFinder(report);
  const known = new Map<ViewEntry, readonly EntryPlace[]>();
  const findPlaces = (entry: ViewEntry) => {
    const places = known.get(entry) ?? find(entry);
    known.set(entry, places);
    return places;
  };
  return { ...makeEntries(report.shown, report), findPlaces };
}

/** What a page shows of what there is, and what it leaves to `--all`. */
export interface PageContent {
  readonly shown: readonly ViewEntry[];
  readonly left: readonly ViewEntry[];
  /** What the plan has none of, as far as it is named. */
  readonly absent: readonly string[];
  readonly absentLeft: readonly string[];
}

/** Lists what the page of a strategy shows. */
export function listPageContent(report: Report, look: Appearance): PageContent {
  const made = gatherPage(report);
  const limits = chooseLimits(report, made, look);
  const { first, others } = splitEntries(made.entries);
  const { shown, left } = splitRest(others, first.length === 0, limits);
  const width = choosePageWidth(look.columns);
  const named = made.absent.length - layAbsent(made.absent, made.absentFindings, width, limits).left;
  return {
    shown: [...first, ...shown],
    left,
    absent: made.absent.slice(0, named),
    absentLeft: made.absent.slice(named),
  };
}

/**
 * Chooses how much is shown, so that a page has no more than its lines: the most with which each entry has a place, else
 * the most that fits. No entry is left out while there is room.
 */
function chooseLimits(report: Report, made: Gathered, look: Appearance): Limits {
  const plain = { ...look, paint: PLAIN };
  const width = choosePageWidth(look.columns);
  let fullest: Limits | undefined;
  for (const one of LIMITS) {
    const free = MOST_PAGE_LINES - countDisplayed(formatLines(report, made, plain, one), width);
    if (free < 0) continue;
    const { filled, missing } = fillPage(made, one, free, makeLook(made.entries, plain, one));
    if (missing === 0 && (one.places > 0 || !fullest)) return filled;
    fullest ??= filled;
    if (missing > MOST_FREED || one.places === 0) break;
  }
  return fullest ?? LAST;
}

/** The most lines that the next limits free. */
const MOST_FREED = 10;

/** Shows as many more entries as there are lines for. @returns also how many lines the others would need */
function fillPage(
  { entries, findPlaces }: Gathered,
  limits: Limits,
  free: number,
  look: PageLook,
): { readonly filled: Limits; readonly missing: number } {
  const { first, others } = splitEntries(entries);
  const { left } = splitRest(others, first.length === 0, limits);
  const heights = left.map((entry) => countDisplayed(formatThen(entry, findPlaces(entry), look), look.width));
  // The line that counts what is left goes away with the last of it.
  const missing = Math.max(0, heights.reduce((sum, height) => sum + height, 0) - free - 1);
  if (missing === 0) return { filled: { ...limits, others: others.length }, missing };
  let [added, room] = [0, free];
  for (let height = heights[0]; height !== undefined && height <= room; height = heights[added]) {
    room -= height;
    added++;
  }
  // One entry alone is never left: it would take the line that counts it.
  return { filled: { ...limits, others: limits.others + Math.min(added, left.length - 2) }, missing };
}

function makeLook(entries: readonly ViewEntry[], { paint, columns }: Appearance, limits: Limits): PageLook {
  const width = choosePageWidth(columns);
  const { first, others } = splitEntries(entries);
  return { ...chooseColumns([...first, ...others], width), paint, width, limits };
}

function formatLines(
  report: Report,
  { entries, absent, absentFindings, findPlaces }: Gathered,
  appearance: Appearance,
  limits: Limits,
): readonly string[] {
  const { first, others } = splitEntries(entries);
  const look = makeLook(entries, appearance, limits);
  const { paint } = look;
  const parts = [
    formatHead(report.files[0], look),
    first.length === 0
      ? []
      : [
          paint.strong('Fix first'),
          ...first.flatMap((entry, at) => formatFirst(entry, at + 1, findPlaces(entry), look)),
        ],
    others.length === 0 ? [] : formatRest(others, first.length === 0, findPlaces, look),
    absent.length === 0 ? [] : formatAbsent(absent, absentFindings, look),
    formatFoot(report, entries, look),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ['', ...part]));
}

function formatHead(file: CheckedFile | undefined, { paint, width }: PageLook): readonly string[] {
  if (!file) return [];
  const facts = file.facts?.();
  const path = revealOnOneLine(file.file);
  if (!facts) return [paint.strong(cutToWidth(path, width))];
  const told = revealOnOneLine(sayStrategy(facts));
  const isShort = path.length + 3 + told.length <= width;
  return [
    ...(isShort
      ? [`${paint.strong(path)}   ${told}`]
      : [paint.strong(cutToWidth(path, width)), ...wrapCut(told, width, 2)]),
    ...wrapCut(sayTally(facts), width, 4),
  ];
}

function formatRest(
  others: readonly ViewEntry[],
  isAll: boolean,
  findPlaces: Gathered['findPlaces'],
  look: PageLook,
): readonly string[] {
  const { shown, left } = splitRest(others, isAll, look.limits);
  return [
    look.paint.strong(isAll ? 'No errors or warnings. Worth a look:' : 'Then'),
    ...shown.flatMap((entry) => formatThen(entry, findPlaces(entry), look)),
    ...(left.length === 0
      ? []
      : wrapCut(`${sayLeftEntries(left)}: see them with --all`, look.width - look.text, 2).map(
          (line) => ' '.repeat(look.text) + line,
        )),
  ];
}

/** Splits the entries of the second part into those that are shown and those that are counted. */
function splitRest(others: readonly ViewEntry[], isAll: boolean, limits: Limits) {
  const most = isAll ? limits.others + 4 : limits.others;
  const shown = others.length <= most + 1 ? others : others.slice(0, most);
  return { shown, left: others.slice(shown.length) };
}

function formatAbsent(
  absent: readonly string[],
  findings: readonly Finding[],
  { paint, width, limits }: PageLook,
): readonly string[] {
  const { title, lines } = layAbsent(absent, findings, width, limits);
  if (!lines[0]?.startsWith(title))
    return [
      ...wrapCut(title.trimEnd(), width, 2).map((line) => paint.strong(line)),
      ...lines.map((line) => `   ${line}`),
    ];
  return lines.map((line, at) =>
    at === 0 ? `${paint.strong(title.trimEnd())} ${line.slice(title.length)}` : `   ${line}`,
  );
}

/** Lays out what is absent: behind the title where its first item fits there, else below it. */
function layAbsent(
  absent: readonly string[],
  findings: readonly Finding[],
  width: number,
  limits: Limits,
): ReturnType<typeof fitItems> & { readonly title: string } {
  const title = `Not there yet (${sayLevelCounts(findings)}): `;
  const [first = '', ...others] = absent;
  const isBelow = measureDisplayWidth(title + first) > width - 5;
  const items = isBelow ? absent : [`${title}${first}`, ...others];
  return { title, ...fitItems(items, width - 3, limits.absent) };
}
