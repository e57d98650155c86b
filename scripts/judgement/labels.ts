/** Says of findings and of what the view shows whether they are right. */
import type { Finding } from '../../src/model/finding.ts';
import { toPresentRule } from '../../src/model/former-names.ts';
import { isOwnerRule, OWNER_GROUP } from '../../src/model/rule-groups.ts';
import { ANY, type Label, type LabelRow } from './rows.ts';

/** Finds the label of a finding; undefined if nobody has judged it. */
export type FindLabel = (plan: string, finding: Finding) => Label | undefined;

/** Names what a finding is about as the tables do: its entity or, without one, its field. */
export function nameSubject({ entity, field = '' }: Finding): string {
  return entity ?? field;
}

/** Makes the finder. A row for the entity holds over one for all of a rule; of equals, the later one holds. */
export function makeLabelFinder(rows: readonly LabelRow[]): FindLabel {
  const labels = new Map<string, Label>();
  for (const { plan, rule, entity, label } of rows)
    labels.set(makeKey(plan, toPresentRule(rule), entity), label);
  return (plan, finding) =>
    labels.get(makeKey(plan, finding.rule, nameSubject(finding))) ??
    labels.get(makeKey(plan, finding.rule, ANY)) ??
    (isOwnerRule(finding.rule) ? labels.get(makeKey(plan, OWNER_GROUP, ANY)) : undefined);
}

function makeKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/**
 * Folds the labels of several findings into one. Right if at least one is right and no more than half are wrong: the
 * reader is sent to something real. Wrong if more than half are wrong. Else noise. Undefined if none is judged.
 */
export function foldLabels(labels: readonly (Label | undefined)[]): Label | undefined {
  const known = labels.filter((label) => label !== undefined);
  if (known.length === 0) return undefined;
  const wrong = known.filter((label) => label === 'wrong').length;
  if (wrong * 2 > known.length) return 'wrong';
  return known.includes('right') ? 'right' : 'noise';
}
