/** Checks a policy whose shape is right, and turns a correct one into data. */

import { type EntityKind, FROM_PATH, KINDS, PATHS } from '../../model/kinds.ts';
import { toLevelValue } from '../../model/level.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { ID_PATTERN } from '../../model/patterns.ts';
import { quoteValue } from '../../model/quote.ts';
import { sayAnEntity } from './policy.ts';
import {
  checkCondition,
  describeUnknownField,
  findFieldInfo,
  isEmptyOrAbsent,
  listConditionWords,
  sayConditionsTaken,
  type Wrong,
} from './policy-fields.ts';
import { type Condition, type FieldCondition, OF_STRATEGY, type Policy } from './policy-model.ts';
import type { WrittenPolicy } from './policy-shape.ts';
import { listPlaceholders } from './policy-words.ts';

type When = NonNullable<WrittenPolicy['when']>;

/**
 * Lists everything wrong with a policy.
 * @param taken ids that it may not have: those of rules and of earlier policies
 */
export function* checkPolicy(policy: WrittenPolicy, taken: ReadonlyMap<string, string>): Generator<Wrong> {
  yield* checkPolicyId(policy, taken);
  for (const key of ['level', 'for', 'message'] as const)
    if (policy[key] === undefined)
      yield { at: policy, message: `${namePolicy(policy)} has no \`${key}\`. Add \`${key}:\`.` };
  if (policy.for === undefined) return;
  if (!isEntityKind(policy.for))
    yield {
      at: policy,
      key: 'for',
      message: `There is no kind of entity ${quoteValue(policy.for)}.${suggestKind(policy.for)}`,
    };
  else yield* checkPolicyFields(policy, policy.for);
}

function* checkPolicyId(policy: WrittenPolicy, taken: ReadonlyMap<string, string>): Generator<Wrong> {
  const { id } = policy;
  if (id === undefined)
    yield { at: policy, message: 'A policy has no `id`. Add `id:`, such as `budget-needs-sponsor`.' };
  else if (!new RegExp(ID_PATTERN).test(id))
    yield {
      at: policy,
      key: 'id',
      message: `${quoteValue(id)} is not a valid id. Begin with a lower-case letter, and use only a–z, 0–9 and \`-\`, at most 60 characters.`,
    };
  else if (taken.has(id))
    yield { at: policy, key: 'id', message: `The id ${quoteValue(id)} is already used by ${taken.get(id)}.` };
}

function* checkPolicyFields(policy: WrittenPolicy, kind: EntityKind): Generator<Wrong> {
  const { when, unless, require = [], forbid = [] } = policy;
  if (isEmptyOrAbsent(when) && require.length + forbid.length === 0)
    yield {
      at: policy,
      message: `${namePolicy(policy)} asks for nothing. Add \`when\`, \`require\` or \`forbid\`.`,
    };
  for (const map of [when, unless]) if (map) yield* checkPolicyWhen(map, kind);
  for (const list of [policy.require, policy.forbid])
    for (const [at, field] of (list ?? []).entries()) {
      const message = explainUnrequirable(field, kind);
      if (list && message !== undefined) yield { at: list, key: at, message };
    }
  for (const key of ['message', 'help'] as const)
    for (const name of listPlaceholders(policy[key] ?? '')) {
      const message = name === 'id' || name === 'field' ? undefined : describeUnknownField(name, kind);
      if (message !== undefined) yield { at: policy, key, message };
    }
}

function* checkPolicyWhen(when: When, kind: EntityKind): Generator<Wrong> {
  for (const [field, condition] of Object.entries(when)) {
    const info = findFieldInfo(field, kind);
    if (!info) yield { at: when, key: field, message: describeUnknownField(field, kind) ?? '' };
    else if (listConditionWords(condition as Condition).length === 0)
      yield {
        at: when,
        key: field,
        message: `The condition on ${quoteValue(field)} is empty. Write ${sayConditionsTaken(info)}.`,
      };
    else yield* checkCondition(field, condition as Condition, info, kind);
  }
}

/** Explains why a field can be neither required nor forbidden. */
function explainUnrequirable(field: string, kind: EntityKind): string | undefined {
  if (field.startsWith(OF_STRATEGY))
    return `${quoteValue(field)} is not a field of ${sayAnEntity(kind)}. Write a policy with \`for: strategy\`.`;
  if (FROM_PATH[field]?.[kind] !== undefined)
    return `${quoteValue(field)} of ${sayAnEntity(kind)} is never missing.`;
  return describeUnknownField(field, kind);
}

const quoteCode = (text: string) => `\`${text}\``;
const namePolicy = ({ id }: WrittenPolicy) => (id === undefined ? 'A policy' : `Policy ${quoteValue(id)}`);

function isEntityKind(text: string): text is EntityKind {
  return KINDS.some((kind) => kind === text);
}

/** Suggests the kind that was meant. People also write the key that holds its entries: `people` for `person`. */
function suggestKind(written: string): string {
  const byKey = KINDS.find((kind) => PATHS[kind].findLast((part) => part !== '*') === written);
  if (byKey !== undefined) return ` Did you mean \`${byKey}\`?`;
  return suggestNearest(written, KINDS) || ` Kinds: ${KINDS.map(quoteCode).join(', ')}.`;
}

/** Makes a policy from one without mistakes. @param from its place */
export function makePolicy(written: WrittenPolicy, from: string): Policy {
  const kind = (written.for ?? 'strategy') as EntityKind;
  return {
    id: written.id ?? '',
    level: toLevelValue(written.level ?? 'warn'),
    for: kind,
    when: listConditions(written.when, kind),
    unless: listConditions(written.unless, kind),
    require: written.require ?? [],
    forbid: written.forbid ?? [],
    message: written.message ?? '',
    help: written.help,
    from,
  };
}

function listConditions(when: When | undefined, kind: EntityKind): readonly FieldCondition[] {
  return Object.entries(when ?? {}).flatMap(([field, condition]) => {
    const info = findFieldInfo(field, kind);
    return info ? [{ field, info, condition: condition as Condition }] : [];
  });
}
