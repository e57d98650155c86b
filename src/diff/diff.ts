/** Compares two versions of a strategy and returns the changes. */
import type { Change, ChangeClass, ChangePlace, ChangeValue, Period } from '../model/change.ts';
import { STAGES } from '../model/choices.ts';
import { LEVELS, type Level } from '../model/finding.ts';
import type { StageName } from '../model/schema.ts';
import {
  type AmendAt,
  type Claim,
  findAcknowledgement,
  listNewAmendments,
  writeAmendCommand,
} from './acknowledge.ts';
import { type DiffUse, type LevelAt, makePair, type Understood } from './pair.ts';
import { findPeriod } from './period.ts';
import type { ChangeRule, Edit, Ignored, Move, Pair, RecordFile, Spot } from './rule.ts';
import { CHANGE_RULES } from './rules/index.ts';
import { sayRow } from './say-row.ts';
import type { AmendmentFile, Side } from './side.ts';
import { listTold } from './told.ts';

export type { DiffUse, LevelAt } from './pair.ts';
export type { Side } from './side.ts';

/** Returns every change, the gravest class first; none if either side cannot be read at all. */
export function diffSides(before: Side, after: Side, use: DiffUse): Change[] {
  if (!hasPlan(before) || !hasPlan(after)) return [];
  const pair = makePair(before, after, use);
  const { levelAt = keepLevel } = use;
  const context = {
    pair,
    before,
    after,
    levelAt,
    at: use,
    amendments: listNewAmendments(before, after),
  };
  const told = new Set<Edit>();
  const changes: Change[] = [];
  for (const rule of sortChangeRules(CHANGE_RULES)) {
    const left = rule.isLast ? pair.edits.filter((edit) => !told.has(edit)) : pair.edits;
    const rest = rule.isLast ? { ...pair, edits: left, all: pair.edits } : pair;
    for (const move of rule.check(rest)) {
      const change = makeChange(rule, move, context);
      if (!change) continue;
      for (const edit of [move.edit, ...(move.parts ?? []), ...(move.covers ?? [])]) if (edit) told.add(edit);
      changes.push(change);
    }
  }
  return sortChanges(changes);
}

export function hasPlan(side: Side): side is Understood {
  return side.plan !== undefined;
}

function sortChangeRules(rules: readonly ChangeRule[]): readonly ChangeRule[] {
  return [...rules.filter(({ isLast }) => !isLast), ...rules.filter(({ isLast }) => isLast)];
}

