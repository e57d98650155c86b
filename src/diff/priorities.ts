/** Finds the tags that say how urgent something is: `P1`, `must`, `high`, and numbered ones that a plan uses so. */
import type { Plan } from '../model/plan.ts';
import type { Edit, Pair } from './rule.ts';

/** A tag of a scale; a lower rank comes first. */
interface Ranked {
  readonly tag: string;
  readonly scale: string;
  readonly rank: number;
  /** Whether the scale is one of urgency by its name. */
  readonly isSure: boolean;
}

/** An entry that moved on a scale of urgency. */
export interface PriorityMove {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Whether it is more urgent now; undefined if nobody can tell. */
  readonly isUp: boolean | undefined;
  /** Whether no other tag changed. */
  readonly isAlone: boolean;
}

/** The words of scales, the most urgent first. */
const SCALES = [
  'must should could wont',
  'must-have should-have could-have nice-to-have wont-have',
  'critical high medium low',
  'urgent high normal low',
  'now next later',
  'muss soll kann',
  'kritisch hoch mittel niedrig',
  'doit devrait pourrait',
  'haute moyenne basse',
  'alta media baja',
  'alta média baixa',
].map((words) => words.split(' '));

/** The names of scales of urgency. */
const NAMES = /^(?:p|prio|pri|priority|priorität|priorité|priorite|prioridad|prioridade|tier)$/;
/** Names with a number that say when, or which part, and not how urgent. */
const TIMES =
  /^(?:|q|h|y|fy|v|w|kw|m|s|week|month|year|quarter|phase|stage|step|sprint|wave|release|version)$/;
const NUMBERED = /^(\p{L}*)[-_:/ #]*(\d{1,2})$/u;
const NAMED = /^(\p{L}+)[-_:/ ]+(.+)$/u;

/** Finds what an edit of tags does to the urgency; undefined if it does nothing to it. */
export function findPriorityMove(pair: Pair, { from, to }: Edit): PriorityMove | undefined {
  const [was, is] = [listTags(from), listTags(to)];
  const [gone, fresh] = [was.filter((tag) => !is.includes(tag)), is.filter((tag) => !was.includes(tag))];
  for (const scale of new Set([...gone, ...fresh].flatMap((tag) => readRanks(tag).map((one) => one.scale)))) {
    const [old, now] = [gone, fresh].map((tags) =>
      tags.flatMap(readRanks).filter((one) => one.scale === scale),
    );
    const [left, right] = [old?.[0], now?.[0]];
    if ((old?.length ?? 0) > 1 || (now?.length ?? 0) > 1 || !isUrgency(pair, left, right)) continue;
    const isSure = left?.isSure === true && right?.isSure === true;
    return {
      from: left?.tag,
      to: right?.tag,
      isUp: isSure ? right.rank < left.rank : undefined,
      isAlone: gone.length <= 1 && fresh.length <= 1,
    };
  }
  return undefined;
}

/** Returns whether tags are of a scale of urgency: by its name, or because the plan gives each entry at most one of it. */
function isUrgency({ before, after }: Pair, left: Ranked | undefined, right: Ranked | undefined): boolean {
  if ((left ?? right)?.isSure) return true;
  if (!left || !right || TIMES.test(left.scale)) return false;
  const used = [before, after].map((plan) => listUses(plan, left.scale));
  const isEachOnce = used.every((uses) => uses.length >= FEWEST && uses.every(({ length }) => length === 1));
  return isEachOnce && used.some((uses) => new Set(uses.flat()).size > 1);
}

/** The fewest entries that must have tags of a scale before it shows how a plan uses it. */
const FEWEST = 3;

/** Lists the ranks on a scale of each entry that has any. */
function listUses({ entries }: Plan, scale: string): readonly (readonly number[])[] {
  return entries
    .map(({ within, id }) => (within as Readonly<Record<string, { tags?: unknown } | undefined>>)[id]?.tags)
    .map((tags) => listTags(tags).flatMap(readRanks))
    .map((ranked) => ranked.filter((one) => one.scale === scale).map(({ rank }) => rank))
    .filter(({ length }) => length > 0);
}

function listTags(value: unknown): readonly string[] {
  return [value].flat().filter((tag): tag is string => typeof tag === 'string');
}

/** Reads the scales that a tag may be of. */
function readRanks(tag: string): readonly Ranked[] {
  const plain = tag.trim().toLowerCase();
  const [, name = '', number] = NUMBERED.exec(plain) ?? [];
  if (number !== undefined) return [{ tag, scale: name, rank: Number(number), isSure: NAMES.test(name) }];
  const [, before = '', rest = ''] = NAMED.exec(plain) ?? [];
  const word = (NAMES.test(before) ? rest : plain).replace(/['’]/g, '');
  return SCALES.flatMap((words, scale) => {
    const rank = words.indexOf(word);
    return rank < 0 ? [] : { tag, scale: `scale ${scale}`, rank, isSure: true };
  });
}
