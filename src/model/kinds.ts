/** The kinds of entity in a strategy and their fields, derived from the model. Policies name both. */
import type { ValueKind } from './key-info.ts';
import { getStrategyKinds, type KeyKind } from './key-kinds.ts';

export const KINDS = [
  'strategy',
  'criterion',
  'stage',
  'objective',
  'indicator',
  'key_result',
  'obstacle',
  'evidence',
  'capability',
  'initiative',
  'assumption',
  'risk',
  'execution',
  'communication',
  'not_doing',
  'choice',
  'person',
] as const;
export type EntityKind = (typeof KINDS)[number];

/** The paths to the entities of a kind; `*` is any key or item. */
export const PATHS: Readonly<Record<EntityKind, readonly string[]>> = {
  strategy: [],
  criterion: ['criteria', '*'],
  stage: ['stages', '*'],
  objective: ['stages', '*', 'objectives', '*'],
  indicator: ['stages', '*', 'objectives', '*', 'indicators', '*'],
  key_result: ['stages', '*', 'objectives', '*', 'key_results', '*'],
  obstacle: ['reality', 'obstacles', '*'],
  evidence: ['reality', 'evidence', '*'],
  capability: ['capabilities', '*'],
  initiative: ['initiatives', '*'],
  assumption: ['assumptions', '*'],
  risk: ['risks', '*'],
  execution: ['execution', '*', '*'],
  communication: ['communication', '*'],
  not_doing: ['not_doing', '*'],
  choice: ['choices', '*'],
  person: ['people', '*'],
};

/** The other places of entities that may be written at several: objectives in a stage, or in none. */
const OTHER_PATHS: Readonly<Partial<Record<EntityKind, readonly (readonly string[])[]>>> = {
  objective: [['objectives', '*']],
  indicator: [
    ['objectives', '*', 'indicators', '*'],
    ['initiatives', '*', 'indicators', '*'],
  ],
  key_result: [['objectives', '*', 'key_results', '*']],
};

/** Lists the paths to the entities of a kind. */
export function listKindPaths(kind: EntityKind): readonly (readonly string[])[] {
  return [PATHS[kind], ...(OTHER_PATHS[kind] ?? [])];
}

/** Values that follow from an entity's path: the part of the path, counted from its end. */
export const FROM_PATH: Readonly<Record<string, Partial<Record<EntityKind, number>>>> = {
  id: {
    criterion: -1,
    stage: -1,
    objective: -1,
    indicator: -1,
    key_result: -1,
    obstacle: -1,
    capability: -1,
    initiative: -1,
    assumption: -1,
    risk: -1,
    person: -1,
  },
  stage: { objective: -3, indicator: -5, key_result: -5 },
  objective: { indicator: -3, key_result: -3 },
  part: { execution: -2 },
};

/** The noun of each kind for a sentence: “Every initiative”. */
export const KIND_NOUN: Readonly<Record<EntityKind, string>> = {
  ...(Object.fromEntries(KINDS.map((kind) => [kind, kind])) as Record<EntityKind, string>),
  key_result: 'key result',
  evidence: 'piece of evidence',
  execution: 'item of `execution`',
  communication: 'entry of `communication`',
  not_doing: 'entry of `not_doing`',
  choice: 'entry of `choices`',
};

/**
 * The type of a field. `list`: texts or ids, one or several; `entries`: a map, or a list of sections; `section`:
 * keys of its own; `any`: a key that begins with `x-`.
 */
export type FieldType = 'text' | 'number' | 'date' | 'yes' | 'list' | 'entries' | 'section' | 'any';

export interface FieldInfo {
  readonly type: FieldType;
  /** The only texts allowed in it, if the choice is limited. */
  readonly values?: readonly string[];
}

/** The type that policies see for each kind of value. */
const TYPES: Readonly<Record<ValueKind, FieldType>> = {
  marker: 'number',
  text: 'text',
  texts: 'list',
  fact: 'text',
  facts: 'list',
  number: 'number',
  choice: 'text',
  cadence: 'text',
  date: 'date',
  beginning: 'date',
  person: 'text',
  persons: 'list',
  reference: 'list',
  'former-id': 'text',
  hides: 'yes',
  yes: 'yes',
  section: 'section',
  entries: 'entries',
  handles: 'entries',
  names: 'entries',
  numbers: 'entries',
  list: 'entries',
};

const known = new Map<EntityKind, ReadonlyMap<string, FieldInfo>>();

/** Lists the fields of a kind by their dotted paths: `budget`, `pilot.where`. */
export function listFields(kind: EntityKind): ReadonlyMap<string, FieldInfo> {
  const before = known.get(kind);
  if (before) return before;
  const fields = new Map<string, FieldInfo>();
  for (const [name, kinds] of Object.entries(FROM_PATH))
    if (kinds[kind] !== undefined) fields.set(name, { type: 'text' });
  collectFields(findKindAtPath(PATHS[kind]), '', fields);
  known.set(kind, fields);
  return fields;
}

function findKindAtPath(path: readonly string[]): KeyKind | undefined {
  let at: KeyKind | undefined = getStrategyKinds();
  for (const part of path) at = at?.below(part === '*' ? (at.keys[0] ?? part) : part);
  return at;
}

function collectFields(of: KeyKind | undefined, before: string, fields: Map<string, FieldInfo>): void {
  for (const key of of?.keys ?? []) {
    const below = of?.below(key);
    if (!below) continue;
    const { kind, values } = below;
    fields.set(before + key, { type: TYPES[kind], ...(values && { values }) });
    if (kind === 'section') collectFields(below, `${before}${key}.`, fields);
  }
}
