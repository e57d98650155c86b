/** Runs the rules on a strategy and returns the findings. */
import type { Day } from '../model/dates.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { NO_RECORDS } from '../model/plan-records.ts';
import { findResting } from '../model/resting.ts';
import type { Strategy } from '../model/schema.ts';
import { findCutTexts, type Places, type StrategyReading, splitEntityPath } from '../source/parse.ts';
import { findInForce, findShownLevel, readOptions, type Settings, type Status } from './config/settings.ts';
import {
  findLintedRecord,
  hasUnread,
  isTracked,
  judgeFairly,
  type LintRecords,
  mayBeUnread,
} from './record-lint.ts';
import type { AnyRule, Problem, Use, Words } from './rule.ts';
import { suppress } from './suppress/suppress.ts';
import { applyWordChanges } from './words/changes.ts';
import { findWordLists } from './words/index.ts';

export interface LintInput {
  readonly reading: StrategyReading;
  /** The parent strategy, if one is named and could be read. */
  readonly parent?: Plan | undefined;
  /** Whether a parent is named of which a part could not be read. */
  readonly isParentPartial?: boolean | undefined;
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly asOf: Day;
  /** The findings about its parent from loading. */
  readonly troubles?: readonly Finding[];
  readonly records?: LintRecords | undefined;
}

/**
 * Returns every finding of one strategy in the order of its text: first what could not be read, then the rules’
 * findings. A file that cannot be read keeps all its findings, whatever the settings: silence would mean that it was
 * checked. Suppressed findings are included and marked.
 */
export function lint(input: LintInput): Finding[] {
  const { reading, rules, settings, troubles = [], asOf } = input;
  if (!reading.model) return sortFindings(reading.findings);
  const formal = [...reading.findings, ...troubles].flatMap((finding) => applySettings(finding, settings));
  const plan = makePlan(reading.model);
  const status: Status = reading.model.status ?? 'active';
  const words = applyWordChanges(findWordLists(reading.model.lang), settings.words);
  const isInForce = (rule: AnyRule) =>
    !rule.readsRecords ||
    isTracked(reading.model as Strategy, input.records) ||
    (rule.kind === 'shape' && input.records !== undefined);
  const found: Finding[] = [];
  const cut: Finding[] = [];
  for (const rule of findInForce(rules, settings, status).rules) {
    if (isInForce(rule)) runRule(rule, plan, status, words, input, found);
    if (rule.id === CUT_TEXT) cut.push(...reportCutTexts(rule, status, words, input));
  }
  const all = [...formal, ...found, ...cut];
  const gaps = { words: !words, parent: troubles.length > 0 || (input.isParentPartial ?? false) };
  const own = all.filter(({ file }) => file === reading.file);
  const shared = { rules, settings, status, asOf, gaps };
  return [
    ...sortFindings(suppress({ reading, findings: own, ...shared })),
    ...lintRecords(input, all, shared),
  ];
}

type Shared = Omit<Parameters<typeof suppress>[0], 'reading' | 'findings'>;

/** Sorts and suppresses the findings of each record in its own file. */
function lintRecords({ records, settings }: LintInput, all: readonly Finding[], shared: Shared): Finding[] {
  if (!records) return [];
  const timed = new Set(shared.rules.flatMap((rule) => (rule.timed ? [rule.id] : [])));
  return records.files.flatMap((record) => {
    const { reading } = record;
    const formal = reading.findings.flatMap((finding) => applySettings(finding, settings));
    const findings = [...formal, ...all.filter(({ file }) => file === reading.file)];
    if (findings.length === 0) return [];
    const told = suppress({ reading, findings, ...shared });
    return sortFindings(judgeFairly(record, told, (rule) => timed.has(rule)));
  });
}

/** The rule whose findings are made from comments, which are no part of the model. */
const CUT_TEXT = 'text-cut-by-comment';

function reportCutTexts(
  rule: AnyRule,
  status: Status,
  words: Words | undefined,
  { reading, settings }: LintInput,
): Finding[] {
  const level = findShownLevel(rule, rule.level, settings, status);
  if (level === 'off') return [];
  return findCutTexts(reading, words).map(({ path, ...cut }) => ({
    ...cut,
    rule: rule.id,
    level,
    file: reading.file,
    ...splitEntityPath(path),
    related: [],
  }));
}

/**
 * Applies the settings to a finding about the form of a file, which can be raised, lowered or turned off by name like
 * any other.
 */
