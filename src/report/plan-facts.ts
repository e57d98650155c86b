/**
 * What the view of a check says about a plan: how much is there, and by which words each entry is known. The views get it
 * as data, so that they load without the schema.
 */
import { listLiveObjectives, makePlan, type Plan, type Section } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { listTexts } from '../model/texts.ts';

export interface PlanFacts {
  readonly plan: Plan;
  /** How many objectives are still to be reached and advance no criterion. */
  readonly idle: number;
  /** Counts the entries of a section. */
  count(section: string): number;
  /** Returns the words by which an entry is known: its outcome, its result, the work. */
  findTitle(entity: string): string | undefined;
}

/** Makes a function that gathers the facts of a strategy when they are first asked for. */
export function rememberPlanFacts(strategy: Strategy): () => PlanFacts {
  let known: PlanFacts | undefined;
  return () => {
    known ??= makePlanFacts(strategy);
    return known;
  };
}

function makePlanFacts(strategy: Strategy): PlanFacts {
  const plan = makePlan(strategy);
  const idle = listLiveObjectives(plan).filter(({ objective }) => !objective.advances?.length);
  const counts = new Map<Section, number>();
  for (const { section } of plan.entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  let titles: ReadonlyMap<string, string> | undefined;
  return {
    plan,
    idle: idle.length,
    count: (section) => counts.get(section as Section) ?? 0,
    findTitle: (entity) => {
      titles ??= listTitles(strategy);
      return titles.get(entity);
    },
  };
}

/** Lists the words by which entries are known; for one without, what it counts. */
function listTitles(strategy: Strategy): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const measures = new Map<string, string>();
  for (const { path, of, text } of listTexts(strategy)) {
    const isWholeEntry = of?.kind === 'section';
    const into = isWholeEntry || of?.has('title') ? titles : of?.has('definition') ? measures : undefined;
    const [section, id] = path.slice(isWholeEntry ? -2 : -3);
    const entity = `${section}/${id}`;
    if (into && typeof id === 'string' && text.trim() !== '' && !into.has(entity)) into.set(entity, text);
  }
  return new Map([...measures, ...titles]);
}
