/** A reader’s own rule, written as data in the configuration, and how it becomes a rule like any other. */
import { type Entity, getFieldValue, listEntities } from '../../model/entities.ts';
import { type EntityKind, KIND_NOUN } from '../../model/kinds.ts';
import type { Plan } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { AnyRule, Problem } from '../rule.ts';
import { holdsCondition, isMissingValue, type Patterns, type Seen } from './policy-conditions.ts';
import { OF_STRATEGY, type Policy } from './policy-model.ts';
import { describePolicy, fillPlaceholders } from './policy-words.ts';

/** Makes a rule from a policy. */
export function makePolicyRule(policy: Policy, patterns: Patterns): AnyRule {
  const summary = describePolicy(policy);
  return {
    id: policy.id,
    level: policy.level,
    kind: 'data',
    isPolicy: true,
    summary,
    why: `This is one of your own policies, written in ${policy.from}.`,
    source: policy.from,
    fix: policy.help ?? sayRemedies(policy),
    bad: '',
    good: '',
    check: (plan, { asOf }) => findPolicyProblems(policy, plan, { asOf, patterns, span: plan.span }),
  };
}

type Context = Omit<Seen, 'read'>;

function* findPolicyProblems(policy: Policy, plan: Plan, context: Context): Generator<Problem> {
  const [strategy] = listEntities('strategy', plan.strategy);
  for (const entity of listEntities(policy.for, plan.strategy)) {
    const read = (field: string) =>
      field.startsWith(OF_STRATEGY) && strategy
        ? getFieldValue(strategy, field.slice(OF_STRATEGY.length))
        : getFieldValue(entity, field);
    const seen: Seen = { ...context, read };
    if (concernsEntity(policy, seen)) yield* reportEntity(policy, entity, seen);
  }
}

function concernsEntity({ when, unless }: Policy, seen: Seen): boolean {
  if (!when.every((one) => holdsCondition(one, seen))) return false;
  return unless.length === 0 || !unless.every((one) => holdsCondition(one, seen));
}

/** Reports an entity: each field that is missing or forbidden, otherwise the entity itself. */
function* reportEntity(policy: Policy, entity: Entity, seen: Seen): Generator<Problem> {
  const say = (field: string) => ({
    message: fillPlaceholders(policy.message, entity, field, seen.read),
    help:
      policy.help === undefined
        ? sayRemedyForField(policy, field)
        : fillPlaceholders(policy.help, entity, field, seen.read),
    ...listDoubts(policy),
  });
  for (const field of policy.require)
    if (isMissingValue(seen.read(field))) yield { ...findFieldPlace(entity), ...say(field), missing: field };
  for (const field of policy.forbid)
    if (!isMissingValue(seen.read(field))) yield { ...findFieldPlace(entity, field), ...say(field) };
  if (policy.require.length + policy.forbid.length > 0) return;
  const field = policy.when.find((one) => !isMissingValue(seen.read(one.field)))?.field;
  yield { ...findFieldPlace(entity, field), ...say(field ?? policy.when[0]?.field ?? '') };
}

function sayRemedyForField(policy: Policy, field: string): string {
  const { require, forbid } = policy;
  return sayRemedies({
    ...policy,
    require: require.filter((one) => one === field),
    forbid: require.includes(field) ? [] : forbid.filter((one) => one === field),
  });
}

/** Says how to meet a policy that has no help of its own. */
function sayRemedies({ require, forbid, from }: Policy): string {
  const parts = [
    ...(require.length > 0 ? [`Add ${joinList(require.map(quoteKey))}.`] : []),
    ...(forbid.length > 0 ? [`Delete ${joinList(forbid.map(quoteKey))}.`] : []),
  ];
  return parts.join(' ') || `See the policy in ${from}.`;
}

const quoteKey = (field: string) => `\`${field}:\``;

/** Lists the fields that must be readable: the policy is silent if one is there but could not be read. */
function listDoubts({ when, unless }: Policy): Pick<Problem, 'unlessDamaged' | 'unlessDamagedBelow'> {
  const fields = [...when, ...unless].map(({ field }) => field);
  return {
    unlessDamagedBelow: fields.filter((field) => !field.startsWith(OF_STRATEGY)),
    unlessDamaged: fields
      .filter((field) => field.startsWith(OF_STRATEGY))
      .map((field) => field.slice(OF_STRATEGY.length)),
  };
}

/** Finds the field of an entity, with its value if it is there; otherwise the entity. */
function findFieldPlace({ at, key, fields }: Entity, field?: string): Pick<Problem, 'at' | 'key'> {
  if (key !== undefined) return { at, key };
  const parts = field?.split('.') ?? [];
  let owner: object = fields;
  for (const part of parts.slice(0, -1)) {
    const next = Object.hasOwn(owner, part) ? (owner as Readonly<Record<string, unknown>>)[part] : undefined;
    if (typeof next !== 'object' || next === null) return { at };
    owner = next;
  }
  const last = parts.at(-1);
  return last !== undefined && Object.hasOwn(owner, last) ? { at: owner, key: last } : { at };
}

/** Returns the noun of a kind with its article: “an initiative”. */
export function sayAnEntity(kind: EntityKind): string {
  return `${/^[aeiou]/.test(KIND_NOUN[kind]) ? 'an' : 'a'} ${KIND_NOUN[kind]}`;
}
