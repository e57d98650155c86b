/** Applies comments that suppress findings, `# strat-ignore rule: reason`, and reports what is wrong with them. */
import type { Day } from '../../model/dates.ts';
import { findMistypedKeyword, parseDirective, parseUntilDay } from '../../model/directive.ts';
import type { Finding, Position, Range, Suppression } from '../../model/finding.ts';
import { toPresentRule } from '../../model/former-names.ts';
import { explainNotSuppressible, isSuppressible } from '../../model/gate.ts';
import { type Lines, makeAnchorFinder, makeLines, type StrategyReading } from '../../source/parse.ts';
import { findShownLevel, isInForce, type Settings, type Status } from '../config/settings.ts';
import type { AnyRule } from '../rule.ts';
import {
  type Complaint,
  complainExpired,
  complainMistyped,
  complainTooManySuppressions,
  complainUnused,
  listComplaints,
  type Suppressing,
} from './suppression-words.ts';

export interface SuppressInput {
  readonly reading: StrategyReading;
  readonly findings: readonly Finding[];
  /** All rules that exist. */
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  readonly status: Status;
  readonly asOf: Day;
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
  const known = new Set(rules.map(({ id }) => id));
  const misses = complainMistyped(reading.comments, (text) => findMistypedKeyword(text, known), MOST);
  const all = listSuppressing(reading);
  const complaints = all.slice(0, MOST).flatMap((one) => listComplaints(one, known));
  const broken = new Set(complaints.filter(({ isBroken }) => isBroken).map(({ comment }) => comment));
  const good = all.slice(0, MOST).filter(({ comment }) => !broken.has(comment));
  const held = holdBack(input.findings, listHolds(good, input));
  const idle = findIdle(keepSure(good, reading, held.findings), held.used, input);
  const told = [...misses, ...complaints, ...complainTooManySuppressions(all, MOST), ...held.over, ...idle];
  const lines = makeLines(reading.text);
  return [...held.findings, ...told.flatMap((complaint) => toFindings(complaint, lines, input))];
}

function listSuppressing(reading: StrategyReading): Suppressing[] {
  const found = reading.comments.flatMap((comment) => {
    const directive = parseDirective(comment.text);
    return directive ? [{ comment, directive }] : [];
  });
  if (found.length === 0) return [];
  const place = makeAnchorFinder(reading);
  return found.map((one, at) => ({ ...one, range: at < MOST ? place(one.comment) : undefined }));
}

function listHolds(all: readonly Suppressing[], { asOf }: SuppressInput): Hold[] {
  return all.flatMap((by) => {
    const { directive, range } = by;
    const last = directive.until && parseUntilDay(directive.until);
    const isOver = last !== undefined && last < asOf;
    return range
      ? directive.rules.map(({ text }, index) => ({ by, index, rule: toPresentRule(text), range, isOver }))
      : [];
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

/**
 * Returns whether the whole file could be read, apart from suppressed findings. Otherwise rules may be silent, and
 * their silence does not mean that a problem is fixed.
 */
export function isUnderstood(reading: StrategyReading, findings: readonly Finding[]): boolean {
  return reading.model !== undefined && listNotUnderstood(reading, findings).length === 0;
}

function listNotUnderstood(reading: StrategyReading, findings: readonly Finding[]): readonly Finding[] {
  const aside = new Set(findings.filter(({ suppressed }) => suppressed).map(makePlaceKey));
  return reading.findings.filter((finding) => finding.level === 'error' && !aside.has(makePlaceKey(finding)));
}

/** Keeps the comments that can be judged. An unknown key hides only what is near it. */
function keepSure(
  all: readonly Suppressing[],
  reading: StrategyReading,
  findings: readonly Finding[],
): readonly Suppressing[] {
  const doubts = listNotUnderstood(reading, findings);
  if (doubts.some(({ rule }) => rule !== 'key-unknown')) return [];
  return all.filter(({ range }) => !range || !doubts.some((doubt) => isAround(range, doubt.range)));
}

function makePlaceKey({ rule, range: { start } }: Finding): string {
  return `${rule} ${start.line}:${start.column}`;
}

/** Finds rules in force that a comment names and that find nothing there. */
function findIdle(all: readonly Suppressing[], used: ReadonlySet<string>, input: SuppressInput): Complaint[] {
  const { rules, settings, status, reading } = input;
  const inForce = new Set(rules.filter((rule) => isInForce(rule, settings, status)).map(({ id }) => id));
  return all.flatMap((by) => {
    const idle = by.directive.rules.flatMap(({ text }, index) => {
      const rule = toPresentRule(text);
      return inForce.has(rule) &&
        explainNotSuppressible(rule) === undefined &&
        !used.has(makeHoldKey({ by, index }))
        ? [index]
        : [];
    });
    return complainUnused(by, idle, reading.text);
  });
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
