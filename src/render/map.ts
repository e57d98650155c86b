/**
 * The strategy map as plain data: the destination, the criteria that measure it, the results of each stage that
 * advance them, and the capabilities that these need. Every drawing starts from here.
 */
import { listShownPlaces, type PlaceName, UNSTAGED } from '../model/objective-groups.ts';
import { makePlan } from '../model/plan.ts';
import type { Criterion, DateValue, KeyResult, Strategy } from '../model/schema.ts';
import { keepVisibleLine } from '../model/visible.ts';
import { describeMovement } from './gap.ts';
import { describeObjectiveStand, findLevelStand } from './last-words.ts';
import { STAGE_WORDS } from './path.ts';
import {
  type BriefRecords,
  chooseShortName,
  chooseTitle,
  makeSourcebook,
  type Sourcebook,
} from './sourcebook.ts';
import { describeStand, type StandView } from './stand.ts';
import { formatBriefDate, sayPeriod, toVisibleText } from './wording.ts';
import { type BriefWords, ENGLISH } from './words.ts';

export interface StrategyMap {
  readonly words: BriefWords;
  readonly title: string;
  readonly timeframe: string;
  readonly destination: string;
  readonly criteria: readonly MapCriterion[];
  /** Objectives that are in no stage, then all stages in order, including those without results. */
  readonly stages: readonly MapStage[];
  readonly capabilities: readonly MapCapability[];
  readonly obstacles: readonly MapEntry[];
  /** What the map leaves out, one sentence each. */
  readonly leftOut: readonly string[];
}

export interface MapEntry {
  readonly id: string;
  readonly text: string;
}

export interface MapCriterion extends MapEntry {
  /** `72 → 8 hours`, or the proof; empty if neither is given. */
  readonly movement: string;
  /** `▼ off track: 36 hours`; empty where nobody has checked in. */
  readonly stand: string;
  readonly due: string;
}

export interface MapStage {
  readonly id: PlaceName;
  readonly name: string;
  readonly theme: string;
  readonly by: string;
  readonly objectives: readonly MapObjective[];
}

/** An objective. Its ids are of entries on the map, each once and in the order of the map. */
export interface MapObjective extends MapEntry {
  readonly isDone: boolean;
  /** `◐ at risk`; empty where nothing is known. */
  readonly stand: string;
  /** Its key results, each with where it goes and by when. */
  readonly keyResults: readonly MapCriterion[];
  readonly advances: readonly string[];
  readonly needs: readonly string[];
  readonly overcomes: readonly string[];
  readonly dependsOn: readonly string[];
}

export interface MapCapability extends MapEntry {
  /** Levels from 0 to 4: the last that was said, else that of the plan. */
  readonly level: number | undefined;
  readonly needed: number | undefined;
}

export function makeStrategyMap(
  strategy: Strategy,
  words: BriefWords = ENGLISH,
  records?: BriefRecords,
): StrategyMap {
  const book = makeSourcebook(makePlan(strategy), words, records);
  const { plan } = book;
  return {
    words,
    title: toVisibleLine(strategy.name) || words.say('Strategy'),
    timeframe: sayPeriod(strategy.start, strategy.end, words),
    destination: toVisibleLine(strategy.destination?.statement),
    criteria: listMapCriteria(book),
    stages: listMapStages(book),
    capabilities: plan.capabilities.map(([id, { able_to, today, needed }]) => ({
      id,
      text: toVisibleLine(chooseTitle(id, able_to)),
      level: findLevelStand(id, book)?.level ?? today,
      needed,
    })),
    obstacles: plan.obstacles.map(({ id, what }) => ({ id, text: toVisibleLine(chooseTitle(id, what)) })),
    leftOut: describeDropped(book),
  };
}

/** Returns whether the map has nothing to draw besides a name. */
export function isEmptyMap({ destination, criteria, stages, capabilities }: StrategyMap): boolean {
  const objectives = stages.flatMap((stage) => stage.objectives);
  return destination === '' && criteria.length + objectives.length + capabilities.length === 0;
}

