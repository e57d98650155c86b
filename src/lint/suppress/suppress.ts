/** Applies comments that suppress findings, `# strat-ignore rule: reason`, and reports what is wrong with them. */
import type { Day } from '../../model/dates.ts';
import { findMistypedKeyword, parseDirective, parseUntilDay } from '../../model/directive.ts';
import type { Finding, Fix, Position, Range, Suppression } from '../../model/finding.ts';
import { toPresentRule } from '../../model/former-names.ts';
import { explainNotSuppressible, isSuppressible } from '../../model/gate.ts';
import { type Lines, makeAnchorFinder, makeLines, type Reading } from '../../source/parse.ts';
import { findShownLevel, isInForce, type Settings, type Status } from '../config/settings.ts';
import type { AnyRule } from '../rule.ts';
import {
  type Complaint,
  complainExpired,
  complainMistyped,
  complainTooManySuppressions,
  complainUnused,
  listComplaints,
  makeDeletion,
  type Suppressing,
} from './suppression-words.ts';
import { listNotUnderstood, rememberUnderstood } from './understood.ts';

export interface SuppressInput {
  readonly reading: Reading<object>;
  readonly findings: readonly Finding[];
  /** All rules that exist. */
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly status: Status;
  readonly asOf: Day;
  readonly gaps: Gaps;
}

/** What rules had to do without, so that their silence says nothing. */
export interface Gaps {
  /** The word lists of the language. */
  readonly words: boolean;
  /** The parent, or a part of it. */
  readonly parent: boolean;
}

/** The most suppressions of a file, because each is compared with each finding. */
const MOST = 200;

/** One of the rules that a comment names, and the range in which it holds. */
interface Hold {
  readonly by: Suppressing;
  /** The number of the rule in the comment. */
  readonly index: number;
  readonly rule: string;
  readonly range: Range;
  readonly isOver: boolean;
}

/** Marks the findings that a comment suppresses, and adds what is wrong with the comments. */
export function suppress(input: SuppressInput): Finding[] {
  const { reading, rules } = input;
  const known = new Set(reading.comments.length === 0 ? [] : rules.map(({ id }) => id));
  const misses = complainMistyped(reading.comments, (text) => findMistypedKeyword(text, known), MOST);
  const all = listSuppressing(reading);
  const complaints = all
    .slice(0, MOST)
    .flatMap((one) => listComplaints(one, known, findEmptyFix(one, input)));
  const broken = new Set(complaints.filter(({ isBroken }) => isBroken).map(({ comment }) => comment));
  const good = all.slice(0, MOST).filter(({ comment }) => !broken.has(comment));
  const held = holdBack(input.findings, listHolds(good, input));
  const isSure = listNotUnderstood(reading.findings, held.findings).length === 0 && !hasTwins(held.findings);
  const idle = isSure && good.length > 0 ? findIdle(good, held, input) : [];
  const told = [...misses, ...complaints, ...complainTooManySuppressions(all, MOST), ...held.over, ...idle];
  const lines = makeLines(reading.text);
  return [...held.findings, ...told.flatMap((complaint) => toFindings(complaint, lines, input))];
}

function listSuppressing(reading: Reading<object>): Suppressing[] {
  const found = reading.comments.flatMap((comment) => {
    const directive = parseDirective(comment.text);
    return directive ? [{ comment, directive }] : [];
  });
  if (found.length === 0) return [];
  const place = makeAnchorFinder(reading);
  return found.map((one, at) => ({ ...one, ranges: at < MOST ? place(one.comment) : [] }));
}

function listHolds(all: readonly Suppressing[], { findings, asOf }: SuppressInput): Hold[] {
  return all.flatMap((by) => {
    const { directive, ranges } = by;
    const last = directive.until && parseUntilDay(directive.until);
    const isOver = last !== undefined && last < asOf;
    return directive.rules.flatMap(({ text }, index) => {
      const rule = toPresentRule(text);
      const isHere = (range: Range) =>
        findings.some((finding) => finding.rule === rule && isAround(range, finding.range));
      const range = ranges.find(isHere) ?? ranges[0];
      return range ? [{ by, index, rule, range, isOver }] : [];
    });
  });
}

/** Suppresses each finding by the innermost comment around it; an expired comment is only reported. */
function holdBack(findings: readonly Finding[], holds: readonly Hold[]) {
  const used = new Set<string>();
  const over = new Map<string, Complaint>();
  const marked = findings.map((finding): Finding => {
    const around = holds.filter((hold) => hold.rule === finding.rule && isAround(hold.range, finding.range));
    const hold = findInnermost(around.filter(({ isOver }) => !isOver)) ?? findInnermost(around);
    if (!hold || !isSuppressible(finding)) return finding;
    used.add(makeHoldKey(hold));
    if (!hold.isOver) return { ...finding, suppressed: makeSuppression(hold.by) };
    over.set(makeHoldKey(hold), complainExpired(hold.by, hold.index));
    return finding;
  });
  return { findings: marked, used, over: [...over.values()] };
}

