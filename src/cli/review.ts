import type { AmendFlags } from '../commands/amend.ts';
import type { DiffFlags } from '../commands/diff.ts';
import type { LogFlags } from '../commands/log.ts';
import type { ReviewFlags } from '../commands/review.ts';
import type { Host } from '../host/host.ts';
import { LEVEL_CHOICES, makeChoiceFlag, OVERDUE_FLAG, type Verb } from './verb.ts';

export const diffVerb: Verb = {
  usage: 'diff [from] [to]',
  says: 'show in plain words what changed between two revisions, files or folders',
  examples: ['strat diff', 'strat diff main --all'],
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json'], 'choose the format: listed'),
    { usage: '--all', says: 'show wording edits, and everybody to tell, instead of counting them' },
    makeChoiceFlag(
      '--fail-on <level>',
      LEVEL_CHOICES,
      'exit with 1 from this level up: listed (default: never)',
    ),
    { usage: '--staged', says: 'compare what is staged in git' },
    { usage: '--exit-code', says: 'exit with 1 if anything changed' },
    { usage: '--as-of <date>', says: 'judge changes as of this day, such as 2027-03-31' },
  ],
  more: '\nIf a commitment moves, the output says whom to tell: its people, and the owners of\nwhat refers to it.',
  run: async (host: Host, from: string | undefined, to: string | undefined, flags: DiffFlags) => {
    const { diff } = await import('../commands/diff.ts');
    return diff(host, from, to, flags);
  },
};

export const logVerb: Verb = {
  usage: 'log [id] [paths...]',
  says: 'show the history of each commitment: what was promised, who changed it and why, and what was measured',
  examples: ['strat log', 'strat log loan-time --all'],
  flags: [
    makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json'], 'choose the format: listed'),
    { usage: '--all', says: 'show every value instead of the last 12 of one measure' },
    {
      usage: '--calibration',
      says: 'compare how confident people were with what happened, over all strategies or those at the paths',
    },
    makeChoiceFlag('--audience <name>', ['internal', 'public'], 'choose the audience: listed'),
    { usage: '--as-of <date>', says: 'show what was known on this day, such as 2027-03-31' },
  ],
  run: async (host: Host, id: string | undefined, paths: readonly string[], flags: LogFlags) => {
    const { log } = await import('../commands/log.ts');
    return log(host, id === undefined ? [] : [id, ...paths], flags);
  },
};

export const amendVerb: Verb = {
  usage: 'amend <id> [path]',
  missing: ['Say which target changed: `strat amend loan-time --why "…"`.', '`strat log` lists the ids.'],
  says: 'record why a commitment changed',
  examples: ['strat amend loan-time --why "The new system arrives half a year later."'],
  flags: [
    { usage: '--why <text>', says: 'give the reason, in a sentence or more' },
    { usage: '--by <person>', says: 'name who decided it (default: your name in git)' },
    { usage: '--against <revision>', says: 'compare with this revision (default: HEAD)' },
    { usage: '--until <date>', says: 'for a paused strategy, say until when' },
    {
      usage: '--comparable',
      says: 'keep comparing old values, because the new measure or unit counts the same thing',
    },
    { usage: '--as-of <date>', says: 'date the amendment, such as 2027-03-04 (default: today)' },
  ],
  more: '\n<id> is the short name of what changed, such as loan-time. `strat log` lists the ids.\nFor the strategy itself, write `strategy`.',
  run: async (host: Host, id: string, path: string | undefined, flags: AmendFlags) => {
    const { amend } = await import('../commands/amend.ts');
    return amend(host, id, path, flags);
  },
};

export const reviewVerb: Verb = {
  usage: 'review [paths...]',
  says: 'review a pull or merge request in CI: check it, compare it, and keep one comment up to date',
  examples: ['strat review --github --dry-run'],
  values: 'file',
  flags: [
    { usage: '--github', says: 'run as a GitHub Actions job (default: detected)' },
    { usage: '--gitlab', says: 'run as a GitLab CI job (default: detected)' },
    { usage: '--against <revision>', says: 'compare with this revision (default: the base of the request)' },
    { usage: '--config <file>', says: 'use this configuration file', values: 'file' },
    makeChoiceFlag(
      '--fail-on <level>',
      LEVEL_CHOICES,
      'exit with 1 from this level up: listed (default: error)',
    ),
    OVERDUE_FLAG,
    {
      usage: '--output <format=file>',
      says: 'also write a file, such as sarif=out.sarif; can be repeated',
      many: 'repeated',
    },
    { usage: '--no-comment', says: 'post no comment' },
    { usage: '--save <file>', says: 'save the review for a job that is allowed to comment', values: 'file' },
    { usage: '--post <file>', says: 'post a saved review as a comment, and check nothing', values: 'file' },
    { usage: '--dry-run', says: 'print what would be sent, and send nothing' },
    { usage: '--as-of <date>', says: 'review as of this day, such as 2027-03-31' },
  ],
  more: '\nIf a commitment moves, the comment says whom to tell: its people, and the owners\nof what refers to it.',
  run: async (host: Host, paths: readonly string[], flags: ReviewFlags) => {
    const { review } = await import('../commands/review.ts');
    return review(host, paths, flags);
  },
};
