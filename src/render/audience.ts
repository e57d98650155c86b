/** What of a strategy is for the public: the rest is taken out before anything is made of it, whatever the format. */
import { planOf } from '../model/plan.ts';
import { EXECUTION_PARTS, STAGES, type Stage, type Strategy } from '../model/schema.ts';

export const AUDIENCES = ['internal', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Without entries marked `internal`, references to them, budgets and names: a person is the role that the directory gives. */
export function publicOf(strategy: Strategy): Strategy {
  const { people: _, resources, reality, stages, execution, ...rest } = strategy;
  const show = shownBy(strategy);
  const entries = <T>(map: Readonly<Record<string, T>> | undefined) =>
    map &&
    Object.fromEntries(
      Object.entries(map)
        .filter(isOpen)
        .map(([id, entry]) => [id, show(entry)]),
    );
  const items = <T>(list: readonly T[] | undefined) => list?.filter((item) => isOpen(['', item])).map(show);
  const stageOf = (stage: Stage) => ({ ...stage, objectives: entries(stage.objectives) });
  return pruned({
    ...show(rest),
    ...Object.fromEntries(
      MAPS.map((key) => [key, entries(strategy[key] as Readonly<Record<string, unknown>>)]),
    ),
    ...Object.fromEntries(LISTS.map((key) => [key, items<unknown>(strategy[key])])),
    resources: resources && { people: resources.people },
    reality: reality && {
      ...reality,
      evidence: items(reality.evidence),
      obstacles: entries(reality.obstacles),
    },
    stages: stages && byKey(STAGES, (name) => stages[name] && stageOf(stages[name])),
    execution: execution && byKey(EXECUTION_PARTS, (part) => items(execution[part])),
  }) as Strategy;
}

const MAPS = ['criteria', 'capabilities', 'initiatives', 'assumptions', 'risks'] as const;
const LISTS = ['not_doing', 'communication'] as const;

function byKey<K extends string>(keys: readonly K[], made: (key: K) => unknown): object {
  return Object.fromEntries(keys.map((key) => [key, made(key)]));
}

function isOpen([, entry]: readonly [string, unknown]): boolean {
  return !(typeof entry === 'object' && entry !== null && 'internal' in entry && entry.internal === true);
}

const REFERENCES: ReadonlySet<string> = new Set(['advances', 'overcomes', 'needs', 'depends_on', 'serves']);
const PERSONS: ReadonlySet<string> = new Set(['owner', 'sponsor']);

/** One entry as the public sees it; an entry that is only a text stays. */
function shownBy(strategy: Strategy): <T>(entry: T) => T {
  const hidden = hiddenIds(strategy);
  const seen = (key: string, value: unknown): unknown => {
    if (key === 'budget') return undefined;
    if (PERSONS.has(key)) return roleOf(strategy, String(value));
    if (REFERENCES.has(key) && Array.isArray(value)) return value.filter((id) => !hidden.has(id));
    if (key === 'guardrail') return hidden.has(String(value).trim()) ? undefined : value;
    if (key === 'indicators' && typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .filter(isOpen)
          .map(([id, entry]) => [id, show(entry)]),
      );
    return value;
  };
  const show = <T>(entry: T): T =>
    typeof entry === 'object' && entry !== null
      ? (Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, seen(key, value)])) as T)
      : entry;
  return show;
}

/** The ids of what is left out; an id that something else has as well stays. */
export function hiddenIds(strategy: Strategy): ReadonlySet<string> {
  const plan = planOf(strategy);
  const closed = new Set<object>();
  for (const { objective } of plan.objectives)
    if (!isOpen(['', objective]) && objective.indicators) closed.add(objective.indicators);
  const isShown = ({ id, within }: (typeof plan.entries)[number]) =>
    !closed.has(within) && isOpen([id, (within as Readonly<Record<string, unknown>>)[id]]);
  const shown = new Set(plan.entries.filter(isShown).map(({ id }) => id));
  return new Set(plan.entries.map(({ id }) => id).filter((id) => !shown.has(id)));
}

function roleOf({ people = {} }: Strategy, person: string): string | undefined {
  return Object.hasOwn(people, person) ? people[person]?.role : undefined;
}

/** Without the keys that hold nothing any more. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, pruned(inner)]),
  );
}

/** Names that a page still holds, of the directory or of an owner, for a warning: a sentence is not rewritten. */
export function namesIn(page: string, strategy: Strategy): readonly string[] {
  const plain = ` ${spelt(page)} `;
  const roles = new Set(Object.values(strategy.people ?? {}).map(({ role }) => role?.trim()));
  return [...new Set(namesOf(strategy).map((name) => name.trim()))].filter(
    (name) => spelt(name) !== '' && !roles.has(name) && isNamed(plain, spelt(name)),
  );
}

/** Scripts that write without spaces have no whole words to look for. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** As a word of its own, also in the genitive; a name of one letter would be found in every list. */
function isNamed(plain: string, name: string): boolean {
  if (UNSPACED.test(name)) return plain.includes(name);
  return name.length > 1 && [` ${name} `, ` ${name}s `].some((word) => plain.includes(word));
}

/** Every format escapes its signs in its own way, but none its letters. */
function spelt(text: string): string {
  return text
    .replace(/<wbr>/g, '')
    .replace(/<[^<>]*>|&#?\w+;|\\[nlr]|[^\p{L}\p{M}\p{N}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function namesOf(strategy: Strategy): readonly string[] {
  const { people = {} } = strategy;
  const owners = personsIn(strategy).filter((person) => !Object.hasOwn(people, person));
  return [...Object.values(people).map(({ name = '' }) => name), ...owners];
}

/** Maps whose keys are the words of the writer. */
const WORDED: ReadonlySet<string> = new Set(['people', 'glossary', 'roles', 'obstacles']);

function personsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !WORDED.has(key))
    .flatMap(([key, inner]) => (PERSONS.has(key) && typeof inner === 'string' ? [inner] : personsIn(inner)));
}
