/** The findings about comments that suppress, or were meant to. */

import { type Directive, parseUntilDay, SUPPRESSION_KEYWORD, type Word } from '../../model/directive.ts';
import type { Fix, Level, Range, TextEdit } from '../../model/finding.ts';
import { toPresentRule } from '../../model/former-names.ts';
import { explainNotSuppressible } from '../../model/gate.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { describeUnknownRule } from '../../model/rule-groups.ts';
import type { Comment } from '../../source/parse.ts';

/** A comment that suppresses. */
export interface Suppressing {
  readonly comment: Comment;
  readonly directive: Directive;
  /** The ranges that it may be about, the likeliest first; none if nothing begins below it. */
  readonly ranges: readonly Range[];
}

/** A complaint about a comment. */
export interface Complaint {
  readonly rule: string;
  readonly comment: Comment;
  /** The part that is wrong; the whole comment if absent. */
  readonly word?: Word;
  readonly message: string;
  readonly about: string;
  readonly help?: string;
  readonly level?: Level;
  readonly fix?: Fix;
  /** Whether the comment as a whole does not apply. */
  readonly isBroken?: true;
}

/** The most rules that one comment names. */
const MOST_RULES = 20;

/**
 * Lists what is wrong with the text of a comment.
 * @param deletion deletes it, if it suppresses nothing and may go while it gives no reason
 */
export function listComplaints(
  { comment, directive }: Suppressing,
  known: ReadonlySet<string>,
  deletion?: Fix,
): Complaint[] {
  const { rules, reason, until } = directive;
  if (rules.length > MOST_RULES) return [complainTooManyRules(comment, rules.length)];
  const found: Complaint[] = rules.flatMap((word) => complainUnknownRule(comment, word, known));
  if (rules.length === 0)
    found.push({
      rule: 'suppression-unknown-rule',
      comment,
      message: 'This suppression names no rule, so it does not apply.',
      about: '',
      isBroken: true,
    });
  if (until && parseUntilDay(until) === undefined)
    found.push({
      rule: 'suppression-unknown-rule',
      comment,
      word: until,
      message: `${quoteValue(until.text)} is not a date, so this suppression does not apply.`,
      help: 'Write `until=2027-03-31`. A month, quarter or year means its last day.',
      about: until.text,
      isBroken: true,
    });
  if (reason === '' && rules.length > 0)
    found.push({
      rule: 'suppression-without-reason',
      comment,
      message: `This suppression of ${joinRuleNames(rules)} has no reason, so it does not apply.`,
      help: `Add the reason after a colon: \`# ${SUPPRESSION_KEYWORD} ${rules[0]?.text}: why it may stay\`.`,
      about: rules.map(({ text }) => text).join(),
      ...(deletion && { fix: deletion }),
      isBroken: true,
    });
  return found;
}

function complainTooManyRules(comment: Comment, count: number): Complaint {
  return {
    rule: 'suppression-unknown-rule',
    comment,
    message: `This suppression names ${count} rules, so it does not apply; the limit is ${MOST_RULES}.`,
    help: 'Name only the rules that you mean, or set them in `strat.config.yaml`.',
    about: 'count',
    isBroken: true,
  };
}

function complainUnknownRule(comment: Comment, word: Word, known: ReadonlySet<string>): Complaint[] {
  const why = explainNotSuppressible(word.text);
  if (why === undefined && known.has(toPresentRule(word.text))) return [];
  const message =
    why === undefined
      ? describeUnknownRule(word.text, [...known])
      : `You cannot suppress rule \`${word.text}\`: ${why}.`;
  const help = why === undefined ? undefined : 'Delete its name here.';
  return [
    {
      rule: 'suppression-unknown-rule',
      comment,
      word,
      message,
      about: word.text,
      ...(help !== undefined && { help }),
    },
  ];
}

/** Complains about comments whose first word is nearly the one that suppresses, for the first of them. */
export function complainMistyped(
  comments: readonly Comment[],
  keywordIn: (text: string) => Word | undefined,
  most: number,
): Complaint[] {
  const found: Complaint[] = [];
  for (const comment of comments) {
    const word = keywordIn(comment.text);
    if (!word) continue;
    found.push({
      rule: 'suppression-unknown-rule',
      level: 'warn',
      comment,
      word,
      message: `${quoteValue(word.text)} has no effect. Did you mean \`${SUPPRESSION_KEYWORD}\`?`,
      help: `Write \`# ${SUPPRESSION_KEYWORD} rule: reason\`.`,
      about: word.text,
    });
    if (found.length === most) break;
  }
  return found;
}

