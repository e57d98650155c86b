/**
 * A review of a change: the goalposts that moved and the findings. Another job may publish it from a file and trusts
 * nothing in it: it holds words and numbers, and no markup.
 */
import * as z from 'zod/mini';
import { CHANGE_CLASSES } from './change.ts';
import { LEVELS } from './finding.ts';

const MOST_ENTRIES = 1_000;

const many = <S extends z.ZodMiniType>(shape: S) =>
  z.readonly(z.array(shape).check(z.maxLength(MOST_ENTRIES)));
const count = () => z.int().check(z.minimum(0));
const maybe = () => z.optional(z.string());

/** The only form of command that people are invited to copy: an id, a folder of plain letters, and a branch. */
const COMMAND =
  /^strat amend [a-z][a-z0-9-]{0,59}(?: [\w./][\w./-]{0,199}| "[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_. /-]{0,199}")?(?: --against \w[\w./~^-]{0,99})? --why "…"$/u;

/** Returns a command that is safe to suggest; undefined for anything else. */
export function safeCommand(text: string | undefined): string | undefined {
  return text !== undefined && COMMAND.test(text) ? text : undefined;
}

const change = z.object({
  class: z.enum(CHANGE_CLASSES),
  level: z.enum(LEVELS),
  row: z.object({ name: z.string(), what: z.string(), values: z.string() }),
  effect: maybe(),
  acknowledged: z.optional(z.object({ file: z.string(), why: z.string(), on: maybe(), by: maybe() })),
  command: z.optional(z.string().check(z.regex(COMMAND))),
  hint: maybe(),
  words: z.optional(many(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() }))),
});

const finding = z.object({
  rule: z.string().check(z.regex(/^[\w-]{1,100}$/)),
  level: z.enum(LEVELS),
  message: z.string(),
  help: maybe(),
  file: z.string(),
  line: count(),
  /** Whether the older version has it too. */
  wasThere: z.boolean(),
});

const counts = () => z.object({ error: count(), warn: count(), info: count() });

const review = z.object({
  version: z.literal(1),
  /** Distinguishes several reviews of one change, for different parts of a repository. */
  key: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  /** The exit code of the check. */
  exit: z.enum({ clean: 0, found: 1, cannot: 2 }),
  /** Whether there was an older version to compare with. */
  compared: z.boolean(),
  strategies: count(),
  rules: count(),
  errors: count(),
  warnings: count(),
  infos: count(),
  /** Goalposts: how many moved, and how many of those need a reason. */
  moved: count(),
  unacknowledged: count(),
  comparisons: many(
    z.object({ name: z.string(), file: z.string(), from: z.string(), changes: many(change) }),
  ),
  /** Other findings: how many are new, and how many the older version has too. */
  fresh: counts(),
  before: counts(),
  /** The findings worth a line, the worst first. */
  findings: many(finding),
});

export type Review = z.infer<typeof review>;
export type ReviewedFinding = z.infer<typeof finding>;

/** Reads a review from untrusted text; undefined if it is not one. */
export function readReview(text: string): Review | undefined {
  try {
    return review.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns no more entries than a review may have. */
export function mostOf<T>(entries: readonly T[]): readonly T[] {
  return entries.slice(0, MOST_ENTRIES);
}

/** Returns whether a review has nothing for a reviewer to see. */
export function isClean({ exit, comparisons }: Review): boolean {
  return exit === 0 && comparisons.every(({ changes }) => changes.every((one) => one.class === 'editorial'));
}
