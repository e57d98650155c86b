import type { AmendFlags } from '../commands/amend.ts';
import type { DiffFlags } from '../commands/diff.ts';
import type { LogFlags } from '../commands/log.ts';
import type { ReviewFlags } from '../commands/review.ts';
import type { Host } from '../host/host.ts';
import { LEVEL_CHOICES, makeChoiceFlag, OVERDUE_FLAG, type Verb } from './verb.ts';

export const diffVerb: Verb = {
  usage: 'diff [from] [to]',
  says: 'what changed, for a reader: revisions, files or folders (default: HEAD and here)',
  values: 'file',
  flags: [
    makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json']),
    { usage: '--all', says: 'show wording edits, which are otherwise only counted' },
    makeChoiceFlag('--fail-on <level>', LEVEL_CHOICES, 'exit 1 from this level: listed (default: never)'),
    { usage: '--staged', says: 'compare what is staged' },
    { usage: '--exit-code', says: 'exit 1 where anything changed' },
    { usage: '--as-of <date>', says: 'judge as on this day: 2027-03-31' },
  ],
  run: async (host: Host, from: string | undefined, to: string | undefined, flags: DiffFlags) => {
    const { diff } = await import('../commands/diff.ts');
    return diff(host, from, to, flags);
  },
};

export const logVerb: Verb = {
  usage: 'log [id] [paths...]',
  says: 'what each commitment has promised, when, by whom and why, and what was measured',
  flags: [
    makeChoiceFlag('--format <name>', ['pretty', 'markdown', 'json']),
    { usage: '--all', says: 'show every value, not only the last 12 of one measure' },
    {
      usage: '--calibration',
      says: 'compare how sure people were with what came of it, over every strategy (or those at the paths)',
    },
    makeChoiceFlag('--audience <name>', ['internal', 'public']),
    { usage: '--as-of <date>', says: 'what was known on this day: 2027-03-31' },
  ],
  run: async (host: Host, id: string | undefined, paths: readonly string[], flags: LogFlags) => {
    const { log } = await import('../commands/log.ts');
    return log(host, id === undefined ? [] : [id, ...paths], flags);
  },
};

export const amendVerb: Verb = {
  usage: 'amend <id> [path]',
  says: 'record why a commitment is changed',
  flags: [
    { usage: '--why <text>', says: 'the reason, in a sentence or more' },
    { usage: '--by <person>', says: 'who answers for it' },
    { usage: '--against <revision>', says: 'what the change is compared with (default: HEAD)' },
    { usage: '--until <date>', says: 'where the strategy is paused: until when' },
    {
      usage: '--comparable',
      says: 'a new measure or unit counts the same, so old values are still compared',
    },
    { usage: '--as-of <date>', says: 'the date of the amendment: 2027-03-04' },
  ],
  run: async (host: Host, id: string, path: string | undefined, flags: AmendFlags) => {
    const { amend } = await import('../commands/amend.ts');
    return amend(host, id, path, flags);
  },
};

export const reviewVerb: Verb = {
  usage: 'review [paths...]',
  says: 'in CI: check, compare, annotate, and keep one comment on the pull or merge request',
  values: 'file',
  flags: [
    { usage: '--github', says: 'in a job of GitHub Actions (default: as the environment says)' },
    { usage: '--gitlab', says: 'in a job of GitLab CI' },
    { usage: '--against <revision>', says: 'what it is compared with (default: the base of the request)' },
    { usage: '--config <file>', says: 'use this configuration', values: 'file' },
    makeChoiceFlag('--fail-on <level>', LEVEL_CHOICES, 'exit 1 from this level: listed (default: error)'),
    OVERDUE_FLAG,
    {
      usage: '--output <format=file>',
      says: 'write a file as well, as check does; may be given several times',
      many: 'repeated',
    },
    { usage: '--no-comment', says: 'leave the conversation alone' },
    { usage: '--save <file>', says: 'keep the review for a job that may comment', values: 'file' },
    { usage: '--post <file>', says: 'comment what such a job has kept, and check nothing', values: 'file' },
    { usage: '--dry-run', says: 'send nothing, and print what would be sent' },
    { usage: '--as-of <date>', says: 'review as on this day: 2027-03-31' },
  ],
  run: async (host: Host, paths: readonly string[], flags: ReviewFlags) => {
    const { review } = await import('../commands/review.ts');
    return review(host, paths, flags);
  },
};
