/** Where objectives stand: in one of the stages, or in none yet. All code that walks stages comes through here. */

import { STAGES } from './choices.ts';
import { remember } from './remember.ts';
import type { DateValue, Objective, Stage, StageName, Strategy } from './schema.ts';

/** The name of the place of objectives that are in no stage yet. */
export const UNSTAGED = 'unstaged';
export type PlaceName = StageName | typeof UNSTAGED;

/** The objectives of a stage, or those that are in none. */
export interface ObjectiveGroup {
  readonly name: PlaceName;
  /** Empty for objectives that are in no stage. */
  readonly stage: Stage;
  /** The place of the map in the file. */
  readonly path: readonly string[];
  readonly objectives: Readonly<Record<string, Objective>>;
}

/** Lists the stages that a plan has, in their order, and then the objectives that are in none. */
export const listObjectiveGroups = remember((strategy: Strategy): readonly ObjectiveGroup[] => {
  const staged = STAGES.flatMap((name) => {
    const stage = strategy.stages?.[name];
    const path = ['stages', name, 'objectives'];
    return stage ? [{ name, stage, path, objectives: stage.objectives ?? {} }] : [];
  });
  const { objectives } = strategy;
  return objectives ? [...staged, { name: UNSTAGED, stage: {}, path: ['objectives'], objectives }] : staged;
});

/** Lists every place in a file where objectives may be written. */
export function listObjectivePaths(): readonly (readonly string[])[] {
  return [...STAGES.map((name) => ['stages', name, 'objectives']), ['objectives']];
}

/** Lists the places to show: all three stages, unless every objective is in none. */
export function listShownPlaces(strategy: Strategy): readonly PlaceName[] {
  const isUnstaged = Object.keys(strategy.objectives ?? {}).length > 0;
  const hasStages = listObjectiveGroups(strategy).some(({ name }) => name !== UNSTAGED);
  if (!isUnstaged) return STAGES;
  return hasStages ? [...STAGES, UNSTAGED] : [UNSTAGED];
}

/** Returns the date of a stage; objectives that are in none have no such date. */
export function findStageDate({ stages }: Strategy, name: PlaceName | undefined): DateValue | undefined {
  return name === undefined || name === UNSTAGED ? undefined : stages?.[name]?.by;
}
