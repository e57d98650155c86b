/** The path as a Mermaid flowchart: stages from left to right, and the outcomes that their results advance. */

import { visibleLine } from '../model/visible.ts';
import type { Brief } from './brief.ts';
import type { MapCapability, StrategyMap } from './map.ts';
import type { ObjectiveView, StageView } from './path.ts';
import { shortened, together } from './wording.ts';
import { ENGLISH, type Words } from './words.ts';

/** The most characters in one box: with longer labels a chart of nine boxes is too small to read. */
const LABEL_LENGTH = 60;
/** With more boxes, a chart hides more than it shows. */
const MOST_BOXES = 60;

const HARMLESS = /[^\p{L}\p{N}\p{M} ,.()'’/…–-]/gu;
/** The start of a label that Mermaid would take for a list. */
const LIST_BEGINS = /^-|(?<=^\d+)[.)]/;

/** Escapes a label between quotes: every character that could mean something to Mermaid becomes its number. */
export function escapeMermaid(text: string): string {
  const flat = shortened(visibleLine(text), LABEL_LENGTH);
  return flat
    .replace(HARMLESS, (char) => (char === '"' ? '#quot;' : `#${char.codePointAt(0)};`))
    .replace(LIST_BEGINS, (char) => `#${char.codePointAt(0)};`);
}

/** Writes the chart without its fence. Empty if there is no path, or if the path is too large to draw. */
export function mermaidOf({ path, gap, destination, title }: Brief, words: Words = ENGLISH): string {
  const stages = path.filter(({ objectives }) => objectives.some(isOnPath));
  const boxes = stages.flatMap(({ objectives }) => objectives.filter(isOnPath));
  if (boxes.length === 0 || boxes.length + gap.length > MOST_BOXES) return '';
  const outcomes = new Set(gap.map(({ id }) => id));
  return [
    'flowchart LR',
    ...stages.flatMap((stage, index) => stageLines(stage, index, words)),
    ...gap.map(({ id, outcome }) => `  ${node('c', id)}(["${escapeMermaid(outcome)}"])`),
    `  destination[["${escapeMermaid(destination.statement || title)}"]]`,
    ...stages.slice(1).map((_, index) => `  stage${index + 1} --> stage${index + 2}`),
    ...boxes.flatMap((objective) => edgesOf(objective, outcomes)),
    ...gap.map(({ id }) => `  ${node('c', id)} --> destination`),
  ].join('\n');
}

const isOnPath = ({ status }: ObjectiveView) => status !== 'dropped';

/** Writes the whole map, including capabilities, whatever its size. */
export function mermaidMapOf(map: StrategyMap): string {
  const { say } = map.words;
  const stages = map.stages.filter(({ objectives }) => objectives.length > 0);
  const objectives = stages.flatMap((stage) => stage.objectives);
  return [
    'flowchart LR',
    ...(map.capabilities.length > 0
      ? group('capabilities', say('What we must be able to do'), map.capabilities.map(capabilityNode))
      : []),
    ...stages.flatMap(({ name, by, objectives }, index) =>
      group(
        `stage${index + 1}`,
        together([name, by && say('by {date}', by)]),
        objectives.map(({ id, text }) => `${node('o', id)}["${escapeMermaid(text)}"]`),
      ),
    ),
    ...map.criteria.map(({ id, text }) => `  ${node('c', id)}(["${escapeMermaid(text)}"])`),
    `  destination[["${escapeMermaid(map.destination || map.title)}"]]`,
    ...stages.slice(1).map((_, index) => `  stage${index + 1} --> stage${index + 2}`),
    ...objectives.flatMap(({ id, advances, needs, dependsOn }) => [
      ...advances.map((moved) => `  ${node('o', id)} --> ${node('c', moved)}`),
      ...dependsOn.map((first) => `  ${node('o', first)} -.-> ${node('o', id)}`),
      ...needs.map((needed) => `  ${node('p', needed)} -.-> ${node('o', id)}`),
    ]),
    ...map.criteria.map(({ id }) => `  ${node('c', id)} --> destination`),
    '',
  ].join('\n');
}

const capabilityNode = ({ id, text }: MapCapability) => `${node('p', id)}[/"${escapeMermaid(text)}"/]`;

function group(name: string, label: string, nodes: readonly string[]): readonly string[] {
  return [`  subgraph ${name} ["${escapeMermaid(label)}"]`, ...nodes.map((line) => `    ${line}`), '  end'];
}

/** Adds a prefix, so that no id is a Mermaid keyword such as `end`. */
const node = (prefix: string, id: string) => `${prefix}_${id.replace(/[^a-z0-9]/g, '_')}`;

function stageLines({ name, by, objectives }: StageView, index: number, words: Words): readonly string[] {
  const label = together([name, by && words.say('by {date}', by)]);
  return [
    `  subgraph stage${index + 1} ["${escapeMermaid(label)}"]`,
    ...objectives
      .filter(isOnPath)
      .map(({ id, result }) => `    ${node('o', id)}["${escapeMermaid(result)}"]`),
    '  end',
  ];
}

function edgesOf({ id, advances }: ObjectiveView, outcomes: ReadonlySet<string>): readonly string[] {
  return advances
    .filter((moved) => outcomes.has(moved.id))
    .map((moved) => `  ${node('o', id)} --> ${node('c', moved.id)}`);
}
