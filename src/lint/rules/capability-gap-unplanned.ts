import { DIMENSIONS } from '../../model/choices.ts';
import { hasText, listLiveInitiatives, type Plan, toList } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import type { Capability } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

export const capabilityGapUnplanned: Rule<{ dimensions: number }> = {
  id: 'capability-gap-unplanned',
  level: 'warn',
  kind: 'data',
  summary: 'Every capability gap has an owner, a date and a plan.',
  why: 'A capability does not grow just because you need it. Training alone seldom lasts if processes, tools and measures stay the same.',
  source: 'Breakthrough Model: people, process, knowledge, measurement and environment',
  fix: 'Add `owner:` and `due:`, or add the capability’s id to `serves:` of an initiative. Then say what has to happen in at least two of `people:`, `process:`, `knowledge:`, `measurement:` and `environment:`.',
  options: {
    dimensions: {
      default: 2,
      least: 0,
      most: 5,
      says: 'how many of the five dimensions must say what has to happen (our judgement: one alone seldom lasts)',
    },
  },
  bad: `
capabilities:
  decide-at-the-desk:
    able_to: decide a loan while the member waits
    today: 1
    needed: 3
    people: Everyone at a desk takes the lending course.
`,
  good: `
capabilities:
  decide-at-the-desk:
    able_to: decide a loan while the member waits
    today: 1
    needed: 3
    owner: r.ortiz
    due: 2027-12
    people: Everyone at a desk takes the lending course.
    process: A loan under 5,000 needs one signature.
    environment: The credit file opens at the desk.
`,
  many: (these) => `${these} have a gap, and no complete plan to close it.`,
  *check(plan, { options }) {
    for (const [id, capability] of plan.capabilities) {
      const { today, needed } = capability;
      if (today === undefined || needed === undefined) yield reportMissingLevels(id, capability);
      else if (needed > today) {
        const gap = `Capability \`${id}\` must rise from ${today} to ${needed}`;
        yield* findGapWithoutPlan(plan, id, capability, gap);
        yield* findGapWithoutMeans(id, capability, gap, options.dimensions);
      }
    }
  },
};

function reportMissingLevels(id: string, capability: Capability): Problem {
  const absent = (['today', 'needed'] as const).filter((key) => capability[key] === undefined);
  const keys = joinList(
    absent.map((key) => `\`${key}\``),
    'or',
  );
  return {
    at: capability,
    missing: absent[0] ?? 'today',
    message: `Capability \`${id}\` has no ${keys}, so its gap is unknown.`,
    help: 'Add `today:` and `needed:`, each with a level from 0 (absent) to 4 (leading).',
  };
}

/** Finds a gap without a plan; an initiative has an owner and a date of its own. */
function* findGapWithoutPlan(
  plan: Plan,
  id: string,
  capability: Capability,
  gap: string,
): Generator<Problem> {
  if (listLiveInitiatives(plan).some(([, { serves }]) => serves?.includes(id))) return;
  const absent = [
    ...(hasText(capability.owner) ? [] : ['owner']),
    ...(capability.due === undefined ? ['due'] : []),
  ];
  const [first] = absent;
  if (first === undefined) return;
  const lacks = absent.map((key) => (key === 'owner' ? 'no owner' : 'no date'));
  yield {
    at: capability,
    missing: first,
    unlessDamaged: ['initiatives'],
    message: `${gap}, but has ${joinList(lacks)}, and no initiative serves it.`,
    help: `Add ${joinList(absent.map((key) => `\`${key}:\``))}, or an initiative with \`serves: [${id}]\`.`,
  };
}

function* findGapWithoutMeans(
  id: string,
  capability: Capability,
  gap: string,
  least: number,
): Generator<Problem> {
  const open = DIMENSIONS.filter((dimension) => !toList(capability[dimension]).some(hasText));
  const filled = DIMENSIONS.length - open.length;
  if (filled >= least) return;
  yield {
    at: capability,
    key: 'needed',
    unlessDamaged: open.map((dimension) => `capabilities.${id}.${dimension}`),
    message: `${gap}, but it says what has to happen in only ${filled} of ${DIMENSIONS.length} dimensions; the minimum is ${least}.`,
    help: `Say what has to happen in at least ${least - filled} of ${joinList(
      open.map((dimension) => `\`${dimension}:\``),
      'or',
    )}.`,
  };
}
