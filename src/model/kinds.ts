/** The kinds of entity that a strategy has, and the fields of each, out of the model: policies name both. */
import { dateShape } from './fields.ts';
import { strategySchema } from './schema.ts';

export const KINDS = [
  'strategy',
  'criterion',
  'stage',
  'objective',
  'indicator',
  'obstacle',
  'evidence',
  'capability',
  'initiative',
  'assumption',
  'risk',
  'execution',
  'communication',
  'not_doing',
  'person',
] as const;
export type EntityKind = (typeof KINDS)[number];

/** Where the entities of a kind stand; `*` is any key or item. */
export const PATHS: Readonly<Record<EntityKind, readonly string[]>> = {
  strategy: [],
  criterion: ['criteria', '*'],
  stage: ['stages', '*'],
  objective: ['stages', '*', 'objectives', '*'],
  indicator: ['stages', '*', 'objectives', '*', 'indicators', '*'],
  obstacle: ['reality', 'obstacles', '*'],
  evidence: ['reality', 'evidence', '*'],
  capability: ['capabilities', '*'],
  initiative: ['initiatives', '*'],
  assumption: ['assumptions', '*'],
  risk: ['risks', '*'],
  execution: ['execution', '*', '*'],
  communication: ['communication', '*'],
  not_doing: ['not_doing', '*'],
  person: ['people', '*'],
};

/** What is known of an entity from where it stands: the number of the part of its path. */
export const FROM_PATH: Readonly<Record<string, Partial<Record<EntityKind, number>>>> = {
  id: {
    criterion: 1,
    stage: 1,
    objective: 3,
    indicator: 5,
    obstacle: 2,
    capability: 1,
    initiative: 1,
    assumption: 1,
    risk: 1,
    person: 1,
  },
  stage: { objective: 1, indicator: 1 },
  objective: { indicator: 3 },
  part: { execution: 1 },
};

/** Of several kinds in a sentence: “Every initiative”. */
export const KIND_NOUN: Readonly<Record<EntityKind, string>> = {
  ...(Object.fromEntries(KINDS.map((kind) => [kind, kind])) as Record<EntityKind, string>),
  evidence: 'piece of evidence',
  execution: 'item of `execution`',
  communication: 'entry of `communication`',
  not_doing: 'entry of `not_doing`',
};

/**
 * What can stand in a field. `list`: texts or ids, one or several; `entries`: a map, or a list of sections;
 * `section`: keys of its own; `any`: a key that begins with `x-`.
 */
export type FieldType = 'text' | 'number' | 'date' | 'yes' | 'list' | 'entries' | 'section' | 'any';

export interface FieldInfo {
  readonly type: FieldType;
  /** The only texts that can stand in it, where it takes certain ones. */
  readonly values?: readonly string[];
}

/** As much of a schema as is looked at here. */
interface Shape {
  readonly _zod: { readonly def: Definition };
}

interface Definition {
  readonly type: string;
  readonly innerType?: Shape;
  readonly shape?: Readonly<Record<string, Shape>>;
  readonly valueType?: Shape;
  readonly element?: Shape;
  readonly options?: readonly Shape[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const known = new Map<EntityKind, ReadonlyMap<string, FieldInfo>>();

/** The fields of a kind by their dotted paths: `budget`, `pilot.where`. */
export function fieldsOf(kind: EntityKind): ReadonlyMap<string, FieldInfo> {
  const before = known.get(kind);
  if (before) return before;
  const fields = new Map<string, FieldInfo>();
  for (const [name, kinds] of Object.entries(FROM_PATH))
    if (kinds[kind] !== undefined) fields.set(name, { type: 'text' });
  collect(shapeAt(PATHS[kind]), '', fields);
  known.set(kind, fields);
  return fields;
}

function shapeAt(path: readonly string[]): Shape | undefined {
  let at: Shape | undefined = strategySchema as unknown as Shape;
  for (const part of path) {
    const def: Definition | undefined = plain(at)?._zod.def;
    at =
      part === '*'
        ? (def?.valueType ?? def?.element ?? Object.values(def?.shape ?? {})[0])
        : def?.shape?.[part];
  }
  return at;
}

/** Without what is around it; of several forms the one with keys. */
function plain(shape: Shape | undefined): Shape | undefined {
  const def = shape?._zod.def;
  if (def?.innerType) return plain(def.innerType);
  return def?.options?.find((option) => option._zod.def.type === 'object') ?? shape;
}

function collect(shape: Shape | undefined, before: string, fields: Map<string, FieldInfo>): void {
  for (const [key, value] of Object.entries(plain(shape)?._zod.def.shape ?? {})) {
    const info = infoOf(value);
    fields.set(before + key, info);
    if (info.type === 'section') collect(value, `${before}${key}.`, fields);
  }
}

function infoOf(shape: Shape): FieldInfo {
  const { type, innerType, element, options = [], entries, values } = shape._zod.def;
  if (innerType) return infoOf(innerType);
  if ((shape as unknown) === dateShape) return { type: 'date' };
  if (type === 'array') return { type: element && isSection(element) ? 'entries' : 'list' };
  if (type === 'record') return { type: 'entries' };
  if (type === 'object') return { type: 'section' };
  if (type === 'number') return { type: 'number' };
  if (type === 'boolean') return { type: 'yes' };
  if (type === 'enum') return { type: 'text', values: Object.values(entries ?? {}) };
  if (type === 'literal') return typeof values?.[0] === 'number' ? { type: 'number' } : { type: 'text' };
  const types = options.map((option) => option._zod.def.type);
  if (types.includes('array')) return { type: 'list' };
  if (!types.includes('number')) return { type: 'text' };
  const words = options.flatMap((option) => option._zod.def.values ?? []).map(String);
  return { type: 'number', values: words };
}

function isSection(shape: Shape): boolean {
  return plain(shape)?._zod.def.type === 'object';
}
