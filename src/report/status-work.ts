/** Capabilities and initiatives of a status, in a few words each. */
import type { Day } from '../model/dates.ts';
import { sayNumber } from '../model/numbers.ts';
import { countNoun } from '../model/quote.ts';
import type { Standings } from '../track/standings.ts';
import type { CapabilityStanding, InitiativeStanding } from '../track/work-standings.ts';
import type { StrategyStatus } from './status.ts';
import { indentLines, type TextLook } from './status-look.ts';
import { sayLastDay, sayShortDay } from './status-words.ts';
import { revealOnOneLine } from './terminal.ts';

/** Writes the capabilities, and the initiatives that have begun, are late or were spoken of. */
export function writeWork({ standings }: StrategyStatus, look: TextLook): readonly (readonly string[])[] {
  const { capabilities, initiatives, plan, asOf } = standings;
  const begun = initiatives.filter((one) =>
    hasInitiativeBegun(one, plan.span(one.initiative.start)?.first, asOf),
  );
  const levels = capabilities.map((one) => `${one.id}: ${sayCapability(one, asOf)}`);
  const works = begun.map(
    (one) => `${one.id}: ${sayInitiative(one, plan.strategy.resources?.currency, asOf)}`,
  );
  return [
    ...writePart('Capabilities, levels from 0 to 4', levels, look),
    ...writePart('Initiatives', works, look),
    ...writePart('Assumptions that may not hold', listShakenAssumptions(standings), look),
  ];
}

/** Lists what was said last of assumptions that are doubtful or broken, and what was agreed for then. */
function listShakenAssumptions({ assumptions, plan, asOf }: Standings): readonly string[] {
  return Object.entries(plan.strategy.assumptions ?? {}).flatMap(([id, { then }]) => {
    const said = assumptions.get(id);
    if (said?.state === undefined || said.state === 'holds') return [];
    const note = said.note === undefined ? '' : `: ${revealOnOneLine(said.note)}`;
    const agreed = then === undefined ? '' : ` · agreed for then: ${revealOnOneLine(then)}`;
    return [`${id}: ${said.state}, ${sayShortDay(said.on, asOf)}${note}${agreed}`];
  });
}

function writePart(title: string, lines: readonly string[], look: TextLook): readonly (readonly string[])[] {
  return lines.length === 0 ? [] : [[look.paint.strong(title), ...indentLines(lines, look)]];
}

/** Returns whether an initiative has begun, is late or was spoken about. */
export function hasInitiativeBegun(
  { initiative, says, overdue }: InitiativeStanding,
  start: Day | undefined,
  asOf: Day,
): boolean {
  if (initiative.status === 'dropped') return false;
  return says !== undefined || overdue > 0 || initiative.status === 'active' || (start ?? asOf) < asOf;
}

/** Says the level of a capability: `1 of 3 (0 at first), due December 2028`. */
export function sayCapability(one: CapabilityStanding, asOf: Day): string {
  const { began: first, now, needed, due, isThere, overdue, saidOn } = one;
  if (needed === undefined) return now === undefined ? 'no level' : `level ${now}, no level needed`;
  const levels = `${now ?? 'no level'} of ${needed}`;
  const began = first !== undefined && first !== now ? ` (${first} at first)` : '';
  const on = saidOn === undefined ? '' : `, ${sayShortDay(saidOn, asOf)}`;
  if (isThere) return `${levels}${began}, reached${on}`;
  if (overdue > 0) return `${levels}${began}, ${countNoun(overdue, 'day')} late${on}`;
  return `${levels}${began}${on}${due === undefined ? '' : `, due ${sayLastDay(due)}`}`;
}

/** Says how an initiative stands: the plan, its owner, money and its pilot. */
export function sayInitiative(
  { initiative, says, due, overdue, pilotDue }: InitiativeStanding,
  currency: string | undefined,
  asOf: Day,
): string {
  const status = initiative.status ?? 'planned';
  const isOver = status === 'done' || status === 'dropped';
  const said =
    says?.status === undefined || (isOver && says.status === status)
      ? []
      : [`owner says ${says.status.replace('-', ' ')}, ${sayShortDay(says.statusOn ?? says.on, asOf)}`];
  const late =
    overdue > 0
      ? [`overdue by ${countNoun(overdue, 'day')}`]
      : due === undefined || isOver
        ? []
        : [`due ${sayLastDay(due)}`];
  const money = saySpent(says?.spent, initiative.budget, currency);
  const pilot =
    pilotDue === undefined
      ? []
      : [`no result from its pilot, which was due on ${sayShortDay(pilotDue, asOf)}`];
  return [status, ...said, ...late, ...money, ...pilot].join(' · ');
}

function saySpent(
  spent: number | undefined,
  budget: number | undefined,
  currency: string | undefined,
): readonly string[] {
  if (spent === undefined) return [];
  const unit = currency === undefined ? '' : ` ${revealOnOneLine(currency)}`;
  return [`spent ${sayNumber(spent)}${budget === undefined ? '' : ` of ${sayNumber(budget)}`}${unit}`];
}
