/** The path to the destination: three stages with their results. */
import { listShownPlaces, type PlaceName, UNSTAGED } from '../model/objective-groups.ts';
import type { PlannedObjective } from '../model/plan.ts';
import { describeMovement, type KeyResultRow, listKeyResultRows } from './gap.ts';
import { describeObjectiveStand, type ObjectiveStandView } from './last-words.ts';
import { chooseTitle, type EntryReference, type Sourcebook } from './sourcebook.ts';
import { describeStand, type StandView } from './stand.ts';
import { formatBriefDate, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

export interface StageView {
  readonly name: string;
  /** Whether it is a stage; objectives that are in none are listed last. */
  readonly isStage: boolean;
  readonly theme: string;
  readonly by: string;
  readonly objectives: readonly ObjectiveView[];
}

export interface ObjectiveView extends ObjectiveStandView {
  readonly id: string;
  readonly result: string;
  /** The short name; empty where the plan gives none. */
  readonly label: string;
  readonly why: string;
  readonly owner: string;
  /** The names of those who help: `Ana Ncube, Tom Reyes`. */
  readonly with: string;
  readonly sponsor: string;
  readonly due: string;
  /** Empty while the objective is only planned. */
  readonly status: string;
  /** Its ticket or page, as text. */
  readonly link: string;
  readonly advances: readonly EntryReference[];
  readonly overcomes: readonly EntryReference[];
  readonly needs: readonly EntryReference[];
  readonly dependsOn: readonly EntryReference[];
  readonly indicators: readonly EntryReference[];
  readonly keyResults: readonly KeyResultRow[];
}

export interface IndicatorView extends StandView {
  readonly id: string;
  readonly measure: string;
  readonly objective: string;
  /** Where it started: the baseline. */
  readonly start: string;
  /** The same: the name of 0.1.0, which layouts still use. */
  readonly today: string;
  readonly target: string;
  readonly ambition: string;
  /** The same: the name of 0.1.0, which layouts still use. */
  readonly ask: string;
  readonly due: string;
  readonly owner: string;
  /** The names of those who help. */
  readonly with: string;
  readonly source: string;
  /** `early` for a lead indicator, `late` for a lag indicator. */
  readonly moves: string;
}

export const STAGE_WORDS: Readonly<Record<PlaceName, string>> = {
  incremental: 'Incremental',
  substantial: 'Substantial',
  transformational: 'Transformational',
  unstaged: 'In no stage yet',
};

const STATUS_WORDS = {
  planned: '',
  active: 'under way',
  paused: 'paused',
  done: 'done',
  dropped: 'dropped',
} as const;

/** Returns the status in words, or nothing if it needs no mention. */
export function sayStatus(status: keyof typeof STATUS_WORDS | undefined, { say }: BriefWords): string {
  const word = STATUS_WORDS[status ?? 'planned'];
  return word && say(word);
}

/** Lists all three stages, an empty one as a gap in the path, and then the objectives that are in none. */
export function listStageViews(book: Sourcebook): readonly StageView[] {
  const { strategy } = book.plan;
  return listShownPlaces(strategy).map((name) => {
    const stage = name === UNSTAGED ? undefined : strategy.stages?.[name];
    return {
      name: book.words.say(STAGE_WORDS[name]),
      isStage: name !== UNSTAGED,
      theme: toVisibleText(stage?.theme),
      by: formatBriefDate(stage?.by, book.words),
      objectives: book.plan.objectives
        .filter((planned) => planned.in.name === name)
        .map((planned) => makeObjectiveView(planned, book)),
    };
  });
}

function makeObjectiveView(planned: PlannedObjective, book: Sourcebook): ObjectiveView {
  const { id, objective, in: stage } = planned;
  return {
    id,
    result: chooseTitle(id, objective.result),
    label: toVisibleText(objective.label),
    why: toVisibleText(objective.why),
    owner: book.who(objective.owner),
    with: book.whoHelps(objective.with),
    sponsor: book.who(objective.sponsor),
    due: formatBriefDate(objective.due ?? stage.stage.by, book.words),
    status: sayStatus(objective.status, book.words),
    ...describeObjectiveStand(id, book),
    link: toVisibleText(objective.link),
    advances: book.refer(objective.advances),
    overcomes: book.refer(objective.overcomes),
    needs: book.refer(objective.needs),
    dependsOn: book.refer(objective.depends_on),
    indicators: book.refer(Object.keys(objective.indicators ?? {})),
    keyResults: listKeyResultRows(planned, book),
  };
}

export function listIndicatorViews(book: Sourcebook): readonly IndicatorView[] {
  return book.plan.indicators.map(([id, indicator, { id: objective, work: of, in: stage }]) => ({
    id,
    measure: chooseTitle(id, indicator.measure),
    objective: book.refer([objective])[0]?.text ?? '',
    ...describeMovement(indicator, book.words),
    ...describeStand(id, toVisibleText(indicator.unit), book),
    due: formatBriefDate(indicator.due ?? of.due ?? stage.stage.by, book.words),
    owner: book.who(indicator.owner ?? of.owner),
    with: book.whoHelps(indicator.with),
    source: toVisibleText(indicator.source),
    moves: indicator.kind === 'lag' ? 'late' : 'early',
  }));
}
