import type { MapFlags } from '../commands/map.ts';
import type { RenderFlags } from '../commands/render.ts';
import type { SiteFlags } from '../commands/site.ts';
import type { Host } from '../host/host.ts';
import { type Flag, makeChoiceFlag, type Verb } from './verb.ts';

/** Where the text of one strategy goes. @param example a name whose ending is a format */
export const makeOutputFlag = (example: string): Flag => ({
  usage: '--output <format=file>',
  says: `write a file: ${example}, or ${example.split('.')[1]}=${example}; can be repeated`,
  values: 'file',
  many: 'repeated',
});

/** The help of `--audience`. */
export const AUDIENCE_SAYS =
  'choose the audience: internal (default) or public: without confidential entries, names, budgets or other internal keys';

export const renderVerb: Verb = {
  usage: 'render [path]',
  says: 'write a brief for people to read: a page, a document or slides',
  examples: ['strat render --output brief.html', 'strat render --brief one-page --audience public'],
  values: 'file',
  flags: [
    {
      ...makeChoiceFlag('--brief <name>', ['full', 'one-page', 'role', 'team', 'board']),
      says: 'choose the brief: full (default), one-page, role, team or board',
    },
    { usage: '--role <name>', says: 'show what this role contributes and owns, and who helps' },
    { usage: '--team <name>', says: 'show what this team or owner is responsible for' },
    { usage: '--since <when>', says: 'for the board, show what changed since this date or revision' },
    {
      ...makeChoiceFlag('--format <name>', ['markdown', 'html', 'docx', 'pptx', 'pdf', 'json']),
      says: 'choose the format: markdown (default), html, docx, pptx, pdf, or json: the data for layouts',
    },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: AUDIENCE_SAYS,
    },
    {
      usage: '--template <file>',
      says: 'use your own layout, a Liquid template (see docs/layouts.md)',
      values: 'file',
    },
    makeOutputFlag('brief.html'),
    { usage: '--watch', says: 'with --output, write it again after each save; press Ctrl-C to stop' },
    { usage: '--force', says: 'replace a file that exists' },
    { usage: '--as-of <date>', says: 'date the brief, such as 2027-03-31 (default: today)' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`, read standard input as if it were this file',
      values: 'file',
    },
  ],
  run: async (host: Host, path: string | undefined, flags: RenderFlags) => {
    const { render } = await import('../commands/render.ts');
    return render(host, path, flags);
  },
};

export const mapVerb: Verb = {
  usage: 'map [path]',
  says: 'draw the strategy map: the destination, its outcomes, and the path to them',
  examples: ['strat map', 'strat map --format svg --output map.svg'],
  values: 'file',
  flags: [
    {
      ...makeChoiceFlag('--format <name>', ['tree', 'mermaid', 'dot', 'svg']),
      says: 'choose the format: tree (default), mermaid, dot or svg',
    },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: AUDIENCE_SAYS,
    },
    { usage: '--as-of <date>', says: 'show the state on this day, such as 2027-03-31' },
    makeOutputFlag('map.svg'),
    { usage: '--force', says: 'replace a file that exists' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`, read standard input as if it were this file',
      values: 'file',
    },
  ],
  run: async (host: Host, path: string | undefined, flags: MapFlags) => {
    const { map } = await import('../commands/map.ts');
    return map(host, path, flags);
  },
};

export const siteVerb: Verb = {
  usage: 'site [folder]',
  says: 'build a static site of every strategy in the repository or a folder',
  examples: ['strat site --output _site'],
  values: 'folder',
  flags: [
    { usage: '--output <folder>', says: 'write the site to this folder (default: _site)', values: 'folder' },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: AUDIENCE_SAYS,
    },
    { usage: '--as-of <date>', says: 'date the site, such as 2027-03-31 (default: today)' },
    { usage: '--force', says: 'replace pages that another program wrote' },
  ],
  more: '\nThe site needs no server: open _site/index.html, or publish the folder. See docs/site.md for workflows.',
  run: async (host: Host, folder: string | undefined, flags: SiteFlags) => {
    const { site } = await import('../commands/site.ts');
    return site(host, folder, flags);
  },
};
