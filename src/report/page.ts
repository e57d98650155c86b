/** The default view of one strategy: what to fix first, what then, and what is not there yet, in at most 60 lines. */
import { LEVELS } from '../model/finding.ts';
import { countLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { choosePageWidth, cutToWidth, wrapCut, wrapItems } from './columns.ts';
import { type Entry, makeEntries, splitEntries } from './entries.ts';
import { makePlaceFinder } from './entry-places.ts';
import { chooseColumns, formatFirst, formatThen, type Limits, type PageLook } from './page-entries.ts';
import { formatFoot } from './page-foot.ts';
import { findPlanFacts } from './plan-facts.ts';
import { type Appearance, type CheckedFile, countByLevel, type Report } from './report.ts';
import { sayStrategy, sayTally } from './tally.ts';
import { revealOnOneLine } from './terminal.ts';

/** The most lines of a page. */
export const MOST_LINES = 60;

/** How much is shown; the first that fits is taken. */
const LIMITS: readonly Limits[] = [
  { places: 3, help: 4, sentence: 4, then: 8, thenLines: 3, absent: 5 },
  { places: 2, help: 3, sentence: 3, then: 6, thenLines: 2, absent: 4 },
  { places: 1, help: 2, sentence: 2, then: 5, thenLines: 2, absent: 3 },
  { places: 1, help: 1, sentence: 2, then: 3, thenLines: 2, absent: 3 },
  { places: 0, help: 1, sentence: 1, then: 1, thenLines: 1, absent: 2 },
];

/** Formats the page of a strategy. */
export function formatPage(report: Report, look: Appearance): string {
  const made = makeEntries(report.shown, report);
  const pages = LIMITS.map((limits) => () => formatLines(report, made, look, limits));
  let lines: readonly string[] = [];
  for (const make of pages) {
    lines = make();
    if (lines.length <= MOST_LINES) break;
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function formatLines(
  report: Report,
  { entries, absent }: ReturnType<typeof makeEntries>,
  { paint, columns }: Appearance,
  limits: Limits,
): readonly string[] {
  const width = choosePageWidth(columns);
  const { first, then } = splitEntries(entries);
  const look: PageLook = { ...chooseColumns([...first, ...then], width), paint, width, limits };
  const findPlaces = makePlaceFinder(report);
  const parts = [
    formatHead(report.files[0], look),
    first.length === 0
      ? []
      : [
          paint.strong('Fix first'),
          ...first.flatMap((entry, at) => formatFirst(entry, at + 1, findPlaces(entry), look)),
        ],
    then.length === 0 ? [] : formatRest(then, first.length === 0, findPlaces, look),
    absent.length === 0 ? [] : formatAbsent(absent, look),
    formatFoot(report, entries, look),
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : ['', ...part]));
}

function formatHead(file: CheckedFile | undefined, { paint, width }: PageLook): readonly string[] {
  if (!file) return [];
  const facts = findPlanFacts(file);
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
  then: readonly Entry[],
  isAll: boolean,
  findPlaces: ReturnType<typeof makePlaceFinder>,
  look: PageLook,
): readonly string[] {
  const most = isAll ? look.limits.then + 4 : look.limits.then;
  const shown = then.length <= most + 1 ? then : then.slice(0, most);
  const left = then.slice(shown.length);
  return [
    look.paint.strong(isAll ? 'Nothing has to be fixed. To think about:' : 'Then'),
    ...shown.flatMap((entry) => formatThen(entry, findPlaces(entry), look)),
    ...(left.length === 0
      ? []
      : wrapCut(sayLeft(left), look.width - look.text, 2).map((line) => ' '.repeat(look.text) + line)),
  ];
}

/** Counts the entries that are not shown, with their findings by level. */
export function sayLeft(left: readonly Entry[]): string {
  const numbers = countByLevel(left.flatMap(({ findings }) => findings));
  const levels = LEVELS.filter((level) => numbers[level] > 0).map((level) =>
    countLevel(numbers[level], level),
  );
  return `… and ${countNoun(left.length, 'more entry', 'more entries')} (${levels.join(', ')}): see them with --all`;
}

function formatAbsent(absent: readonly string[], { paint, width, limits }: PageLook): readonly string[] {
  const title = 'Not there yet: ';
  const lines = wrapItems([`${title}${absent[0]}`, ...absent.slice(1)], width - 3, limits.absent);
  return lines.map((line, at) =>
    at === 0 ? `${paint.strong(title.trimEnd())} ${line.slice(title.length)}` : `   ${line}`,
  );
}
