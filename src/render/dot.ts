/** The strategy map in the language of Graphviz, for people who draw it themselves. */
import type { MapEntry, MapObjective, StrategyMap } from './map.ts';
import { describeKeyResult } from './map-tree.ts';
import { joinPresentParts, shortenToLine } from './wording.ts';
import type { BriefWords } from './words.ts';

const LABEL_LENGTH = 160;
const LINE_LENGTH = 26;

export function writeDot(map: StrategyMap): string {
  const names = nameNodes(map);
  const { say } = map.words;
  const node = (kind: Kind, { id, text }: MapEntry, more = '') =>
    `    ${names[kind](id)} [label=${quoteDot(formatDotLabel(text, more))}, tooltip=${quoteDot(id)}];`;
  return [
    `digraph ${quoteDot(map.title)} {`,
    '  rankdir=BT;',
    '  node [shape=box, fontname="sans-serif", fontsize=11];',
    '  edge [color="#56616f"];',
    `  destination [shape=box, style=bold, label=${quoteDot(formatDotLabel(map.destination || map.title, ''))}];`,
    ...writeCluster('criteria', say('What will be true'), 'shape=box, style=rounded', [
      ...map.criteria.map((entry) =>
        node(
          'c',
          entry,
          joinPresentParts([entry.movement, entry.due && say('by {date}', entry.due), entry.stand]),
        ),
      ),
    ]),
    ...map.stages.flatMap(({ id, name, by, theme, objectives }) =>
      writeCluster(
        id,
        joinPresentParts([joinPresentParts([name, by && say('by {date}', by)]), theme], ': '),
        'shape=box',
        [...objectives.map((entry) => node('o', entry, describeProgress(entry, map.words)))],
      ),
    ),
    ...writeCluster('capabilities', say('What we must be able to do'), 'shape=component', [
      ...map.capabilities.map((entry) => node('p', entry)),
    ]),
    ...writeCluster('obstacles', say('What stands in the way'), 'shape=octagon', [
      ...map.obstacles.map((entry) => node('b', entry)),
    ]),
    ...listDotEdges(map, names),
    '}',
    '',
  ].join('\n');
}

/** Describes an objective below its name: whether it is done, and where its key results go. */
function describeProgress({ isDone, stand, keyResults }: MapObjective, { say }: BriefWords): string {
  return joinPresentParts([isDone ? say('done') : stand, ...keyResults.map(describeKeyResult)], '; ');
}

type Kind = 'c' | 'o' | 'p' | 'b';
type Names = Readonly<Record<Kind, (id: string) => string>>;

/** Names nodes by number, so that an id of a file cannot mean anything to Graphviz. */
function nameNodes(map: StrategyMap): Names {
  const of = (kind: Kind, entries: readonly MapEntry[]) => {
    const places = new Map(entries.map(({ id }, index) => [id, index + 1]));
    return (id: string) => `${kind}${places.get(id)}`;
  };
  return {
    c: of('c', map.criteria),
    o: of(
      'o',
      map.stages.flatMap(({ objectives }) => objectives),
    ),
    p: of('p', map.capabilities),
    b: of('b', map.obstacles),
  };
}

function writeCluster(
  name: string,
  label: string,
  look: string,
  nodes: readonly string[],
): readonly string[] {
  if (nodes.length === 0) return [];
  return [
    `  subgraph cluster_${name} {`,
    `    label=${quoteDot(label)};`,
    `    node [${look}];`,
    ...nodes,
    '  }',
  ];
}

function listDotEdges(map: StrategyMap, names: Names): readonly string[] {
  const objectives = map.stages.flatMap((stage) => stage.objectives);
  return [
    ...map.criteria.map(({ id }) => `  ${names.c(id)} -> destination;`),
    ...objectives.flatMap(({ id, advances, needs, overcomes, dependsOn }) => [
      ...advances.map((other) => `  ${names.o(id)} -> ${names.c(other)};`),
      ...dependsOn.map((other) => `  ${names.o(other)} -> ${names.o(id)} [style=dashed];`),
      ...needs.map((other) => `  ${names.p(other)} -> ${names.o(id)} [style=dotted];`),
      ...overcomes.map((other) => `  ${names.o(id)} -> ${names.b(other)} [arrowhead=tee];`),
    ]),
  ];
}

function formatDotLabel(text: string, more: string): string {
  return [
    ...breakDotLabel(shortenToLine(text, LABEL_LENGTH)),
    ...(more === '' ? [] : breakDotLabel(shortenToLine(more, LABEL_LENGTH))),
  ].join('\n');
}

function breakDotLabel(text: string): readonly string[] {
  return text.match(new RegExp(`\\S.{0,${LINE_LENGTH - 1}}(?=\\s|$)|\\S+`, 'gu')) ?? [];
}

/**
 * Quotes a text. Between quotes only `"` and `\` mean something; a backslash also begins the escapes of labels, such as
 * `\G`. Labels read entities as HTML does, so `&` is written as one.
 */
export function quoteDot(text: string): string {
  const safe = text
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '&#92;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '\\n');
  return `"${safe}"`;
}