function applySettings(finding: Finding, settings: Settings): Finding[] {
  if (settings.only && !settings.only.has(finding.rule)) return [];
  const level = settings.rules.get(finding.rule)?.level ?? finding.level;
  return level === 'off' ? [] : [{ ...finding, level }];
}

/** Adds the findings of a rule. Each rule runs on every file and most find nothing, so the work waits for a problem. */
function runRule(
  rule: AnyRule,
  plan: Plan,
  status: Status,
  words: Words | undefined,
  input: LintInput,
  into: Finding[],
): void {
  const { settings, asOf, parent, records } = input;
  const options = readOptions(rule, settings);
  const use = { options, asOf, words, parent, records: records?.plan ?? NO_RECORDS };
  for (const problem of rule.check(plan, use as unknown as Use<never>)) {
    const finding = judgeProblem(rule, problem, plan, status, input);
    if (finding) into.push(finding);
  }
}

/** Makes the finding of a problem, unless it rests, may only follow from what could not be read, or is not shown. */
function judgeProblem(
  rule: AnyRule,
  problem: Problem,
  plan: Plan,
  status: Status,
  { reading, settings, records }: LintInput,
): Finding | undefined {
  if (mayRest(rule) && findResting(plan).has(problem.at)) return undefined;
  const isInPlan = (id: string) => plan.entries.some((one) => one.id === id);
  if (problem.awaits && mayBeUnread(problem.awaits, records?.files ?? [], isInPlan)) return undefined;
  if (hasUnread(problem.unlessUnread, records)) return undefined;
  const record = findLintedRecord(problem, records);
  const within = record?.reading ?? reading;
  if (isLost(rule, problem, reading.places) || isDoubtful(problem, within.places)) return undefined;
  const judged = problem.timed ? { ...rule, timed: true as const } : rule;
  const level = findShownLevel(judged, problem.level ?? rule.level, settings, status);
  return level === 'off' ? undefined : { ...makeRuleFinding(rule, problem, within), level };
}

/**
 * Returns whether a rule is silent about what belongs to dropped or paused work only. Mistakes of form, results that
 * are owed and the policies of the reader are always reported.
 */
function mayRest({ kind, readsRecords, isPolicy }: AnyRule): boolean {
  return kind !== 'shape' && !readsRecords && !isPolicy;
}

/** The rules about ids that are named: an id may stand in a part of the strategy that could not be read. */
const ABOUT_NAMES: ReadonlySet<string> = new Set([
  'reference-unknown',
  'record-reference-unknown',
  'owner-unknown',
]);

function isLost({ id }: AnyRule, { about }: Problem, places: Places): boolean {
  return ABOUT_NAMES.has(id) && about !== undefined && places.isLost(about);
}

/**
 * Returns whether a problem may only follow from a part of the file that could not be read and was already reported.
 */
function isDoubtful(problem: Problem, places: Places): boolean {
  if (problem.unlessDamaged?.some((path) => places.isDamaged(path.split('.')))) return true;
  const below = (field: string) => places.isDamaged([...places.path(problem.at), ...field.split('.')]);
  if (problem.unlessDamagedBelow?.some(below)) return true;
  const { at, key, missing } = problem;
  // A number that may be another says nothing about those beside it, either.
  if (
    key !== undefined &&
    isNumberAt(at, key) &&
    Object.keys(at).some((one) => isNumberAt(at, one) && below(one))
  )
    return true;
  return missing !== undefined && below(missing);
}

function isNumberAt(at: object, key: string | number): boolean {
  return typeof (at as Readonly<Record<string | number, unknown>>)[key] === 'number';
}

function makeRuleFinding(
  rule: AnyRule,
  problem: Problem,
  { places, file }: Pick<StrategyReading, 'places' | 'file'>,
): Omit<Finding, 'level'> {
  const key = problem.key ?? problem.missing;
  const path = [...places.path(problem.at), ...(key === undefined ? [] : [key])];
  return {
    rule: rule.id,
    message: problem.message,
    file,
    range: places.range(problem.at, problem.key),
    ...splitEntityPath(path),
    help: problem.help ?? rule.fix,
    ...(problem.about !== undefined && { about: problem.about }),
    related: (problem.related ?? []).map(({ at, key, message }) => ({
      file,
      range: places.range(at, key),
      message,
    })),
  };
}
