/** A gap assessment: what was found, by kind, the widest gap first. */
import type { FoundGap } from '../people/gap-findings.ts';
import { type TextLook, wrapLine } from './status-look.ts';
import { revealOnOneLine } from './terminal.ts';

/** The widest gap. */
const WIDEST = 4;

/** Says how wide a gap is: `gap 3 of 4`. */
export function sayGapWidth(gap: number | undefined): string {
  return gap === undefined ? 'gap not judged' : `gap ${gap} of ${WIDEST}`;
}

/** Lists the findings for a terminal, under the name of their kind. */
export function listGapLines(findings: readonly FoundGap[], look: TextLook): readonly string[] {
  if (findings.length === 0) return ['It has no findings.'];
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    look.paint.strong(kind ?? 'no kind'),
    ...findings
      .filter((one) => one.kind === kind)
      .map((one) => `  ${wrapLine(revealOnOneLine(sayGapFinding(one)), look.columns - 2, '    ')}`),
  ]);
}

/** Says a finding with its gap, its source and the obstacle that it points to. */
export function sayGapFinding({ finding }: FoundGap): string {
  const { finding: what = '', gap, source, points_to } = finding;
  const rest = [
    sayGapWidth(gap),
    ...(source === undefined ? [] : [source]),
    points_to === undefined ? 'points to no obstacle' : `points to ${points_to}`,
  ];
  return `${what.trim()} (${rest.join('; ')})`;
}
