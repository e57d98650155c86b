/** Who is asked at a check-in, and who owns what. */
import { UserError } from '../../exit.ts';
import { listMeasures } from '../../model/measures.ts';
import { findNearest, suggestNearest } from '../../model/nearest.ts';
import { findPersonName, type Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { isSamePerson } from '../../model/same-person.ts';
import type { MeasureStanding } from '../../track/measure-standing.ts';
import type { Standings } from '../../track/standings.ts';

export interface Asker {
  /** Undefined if everybody is asked. */
  readonly name: string | undefined;
  /** Why everybody is asked, where nobody chose that. */
  readonly remark: string | undefined;
  readonly owns: (owner: string | undefined) => boolean;
}

/** What `--person` takes for all owners. */
export const EVERYBODY = 'everybody';

/**
 * Chooses whose things are asked: the named person, else the one that git has if they own something, else everybody.
 * @throws UserError if the named person owns nothing
 */
export function chooseAsker(
  standings: Standings,
  person: string | undefined,
  gitName: string | undefined,
): Asker {
  const { plan } = standings;
  const owners = listOwners(standings);
  const isOwner = (name: string) => owners.some((owner) => isOnePerson(plan, owner, name));
  if (person !== undefined && !isOwner(person)) {
    if (isSamePerson(person, EVERYBODY)) return askEverybody();
    const names = [...owners, ...owners.map((owner) => findPersonName(plan.strategy, owner))];
    throw new UserError(
      `${quoteValue(person)} owns nothing in this strategy.${suggestNearest(person, names)}`,
      `Give the name of an owner, or write \`--person ${EVERYBODY}\`.`,
    );
  }
  const name = person ?? gitName;
  if (name !== undefined && isOwner(name)) {
    const shown = findPersonName(plan.strategy, name);
    return {
      name: shown,
      remark: undefined,
      owns: (owner) => owner !== undefined && isOnePerson(plan, owner, shown),
    };
  }
  const who =
    gitName === undefined
      ? 'Git does not know your name'
      : `Git says you are ${gitName}, who owns nothing here`;
  return askEverybody(`${who}, so this asks about all owners. To ask for one owner, add \`--person NAME\`.`);
}

function askEverybody(remark?: string): Asker {
  return { name: undefined, remark, owns: () => true };
}

function isOnePerson({ strategy }: Plan, one: string, other: string): boolean {
  return isSamePerson(findPersonName(strategy, one), findPersonName(strategy, other));
}

/** Finds who answers for a measure: its owner, else that of its objective, else that of the strategy. */
export function findMeasureOwner({ strategy }: Plan, { placed }: MeasureStanding): string | undefined {
  return placed.measure.owner ?? placed.of?.work.owner ?? strategy.owner;
}

function listOwners({ plan, actions }: Standings): readonly string[] {
  const own = actions.flatMap(({ owner }) => owner ?? []);
  return [...new Set([...listPlanOwners(plan), ...own])];
}

function listPlanOwners(plan: Plan): readonly string[] {
  const { strategy } = plan;
  const all = [
    strategy.owner,
    ...listMeasures(plan).map(({ measure }) => measure.owner),
    ...plan.objectives.map(({ objective }) => objective.owner),
    ...plan.initiatives.map(([, { owner }]) => owner),
    ...plan.capabilities.map(([, { owner }]) => owner),
    ...Object.values(strategy.assumptions ?? {}).map(({ owner }) => owner),
  ];
  return all.filter((owner) => owner !== undefined);
}

/** Explains a name that is neither in `people` nor an owner; undefined if all is well, or nobody is listed. */
export function explainUnknownPerson(plan: Plan, name: string): string | undefined {
  const { people } = plan.strategy;
  if (!people || Object.keys(people).length === 0) return undefined;
  const names = [...Object.keys(people), ...listPlanOwners(plan)];
  if (names.some((one) => isOnePerson(plan, one, name))) return undefined;
  const full = names.map((one) => findPersonName(plan.strategy, one));
  const meant = findNearest(name, [...names, ...full]);
  const rest =
    meant === undefined ? ', and owns nothing in this strategy.' : `; did you mean ${quoteValue(meant)}?`;
  return `${quoteValue(name)} is not in \`people\`${rest}`;
}
