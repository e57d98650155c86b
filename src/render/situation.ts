/** Where we will be, where we are, and what stands in between. */
import { executionItems, isLive } from '../model/plan.ts';
import type { Strategy } from '../model/schema.ts';
import { type Reference, referredTo, type Sourcebook, titleOf } from './sourcebook.ts';
import { dateOf, textOf, textsOf } from './wording.ts';

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
  readonly overcomeBy: readonly Reference[];
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

export function destinationOf({ destination }: Strategy): DestinationView {
  return {
    statement: textOf(destination?.statement),
    why: textOf(destination?.why),
    market: textsOf(destination?.market),
    organization: textsOf(destination?.organization),
    roles: namedOf(destination?.roles),
  };
}

/** Lists the named texts that are not empty. */
export function namedOf(map: Readonly<Record<string, string>> | undefined): readonly Named[] {
  return Object.entries(map ?? {})
    .map(([name, text]) => ({ name: textOf(name), text: textOf(text) }))
    .filter(({ name, text }) => name && text);
}

export function realityOf(book: Sourcebook): RealityView {
  const { reality } = book.plan.strategy;
  return {
    today: textOf(reality?.today),
    because: textOf(reality?.because),
    internal: textsOf(reality?.internal),
    external: textsOf(reality?.external),
    mustChange: textOf(reality?.must_change),
    evidence: evidenceOf(book),
    obstacles: obstaclesOf(book),
  };
}

function evidenceOf({ plan, words }: Sourcebook): readonly EvidenceView[] {
  return (plan.strategy.reality?.evidence ?? [])
    .map(({ kind, finding, source, on }) => ({
      kind: kind ? words.say(kind) : '',
      finding: textOf(finding),
      source: textOf(source),
      on: source?.includes(String(on)) ? '' : dateOf(on, words),
    }))
    .filter(({ finding }) => finding);
}

function obstaclesOf(book: Sourcebook): readonly ObstacleView[] {
  const answers = answersOf(book);
  return book.plan.obstacles.map(({ id, what, layer }) => ({
    id,
    what: titleOf(id, what),
    layer: layer ?? '',
    overcomeBy: answers.get(id) ?? [],
  }));
}

/** Lists what addresses each obstacle: objectives, initiatives and parts of execution. */
export function answersOf({ plan, refer }: Sourcebook): ReadonlyMap<string, readonly Reference[]> {
  const answers = new Map<string, Reference[]>(plan.obstacles.map(({ id }) => [id, []]));
  const add = (answer: Reference | undefined, ids: readonly string[] = []) => {
    if (answer) for (const id of new Set(ids)) answers.get(id)?.push(answer);
  };
  for (const { id, objective } of plan.objectives)
    if (objective.status !== 'dropped') add(refer([id])[0], objective.overcomes);
  for (const [id, initiative] of plan.initiatives)
    if (isLive(initiative) || initiative.status === 'done') add(refer([id])[0], initiative.serves);
  for (const { what, overcomes } of executionItems(plan.strategy))
    if (textOf(what)) add({ id: '', text: referredTo(textOf(what)) }, overcomes);
  return answers;
}
