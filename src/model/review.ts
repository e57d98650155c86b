/**
 * A review of a change: the goalposts that moved and the findings. Another job may publish it from a file and trusts
 * nothing in it: it holds words and numbers, and no markup.
 */
import * as z from 'zod/mini';
import { CHANGE_CLASSES, CHANGE_DIRECTIONS, ENTRY_FATES } from './change.ts';
import { LEVELS } from './finding.ts';

const MOST_ENTRIES = 1_000;
const RULE = /^[\w-]{1,100}$/;

const limitEntries = <S extends z.ZodMiniType>(shape: S) =>
  z.readonly(z.array(shape).check(z.maxLength(MOST_ENTRIES)));
const makeCountSchema = () => z.int().check(z.minimum(0));
const makeOptionalText = () => z.optional(z.string());

/** The only form of command that people are invited to copy: an id, a folder of plain letters, and a branch. */
const COMMAND =
  /^strat amend [a-z][a-z0-9-]{0,59}(?: [\w./][\w./-]{0,199}| "[\p{L}\p{N}_./][\p{L}\p{M}\p{N}_. /-]{0,199}")?(?: --against \w[\w./~^-]{0,99})? --why "…"$/u;

const REVISION = /^\w[\w./~^-]{0,99}$/;

/** Returns a revision that is safe in a command; undefined for anything else. */
export function checkRevision(text: string | undefined): string | undefined {
  return text !== undefined && REVISION.test(text) ? text : undefined;
}

/** Returns a command that is safe to suggest; undefined for anything else. */
export function checkCommand(text: string | undefined): string | undefined {
  return text !== undefined && COMMAND.test(text) ? text : undefined;
}

const change = z.object({
  rule: z.optional(z.string().check(z.regex(RULE))),
  class: z.enum(CHANGE_CLASSES),
  level: z.enum(LEVELS),
  direction: z.optional(z.enum(CHANGE_DIRECTIONS)),
  row: z.object({
    name: z.string(),
    about: makeOptionalText(),
    what: z.string(),
    values: z.string(),
    was: makeOptionalText(),
    now: makeOptionalText(),
    is: z.optional(z.enum(ENTRY_FATES)),
  }),
  effect: makeOptionalText(),
  acknowledged: z.optional(
    z.object({ file: z.string(), why: z.string(), on: makeOptionalText(), by: makeOptionalText() }),
  ),
  command: z.optional(z.string().check(z.regex(COMMAND))),
  hint: makeOptionalText(),
  tell: z.optional(limitEntries(z.object({ person: z.string(), why: limitEntries(z.string()) }))),
  words: z.optional(limitEntries(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() }))),
});

const finding = z.object({
  rule: z.string().check(z.regex(RULE)),
  level: z.enum(LEVELS),
  message: z.string(),
  help: makeOptionalText(),
  file: z.string(),
  line: makeCountSchema(),
  /** Whether the older version has it too. */
  wasThere: z.boolean(),
});

/** Findings with one cause, as in the default view of a check. */
const entry = z.object({
  rule: z.string().check(z.regex(RULE)),
  level: z.enum(LEVELS),
  /** Whether it is read from the wording. */
  wording: z.optional(z.boolean()),
  sentence: z.string(),
  help: makeOptionalText(),
  /** The file, with the line if there is one: `strategy.yaml:3`. */
  where: z.string(),
  errors: makeCountSchema(),
  warnings: makeCountSchema(),
  infos: makeCountSchema(),
  wasThere: z.boolean(),
});

/** Paths that were seen and not read: how many, and some of them. */
const leftPaths = z.object({ count: makeCountSchema(), paths: limitEntries(z.string()) });

/** New check-ins in words; what does not fit is counted. */
const news = z.object({
  checkins: makeCountSchema(),
  groups: limitEntries(z.object({ title: z.string(), items: limitEntries(z.string()) })),
  left: makeCountSchema(),
  moves: limitEntries(z.object({ id: z.string(), from: z.string(), to: z.string() })),
  moved: makeCountSchema(),
});

const makeCountsSchema = () =>
  z.object({ error: makeCountSchema(), warn: makeCountSchema(), info: makeCountSchema() });

const review = z.object({
  version: z.literal(1),
  /** Distinguishes several reviews of one change, for different parts of a repository. */
  key: z.string().check(z.regex(/^[\w-]{1,40}$/)),
  /** The exit code of the check. */
  exit: z.enum({ clean: 0, found: 1, cannot: 2 }),
  /** Whether there was an older version to compare with. */
  compared: z.boolean(),
  /** The revision to name in a command: the base branch, if it is known. */
  against: z.optional(z.string().check(z.regex(REVISION))),
  /** Whether the change only adds check-ins that need no review. */
  recordsOnly: z.optional(z.boolean()),
  strategies: makeCountSchema(),
  rules: makeCountSchema(),
  errors: makeCountSchema(),
  warnings: makeCountSchema(),
  infos: makeCountSchema(),
  /** Strategies that could not be read, and so were not compared. */
  unread: z.optional(limitEntries(z.string())),
  /** Goalposts: how many moved, and how many of those need a reason. */
  moved: makeCountSchema(),
  unacknowledged: makeCountSchema(),
  comparisons: limitEntries(
    z.object({
      name: z.string(),
      file: z.string(),
      from: z.string(),
      changes: limitEntries(change),
      news: z.optional(news),
    }),
  ),
  /** Other findings: how many are new, and how many the older version has too. */
  fresh: makeCountsSchema(),
  before: makeCountsSchema(),
  /** The findings worth a line, the worst first. */
  findings: limitEntries(finding),
  /** The same as entries: new ones, then errors that were there before. */
  entries: z.optional(limitEntries(entry)),
  /** What the plan has none of, in plain words, as far as that is new. */
  absent: z.optional(limitEntries(z.string())),
  /** What the search for strategies left out. */
  leftOut: z.optional(
    z.object({
      excluded: z.optional(leftPaths),
      links: z.optional(leftPaths),
      others: z.optional(leftPaths),
    }),
  ),
});

export type Review = z.infer<typeof review>;
export type ReviewedFinding = z.infer<typeof finding>;
export type ReviewedEntry = z.infer<typeof entry>;

/** Reads a review from untrusted text; undefined if it is not one. */
export function readReview(text: string): Review | undefined {
  try {
    return review.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Returns no more entries than a review may have. */
export function takeEntries<T>(entries: readonly T[]): readonly T[] {
  return entries.slice(0, MOST_ENTRIES);
}

/** Returns whether a review has nothing for a reviewer to see. */
export function isClean({ exit, comparisons }: Review): boolean {
  return exit === 0 && comparisons.every((one) => isQuiet(one));
}

function isQuiet({ changes, news }: Review['comparisons'][number]): boolean {
  return changes.every((one) => one.class === 'editorial') && !hasNews(news);
}

/** Returns whether a change brings check-ins, or makes the state of a measure another one. */
export function hasNews(news: Review['comparisons'][number]['news']): boolean {
  return news !== undefined && (news.checkins > 0 || news.moved > 0);
}
