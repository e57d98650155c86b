/** The part of a strategy that one owner or one team answers for. */
import type { Strategy } from '../model/schema.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { CourseView } from './courses.ts';
import type { GapRow } from './gap.ts';
import type { OwnerView } from './owners.ts';
import type { StageView } from './path.ts';
import type { Sourcebook } from './sourcebook.ts';
import type { CapabilityView, InitiativeView } from './work.ts';

export interface TeamView {
  /** Empty if no team was asked for. */
  readonly name: string;
  readonly people: readonly OwnerView[];
  readonly gap: readonly GapRow[];
  /** The stages in which the team owns something. */
  readonly path: readonly StageView[];
  readonly capabilities: readonly CapabilityView[];
  readonly initiatives: readonly InitiativeView[];
  /** How the measures of the team are followed. */
  readonly courses: readonly CourseView[];
}

/** The parts from which a team picks its own. */
export type Whole = Pick<TeamView, 'gap' | 'path' | 'capabilities' | 'initiatives' | 'courses'> & {
  readonly owners: readonly OwnerView[];
};

/** Lists every team of the directory, then every owner. */
export function listTeamNames({ people = {} }: Strategy, owners: readonly OwnerView[]): readonly string[] {
  const teams = Object.values(people).map(({ team }) => keepVisibleLine(team ?? ''));
  return [...new Set([...teams, ...owners.map(({ name }) => name)])].filter(Boolean);
}

const isSameTeam = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** @param name one of `listTeamNames`, in any case; empty for none */
export function makeTeamView(book: Sourcebook, whole: Whole, name: string): TeamView {
  const members = listMembers(book, name);
  const isOurs = (owner: string) => owner !== '' && members.some((member) => isSameTeam(member, owner));
  const people = whole.owners.filter((owner) => isOurs(owner.name));
  const stages = whole.path.map((stage) => ({
    ...stage,
    objectives: stage.objectives.filter(({ owner }) => isOurs(owner)),
  }));
  return {
    name,
    people,
    gap: whole.gap.filter(({ owner }) => isOurs(owner)),
    path: stages.filter(({ objectives }) => objectives.length > 0),
    capabilities: whole.capabilities.filter(({ owner }) => isOurs(owner)),
    initiatives: whole.initiatives.filter(({ owner }) => isOurs(owner)),
    courses: whole.courses.filter(({ owner }) => isOurs(owner)),
  };
}

/** Lists the people of a team, or else the person with that name. */
function listMembers(book: Sourcebook, name: string): readonly string[] {
  if (name === '') return [];
  const directory = Object.entries(book.plan.strategy.people ?? {});
  const team = directory.filter(([, person]) => isSameTeam(keepVisibleLine(person.team ?? ''), name));
  return team.length > 0 ? team.map(([handle]) => book.who(handle)) : [name];
}
