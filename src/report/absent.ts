/** What a plan has none of, in plain words: sections, and details that no entry has. */
import type { Finding } from '../model/finding.ts';
import { listLiveMeasures } from '../model/measures.ts';
import type { Strategy } from '../model/schema.ts';
import type { PlanFacts } from './plan-facts.ts';

/** Names what is absent, if anything is; `key` is the last key of the place. */
type Namer = (strategy: Strategy, key: string) => string | undefined;

/** Returns whether a text, or each of a list, says nothing. */
function lacks(value: string | readonly string[] | undefined): boolean {
  return [value ?? ''].flat().every((text) => text.trim() === '');
}

const RUN = 'how the work is run';

const SECTIONS: Readonly<Record<string, Namer>> = {
  'destination-one-sided': ({ destination }) =>
    lacks(destination?.organization) ? 'what you will be as an organization' : 'what people outside will see',
  'roles-missing': () => 'what each role contributes',
  'reality-because-missing': (_, key) =>
    key === 'because' ? 'why things are as they are' : 'what it costs to stay as you are',
  'reality-one-sided': ({ reality }) => {
    if (!lacks(reality?.internal)) return 'causes outside the organization';
    return `causes inside${lacks(reality?.external) ? ' and outside' : ''} the organization`;
  },
  'reality-without-evidence': ({ reality }) =>
    (reality?.evidence ?? []).every(({ finding }) => lacks(finding)) ? 'evidence' : undefined,
  'obstacles-missing': () => 'what stands in the way',
  'not-doing-missing': () => 'what you will stop',
  'capability-missing': () => 'what you must be able to do',
  'routine-missing': () => 'when you review it',
  'communication-missing': ({ communication = [] }) =>
    communication.length === 0 ? 'who hears about it' : undefined,
  'assumptions-missing': () => 'what must hold',
  'execution-missing': () => RUN,
  'stages-missing': ({ stages }, key) => {
    if (key === 'stages') return undefined;
    if (key === 'incremental') return 'first steps';
    return Object.keys(stages?.transformational?.objectives ?? {}).length > 0
      ? 'a middle stage'
      : 'later stages';
  },
};

/** A detail, and how many entries could have it. */
interface Detail {
  readonly name: string;
  of(facts: PlanFacts): number;
}

const DETAILS: Readonly<Record<string, Detail>> = {
  'criterion-without-source': {
    name: 'where numbers come from',
    of: ({ plan }) =>
      plan.criteria.filter(([, { measure, target, source }]) => measure || target !== undefined || source)
        .length,
  },
  'criterion-without-due': {
    name: 'when each criterion is due',
    of: ({ plan }) =>
      listLiveMeasures(plan).filter(
        ({ kind, measure }) => kind !== 'indicator' || measure.target !== undefined,
      ).length,
  },
  'objective-without-indicator': {
    name: 'early signs that it works',
    of: ({ count }) => count('objectives'),
  },
  'objective-without-capability': {
    name: 'what each objective needs you to be able to do',
    of: ({ count }) => count('objectives'),
  },
  'objective-orphan': {
    name: 'which criteria each objective advances',
    of: ({ count }) => count('objectives'),
  },
  'initiative-orphan': { name: 'what each piece of work serves', of: ({ count }) => count('initiatives') },
  'obstacle-unaddressed': { name: 'what overcomes each obstacle', of: ({ count }) => count('obstacles') },
  'capability-unused': {
    name: 'which objectives need each capability',
    of: ({ count }) => count('capabilities'),
  },
  'assumption-without-signal': {
    name: 'what would show that an assumption is wrong',
    of: ({ count }) => count('assumptions'),
  },
  'assumption-without-then': {
    name: 'what you do when an assumption is wrong',
    of: ({ count }) => count('assumptions'),
  },
  'initiative-without-due': {
    name: 'when each piece of work is due',
    of: ({ count }) => count('initiatives'),
  },
  'stage-without-date': { name: 'when each stage is reached', of: ({ plan }) => plan.stages.length },
};

/** The rules about links, which are errors; where no entry has one, the plan does not use links yet. */
const LINKS: ReadonlySet<string> = new Set(['objective-orphan', 'initiative-orphan']);

/** Returns whether a finding may be about what a whole plan has none of. */
export function canBeAbsent({ rule, level }: Pick<Finding, 'rule' | 'level'>): boolean {
  if (level === 'error' && !LINKS.has(rule)) return false;
  return Object.hasOwn(SECTIONS, rule) || Object.hasOwn(DETAILS, rule);
}

/** What nobody misses first: together they are one item, the last. */
const LESSER: readonly string[] = ['assumptions-missing', 'communication-missing', 'execution-missing'];

/** Lists what is absent, in the order of the catalogue; what matters least is one item at the end. */
export function listAbsent(
  found: readonly { readonly rule: string; readonly absent: string | undefined }[],
): readonly string[] {
  const list = (isLesser: boolean) => [
    ...new Set(
      found.flatMap(({ rule, absent }) => (LESSER.includes(rule) === isLesser ? (absent ?? []) : [])),
    ),
  ];
  // A plan that nobody reviews has one gap, not two.
  const isReviewed = found.every(({ rule, absent }) => rule !== 'routine-missing' || absent === undefined);
  const lesser = list(true).filter((name) => isReviewed || name !== RUN);
  return [...list(false), ...(lesser.length > 0 ? [lesser.join(', ')] : [])];
}

/**
 * Names in plain words what is absent; undefined if the finding is about something else.
 * @param found how many findings of its rule the file has
 */
export function nameAbsent(finding: Finding, found: number, facts: PlanFacts): string | undefined {
  const { rule, field = '' } = finding;
  const key = field.split('.').at(-1) ?? '';
  if (Object.hasOwn(SECTIONS, rule))
    return SECTIONS[rule]?.(
      facts.plan.strategy,
      key === 'objectives' ? (field.split('.').at(-2) ?? '') : key,
    );
  const detail = Object.hasOwn(DETAILS, rule) ? DETAILS[rule] : undefined;
  return detail && (found > 1 || rule === 'stage-without-date') && found >= detail.of(facts)
    ? detail.name
    : undefined;
}
