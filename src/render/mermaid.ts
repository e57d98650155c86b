/** The path as a Mermaid flowchart: stages from left to right, and the outcomes that their results advance. */

import { UNSTAGED } from '../model/objective-groups.ts';
import { keepVisibleLine } from '../model/visible.ts';
import type { Brief } from './brief.ts';
import type { MapCapability, StrategyMap } from './map.ts';
import type { ObjectiveView, StageView } from './path.ts';
import { joinPresentParts, shortenToLine } from './wording.ts';
import { type BriefWords, ENGLISH } from './words.ts';

/** The most characters in one box: with longer labels a chart of nine boxes is too small to read. */
const LABEL_LENGTH = 60;
/** With more boxes, a chart hides more than it shows. */
const MOST_BOXES = 60;

const HARMLESS = /[^\p{L}\p{N}\p{M} ,.()'’/…–-]/gu;
/** The start of a label that Mermaid would take for a list. */
const LIST_BEGINS = /^-|(?<=^\d+)[.)]/;

/** Escapes a label between quotes: every character that could mean something to Mermaid becomes its number. */
export function escapeMermaid(text: string): string {
  const flat = shortenToLine(keepVisibleLine(text), LABEL_LENGTH);
  return flat
    .replace(HARMLESS, (char) => (char === '"' ? '#quot;' : `#${char.codePointAt(0)};`))
    .replace(LIST_BEGINS, (char) => `#${char.codePointAt(0)};`);
}

/** Writes the chart without its fence. Empty if there is no path, or if the path is too large to draw. */
export function writeMermaidPath(
  { path, gap, destination, title }: Brief,
  words: BriefWords = ENGLISH,
): string {
  const stages = path.filter(({ objectives }) => objectives.some(isOnPath));
  const boxes = stages.flatMap(({ objectives }) => objectives.filter(isOnPath));
  if (boxes.length === 0 || boxes.length + gap.length > MOST_BOXES) return '';
  const outcomes = new Set(gap.map(({ id }) => id));
  return [
    'flowchart LR',
    ...stages.flatMap((stage, index) => writeStageLines(stage, index, words)),
    ...gap.map(
      ({ id, label, outcome }) => `  ${formatNodeName('c', id)}(["${escapeMermaid(label || outcome)}"])`,
    ),
    `  destination[["${escapeMermaid(destination.statement || title)}"]]`,
    ...chainStages(stages.map(({ isStage }) => isStage)),
    ...boxes.flatMap((objective) => listMermaidEdges(objective, outcomes)),
    ...gap.map(({ id }) => `  ${formatNodeName('c', id)} --> destination`),
  ].join('\n');
}

const isOnPath = ({ status }: ObjectiveView) => status !== 'dropped';

/** Writes the whole map, including capabilities, whatever its size. */
export function writeMermaidMap(map: StrategyMap): string {
  const { say } = map.words;
  const stages = map.stages.filter(({ objectives }) => objectives.length > 0);
  const objectives = stages.flatMap((stage) => stage.objectives);
  return [
    'flowchart LR',
    ...(map.capabilities.length > 0
      ? writeSubgraph(
          'capabilities',
          say('What we must be able to do'),
          map.capabilities.map(writeCapabilityNode),
        )
      : []),
    ...stages.flatMap(({ name, by, objectives }, index) =>
      writeSubgraph(
        `stage${index + 1}`,
        joinPresentParts([name, by && say('by {date}', by)]),
        objectives.map(
          ({ id, text, stand }) => `${formatNodeName('o', id)}["${labelWithStand(text, stand)}"]`,
        ),
      ),
    ),
    ...map.criteria.map(
      ({ id, text, stand }) => `  ${formatNodeName('c', id)}(["${labelWithStand(text, stand)}"])`,
    ),
    `  destination[["${escapeMermaid(map.destination || map.title)}"]]`,
    ...chainStages(stages.map(({ id }) => id !== UNSTAGED)),
    ...objectives.flatMap(({ id, advances, needs, dependsOn }) => [
      ...advances.map((moved) => `  ${formatNodeName('o', id)} --> ${formatNodeName('c', moved)}`),
      ...dependsOn.map((first) => `  ${formatNodeName('o', first)} -.-> ${formatNodeName('o', id)}`),
      ...needs.map((needed) => `  ${formatNodeName('p', needed)} -.-> ${formatNodeName('o', id)}`),
    ]),
    ...map.criteria.map(({ id }) => `  ${formatNodeName('c', id)} --> destination`),
    '',
  ].join('\n');
}

/** Leads from each stage to the next. @param areStages whether each group is a stage; others are beside the path */
function chainStages(areStages: readonly boolean[]): readonly string[] {
  return areStages.flatMap((isStage, index) =>
    isStage && areStages[index + 1] ? [`  stage${index + 1} --> stage${index + 2}`] : [],
  );
}

/** Adds a state to the words of a box; only the words are shortened. */
const labelWithStand = (text: string, stand: string) =>
  joinPresentParts([escapeMermaid(text), escapeMermaid(stand)], ' ');

const writeCapabilityNode = ({ id, text }: MapCapability) =>
  `${formatNodeName('p', id)}[/"${escapeMermaid(text)}"/]`;

function writeSubgraph(name: string, label: string, nodes: readonly string[]): readonly string[] {
  return [`  subgraph ${name} ["${escapeMermaid(label)}"]`, ...nodes.map((line) => `    ${line}`), '  end'];
}

/** Adds a prefix, so that no id is a Mermaid keyword such as `end`. */
const formatNodeName = (prefix: string, id: string) => `${prefix}_${id.replace(/[^a-z0-9]/g, '_')}`;

function writeStageLines(
  { name, by, objectives }: StageView,
  index: number,
  words: BriefWords,
): readonly string[] {
  const label = joinPresentParts([name, by && words.say('by {date}', by)]);
  return [
    `  subgraph stage${index + 1} ["${escapeMermaid(label)}"]`,
    ...objectives
      .filter(isOnPath)
      .map(({ id, label, result }) => `    ${formatNodeName('o', id)}["${escapeMermaid(label || result)}"]`),
    '  end',
  ];
}

function listMermaidEdges({ id, advances }: ObjectiveView, outcomes: ReadonlySet<string>): readonly string[] {
  return advances
    .filter((moved) => outcomes.has(moved.id))
    .map((moved) => `  ${formatNodeName('o', id)} --> ${formatNodeName('c', moved.id)}`);
}
