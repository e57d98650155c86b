/** The questions of a gap assessment: a talk of leaders about the results, the employees, the customers and the market. */
import { EVIDENCE_KINDS } from '../model/choices.ts';
import type { DraftMap } from '../model/draft.ts';
import { makeId } from '../model/make-id.ts';
import type { Interview } from './asking.ts';
import { askChecked, askText } from './retro-interview.ts';

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What the questions know of the plan. */
export interface GapTalkGround {
  /** Sentences about a kind, out of the records. */
  readonly known: Readonly<Partial<Record<EvidenceKind, readonly string[]>>>;
  /** The obstacles of the plan, by id, in words. */
  readonly obstacles: ReadonlyMap<string, string>;
  /** Every id that the plan has. */
  readonly taken: ReadonlySet<string>;
}

const TITLES: Readonly<Record<EvidenceKind, string>> = {
  performance: 'Performance: what do the results show?',
  employees: 'Employees: what do the people who do the work say?',
  customers: 'Customers: what do those whom we serve say?',
  market: 'Market: what do others do that changes what we must do?',
};

/** The most findings of a kind. */
const MOST = 9;

/** Asks about each kind of evidence in turn. */
export function* runGapInterview(ground: GapTalkGround): Interview {
  const coined = new Map<string, string>();
  for (const kind of EVIDENCE_KINDS) {
    yield { is: 'heading', text: TITLES[kind] };
    const known = ground.known[kind] ?? [];
    if (known.length > 0) yield { is: 'remark', text: `Known already: ${known.join(' ')}` };
    for (let number = 1; number <= MOST; number++) {
      const value = yield* askFinding(ground, coined, kind, number);
      if (!value) break;
      yield { is: 'keep', answer: { path: ['evidence'], value, isItem: true } };
    }
  }
}

function* askFinding(
  ground: GapTalkGround,
  coined: Map<string, string>,
  kind: EvidenceKind,
  number: number,
): Interview<DraftMap | undefined> {
  const key = `${kind}.${number}`;
  const ask = number === 1 ? 'What do you find?' : 'What else do you find?';
  const finding = yield* askText(`${key}.finding`, ask, 'Give the number with it. Press Enter for nothing.');
  if (finding === '') return undefined;
  const source = yield* askText(`${key}.source`, 'Where can it be looked up?');
  const gap = yield* askChecked(
    `${key}.gap`,
    'How wide is the gap? 0 to 4',
    explainGap,
    '0 is none, 4 is wide.',
  );
  const obstacle = yield* askText(
    `${key}.obstacle`,
    'Which obstacle does it point to?',
    listObstacles(ground),
  );
  return {
    kind,
    finding,
    ...(source && { source }),
    ...(gap && { gap: Number(gap) }),
    ...nameObstacle(ground, coined, obstacle),
  };
}

function explainGap(typed: string): string | undefined {
  return /^[0-4]$/.test(typed) || typed === ''
    ? undefined
    : 'Type one digit: 0 for no gap, 4 for a wide one.';
}

/** The most obstacles that a line offers. */
const MOST_OFFERED = 9;

function listObstacles({ obstacles }: GapTalkGround): string {
  const ids = [...obstacles.keys()].slice(0, MOST_OFFERED);
  return ids.length === 0
    ? 'A few words.'
    : `An id of the plan (${ids.join(', ')}), or a few words for a new one.`;
}

/** Names the obstacle by its id; a new one gets an id of its words. */
function nameObstacle(
  { obstacles, taken }: GapTalkGround,
  coined: Map<string, string>,
  said: string,
): DraftMap {
  if (said === '') return {};
  const same = [...obstacles].find(([id, what]) => id === said || fold(what) === fold(said));
  if (same) return { points_to: same[0] };
  const again = [...coined].find(([id, what]) => id === said || fold(what) === fold(said));
  if (again) return { points_to: again[0] };
  const id = makeId(said, 'obstacle', new Set([...taken, ...coined.keys()]));
  coined.set(id, said);
  return { points_to: id, obstacle: said };
}

const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, '');