function sortChanges(changes: readonly Change[]): Change[] {
  const place = new Map(CHANGE_RULES.map(({ id }, index) => [id, index]));
  const classes = new Map(CHANGE_RULES.map(({ id, class: kind }) => [id, kind]));
  // A case of another class stands with the first rule of that class; no case stands before the goalposts themselves.
  const rank = ({ rule, class: kind }: Change) => {
    if (classes.get(rule) === kind) return place.get(rule) ?? 0;
    return kind === 'goalpost'
      ? CHANGE_RULES.findLastIndex((one) => one.class === kind) + 0.5
      : CHANGE_RULES.findIndex((one) => one.class === kind) - 0.5;
  };
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

const keepLevel: LevelAt = (_rule, own) => own;

interface Context {
  readonly pair: Pair;
  readonly before: Side;
  readonly after: Side;
  readonly levelAt: LevelAt;
  readonly at: AmendAt;
  readonly amendments: readonly AmendmentFile[];
}

function makeChange(rule: ChangeRule, move: Move, context: Context): Change | undefined {
  const match = move.match ?? move.edit?.match;
  const period = findPeriod(context.pair, move.judgedBy ?? match, findStageName(move.edit?.field));
  const level = capLevel(findSetLevel(rule, move, period, context), move);
  if (level === 'off') return undefined;
  const claim = makeClaim(move);
  const kind = move.class ?? rule.class;
  const canBeAmended = isAmendable(kind, claim);
  const acknowledged = canBeAmended ? findAcknowledgement(claim, context.amendments) : undefined;
  const command =
    canBeAmended && !acknowledged && level !== 'info' ? writeAmendCommand(claim, context.at) : undefined;
  const effect = move.short ?? move.effect ?? rule.effect;
  const hint = move.hint ?? (command === undefined ? undefined : move.ask);
  const { from, to, field, parts } = claim;
  const tell = listTold(kind, move, context.pair);
  return {
    rule: rule.id,
    class: kind,
    level: acknowledged ? 'info' : level,
    period,
    direction: move.direction ?? rule.direction,
    ...(match && { entity: `${match.section}/${match.id}` }),
    ...(field !== undefined && { field }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(parts && { parts }),
    ...(effect !== undefined && { effect }),
    ...(acknowledged && { acknowledged }),
    message: formatChangeMessage(move, hint, command),
    ...(hint !== undefined && { hint }),
    ...(command !== undefined && { command }),
    ...(tell.length > 0 && { tell }),
    ...sayRow(move, claim),
    ...findChangePlaces(move, context),
  };
}

/** Finds the level that is set, the strictest of several rules; a rule that is off in a period stays off. */
function findSetLevel(
  { id, levels }: ChangeRule,
  { asStrictAs = [] }: Move,
  period: Period,
  { levelAt }: Context,
): Level | 'off' {
  const own = levels[period];
  if (own === 'off') return own;
  const set = [id, ...asStrictAs].map((rule) => levelAt(rule, own, period));
  return LEVELS.find((level) => set.includes(level)) ?? 'off';
}

/** Finds the level of a case: at most what it names, or one milder; `info` has nothing milder. */
function capLevel(own: Level | 'off', { atMost, isMilder }: Move): Level | 'off' {
  if (own === 'off') return own;
  const ranks = [LEVELS.indexOf(own) + (isMilder ? 1 : 0), LEVELS.indexOf(atMost ?? own)];
  return LEVELS[Math.min(Math.max(...ranks), LEVELS.length - 1)] ?? own;
}

const AMENDED: ReadonlySet<ChangeClass> = new Set(['goalpost', 'direction', 'people', 'scope']);

/**
 * Returns whether an amendment can cover a change: records may only be added, and something new has neither a field nor
 * an old value.
 */
function isAmendable(kind: ChangeClass, { field, removed }: Claim): boolean {
  return AMENDED.has(kind) && (removed || field !== undefined);
}

function makeClaim({ edit, match = edit?.match, field = edit?.field, ...move }: Move): Claim {
  const ids = match ? [match.before?.id ?? match.id, match.id] : [findStageName(field) ?? 'strategy'];
  const isStage = !match && findStageName(field) !== undefined;
  return {
    ids: [...new Set(match ? ids.reverse() : ids)],
    field: isStage ? field?.split('.').slice(2).join('.') : field,
    removed: move.removed ?? false,
    needsUntil: move.needsUntil ?? false,
    from: 'from' in move ? move.from : toChangeValue(edit?.from),
    to: 'to' in move ? move.to : toChangeValue(edit?.to),
    parts: move.parts?.map(({ field: part, from, to }) => ({
      field: part,
      from: toChangeValue(from),
      to: toChangeValue(to),
    })),
  };
}

/** Finds the stage of a field: `stages.incremental.by` is `by` of `incremental`. */
function findStageName(field: string | undefined): StageName | undefined {
  const [top, name] = field?.split('.') ?? [];
  return top === 'stages' ? STAGES.find((stage) => stage === name) : undefined;
}

function toChangeValue(value: unknown): ChangeValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
}

function formatChangeMessage(
  { message, effect }: Move,
  hint: string | undefined,
  command: string | undefined,
): string {
  const said = `${message}${effect === undefined ? '' : `: ${effect}`}.`;
  const asked = hint === undefined ? '' : ` ${hint}`;
  return command === undefined ? said + asked : `${said}${asked} To acknowledge it: ${command}`;
}

function findChangePlaces(move: Move, { before, after }: Context): Pick<Change, 'before' | 'after'> {
  const match = move.match ?? move.edit?.match;
  // What comes back has no place on the old side.
  const was = match?.recalled
    ? undefined
    : findChangePlace(move.before ?? move.edit?.before ?? match?.before, before);
  const is = findChangePlace(move.after ?? move.edit?.after ?? match?.after, after);
  return { ...(was && { before: was }), ...(is && { after: is }) };
}

const TOP = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function findChangePlace(
  spot: Spot | RecordFile | Ignored | undefined,
  { reading }: Side,
): ChangePlace | undefined {
  if (!spot) return undefined;
  if ('content' in spot) return { file: spot.file, range: TOP };
  if ('range' in spot) return { file: reading.file, range: spot.range };
  return { file: reading.file, range: reading.places.range(spot.at, spot.key) };
}