const toVisibleLine = (text: string | undefined) => keepVisibleLine(toVisibleText(text));

function listMapCriteria(book: Sourcebook): readonly MapCriterion[] {
  const { end } = book.plan.strategy;
  return book.plan.criteria.map(([id, criterion]) => makeMapCriterion(id, criterion, end, book));
}

function makeMapCriterion(
  id: string,
  criterion: Criterion | KeyResult,
  end: DateValue | undefined,
  book: Sourcebook,
): MapCriterion {
  const { words } = book;
  const { start, target } = describeMovement(criterion, words);
  const isNumber = criterion.target !== undefined;
  return {
    id,
    text: toVisibleLine(chooseShortName(id, criterion, criterion.outcome, criterion.measure)),
    movement: isNumber ? toVisibleLine(`${start} → ${target}`) : toVisibleLine(criterion.met_when),
    stand: sayMapStand(describeStand(id, toVisibleText(criterion.unit), book)),
    due: formatBriefDate(criterion.due ?? end, words),
  };
}

/** Says a state shortly, with the value behind it. */
function sayMapStand({ sign, stateWord, latest }: StandView): string {
  const state = `${sign} ${stateWord}`.trim();
  return toVisibleLine(latest === '' ? state : `${state}: ${latest}`);
}

function listMapStages(book: Sourcebook): readonly MapStage[] {
  const { plan, words } = book;
  const drawn = plan.objectives.filter(({ objective }) => objective.status !== 'dropped');
  const among = (entries: readonly { readonly id: string }[]) => {
    const ids = [...new Set(entries.map(({ id }) => id))];
    return (named: readonly string[] = []) => ids.filter((id) => named.includes(id));
  };
  const criteria = among(plan.criteria.map(([id]) => ({ id })));
  const capabilities = among(plan.capabilities.map(([id]) => ({ id })));
  const [obstacles, objectives] = [among(plan.obstacles), among(drawn)];
  return sortForMap(listShownPlaces(plan.strategy)).map((name) => {
    const stage = name === UNSTAGED ? undefined : plan.strategy.stages?.[name];
    return {
      id: name,
      name: words.say(STAGE_WORDS[name]),
      theme: toVisibleLine(stage?.theme),
      by: formatBriefDate(stage?.by, words),
      objectives: drawn
        .filter((planned) => planned.in.name === name)
        .map(({ id, objective }) => ({
          id,
          text: toVisibleLine(chooseShortName(id, objective, objective.result)),
          isDone: objective.status === 'done',
          stand: sayMapObjective(id, objective.status, book),
          keyResults: Object.entries(objective.key_results ?? {}).map(([of, result]) =>
            makeMapCriterion(of, result, objective.due ?? stage?.by, book),
          ),
          advances: criteria(objective.advances),
          needs: capabilities(objective.needs),
          overcomes: obstacles(objective.overcomes),
          dependsOn: objectives(objective.depends_on).filter((other) => other !== id),
        })),
    };
  });
}

/** Puts objectives that are in no stage first: they are the farthest from the destination. */
function sortForMap(places: readonly PlaceName[]): readonly PlaceName[] {
  return [...places.filter((name) => name === UNSTAGED), ...places.filter((name) => name !== UNSTAGED)];
}

/** Says the state of an objective; nothing where the plan says that it is done. */
function sayMapObjective(id: string, status: string | undefined, book: Sourcebook): string {
  const { sign, stateWord } = describeObjectiveStand(id, book);
  return status === 'done' ? '' : `${sign} ${stateWord}`.trim();
}

function describeDropped({ plan, words }: Sourcebook): readonly string[] {
  const { length } = plan.objectives.filter(({ objective }) => objective.status === 'dropped');
  if (length === 0) return [];
  const says =
    length === 1
      ? 'One objective that was dropped is not drawn.'
      : '{count} objectives that were dropped are not drawn.';
  return [words.say(says, words.number(length))];
}