function makeHoldKey({ by, index }: Pick<Hold, 'by' | 'index'>): string {
  return `${by.comment.start} ${index}`;
}

function makeSuppression({ directive }: Suppressing): Suppression {
  const until = directive.until && parseUntilDay(directive.until);
  return { kind: 'comment', reason: directive.reason, ...(until !== undefined && { until }) };
}

function isAround(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.start);
}

/** Finds the innermost one: the last to begin, then the first to end; of two for the same place the lower one. */
function findInnermost(holds: readonly Hold[]): Hold | undefined {
  return holds.reduce<Hold | undefined>((best, hold) => {
    if (!best || isBefore(best.range.start, hold.range.start)) return hold;
    if (isBefore(hold.range.start, best.range.start)) return best;
    return isBefore(best.range.end, hold.range.end) ? best : hold;
  }, undefined);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Returns whether two entries share an id: what is said about one may be meant for the other. */
function hasTwins(findings: readonly Finding[]): boolean {
  return findings.some(({ rule, suppressed }) => rule === 'id-duplicate' && !suppressed);
}

/** Finds rules that could be heard, that a comment names and that find nothing there. */
function findIdle(
  all: readonly Suppressing[],
  { findings, used }: Pick<ReturnType<typeof holdBack>, 'findings' | 'used'>,
  input: SuppressInput,
): Complaint[] {
  const heard = listHeard(input);
  const findLine = (rule: string) =>
    findings.find((finding) => finding.rule === rule && !finding.suppressed)?.range.start.line;
  return all.flatMap((by) => {
    const idle = by.directive.rules.flatMap(({ text }, index) => {
      const rule = heard.get(toPresentRule(text));
      return rule &&
        !isAhead(rule, by, input) &&
        explainNotSuppressible(rule.id) === undefined &&
        !used.has(makeHoldKey({ by, index }))
        ? [index]
        : [];
    });
    return complainUnused(by, idle, input.reading.text, findLine, mayDelete(by, input));
  });
}

/** Lists the rules in force that had all that they need, by id; none that is silent in part while a strategy is paused. */
function listHeard({ rules, settings, status, gaps }: SuppressInput): ReadonlyMap<string, AnyRule> {
  const heard = rules.filter(
    (rule) =>
      isInForce(rule.timedInPart ? { ...rule, timed: true } : rule, settings, status) &&
      !(gaps.words && (rule.needsWords || rule.readsWords)) &&
      !(gaps.parent && rule.readsParent),
  );
  return new Map(heard.map((rule) => [rule.id, rule]));
}

/** Returns whether a comment holds back in advance what only time will make wrong. */
function isAhead(rule: AnyRule, { directive: { until } }: Suppressing, { asOf }: SuppressInput): boolean {
  const last = until && parseUntilDay(until);
  return rule.timed === true && last !== undefined && last >= asOf;
}

/**
 * Returns whether a comment with a reason may be deleted: only where every rule could be heard, and time alone cannot
 * bring the finding back.
 */
function mayDelete({ directive }: Suppressing, { rules, gaps, asOf }: SuppressInput): boolean {
  const last = directive.until && parseUntilDay(directive.until);
  const isOver = last !== undefined && last < asOf;
  const isTimed = directive.rules.some(({ text }) =>
    rules.some(({ id, timed }) => timed && id === toPresentRule(text)),
  );
  return !gaps.words && !gaps.parent && (isOver || !isTimed);
}

/** Returns the fix for a comment without a reason that would suppress nothing in the file, and so says nothing. */
function findEmptyFix(by: Suppressing, input: SuppressInput): Fix | undefined {
  const { reading, findings } = input;
  const heard = listHeard(input);
  const isIdle = by.directive.rules.every(
    ({ text: rule }) => heard.has(rule) && !findings.some((finding) => finding.rule === rule),
  );
  return isIdle && rememberUnderstood(reading)(findings) ? makeDeletion(by.comment, reading.text) : undefined;
}

function toFindings(
  complaint: Complaint,
  lines: Lines,
  { reading, rules, settings, status }: SuppressInput,
): Finding[] {
  const rule = rules.find(({ id }) => id === complaint.rule);
  if (!rule || !isInForce(rule, settings, status)) return [];
  const level = findShownLevel(rule, complaint.level ?? rule.level, settings, status);
  const { comment, word, message, help, about, fix } = complaint;
  const start = comment.start + (word?.start ?? 0);
  const end = comment.start + (word?.end ?? comment.text.trimEnd().length);
  return level === 'off'
    ? []
    : [
        {
          rule: rule.id,
          level,
          message,
          file: reading.file,
          range: lines.range(start, end),
          help: help ?? rule.fix,
          about,
          related: [],
          ...(fix && { fix }),
        },
      ];
}
