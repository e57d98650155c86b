/** Checks a policy whose shape is right, and turns a correct one into data. */

import { type EntityKind, FROM_PATH, KINDS } from '../../model/kinds.ts';
import { didYouMean } from '../../model/nearest.ts';
import { listed, quoted } from '../../model/quote.ts';
import { ID_PATTERN } from '../../model/shapes.ts';
import { anEntity } from './policy.ts';
import {
  infoOf,
  isEmpty,
  someOf,
  unknownField,
  type Wrong,
  wordsIn,
  wrongCondition,
} from './policy-fields.ts';
import { type Condition, type FieldCondition, OF_STRATEGY, type Policy } from './policy-model.ts';
import type { WrittenPolicy } from './policy-shape.ts';
import { placeholdersOf } from './policy-words.ts';

type When = NonNullable<WrittenPolicy['when']>;

/**
 * Lists everything wrong with a policy.
 * @param taken ids that it may not have: those of rules and of earlier policies
 */
export function* wrongIn(policy: WrittenPolicy, taken: ReadonlyMap<string, string>): Generator<Wrong> {
  yield* wrongId(policy, taken);
  for (const key of ['level', 'for', 'message'] as const)
    if (policy[key] === undefined)
      yield { at: policy, message: `${nameOf(policy)} has no \`${key}\`. Add \`${key}:\`.` };
  if (policy.for === undefined) return;
  if (!isKind(policy.for))
    yield {
      at: policy,
      key: 'for',
      message: `There is no kind of entity ${quoted(policy.for)}.${didYouMean(policy.for, KINDS) || ` There is ${listed(KINDS.map(code))}.`}`,
    };
  else yield* wrongFields(policy, policy.for);
}

function* wrongId(policy: WrittenPolicy, taken: ReadonlyMap<string, string>): Generator<Wrong> {
  const { id } = policy;
  if (id === undefined)
    yield { at: policy, message: 'A policy has no `id`. Add `id:`, such as `budget-needs-sponsor`.' };
  else if (!new RegExp(ID_PATTERN).test(id))
    yield {
      at: policy,
      key: 'id',
      message: `${quoted(id)} is not an id. It begins with a lower-case letter and has only a–z, 0–9 and \`-\`, at most 60.`,
    };
  else if (taken.has(id))
    yield { at: policy, key: 'id', message: `The id ${quoted(id)} is ${taken.get(id)}.` };
}

function* wrongFields(policy: WrittenPolicy, kind: EntityKind): Generator<Wrong> {
  const { when, unless, require = [], forbid = [] } = policy;
  if (isEmpty(when) && require.length + forbid.length === 0)
    yield {
      at: policy,
      message: `${nameOf(policy)} asks for nothing. Give it \`when\`, \`require\` or \`forbid\`.`,
    };
  for (const map of [when, unless]) if (map) yield* wrongWhen(map, kind);
  for (const list of [policy.require, policy.forbid])
    for (const [at, field] of (list ?? []).entries()) {
      const message = unrequirable(field, kind);
      if (list && message !== undefined) yield { at: list, key: at, message };
    }
  for (const key of ['message', 'help'] as const)
    for (const name of placeholdersOf(policy[key] ?? '')) {
      const message = name === 'id' || name === 'field' ? undefined : unknownField(name, kind);
      if (message !== undefined) yield { at: policy, key, message };
    }
}

function* wrongWhen(when: When, kind: EntityKind): Generator<Wrong> {
  for (const [field, condition] of Object.entries(when)) {
    const info = infoOf(field, kind);
    if (!info) yield { at: when, key: field, message: unknownField(field, kind) ?? '' };
    else if (wordsIn(condition as Condition).length === 0)
      yield {
        at: when,
        key: field,
        message: `The condition on ${quoted(field)} is empty. Write ${someOf(info)}.`,
      };
    else yield* wrongCondition(field, condition as Condition, info, kind);
  }
}

/** Explains why a field can be neither required nor forbidden. */
function unrequirable(field: string, kind: EntityKind): string | undefined {
  if (field.startsWith(OF_STRATEGY))
    return `${quoted(field)} is not of ${anEntity(kind)}. Write a policy with \`for: strategy\`.`;
  if (FROM_PATH[field]?.[kind] !== undefined) return `${quoted(field)} of ${anEntity(kind)} is always there.`;
  return unknownField(field, kind);
}

const code = (text: string) => `\`${text}\``;
const nameOf = ({ id }: WrittenPolicy) => (id === undefined ? 'A policy' : `Policy ${quoted(id)}`);

function isKind(text: string): text is EntityKind {
  return KINDS.some((kind) => kind === text);
}

/** Makes a policy from one without mistakes. @param from its place */
export function policyOf(written: WrittenPolicy, from: string): Policy {
  const kind = (written.for ?? 'strategy') as EntityKind;
  return {
    id: written.id ?? '',
    level: written.level ?? 'warn',
    for: kind,
    when: conditionsOf(written.when, kind),
    unless: conditionsOf(written.unless, kind),
    require: written.require ?? [],
    forbid: written.forbid ?? [],
    message: written.message ?? '',
    help: written.help,
    from,
  };
}

function conditionsOf(when: When | undefined, kind: EntityKind): readonly FieldCondition[] {
  return Object.entries(when ?? {}).flatMap(([field, condition]) => {
    const info = infoOf(field, kind);
    return info ? [{ field, info, condition: condition as Condition }] : [];
  });
}
