/** The next strategy after one that is closed: what goes on, with the results as baselines. */
import { dirname, relative, sep } from 'node:path';
import { UserError } from '../../exit.ts';
import { findStrategy } from '../../folder/find.ts';
import { loadStrategy } from '../../folder/load.ts';
import { describeGivenPlace } from '../../folder/paths.ts';
import { datePeopleRecords, readPeopleFiles } from '../../folder/people-records.ts';
import { NO_WITNESS } from '../../folder/record-files.ts';
import type { Host } from '../../host/host.ts';
import { addDays } from '../../model/cadence.ts';
import type { DatedRetro } from '../../model/dated-record.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import type { DraftMap } from '../../model/draft.ts';
import { PARENT } from '../../model/key-info.ts';
import { findEntryKind } from '../../model/key-kinds.ts';
import { sayNumber } from '../../model/numbers.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import type { Criterion } from '../../model/schema.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { type PlainResult, readPlainResult } from '../../track/retro-results.ts';
import { requireStrategy } from '../brief/one-strategy.ts';

export interface NextStrategy {
  /** What does not have to be asked. */
  readonly known: DraftMap;
  /** Sentences on what goes on and what does not. */
  readonly told: readonly string[];
}

/** Reads a closed strategy. @param path of the new one, absolute @throws UserError if it is not closed by a look back */
export function readNextStrategy(host: Host, from: string, path: string): NextStrategy {
  const { files, cwd } = host;
  const old = findStrategy(files, cwd, from, 'strat init --from');
  const { reading } = loadStrategy(files, cwd, old);
  const plan = makePlan(requireStrategy(reading));
  const { retros } = datePeopleRecords(readPeopleFiles(files, cwd, old), NO_WITNESS);
  const closing = retros.findLast(({ record }) => record.closes === true);
  const close = `\`${addShellWord('strat retro --close', describeGivenPlace(cwd, from, old))}\``;
  const { status = 'active' } = plan.strategy;
  if (status !== 'closed')
    throw new UserError(
      `${reading.file} is not closed. Its status is ${status}.`,
      `Close it first, with ${close}.`,
    );
  if (!closing)
    throw new UserError(
      `${reading.file} is closed, but no retrospective gives its results.`,
      `Write one with ${close}.`,
    );
  const folder = relative(dirname(path), dirname(old)).split(sep).join('/');
  const source = [folder, closing.name].filter(Boolean).join('/');
  return carryOn(plan, closing, source);
}

function carryOn(plan: Plan, closing: DatedRetro, source: string): NextStrategy {
  const { strategy } = plan;
  const { name, owner, sponsor, people, resources, lang, fiscal_year_starts, review, tracking } = strategy;
  const start = findNextStart(plan, closing.on);
  const all = plan.criteria.map(([id, criterion]) =>
    carryCriterion({ plan, closing, source, start }, id, criterion),
  );
  const kept = all.filter(({ entry }) => entry !== undefined);
  const ids = new Set(kept.map(({ id }) => id));
  const criteria = Object.fromEntries(
    kept.map(({ id, entry }) => [id, dropDeadGuardrail(plan, entry ?? {}, ids)]),
  );
  const known = {
    name,
    lang,
    owner,
    sponsor,
    start,
    fiscal_year_starts,
    people,
    ...(review?.every && { review: { every: review.every } }),
    tracking,
    ...(resources?.currency && { resources: { currency: resources.currency } }),
    ...(kept.length > 0 && { criteria }),
  };
  return {
    known: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as DraftMap,
    told: [
      `This strategy follows ${name}, which closed on ${sayDate(closing.on)}. It begins on ${sayDate(start)}.`,
      ...all.map(({ says }) => says),
      'Its destination and reality are empty on purpose: describe anew where you are.',
    ],
  };
}

/** The next one begins on the day after the end, or after the look back if that was earlier. */
function findNextStart({ strategy, span }: Plan, closedOn: Day): Day {
  const end = span(strategy.end)?.last ?? closedOn;
  return addDays([end, closedOn].sort()[0] ?? closedOn, 1);
}

interface CarryGround {
  readonly plan: Plan;
  readonly closing: DatedRetro;
  readonly source: string;
  readonly start: Day;
}

interface Carried {
  readonly id: string;
  /** Undefined if it is dropped. */
  readonly entry: DraftMap | undefined;
  readonly says: string;
}

function carryCriterion(
  { plan, closing, source, start }: CarryGround,
  id: string,
  criterion: Criterion,
): Carried {
  const { results = {}, carry = {} } = closing.record;
  const written = Object.hasOwn(results, id) ? results[id] : undefined;
  const result = written === undefined ? undefined : readPlainResult(plan, written, closing.on);
  const word = Object.hasOwn(carry, id) ? (carry[id] ?? 'kept') : 'kept';
  const reached = sayReached(result);
  if (word === 'dropped') return { id, entry: undefined, says: `Dropped: ${id}${reached}.` };
  const isChanged = word === 'changed';
  const entry = copyCriterion({ plan, source, start }, criterion, result, isChanged);
  const next = isChanged && criterion.met_when === undefined ? ' Give it a new target.' : '';
  return { id, entry, says: `${isChanged ? 'Changed' : 'Kept'}: ${id}${reached}.${next}` };
}

function sayReached(result: PlainResult | undefined): string {
  if (result === undefined) return '';
  if (typeof result.value === 'number') return `, ${sayNumber(result.value)} on ${sayDate(result.at)}`;
  return result.value ? ', met' : ', not met';
}

/** Kinds of keys that belong to the old time or the old name. */
const OLD_KINDS: ReadonlySet<string> = new Set(['beginning', 'numbers', 'former-id']);

/** Returns whether a key belongs to the old time, or to the old parent. */
function isOldKey(key: string): boolean {
  const kind = findEntryKind('criteria')?.below(key);
  if (kind === undefined) return false;
  return (
    OLD_KINDS.has(kind.kind) || kind.to?.includes(PARENT) === true || key === 'shape' || key === 'measure_by'
  );
}

function copyCriterion(
  { plan, source, start }: Omit<CarryGround, 'closing'>,
  criterion: Criterion,
  result: PlainResult | undefined,
  isChanged: boolean,
): DraftMap {
  const due = plan.span(criterion.due)?.last;
  const isPast = due !== undefined && due <= start;
  const copied = Object.entries(criterion).filter(
    ([key, value]) => value !== undefined && !isOldKey(key) && !(key === 'due' && isPast),
  );
  const hasNumber = typeof result?.value === 'number';
  const note = hasNumber ? `baseline of ${sayDate(result.at)} from ${source}` : undefined;
  const from = [criterion.source, note].filter(Boolean).join('; ');
  return {
    ...(Object.fromEntries(copied) as DraftMap),
    ...(hasNumber && { baseline: result.value }),
    ...(isChanged && criterion.met_when === undefined && { target: null }),
    ...(from !== '' && { source: from }),
  };
}

/** Drops a guardrail that names an entry of the old plan which does not go on. */
function dropDeadGuardrail(plan: Plan, entry: DraftMap, kept: ReadonlySet<string>): DraftMap {
  const { guardrail, ...rest } = entry;
  if (typeof guardrail !== 'string' || kept.has(guardrail)) return entry;
  return plan.entries.some(({ id }) => id === guardrail) ? rest : entry;
}
