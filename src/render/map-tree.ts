/** The strategy map as a text tree, for a terminal and for people who cannot see the picture. */
import type { MapCapability, MapCriterion, MapObjective, StrategyMap } from './map.ts';
import { dropFullStop, joinPresentParts } from './wording.ts';
import type { BriefWords } from './words.ts';

/** How the parts of the tree look; each function also makes its text safe for its medium. */
export interface TreeInk {
  plain(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  done(text: string): string;
}

/** A branch and its leaves. */
interface Branch {
  readonly title: string;
  readonly entries: readonly Leaf[];
  readonly none: string;
}

interface Leaf {
  readonly id: string;
  readonly text: string;
  readonly isDone: boolean;
  readonly facts: readonly string[];
  /** The key results of an objective, one line each. */
  readonly results?: readonly string[];
}

/** Lists the map without lines and colours. */
export function listMapLines(map: StrategyMap): readonly string[] {
  return [
    formatMapHeading(map),
    map.destination && `${map.words.say('Destination')}: ${map.destination}`,
    ...listBranches(map).flatMap(({ title, entries, none }) => [
      `${title}:`,
      ...entries.map(({ id, text, isDone, facts, results = [] }) =>
        joinPresentParts(
          [`${text} (${id})${isDone ? `, ${map.words.say('done')}` : ''}`, ...facts, ...results],
          '; ',
        ),
      ),
      ...(entries.length === 0 ? [none] : []),
    ]),
    ...map.leftOut,
  ].filter(Boolean);
}

/** Leaves the years out if the name already has them. */
function formatMapHeading({ title, timeframe }: StrategyMap): string {
  return title.includes(timeframe) ? title : joinPresentParts([title, timeframe]);
}

/** @param width the columns of the terminal */
export function drawTree(map: StrategyMap, width: number, ink: TreeInk): string {
  const branches = listBranches(map);
  return [
    ...foldText(formatMapHeading(map), width).map(ink.strong),
    ...foldText(map.destination || map.words.say('No destination has been named.'), width).map(ink.plain),
    ...branches.flatMap((branch, index) => drawBranch(branch, index === branches.length - 1, width, ink)),
    ...(map.leftOut.length > 0 ? ['', ...map.leftOut.map(ink.faint)] : []),
    '',
  ].join('\n');
}

function listBranches(map: StrategyMap): readonly Branch[] {
  const { say } = map.words;
  return [
    {
      title: say('What will be true'),
      none: say('No outcome has been named.'),
      entries: map.criteria.map(({ id, text, movement, stand, due }) => ({
        id,
        text,
        isDone: false,
        facts: [joinPresentParts([movement, due && say('by {date}', due)]), stand].filter(Boolean),
      })),
    },
    ...map.stages
      .map(({ name, by, theme, objectives }) => ({
        title: joinPresentParts([joinPresentParts([name, by && say('by {date}', by)]), theme], ': '),
        none: say('No result has been named.'),
        entries: objectives.map((objective) => makeObjectiveLeaf(objective, map.words)),
      }))
      .reverse(),
    ...[
      {
        title: say('What we must be able to do'),
        none: '',
        entries: map.capabilities.map((capability) => makeCapabilityLeaf(capability, map.words)),
      },
      {
        title: say('What stands in the way'),
        none: '',
        entries: map.obstacles.map((obstacle) => ({ ...obstacle, isDone: false, facts: [] })),
      },
    ].filter(({ entries }) => entries.length > 0),
  ];
}

function makeObjectiveLeaf({ id, text, isDone, stand, ...to }: MapObjective, { say }: BriefWords): Leaf {
  const fact = (says: string, ids: readonly string[]) => (ids.length > 0 ? [say(says, ids.join(', '))] : []);
  return {
    id,
    text,
    isDone,
    facts: [
      ...(stand === '' ? [] : [stand]),
      ...fact('advances {ids}', to.advances),
      ...fact('needs {ids}', to.needs),
      ...fact('overcomes {ids}', to.overcomes),
      ...fact('comes after {ids}', to.dependsOn),
    ],
    results: to.keyResults.map((result) => say('key result: {text}', describeKeyResult(result))),
  };
}

/** Describes a key result on one line: `Complete at the first visit: 58 → 85 percent`. */
export function describeKeyResult({ text, movement, stand }: MapCriterion): string {
  return joinPresentParts([joinPresentParts([dropFullStop(text), movement], ': '), stand], '; ');
}

function makeCapabilityLeaf({ id, text, level, needed }: MapCapability, { say, number }: BriefWords): Leaf {
  const isStated = level !== undefined || needed !== undefined;
  const sayLevel = (at: number | undefined) => (at === undefined ? say('not stated') : number(at));
  const facts = isStated ? [say('level {level}, {needed} needed', sayLevel(level), sayLevel(needed))] : [];
  return { id, text, isDone: false, facts };
}

function drawBranch(branch: Branch, isLast: boolean, width: number, ink: TreeInk): readonly string[] {
  const stem = isLast ? '   ' : '│  ';
  const [first = '', ...more] = foldText(branch.title, width - 3);
  return [
    ink.faint('│'),
    ink.faint(isLast ? '└─ ' : '├─ ') + ink.strong(first),
    ...more.map((line) => ink.faint(stem) + ink.strong(line)),
    ...(branch.entries.length === 0 ? [ink.faint(`${stem}${branch.none}`)] : []),
    ...branch.entries.flatMap((leaf, index) =>
      drawLeaf(leaf, stem, index === branch.entries.length - 1, width, ink),
    ),
  ];
}

function drawLeaf(leaf: Leaf, stem: string, isLast: boolean, width: number, ink: TreeInk): readonly string[] {
  const below = ink.faint(stem + (isLast ? '   ' : '│  '));
  const room = width - 6;
  const [first = '', ...more] = foldText(leaf.text, room - (leaf.isDone ? 2 : 0));
  return [
    ink.faint(stem + (isLast ? '└─ ' : '├─ ')) + (leaf.isDone ? ink.done('✓ ') : '') + ink.plain(first),
    ...more.map((line) => below + ink.plain(line)),
    ...[
      joinPresentParts([leaf.text === leaf.id ? '' : leaf.id, ...leaf.facts], ' · '),
      ...(leaf.results ?? []),
    ]
      .flatMap((line) => foldText(line, room))
      .filter(Boolean)
      .map((line) => below + ink.faint(line)),
  ];
}

/** Breaks a text between words into lines of at most `width` columns. */
function foldText(text: string, width: number): readonly string[] {
  const most = Math.max(20, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && countColumns(line) + 1 + countColumns(word) > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu;

function countColumns(text: string): number {
  return [...text].length + (text.match(WIDE)?.length ?? 0);
}
