/** The configuration for a file: the nearest above it, with everything that it extends. */
import { dirname, join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { type Configured, isPreset, type Origin, readSettings, UNCONFIGURED } from '../lint/config/config.ts';
import { type Config, getConfigShape } from '../lint/config/config-shape.ts';
import type { Settable } from '../lint/config/rule-setting.ts';
import { isSharedSetting } from '../lint/config/status-settings.ts';
import { quoteValue } from '../model/quote.ts';
import { isOlderThan, STRAT_VERSION } from '../model/version.ts';
import { parseData, type Reading } from '../source/parse.ts';
import { READ_LIMIT } from './load.ts';
import { explainStray, formatPath, resolveInside, walkUpward } from './paths.ts';

/** The names of a configuration; a folder has at most one. */
export const CONFIG_FILES: readonly string[] = ['strat.config.yaml', 'strat.config.yml'];
const EXTENDS_DEPTH = 16;

/** Finds the configuration file for a place, from its folder up to the root; undefined if there is none. */
export function findConfig(files: Files, root: string, folder: string): string | undefined {
  for (const at of walkUpward(folder)) {
    const path = findConfigIn(files, at);
    if (path !== undefined) return path;
    if (at === root) return undefined;
  }
  return undefined;
}

/** Finds the configuration file of a folder. @throws UserError if it has two */
function findConfigIn(files: Files, folder: string): string | undefined {
  const [path, other] = CONFIG_FILES.map((name) => join(folder, name)).filter((one) => files.kind(one));
  if (path === undefined || other === undefined) return path;
  throw new UserError(`${folder} has both ${CONFIG_FILES.join(' and ')}.`, 'Delete one of them.');
}

/** Loads a configuration file with all that it extends. Throws with the place and a suggestion. */
export function loadConfig(
  files: Files,
  cwd: string,
  root: string,
  path: string,
  rules: readonly Settable[],
  above: readonly string[] = [],
): Configured {
  const strays = files.kind(path) === 'link' ? explainStray(files, root, files.realPath(path)) : undefined;
  if (strays !== undefined)
    throw new UserError(
      `${formatPath(cwd, path)} is a link that ${strays}.`,
      'Replace the link with the file itself.',
    );
  const reading = parseData(files.read(path, READ_LIMIT), formatPath(cwd, path), getConfigShape());
  refuseNewer(reading);
  const base = extendConfig(reading, { files, cwd, root, path, rules, above });
  const { configured, troubles } = readSettings(reading, base, rules, dirname(path));
  const [first] = troubles;
  if (!first) return configured;
  const { line, column } = first.range.start;
  const more = troubles.length > 1 ? ` (and ${troubles.length - 1} more)` : '';
  throw new UserError(`${first.file}:${line}:${column}: ${first.message}${more}`);
}

/**
 * Loads the configuration for a place. The settings that hold for the whole repository come from the file at its root;
 * throws with the place if a file further in sets one.
 */
export function loadConfigFor(
  files: Files,
  cwd: string,
  root: string,
  path: string,
  rules: readonly Settable[],
): Configured {
  const own = loadConfig(files, cwd, root, path, rules);
  if (dirname(path) === root) return own;
  const top = findConfigIn(files, root);
  const shared = top === undefined ? UNCONFIGURED : loadConfig(files, cwd, root, top, rules);
  for (const [name, origin] of own.origins)
    if (isSharedSetting(name) && !isSamePlace(shared.origins.get(name), origin))
      throw new UserError(
        `${origin.file}:${origin.line}: \`${name}\` applies to the whole repository, so only ${formatPath(cwd, top ?? join(root, CONFIG_FILES[0] ?? ''))} can set it.`,
        'Move the setting there.',
      );
  const { status, surveyLeast } = shared.records;
  const origins = [...shared.origins].filter(([name]) => isSharedSetting(name));
  return {
    ...own,
    records: { ...own.records, status, surveyLeast },
    exclude: shared.exclude,
    origins: new Map([...own.origins, ...origins]),
  };
}

function isSamePlace(one: Origin | undefined, other: Origin): boolean {
  return one?.file === other.file && one.line === other.line;
}

/** Stops where the file needs a newer program, before anything else in it is judged. */
function refuseNewer({ model, places, file }: Reading<Config>): void {
  if (model?.min_strat === undefined || !isOlderThan(model.min_strat)) return;
  const { line, column } = places.range(model, 'min_strat').start;
  throw new UserError(
    `${file}:${line}:${column}: This configuration needs strat ${model.min_strat} or newer; this is ${STRAT_VERSION}.`,
    'Install a newer strat.',
    { needsNewer: true },
  );
}

interface Context {
  readonly files: Files;
  readonly cwd: string;
  readonly root: string;
  readonly path: string;
  readonly rules: readonly Settable[];
  readonly above: readonly string[];
}

function extendConfig(
  reading: Reading<Config>,
  { files, cwd, root, path, rules, above }: Context,
): Configured {
  const name = reading.model?.extends;
  if (name === undefined || isPreset(name) || reading.findings.length > 0) return UNCONFIGURED;
  const { line, column } = reading.places.range(reading.model as object, 'extends').start;
  const refuse = (why: string) =>
    new UserError(
      `${reading.file}:${line}:${column}: \`extends\` ${quoteValue(name)} ${why}.`,
      'Write `minimal`, `recommended`, `strict` or a file in this repository, such as `./base.yaml`.',
    );
  const resolved = resolveInside(files, root, dirname(path), name);
  if ('refused' in resolved) throw refuse(resolved.refused);
  const chain = [...above, files.realPath(path)];
  const real = files.realPath(resolved.path);
  if (files.kind(real) !== 'file') throw refuse('is not a file');
  if (chain.includes(real)) throw refuse('leads back to where it began');
  if (chain.length >= EXTENDS_DEPTH) throw refuse(`is more than ${EXTENDS_DEPTH} files away`);
  return loadConfig(files, cwd, root, resolved.path, rules, chain);
}
