/** What the view of a check says about a plan: how much is there, and by which words each entry is known. */
import { makePlan, type Plan, type Section } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { listTexts } from '../model/texts.ts';
import type { CheckedFile } from './report.ts';

export interface PlanFacts {
  readonly plan: Plan;
  /** Counts the entries of a section. */
  count(section: string): number;
  /** Returns the words by which an entry is known: its outcome, its result, the work. */
  findTitle(entity: string): string | undefined;
}

const known = new WeakMap<Strategy, PlanFacts>();

/** Gathers the facts of a strategy; undefined if it could not be read. */
export function findPlanFacts({ strategy }: Pick<CheckedFile, 'strategy'>): PlanFacts | undefined {
  if (!strategy) return undefined;
  const facts = known.get(strategy) ?? makePlanFacts(strategy);
  known.set(strategy, facts);
  return facts;
}

function makePlanFacts(strategy: Strategy): PlanFacts {
  const plan = makePlan(strategy);
  const counts = new Map<Section, number>();
  for (const { section } of plan.entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  let titles: ReadonlyMap<string, string> | undefined;
  return {
    plan,
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
