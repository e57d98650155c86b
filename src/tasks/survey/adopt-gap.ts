/** Adopts a gap assessment: its evidence and new obstacles go into the plan, as a change to be reviewed. */
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { DraftMap } from '../../model/draft.ts';
import type { Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { GapFinding, Survey } from '../../model/survey.ts';
import { addPlanEntry, addPlanItem } from '../../source/edit/plan-edit.ts';

/** The findings and obstacles to adopt, and the plan before and after. */
export interface Adoption {
  readonly evidence: readonly GapFinding[];
  /** New obstacles, by id. */
  readonly obstacles: readonly (readonly [id: string, what: string])[];
  /** Obstacles that the assessment points to, and that neither it nor the plan describes. */
  readonly undescribed: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Works out what a plan would adopt; what it has already is left out. @param strategy its path, absolute */
export function planAdoption(
  { files, cwd }: Host,
  strategy: string,
  plan: Plan,
  { evidence = [], on }: Survey,
): Adoption {
  const { reality = {} } = plan.strategy;
  const known = new Set((reality.evidence ?? []).map(({ finding }) => fold(finding)));
  const fresh = evidence.filter(({ finding }) => finding !== undefined && !known.has(fold(finding)));
  const there = new Set(Object.keys(reality.obstacles ?? {}));
  const missing = evidence.filter(({ points_to: id }) => id !== undefined && !there.has(id));
  const obstacles = new Map(
    missing.flatMap(({ points_to: id, obstacle }) =>
      id === undefined || obstacle === undefined ? [] : [[id, obstacle] as const],
    ),
  );
  const undescribed = missing.flatMap(({ points_to: id }) =>
    id === undefined || obstacles.has(id) ? [] : [id],
  );
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(strategy, READ_LIMIT));
  const file = formatPath(cwd, strategy);
  let after = before;
  for (const one of fresh)
    after = requireChange(file, addPlanItem(after, file, ['reality', 'evidence'], toEvidence(one, on)));
  for (const [id, what] of obstacles)
    after = requireChange(file, addPlanEntry(after, file, ['reality', 'obstacles'], [id, { what }]));
  return {
    evidence: fresh,
    obstacles: [...obstacles],
    undescribed: [...new Set(undescribed)],
    before,
    after,
  };
}

/** The plan has no `gap` and no `points_to`: its evidence says what was found, where and when. */
function toEvidence({ kind, finding, source, on }: GapFinding, day: string | undefined): DraftMap {
  return { kind, finding, source, on: on ?? day };
}

const fold = (text = '') => text.trim().toLowerCase().replace(/\s+/g, ' ');

function requireChange(file: string, text: string | undefined): string {
  if (text !== undefined) return text;
  throw new UserError(
    `${file} cannot be changed without touching the rest of it.`,
    'Add the evidence below `reality:` by hand. Nothing was written.',
  );
}

/** Writes the plan; one that somebody changed meanwhile is left alone. */
export function writeAdoption({ files, cwd }: Host, strategy: string, { before, after }: Adoption): void {
  files.edit(strategy, (now) => {
    const text = now && new TextDecoder('utf-8', { ignoreBOM: true }).decode(now);
    if (text !== before)
      throw new UserError(
        `${formatPath(cwd, strategy)} was changed meanwhile, so nothing was written.`,
        'Run the same command again.',
      );
    return new TextEncoder().encode(after);
  });
}

/** Says what was adopted: `3 findings and 1 obstacle`. */
export function sayAdoption({ evidence, obstacles }: Adoption): string {
  const parts = [
    ...(evidence.length > 0 ? [countNoun(evidence.length, 'finding')] : []),
    ...(obstacles.length > 0 ? [countNoun(obstacles.length, 'obstacle')] : []),
  ];
  return parts.join(' and ');
}
