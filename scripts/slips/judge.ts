/** Checks a plan before and after a slip, in this process, and compares what is found. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as YAML from 'yaml';
import { main } from '../../src/main.ts';
import { type PretendHost, pretendHost } from '../../test/pretend-host.ts';
import type { Slip } from './slips.ts';

/** Checks are the same on every day that they are run. */
export const AS_OF = '2027-12-03';
/** How many checks share a world in memory: its output grows, and making one costs more than a check. */
const CHECKS_PER_WORLD = 6;

export interface Found {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** What a slip brought about. */
export interface Outcome {
  /** The errors and warnings that the plan did not have before, in the order in which they are printed. */
  readonly found: readonly Found[];
  /** New findings of the level `info`. */
  readonly hints: readonly Found[];
  /** Whether the first error or warning names a line of the slip. */
  readonly isRight: boolean;
}

export interface Example {
  readonly name: string;
  readonly text: string;
  /** Checks another text in place of the plan. */
  readonly check: (text: string) => Promise<readonly Found[]>;
}

/** Reads the examples of a folder, each with the records beside it. */
export function readExamples(folder: string): readonly Example[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readExample(join(folder, name), name));
}

/** Reads an example, with the files in its folders. */
function readExample(folder: string, name: string): Example {
  const files = Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/work/${relative(folder, path)}`, readFileSync(path, 'utf8')]),
  );
  return { name, text: files['/work/strategy.yaml'] ?? '', check: makeChecker(files) };
}

/** Makes a check of the plan in a folder that holds these files. */
function makeChecker(files: Readonly<Record<string, string>>): Example['check'] {
  let world: PretendHost | undefined;
  let checks = 0;
  return async (text) => {
    if (!world || checks++ % CHECKS_PER_WORLD === 0) world = pretendHost({ files });
    world.save('/work/strategy.yaml', text);
    const [out, err] = [world.stdout().length, world.stderr().length];
    const code = await main(['check', '--format', 'json', '--as-of', AS_OF, 'strategy.yaml'], world.host);
    return readFound(world.stdout().slice(out), world.stderr().slice(err), code);
  };
}

/** Reads what a check printed. A file that it refuses has one finding, which names no line. */
function readFound(out: string, err: string, code: number): readonly Found[] {
  if (code > 1) return [{ rule: 'refused', level: 'error', message: err.trim(), file: '', line: 0 }];
  const { findings } = JSON.parse(out) as {
    readonly findings: readonly (Omit<Found, 'line'> & {
      readonly range: { readonly start: { readonly line: number } };
      readonly suppressed?: object;
    })[];
  };
  return findings
    .filter(({ suppressed }) => !suppressed)
    .map(({ rule, level, message, file, range }) => ({
      rule,
      level,
      message,
      file,
      line: range.start.line,
    }));
}

/** Lists the findings that are not among the old ones, whatever lines they are on. */
export function listNew(before: readonly Found[], after: readonly Found[]): readonly Found[] {
  const keyOf = ({ rule, message }: Found) => `${rule} ${message.replace(/\bline \d+/g, 'line')}`;
  const left = new Map<string, number>();
  for (const found of before) left.set(keyOf(found), (left.get(keyOf(found)) ?? 0) + 1);
  return after.filter((found) => {
    const count = left.get(keyOf(found)) ?? 0;
    if (count > 0) left.set(keyOf(found), count - 1);
    return count === 0;
  });
}

/** Says what a slip brought about, from the findings before and after it. */
export function judge({ right }: Slip, before: readonly Found[], after: readonly Found[]): Outcome {
  const all = listNew(before, after);
  const found = all.filter(({ level }) => level !== 'info');
  const [first] = found;
  return {
    found,
    hints: all.filter(({ level }) => level === 'info'),
    isRight: first?.file === 'strategy.yaml' && right.includes(first.line),
  };
}

/** Reads a plan as strict YAML does; undefined where that refuses it. Spaces and the shape of quotes say nothing. */
export function readMeaning(text: string): unknown {
  const document = YAML.parseDocument(text, { strict: true, uniqueKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  return document.toJS({ reviver: (_key, value) => (typeof value === 'string' ? plain(value) : value) });
}

/** Makes quotes straight, and every gap one space. */
function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** Returns whether a plan still says the same. */
export function saysTheSame(before: unknown, text: string): boolean {
  const after = readMeaning(text);
  return after !== undefined && isDeepStrictEqual(after, before);
}
