/** How far a criterion has moved since it was first made: three small lowerings are one large one. */
import { askOf, moveOf, sayShareChange } from '../model/ask.ts';
import { sayNumber } from '../model/numbers.ts';
import type { Criterion } from '../model/schema.ts';
import type { MatchedCriterion } from './matched.ts';
import type { Pair } from './rule.ts';

/** `2nd time lowered; first set at 80 on 2026-01-09, now asks 55 % less`; undefined for the first move. */
export function cumulative(pair: Pair, { id, before, after }: MatchedCriterion): string | undefined {
  const way = moveOf(before, after);
  const versions = pair.history(id).filter(({ criterion }) => criterion.target !== undefined);
  const [first] = versions;
  if (!first || way === 'changed') return undefined;
  const steps: readonly Criterion[] = [...versions.map(({ criterion }) => criterion), before, after];
  const times = steps.filter((step, at) => at > 0 && moved(steps[at - 1], step, way)).length;
  if (times < 2) return undefined;
  const set = `first set at ${sayNumber(first.criterion.target ?? 0)} on ${first.on}`;
  const [asked, asks] = [askOf(first.criterion), askOf(after)];
  const now = asked === undefined || asks === undefined ? '' : `, now ${sayShareChange(asked, asks)}`;
  return `${ordinal(times)} time ${way}; ${set}${now}`;
}

function moved(from: Criterion | undefined, to: Criterion, way: string): boolean {
  return from !== undefined && from.target !== to.target && moveOf(from, to) === way;
}

function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}
