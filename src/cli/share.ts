import type { MapFlags } from '../commands/map.ts';
import type { RenderFlags } from '../commands/render.ts';
import type { SiteFlags } from '../commands/site.ts';
import type { Host } from '../host/host.ts';
import { type Flag, makeChoiceFlag, type Verb } from './verb.ts';

/** Where the text of one strategy goes. */
const OUTPUT_FLAG: Flag = {
  usage: '--output <format=file>',
  says: 'write a file: brief.html, or html=brief.html; may be given several times',
  values: 'file',
  many: 'repeated',
};

export const renderVerb: Verb = {
  usage: 'render [path]',
  says: 'a brief that people read, on a page, on paper or on slides',
  values: 'file',
  flags: [
    {
      ...makeChoiceFlag('--brief <name>', ['full', 'one-page', 'role', 'team', 'board']),
      says: 'full (default), one-page, role, team or board',
    },
    { usage: '--role <name>', says: 'what a role brings and owns, and who helps' },
    { usage: '--team <name>', says: 'what a team, or one owner, answers for' },
    { usage: '--since <when>', says: 'for the board: what has moved since a date or a revision' },
    {
      ...makeChoiceFlag('--format <name>', ['markdown', 'html', 'docx', 'pptx', 'pdf', 'json']),
      says: 'markdown (default), html, docx, pptx, pdf, or json: the data of a layout',
    },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: 'internal (default), or public: without confidential entries, names and budgets',
    },
    { usage: '--template <file>', says: 'a Liquid layout of your own', values: 'file' },
    OUTPUT_FLAG,
    { usage: '--watch', says: 'with --output: make it again on each save; Ctrl-C ends it' },
    { usage: '--force', says: 'replace the file' },
    { usage: '--as-of <date>', says: 'the date of the brief: 2027-03-31' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`: the place that standard input stands for',
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
  says: 'the strategy map: the destination, what shows it is reached, and the path to it',
  values: 'file',
  flags: [
    {
      ...makeChoiceFlag('--format <name>', ['tree', 'mermaid', 'dot', 'svg']),
      says: 'tree (default), mermaid, dot or svg',
    },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: 'internal (default), or public: without confidential entries',
    },
    { usage: '--as-of <date>', says: 'with the states of this day: 2027-03-31' },
    OUTPUT_FLAG,
    { usage: '--force', says: 'replace the file' },
    {
      usage: '--stdin-path <name>',
      says: 'with `-`: the place that standard input stands for',
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
  says: 'a static site of every strategy of the repository, or of a folder',
  values: 'folder',
  flags: [
    { usage: '--output <folder>', says: 'make it in this folder (default: _site)', values: 'folder' },
    {
      ...makeChoiceFlag('--audience <name>', ['internal', 'public']),
      says: 'internal (default), or public: without confidential entries, names and budgets',
    },
    { usage: '--as-of <date>', says: 'the date of the site: 2027-03-31' },
    { usage: '--force', says: 'replace pages that another program made' },
  ],
  more: '\nIt needs no server: open _site/index.html, or publish the folder; docs/site.md has the workflows.',
  run: async (host: Host, folder: string | undefined, flags: SiteFlags) => {
    const { site } = await import('../commands/site.ts');
    return site(host, folder, flags);
  },
};
