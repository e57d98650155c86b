/** Where we will be, where we are, and what stands in between. */
import { isLive, listExecutionItems } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { chooseTitle, type EntryReference, type Sourcebook, shortenReference } from './sourcebook.ts';
import { formatBriefDate, toVisibleText, toVisibleTexts } from './wording.ts';

export interface Named {
  readonly name: string;
  readonly text: string;
}

export interface DestinationView {
  readonly statement: string;
  readonly why: string;
  readonly market: readonly string[];
  readonly organization: readonly string[];
  readonly roles: readonly Named[];
}

export interface EvidenceView {
  readonly kind: string;
  readonly finding: string;
  readonly source: string;
  /** Empty if the source itself has the date. */
  readonly on: string;
}

export interface ObstacleView {
  readonly id: string;
  readonly what: string;
  readonly layer: string;
  readonly overcomeBy: readonly EntryReference[];
}

export interface RealityView {
  readonly today: string;
  readonly because: string;
  readonly internal: readonly string[];
  readonly external: readonly string[];
  readonly mustChange: string;
  readonly evidence: readonly EvidenceView[];
  readonly obstacles: readonly ObstacleView[];
}

export function makeDestinationView({ destination }: Strategy): DestinationView {
  return {
    statement: toVisibleText(destination?.statement),
    why: toVisibleText(destination?.why),
    market: toVisibleTexts(destination?.market),
    organization: toVisibleTexts(destination?.organization),
    roles: listNamedTexts(destination?.roles),
  };
}

/** Lists the named texts that are not empty. */
export function listNamedTexts(map: Readonly<Record<string, string>> | undefined): readonly Named[] {
  return Object.entries(map ?? {})
    .map(([name, text]) => ({ name: toVisibleText(name), text: toVisibleText(text) }))
    .filter(({ name, text }) => name && text);
}

export function makeRealityView(book: Sourcebook): RealityView {
  const { reality } = book.plan.strategy;
  return {
    today: toVisibleText(reality?.today),
    because: toVisibleText(reality?.because),
    internal: toVisibleTexts(reality?.internal),
    external: toVisibleTexts(reality?.external),
    mustChange: toVisibleText(reality?.must_change),
    evidence: listEvidenceViews(book),
    obstacles: listObstacleViews(book),
  };
}

function listEvidenceViews({ plan, words }: Sourcebook): readonly EvidenceView[] {
  return (plan.strategy.reality?.evidence ?? [])
    .map(({ kind, finding, source, on }) => ({
      kind: kind ? words.say(kind) : '',
      finding: toVisibleText(finding),
      source: toVisibleText(source),
      on: source?.includes(String(on)) ? '' : formatBriefDate(on, words),
    }))
    .filter(({ finding }) => finding);
}

function listObstacleViews(book: Sourcebook): readonly ObstacleView[] {
  const answers = findObstacleAnswers(book);
  return book.plan.obstacles.map(({ id, what, layer }) => ({
    id,
    what: chooseTitle(id, what),
    layer: layer ?? '',
    overcomeBy: answers.get(id) ?? [],
  }));
}

/** Lists what addresses each obstacle: objectives, initiatives and parts of execution. */
export function findObstacleAnswers({
  plan,
  refer,
}: Sourcebook): ReadonlyMap<string, readonly EntryReference[]> {
  const answers = new Map<string, EntryReference[]>(plan.obstacles.map(({ id }) => [id, []]));
  const add = (answer: EntryReference | undefined, ids: readonly string[] = []) => {
    if (answer) for (const id of new Set(ids)) answers.get(id)?.push(answer);
  };
  for (const { id, objective } of plan.objectives)
    if (objective.status !== 'dropped') add(refer([id])[0], objective.overcomes);
  for (const [id, initiative] of plan.initiatives)
    if (isLive(initiative) || initiative.status === 'done') add(refer([id])[0], initiative.serves);
  for (const { what, overcomes } of listExecutionItems(plan.strategy))
    if (toVisibleText(what)) add({ id: '', text: shortenReference(toVisibleText(what)) }, overcomes);
  return answers;
}
