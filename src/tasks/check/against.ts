/** `strat check --against REV`: reports changes since a revision as findings of the same check. */
import { join } from 'node:path';
import { filterNewAmendments } from '../../diff/acknowledge.ts';
import { diffSides, type LevelAt } from '../../diff/diff.ts';
import { toFinding } from '../../diff/finding-of.ts';
import { CHANGE_RULES } from '../../diff/rules/index.ts';
import { isSameSnapshot, readSide, type Side } from '../../diff/side.ts';
import { isUserError } from '../../exit.ts';
import { makeExclude } from '../../folder/exclude.ts';
import { listRepositoriesAround } from '../../folder/nested.ts';
import { describePlaceFrom, isFileBelow } from '../../folder/paths.ts';
import type { StrategySnapshot } from '../../folder/revisions.ts';
import type { Host } from '../../host/host.ts';
import type { Exclusion } from '../../lint/config/settings.ts';
import type { Sourced } from '../../lint/config/settings-at.ts';
import type { Change } from '../../model/change.ts';
import type { Day } from '../../model/dates.ts';
import { type Finding, type Level, sortFindings } from '../../model/finding.ts';
import { toRuleText } from '../../report/change-rule-page.ts';
import type { ChangeReport } from '../../report/changes.ts';
import { makePastReader } from '../compare/history.ts';
import { reportUncompared } from '../compare/sides.ts';
import { complain } from '../print.ts';
import type { SettingFlags, SettingsAt } from '../settings.ts';
import { type Base, openBase } from './base.ts';
import { chooseStricterLevels, chooseStricterThreshold, makeGate } from './gate.ts';
import { makeGatedSide } from './let-pass.ts';
import { listComparable, listRoots, pairStrategies, rememberRealPaths, type StrategyPair } from './pairs.ts';
import type { CheckRun, ComparedStrategy, Other } from './run.ts';

export interface Against {
  readonly revision: string;
  /** The name of the revision in suggested commands. */
  readonly since: string;
  readonly paths: readonly string[];
  readonly flags: SettingFlags;
  readonly settingsFor: SettingsAt;
  readonly asOf: Day;
}

/**
 * Adds the changes of each strategy to a run, and the strategies that were deleted. A repository inside another one that
 * cannot be compared does not hide the others, but the run has failed.
 */
export async function addComparisons(host: Host, run: CheckRun, against: Against): Promise<CheckRun> {
  const rootOf = rememberRealPaths(host.files);
  const waiting = new Set(listRoots(host, run.checked, rootOf));
  const exclude: Exclusion[] = [];
  let now: CheckRun = { ...run, checked: [], changeRules: CHANGE_RULES.map(toRuleText) };
  for (const root of waiting) {
    const own = run.checked.filter((one) => rootOf(one.root) === root);
    try {
      const base = await openBase(host, root, against.revision, against.flags);
      // What a repository leaves out includes what lies in those inside it.
      exclude.push(...base.exclude);
      const search = { paths: against.paths, isExcluded: makeExclude(exclude) };
      const { inner, troubles } = listComparable(host, base, run.checked, search);
      for (const one of inner) waiting.add(one);
      for (const trouble of troubles) complain(host, trouble);
      now = { ...now, failed: now.failed || troubles.length > 0 };
      for (const pair of pairStrategies(host, own, base, search))
        now = addPair(now, pair, await comparePair(host, pair, base, against));
    } catch (error) {
      if (!isUserError(error) || listRepositoriesAround(host.files, host.cwd, root).length === 1) throw error;
      complain(host, error);
      now = { ...now, failed: true, checked: [...now.checked, ...own] };
    }
  }
  return now;
}

interface Told {
  readonly findings: readonly Finding[];
  readonly others: readonly Other[];
  readonly rules: readonly string[];
  readonly failOn: Level;
  readonly report: ComparedStrategy | undefined;
}

async function comparePair(
  host: Host,
  { from, to, one, isBack }: StrategyPair,
  base: Base,
  against: Against,
): Promise<Told> {
  const { root } = base.repository;
  const head = await against.settingsFor(one?.path ?? join(root, to.spot), one?.root ?? root);
  const nothing = { findings: [], others: [], rules: [], failOn: head.failOn, report: undefined };
  if (!from.bytes && !isBack) return nothing;
  const was = await base.settingsFor(join(root, from.spot), root);
  const failOn = chooseStricterThreshold(was.failOn, head.failOn);
  const levelAt = chooseStricterLevels(was, head);
  const known = { others: [], rules: listActiveRules(levelAt, head), failOn };
  const left = { ...from, gate: makeGate(was, from.config), accepted: base.passed(from.spot) };
  const right = { ...to, gate: makeGate(head, to.config), accepted: base.passes(to.spot) };
  if (isSameSnapshot(left, right)) return { ...known, findings: [], report: undefined };
  const [before, after] = [readSide(left), makeGatedSide(readSide(right), one?.findings ?? [], failOn)];
  reportUncompared(host, before);
  const past = from.commit === undefined ? {} : makePastReader(base.repository, from.commit, from.spot);
  const place = one && describePlaceFrom(host.cwd, one.path);
  const all = diffSides(before, after, {
    asOf: against.asOf,
    levelAt,
    since: base.since ?? against.since,
    place,
    ...past,
  });
  const changes = one ? (from.bytes ? all : all.filter(isBroken)) : all.filter(isRemoval).map(dropCommand);
  const found = toChangeFindings(changes, after, head);
  const isStillThere = isFileBelow(host.files, root, from.spot);
  const help = isStillThere ? READ_AGAIN : PUT_BACK;
  const findings = one ? found : found.map((finding) => ({ ...finding, help }));
  const isOwn = ({ file }: Finding) => file === after.reading.file;
  return {
    ...known,
    findings: findings.filter(isOwn),
    others: [
      ...findBrokenAmendments(before, after, failOn),
      ...findInOtherFiles(findings, isOwn, failOn, to),
    ],
    report: {
      ...makeChangeReport(changes, before, after, against.asOf),
      snapshots: { from, to, repository: base.repository },
    },
  };
}