/** Complains about more suppressions than a file may have. */
export function complainTooManySuppressions(all: readonly Suppressing[], most: number): Complaint[] {
  const first = all[most];
  if (!first) return [];
  const message = `The file has ${all.length} suppressions; only the first ${most} apply.`;
  return [
    {
      rule: 'suppression-unknown-rule',
      comment: first.comment,
      message,
      help: 'Fix some of the findings that they suppress.',
      about: 'count',
    },
  ];
}

/** Complains about an expired comment, whose finding counts again. */
export function complainExpired({ comment, directive }: Suppressing, index: number): Complaint {
  const rule = directive.rules[index];
  const last = directive.until && parseUntilDay(directive.until);
  return {
    rule: 'suppression-expired',
    comment,
    ...(directive.until && { word: directive.until }),
    message: `The suppression of ${quoteValue(rule?.text)} ended on ${last}, so its finding counts again.`,
    about: rule?.text ?? '',
  };
}

/**
 * Complains about rules named in a comment that suppress nothing. A comment with a reason is only deleted where its rule
 * finds nothing in the whole file: otherwise it may stand in the wrong place, and only its author knows.
 * @param idle the indexes of these rules
 * @param findLine the line of a finding of a rule that is not suppressed
 * @param isSure whether it may be deleted without asking
 */
export function complainUnused(
  by: Suppressing,
  idle: readonly number[],
  text: string,
  findLine: (rule: string) => number | undefined,
  isSure: boolean,
): Complaint[] {
  const { comment, directive } = by;
  const { rules } = directive;
  const say = (
    words: readonly Word[],
    rest: Pick<Complaint, 'word' | 'help' | 'fix'>,
    line?: number,
  ): Complaint => ({
    rule: 'suppression-unused',
    comment,
    message: `There is nothing to suppress here for ${joinRuleNames(words)}.${line === undefined ? '' : ` Line ${line} has that finding.`}`,
    about: words.map((one) => one.text).join(),
    ...rest,
  });
  const named = idle.flatMap((index) => {
    const word = rules[index];
    const isTwice = rules.some(({ text }, other) => other !== index && text === word?.text);
    return word ? [{ word, index, line: isTwice ? undefined : findLine(word.text) }] : [];
  });
  const isAll = named.length === rules.length && named.every(({ line }) => line === undefined);
  if (named.length === 0) return [];
  const addFix = (fix: Fix) => (isSure ? { fix } : {});
  if (isAll) return [say(rules, { help: 'Delete the comment.', ...addFix(makeDeletion(comment, text)) })];
  return named.map(({ word, index, line }) => {
    const shown = rules.length > 1 ? { word } : {};
    if (line !== undefined)
      return say(
        [word],
        { ...shown, help: `If it is for line ${line}, move it there. Otherwise delete it.` },
        line,
      );
    const fix = { description: `Delete ${quoteValue(word.text)}.`, edits: [deleteRuleName(by, index)] };
    return say([word], { ...shown, help: 'Delete its name here.', ...addFix(fix) });
  });
}

/** Makes the fix that deletes a comment, and quotes it: whoever wants it back can copy it. */
export function makeDeletion(comment: Comment, text: string): Fix {
  return {
    description: `Delete the comment \`${comment.text.trim()}\`.`,
    edits: [deleteComment(comment, text)],
    isLoss: true,
  };
}

function joinRuleNames(words: readonly Word[]): string {
  return joinList([...new Set(words.map(({ text }) => quoteValue(text)))]);
}

/** Deletes a comment, with its line if it has one of its own, otherwise with the space before it. */
function deleteComment({ start, text: comment }: Comment, text: string): TextEdit {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const end = start + comment.trimEnd().length;
  const before = text.slice(line, start);
  if (before.trim() !== '') return { start: line + before.trimEnd().length, end, text: '' };
  const next = text.indexOf('\n', end);
  return { start: line, end: next === -1 ? text.length : next + 1, text: '' };
}

/** Deletes a name from a list, with the comma behind or before it. */
function deleteRuleName({ comment, directive: { rules } }: Suppressing, index: number): TextEdit {
  const own = rules[index] ?? { start: 0, end: 0 };
  const before = rules[index - 1];
  const start = before ? before.end : own.start;
  const end = before ? own.end : (rules[index + 1]?.start ?? own.end);
  return { start: comment.start + start, end: comment.start + end, text: '' };
}
