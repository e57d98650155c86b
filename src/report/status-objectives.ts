/** The objectives of a status, stage by stage: the worst of their measures, and what their owners say. */

import { capitalizeFirst } from '../model/names.ts';
import { countNoun } from '../model/quote.ts';
import { STAGES, type StageName } from '../model/schema.ts';
import type { ObjectiveStanding } from '../track/objective-standings.ts';
import { compareStates } from '../track/roll-up.ts';
import type { StrategyStatus } from './status.ts';
import { paintState, type TextLook, wrapLine } from './status-look.ts';
import { sayLastDay, sayShortDay, sayState, sayWhere } from './status-words.ts';
import { revealOnOneLine } from './terminal.ts';

/** Writes the stages that have begun, each with its objectives, and one line for those that have not. */
export function writeObjectives(
  { standings }: StrategyStatus,
  look: TextLook,
): readonly (readonly string[])[] {
  const { objectives, plan } = standings;
  const begun = plan.stages.filter(({ name }) =>
    listInStage(objectives, name).some(({ hasBegun }) => hasBegun),
  );
  const waiting = plan.stages.filter(
    (stage) => !begun.includes(stage) && listInStage(objectives, stage.name).length > 0,
  );
  const title = (name: StageName, by: string | undefined) =>
    `${capitalizeFirst(name)}${by === undefined ? '' : `, ${sayLastDay(by)}`}`;
  const dayOf = (name: StageName) => plan.span(plan.strategy.stages?.[name]?.by)?.last;
  const waitingLine = waiting.map(({ name }) => title(name, dayOf(name))).join(' and ');
  const parts = begun.map(({ name }) => {
    const own = listInStage(objectives, name);
    const sorted = [...own].sort((a, b) => compareStates(a.state ?? 'no-data', b.state ?? 'no-data'));
    return [
      look.paint.strong(`${title(name, dayOf(name))}: ${countObjectives(own)}`),
      ...sorted.flatMap((one) => writeObjective(one, standings.asOf, look)),
    ];
  });
  return waitingLine ? [...parts, [`${waitingLine}: not begun`]] : parts;
}

const listInStage = (objectives: readonly ObjectiveStanding[], name: StageName) =>
  objectives.filter(({ planned }) => planned.in.name === name && STAGES.includes(name));

/** Counts objectives: `1 of 2 done, 1 at risk`. */
function countObjectives(own: readonly ObjectiveStanding[]): string {
  const isDone = ({ planned }: ObjectiveStanding) => planned.objective.status === 'done';
  const done = own.filter(isDone).length;
  const said = own.filter((one) => !isDone(one) && one.says?.status === 'done').length;
  const open = own.filter((one) => !isDone(one) && one.says?.status !== 'done');
  const states = [...new Set(open.flatMap(({ state }) => state ?? []))].sort(compareStates);
  return [
    ...(done > 0 ? [`${done} of ${own.length} done`] : []),
    ...(said > 0 ? [`${said} done by its owner’s word`] : []),
    ...states.map((state) => `${open.filter((one) => one.state === state).length} ${sayState(state)}`),
    ...(own.length > 0 && done + said === 0 && states.length === 0
      ? [countNoun(own.length, 'objective')]
      : []),
  ].join(', ');
}

function writeObjective(one: ObjectiveStanding, asOf: string, look: TextLook): readonly string[] {
  const indent = ' '.repeat(15);
  const because = one.measures.find(({ measure }) => measure.id === one.because);
  const reason = because
    ? `${because.measure.id} ${revealOnOneLine(sayWhere(because, asOf))}`
    : 'nothing is measured';
  const lines = [`${one.id}: ${reason}`, sayWord(one, asOf)].filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  return [
    ` ${paintState(one.state ?? 'no-data', look)}${wrapLine(first, look.columns, indent)}`,
    ...rest.map((line) => indent + look.paint.faint(wrapLine(line, look.columns, indent))),
  ];
}

/** The states that come from values; silence is no measurement. */
const MEASURED: ReadonlySet<string> = new Set(['off-track', 'missed', 'at-risk', 'on-track', 'met']);

/** Says what the owner said, and where that differs from the plan or from what is measured. */
function sayWord({ says, planned, state, overdue, because }: ObjectiveStanding, asOf: string): string {
  const status = planned.objective.status ?? 'planned';
  const late = overdue > 0 ? [`overdue by ${countNoun(overdue, 'day')}`] : [];
  if (says?.status === undefined)
    return [...late, ...(because ? [] : ['its owner has said nothing'])].join(' · ');
  const said = `owner says ${says.status.replace('-', ' ')}, ${sayShortDay(says.on, asOf)}`;
  const asState = says.status === 'done' ? 'met' : says.status;
  const isBetter =
    because !== undefined && state !== undefined && MEASURED.has(state) && compareStates(asState, state) > 0;
  const notes = [
    ...(says.status === 'done' && status !== 'done' ? [` (the plan says ${status})`] : []),
    ...(isBetter ? [', which is better than what is measured'] : []),
  ];
  return [said + notes.join(''), ...late].join(' · ');
}
