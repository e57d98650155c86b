/**
 * The strategy map as plain data: the destination, the criteria that measure it, the results of each stage that
 * advance them, and the capabilities that these need. Every drawing starts from here.
 */
import { planOf } from '../model/plan.ts';
import { STAGES, type StageName, type Strategy } from '../model/schema.ts';
import { visibleLine } from '../model/visible.ts';
import { movementOf } from './gap.ts';
import { STAGE_WORDS } from './path.ts';
import { type Sourcebook, sourcebookOf, titleOf } from './sourcebook.ts';
import { dateOf, sayPeriod, textOf } from './wording.ts';
import { ENGLISH, type Words } from './words.ts';

export interface StrategyMap {
  readonly words: Words;
  readonly title: string;
  readonly timeframe: string;
  readonly destination: string;
  readonly criteria: readonly MapCriterion[];
  /** All stages in order, including those without results. */
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
  readonly due: string;
}

export interface MapStage {
  readonly id: StageName;
  readonly name: string;
  readonly theme: string;
  readonly by: string;
  readonly objectives: readonly MapObjective[];
}

/** An objective. Its ids are of entries on the map, each once and in the order of the map. */
export interface MapObjective extends MapEntry {
  readonly isDone: boolean;
  readonly advances: readonly string[];
  readonly needs: readonly string[];
  readonly overcomes: readonly string[];
  readonly dependsOn: readonly string[];
}

export interface MapCapability extends MapEntry {
  /** Levels from 0 to 4. */
  readonly today: number | undefined;
  readonly needed: number | undefined;
}

export function mapOf(strategy: Strategy, words: Words = ENGLISH): StrategyMap {
  const book = sourcebookOf(planOf(strategy), words);
  const { plan } = book;
  return {
    words,
    title: lineOf(strategy.name) || words.say('Strategy'),
    timeframe: sayPeriod(strategy.start, strategy.end, words),
    destination: lineOf(strategy.destination?.statement),
    criteria: criteriaOf(book),
    stages: stagesOf(book),
    capabilities: plan.capabilities.map(([id, { able_to, today, needed }]) => ({
      id,
      text: lineOf(titleOf(id, able_to)),
      today,
      needed,
    })),
    obstacles: plan.obstacles.map(({ id, what }) => ({ id, text: lineOf(titleOf(id, what)) })),
    leftOut: droppedIn(book),
  };
}

/** Returns whether the map has nothing to draw besides a name. */
export function isEmptyMap({ destination, criteria, stages, capabilities }: StrategyMap): boolean {
  const objectives = stages.flatMap((stage) => stage.objectives);
  return destination === '' && criteria.length + objectives.length + capabilities.length === 0;
}

const lineOf = (text: string | undefined) => visibleLine(textOf(text));

function criteriaOf({ plan, words }: Sourcebook): readonly MapCriterion[] {
  return plan.criteria.map(([id, criterion]) => {
    const { today, target } = movementOf(criterion, words);
    const isNumber = criterion.target !== undefined;
    return {
      id,
      text: lineOf(titleOf(id, criterion.outcome, criterion.measure)),
      movement: isNumber ? lineOf(`${today} → ${target}`) : lineOf(criterion.met_when),
      due: dateOf(criterion.due ?? plan.strategy.end, words),
    };
  });
}

function stagesOf({ plan, words }: Sourcebook): readonly MapStage[] {
  const drawn = plan.objectives.filter(({ objective }) => objective.status !== 'dropped');
  const among = (entries: readonly { readonly id: string }[]) => {
    const ids = [...new Set(entries.map(({ id }) => id))];
    return (named: readonly string[] = []) => ids.filter((id) => named.includes(id));
  };
  const criteria = among(plan.criteria.map(([id]) => ({ id })));
  const capabilities = among(plan.capabilities.map(([id]) => ({ id })));
  const [obstacles, objectives] = [among(plan.obstacles), among(drawn)];
  return STAGES.map((name) => {
    const stage = plan.strategy.stages?.[name];
    return {
      id: name,
      name: words.say(STAGE_WORDS[name]),
      theme: lineOf(stage?.theme),
      by: dateOf(stage?.by, words),
      objectives: drawn
        .filter((planned) => planned.in.name === name)
        .map(({ id, objective }) => ({
          id,
          text: lineOf(titleOf(id, objective.result)),
          isDone: objective.status === 'done',
          advances: criteria(objective.advances),
          needs: capabilities(objective.needs),
          overcomes: obstacles(objective.overcomes),
          dependsOn: objectives(objective.depends_on).filter((other) => other !== id),
        })),
    };
  });
}

function droppedIn({ plan, words }: Sourcebook): readonly string[] {
  const { length } = plan.objectives.filter(({ objective }) => objective.status === 'dropped');
  if (length === 0) return [];
  const says =
    length === 1
      ? 'One objective that was dropped is not drawn.'
      : '{count} objectives that were dropped are not drawn.';
  return [words.say(says, words.number(length))];
}