const PUT_BACK = 'Put the file back; where its time is over, with `status: closed`.';

const READ_AGAIN =
  'The file is there, but `exclude` leaves it out now. Take it out of `exclude`; where its time is over, close it first with `status: closed`.';

/** Returns whether a change of a new strategy breaks a promise that it made before it was deleted. */
function isBroken({ class: kind, entity }: Change): boolean {
  return kind === 'goalpost' && entity !== undefined;
}

/** Returns whether a change removes a strategy; nothing else is reported for it. */
function isRemoval({ rule }: Change): boolean {
  return rule.endsWith('-removed');
}

/** Drops the command, because a deleted strategy has no place for an amendment. */
function dropCommand({ command, message, ...change }: Change): Change {
  return { ...change, message: message.replace(` To acknowledge it: ${command}`, '') };
}

function makeChangeReport(changes: readonly Change[], before: Side, after: Side, asOf: Day): ChangeReport {
  const name = after.plan?.strategy.name || before.plan?.strategy.name || after.reading.file;
  const sides = { from: before.label, to: after.label, file: after.reading.file };
  return { name, ...sides, changes, all: false, asOf };
}

const FIXES = new Map(CHANGE_RULES.map(({ id, fix }) => [id, fix]));

/** Converts changes to findings; a change of wording only is not a finding. */
function toChangeFindings(
  changes: readonly Change[],
  { reading }: Side,
  { only }: Sourced,
): readonly Finding[] {
  return changes
    .filter((change) => change.class !== 'editorial' && (!only || only.has(change.rule)))
    .map((change) => toFinding(change, reading.file, FIXES.get(change.rule) ?? ''));
}

/** Finds new amendments that cannot be read, which therefore justify nothing. */
function findBrokenAmendments(before: Side, after: Side, failOn: Level): readonly Other[] {
  return filterNewAmendments(before, after)
    .map(({ reading: { file, text, findings }, gaps }) => ({
      file,
      text,
      findings: [...findings, ...gaps],
      failOn,
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** Finds findings in the files beside the strategy. */
function findInOtherFiles(
  findings: readonly Finding[],
  isOwn: (finding: Finding) => boolean,
  failOn: Level,
  { config, records }: StrategySnapshot,
): readonly Other[] {
  const texts = new Map([...records, ...(config ? [config] : [])].map(({ file, bytes }) => [file, bytes]));
  const others = findings.filter((finding) => !isOwn(finding));
  return [...new Set(others.map(({ file }) => file))].map((file) => ({
    file,
    text: new TextDecoder().decode(texts.get(file)),
    findings: others.filter((finding) => finding.file === file),
    failOn,
  }));
}

/** Lists the change rules that are on. */
function listActiveRules(levelAt: LevelAt, { only }: Sourced): readonly string[] {
  return CHANGE_RULES.filter(
    ({ id, levels }) => levelAt(id, levels.during, 'during') !== 'off' && (!only || only.has(id)),
  ).map(({ id }) => id);
}

/** Drops findings that are known already, because several strategies may share a configuration. */
function dropKnownOthers(others: readonly Other[], known: readonly Other[]): readonly Other[] {
  const name = ({ file, rule, message }: Finding) => JSON.stringify([file, rule, message]);
  const told = new Set(known.flatMap(({ findings }) => findings).map(name));
  return others.map((other) => ({
    ...other,
    findings: other.findings.filter((finding) => !told.has(name(finding))),
  }));
}

function addPair(
  run: CheckRun,
  { from, to, one }: StrategyPair,
  { findings, others, failOn, rules, report }: Told,
): CheckRun {
  const checked = one && {
    ...one,
    file: { ...one.file, failOn },
    failOn,
    findings: sortFindings([...one.findings, ...findings]),
    rules: new Set([...one.rules, ...rules]),
  };
  const gone = one ? [] : [{ file: to.file, text: '', findings, failOn }];
  return {
    ...run,
    against: from.label,
    checked: [...run.checked, ...(checked ? [checked] : [])],
    others: [...run.others, ...gone, ...dropKnownOthers(others, run.others)],
    comparisons: [...run.comparisons, ...(report ? [report] : [])],
  };
}
