/** The objectives of a status, stage by stage: the worst of their measures, and what their owners say. */

import { capitalizeFirst } from '../model/names.ts';
import { UNSTAGED } from '../model/objective-groups.ts';
import { countNoun, joinList } from '../model/quote.ts';
import type { ObjectiveStanding } from '../track/objective-standings.ts';
import { compareStates } from '../track/roll-up.ts';
import type { StageStanding } from '../track/stage-standings.ts';
import { MEASURED } from '../track/work-remarks.ts';
import type { StrategyStatus } from './status.ts';
import { paintState, type TextLook, wrapLine } from './status-look.ts';
import { sayLastDay, sayShortDay, sayState, sayWhere } from './status-words.ts';
import { revealOnOneLine } from './terminal.ts';

/** Writes the stages that have begun, each with its objectives, and one line for those that have not. */
export function writeObjectives(
  { standings }: StrategyStatus,
  look: TextLook,
): readonly (readonly string[])[] {
  const { stages, asOf } = standings;
  const waiting = stages.filter(({ hasBegun }) => !hasBegun).map(sayStage);
  const parts = stages
    .filter(({ hasBegun }) => hasBegun)
    .map((stage) => [
      look.paint.strong(`${sayStage(stage)}: ${countObjectives(stage)}`),
      ...[...stage.objectives]
        .filter(({ planned }) => planned.objective.status !== 'dropped')
        .sort((a, b) => compareStates(a.state ?? 'no-data', b.state ?? 'no-data'))
        .flatMap((one) => writeObjective(one, asOf, look)),
    ]);
  if (waiting.length === 0) return parts;
  return [...parts, [wrapLine(`${joinList(waiting)}: not started`, look.columns, '  ')]];
}

const sayStage = ({ name, by }: StageStanding) =>
  `${name === UNSTAGED ? 'In no stage yet' : capitalizeFirst(name)}${by === undefined ? '' : `, ${sayLastDay(by)}`}`;

/** Counts objectives: `1 of 2 done, 1 at risk`. */
export function countObjectives({ objectives, done, saidDone, counts }: StageStanding): string {
  const { length } = objectives;
  const parts = [
    ...(done > 0 ? [`${done} of ${length} done`] : []),
    ...(saidDone > 0 ? [`${saidDone} done by its owner’s word`] : []),
    ...[...counts].map(([state, count]) => `${count} ${sayState(state)}`),
  ];
  return parts.length === 0 ? countNoun(length, 'objective') : parts.join(', ');
}

function writeObjective(one: ObjectiveStanding, asOf: string, look: TextLook): readonly string[] {
  const indent = ' '.repeat(15);
  const because = one.measures.find(({ measure }) => measure.id === one.because);
  const reason = because
    ? `${because.measure.id} ${revealOnOneLine(sayWhere(because, asOf))}`
    : 'nothing measures it';
  const lines = [`${one.id}: ${reason}`, sayWord(one, asOf)].filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  return [
    ` ${paintState(one.state ?? 'no-data', look)}${wrapLine(first, look.columns, indent)}`,
    ...rest.map((line) => indent + look.paint.faint(wrapLine(line, look.columns, indent))),
  ];
}

/** Says what the owner said, and where that differs from the plan or from what is measured. */
function sayWord({ says, planned, state, overdue, because }: ObjectiveStanding, asOf: string): string {
  const { status = 'planned', advances = [] } = planned.objective;
  const more = [
    ...(overdue > 0 ? [`overdue by ${countNoun(overdue, 'day')}`] : []),
    ...(advances.length > 0 ? [`advances ${joinList(advances)}`] : []),
  ];
  if (says?.status === undefined)
    return [...(because ? [] : ['no word from its owner']), ...more].join(' · ');
  const said = `owner says ${says.status.replace('-', ' ')}, ${sayShortDay(says.statusOn ?? says.on, asOf)}`;
  const asState = says.status === 'done' ? 'met' : says.status;
  const isMeasured = because !== undefined && state !== undefined && MEASURED.has(state);
  const notes = [
    ...(says.status === 'done' && status !== 'done' ? [` (the plan says ${status})`] : []),
    ...(isMeasured && compareStates(asState, state) > 0 ? [', which is better than its measures'] : []),
  ];
  return [said + notes.join(''), ...more].join(' · ');
}
