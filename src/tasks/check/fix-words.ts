/** What `--fix` says: each thing that it changed, and what it left out. */
import type { Fix } from '../../model/finding.ts';
import { countNoun, joinList } from '../../model/quote.ts';
import { revealOnOneLine } from '../../report/terminal.ts';
import type { FixRefusal } from '../../source/edit/fix-guard.ts';
import type { Refused } from '../../source/edit/fix-strategy.ts';

/** A fix, with the line of its finding in the text that it was found in. */
export interface PlacedFix extends Fix {
  readonly line: number;
}

/** The most lines that are named, and the most kinds of fix. */
const MOST_LISTED = 20;

/**
 * Says what was fixed in a file; what a person wrote and is gone is repeated, however much there is.
 * @param isBrief whether to count only
 */
export function sayFixed(file: string, fixes: readonly PlacedFix[], isBrief: boolean): string {
  const total = `Fixed ${countNoun(fixes.length, 'thing')} in ${file}`;
  if (isBrief) return `${total}.`;
  const places = new Map<string, number[]>();
  const losses = new Set<string>();
  for (const { description, line, isLoss } of fixes) {
    places.set(description, [...(places.get(description) ?? []), line]);
    if (isLoss) losses.add(description);
  }
  const lines = [...places]
    .filter(([description], index) => index < MOST_LISTED || losses.has(description))
    .map(([description, at]) => `  ${nameLines(at)}: ${revealOnOneLine(description)}`);
  const more = places.size - lines.length;
  return [`${total}:`, ...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n');
}

const WHY: Readonly<Record<FixRefusal, readonly [one: string, several: string]>> = {
  commitment: [
    'it would have changed a commitment: a name, number, date or definition',
    'they would have changed commitments: names, numbers, dates or definitions',
  ],
  more: ['it would have changed more than it names', 'they would have changed more than they name'],
};

/** Says which fixes were left out of a file, with a sentence for each reason. */
export function sayLeftOut(file: string, refused: readonly Refused<PlacedFix>[]): readonly string[] {
  return (Object.keys(WHY) as FixRefusal[]).flatMap((why) => {
    const lines = refused.filter((one) => one.why === why).map(({ fix }) => fix.line);
    if (lines.length === 0) return [];
    const [one, several] = WHY[why];
    const [be, reason] = lines.length === 1 ? ['was', one] : ['were', several];
    const count = countNoun(lines.length, 'fix', 'fixes');
    return [`${count} ${be} left out because ${reason}. Look at ${file}, ${nameLines(lines)}.`];
  });
}

function nameLines(lines: readonly number[]): string {
  const all = [...new Set(lines)].sort((a, b) => a - b);
  if (all.length === 1) return `line ${all[0]}`;
  const more = all.length - MOST_LISTED;
  return more > 0
    ? `lines ${all.slice(0, MOST_LISTED).join(', ')} and ${more} more`
    : `lines ${joinList(all.map(String))}`;
}
