import { listLiveMeasures } from '../../model/measures.ts';
import { findPersonName, hasText, listLiveObjectives, type Plan } from '../../model/plan.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import type { Objective } from '../../model/schema.ts';
import type { Problem, Rule } from '../rule.ts';

export const ownerOverloaded: Rule<{ max: number; all: number }> = {
  id: 'owner-overloaded',
  level: 'warn',
  kind: 'data',
  summary:
    'Nobody owns more than four objectives that are not yet done or dropped, or more than seven objectives and criteria together.',
  why: 'A person with five objectives looks after two. The others stop moving, although nobody decided that.',
  source: 'Advice of OKR vendors (Tability, Quantive): three to four objectives a person',
  fix: 'Give some of them to other people, or write `status: dropped` for those that you give up. Objectives with `status: paused` still count.',
  whenNot:
    'If one person runs the whole plan, such as the founder of a small firm. Key results, indicators and the criteria of an owner’s only objective do not count.',
  options: {
    max: { default: 4, least: 1, says: 'most live objectives per person (Tability, Quantive)' },
    all: {
      default: 7,
      least: 1,
      says: 'most live objectives and criteria per person together (our judgement: who owns an objective often owns the criteria that it moves)',
    },
  },
  bad: `
people:
  a.ncube: { name: Anna Ncube }
stages:
  incremental:
    objectives:
      waiting-list: { result: Every clinic sees who waits, owner: a.ncube }
      one-form: { result: A referral takes one form, owner: a.ncube }
      sms: { result: Patients are reminded the day before, owner: Anna Ncube }
  substantial:
    objectives:
      no-fax: { result: No referral comes by fax, owner: a.ncube }
      same-week: { result: Urgent referrals are seen in a week, owner: a.ncube }
`,
  good: `
people:
  a.ncube: { name: Anna Ncube }
  r.ortiz: { name: Rosa Ortiz }
stages:
  incremental:
    objectives:
      waiting-list: { result: Every clinic sees who waits, owner: a.ncube }
      one-form: { result: A referral takes one form, owner: a.ncube }
      sms: { result: Patients are reminded the day before, owner: Rosa Ortiz }
  substantial:
    objectives:
      no-fax: { result: No referral comes by fax, owner: a.ncube }
      same-week: { result: Urgent referrals are seen in a week, owner: r.ortiz }
`,
  many: (_, found) => `${found} people own too much at once.`,
  *check(plan, { options }) {
    for (const owned of groupByOwner(plan)) {
      const over = findTooMuch(owned, options);
      if (over) yield reportOwner(over);
    }
  },
};

/** What one person owns. */
interface Owned {
  readonly objectives: readonly OwnedEntry[];
  readonly criteria: readonly OwnedEntry[];
}

interface OwnedEntry {
  readonly id: string;
  readonly at: { readonly owner?: string | undefined };
}

interface OwnedObjective extends OwnedEntry {
  readonly at: Objective;
}

interface Limits {
  readonly max: number;
  readonly all: number;
}

/** The entries that were counted, how many there may be, and both in words. */
interface TooMuch {
  readonly entries: readonly OwnedEntry[];
  readonly limit: number;
  readonly says: string;
}

function findTooMuch({ objectives, criteria }: Owned, { max, all }: Limits): TooMuch | undefined {
  const own = countNoun(objectives.length, 'objective');
  if (objectives.length > max)
    return { entries: objectives, limit: max, says: `${own} that are not done yet; the limit is ${max}` };
  const entries = [...objectives, ...criteria];
  const limit = Math.max(max, all);
  if (entries.length <= limit) return undefined;
  const both = [...(objectives.length > 0 ? [own] : []), countNoun(criteria.length, 'criterion', 'criteria')];
  return { entries, limit, says: `${both.join(' and ')}; the limit is ${limit} in all` };
}

function reportOwner({ entries, limit, says }: TooMuch): Problem {
  const over = entries[limit] as OwnedEntry;
  return {
    at: over.at,
    key: 'owner',
    message: `${quoteValue(over.at.owner)} owns ${says}.`,
    help: `Give at least ${entries.length - limit} of them to other people, or write \`status: dropped\` for objectives that you give up.`,
    related: entries
      .filter((entry) => entry !== over)
      .map(({ id, at }) => ({ at, key: 'owner', message: `Owner of \`${id}\`.` })),
  };
}

/**
 * Groups the objectives and the criteria by person; a handle and its name are one person. Who owns one objective also
 * looks after its criteria: `criteria-count` reports if there are too many.
 */
function groupByOwner(plan: Plan): Iterable<Owned> {
  const owners = new Map<string, { objectives: OwnedObjective[]; criteria: OwnedEntry[] }>();
  const find = (owner: string) => {
    const person = findPersonName(plan.strategy, owner.trim()).trim().normalize('NFC').toLowerCase();
    const owned = owners.get(person) ?? { objectives: [], criteria: [] };
    owners.set(person, owned);
    return owned;
  };
  for (const { id, objective: at } of listLiveObjectives(plan))
    if (hasText(at.owner)) find(at.owner).objectives.push({ id, at });
  for (const { id, kind, measure: at } of listLiveMeasures(plan)) {
    if (kind !== 'criterion' || !hasText(at.owner)) continue;
    const { objectives, criteria } = find(at.owner);
    const [only] = objectives.length === 1 ? objectives : [];
    if (!only?.at.advances?.includes(id)) criteria.push({ id, at });
  }
  return owners.values();
}
