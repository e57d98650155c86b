/** Which ids a plan and its records have, so that a new one never clashes. */
import { listNamedItems, type Plan } from '../../model/plan.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import type { StatusSource } from '../status/sources.ts';

/** Lists every id of a plan. */
export function listPlanIds(plan: Plan): readonly string[] {
  return [
    ...plan.entries.map(({ id }) => id),
    ...listNamedItems(plan.strategy).map(({ id }) => id),
    ...plan.stages.map(({ name }) => name),
  ];
}

/** Lists every id of a plan, of its actions and of earlier breakdowns and decisions. */
export function listTakenIds(
  plan: Plan,
  source: Pick<StatusSource, 'checkins' | 'surveys' | 'meetings' | 'retros'>,
): Set<string> {
  const actions = listActionBearers(source.checkins, source).flatMap((one) => one.actions);
  const breakdowns = source.retros.flatMap(({ record }) => record.breakdowns ?? []);
  return new Set([
    ...listPlanIds(plan),
    ...actions.map(({ key }) => key),
    ...breakdowns.flatMap(({ id }) => id ?? []),
    ...source.meetings.flatMap(({ record }) => Object.keys(record.decisions ?? {})),
  ]);
}
