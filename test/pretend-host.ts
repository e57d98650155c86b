/** A world in memory to test commands in: files, a terminal with scripted answers, and a clock. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Interrupted, UserError } from '../src/exit.ts';
import type { Browser, Choice, Files, Git, Host, Output, PathKind, Prompts } from '../src/host/host.ts';

/** Ctrl-C instead of an answer. */
export const CTRL_C: unique symbol = Symbol('Ctrl-C');

/** A text, the value of a choice, yes or no, or Ctrl-C after some text. */
export type Scripted = string | boolean | typeof CTRL_C | { readonly ctrlCAfter: string };

export interface Pretended {
  /** Files by absolute path; folders exist where files are. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Links by absolute path, with their targets. */
  readonly links?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Answers by the first words of the question. Other questions are answered with Enter. */
  readonly answers?: Iterable<readonly [question: string, answer: Scripted]>;
  /** Whether there is a terminal to ask on; true if there are answers. */
  readonly terminal?: boolean;
  readonly today?: string;
  readonly columns?: number;
  /** Files or folders that cannot be written. */
  readonly readOnly?: readonly string[];
  readonly git?: Git;
  readonly browser?: Browser;
}

export interface PretendHost {
  readonly host: Host;
  /** Returns the text of a file, including written ones. */
  text(path: string): string | undefined;
  /** Saves a file from outside, or deletes it without a text, and notifies watchers. */
  save(path: string, text: string | undefined): void;
  /** Presses Ctrl-C outside of a question. */
  interrupt(): void;
  /** The paths that were written, in order. */
  readonly written: readonly string[];
  stdout(): string;
  stderr(): string;
  /** The questions that were asked, in order. */
  readonly asked: readonly string[];
  /** The text that stood on the line at each question. */
  readonly begun: readonly (string | undefined)[];
  /** The help at each question. */
  readonly helps: readonly string[];
  /** The choices that were offered, in order. */
  readonly offered: readonly (readonly Choice[])[];
}

export const HOME = '/home/strat';

/** @param world the differences from an empty folder `/work` without a terminal on 2027-01-15 */
export function pretendHost(world: Pretended = {}): PretendHost {
  const contents = new Map<string, Uint8Array>(templates());
  for (const [path, content] of Object.entries(world.files ?? {})) contents.set(path, bytesOf(content));
  const written: string[] = [];
  const asked: string[] = [];
  const offered: (readonly Choice[])[] = [];
  const [begun, helps]: [(string | undefined)[], string[]] = [[], []];
  // Each scripted answer is given once, however often prompts are asked for.
  const prompts = promptsOf(world, { asked, offered, begun, helps });
  const [stdout, stderr] = [captured(world), captured(world)];
  const watching = new Set<(paths: readonly string[]) => void>();
  const tellAll = (path: string) => {
    for (const tell of watching) setImmediate(tell, [path]);
  };
  let interrupt = () => {};
  let time = 0;
  const host: Host = {
    cwd: world.cwd ?? '/work',
    env: world.env ?? {},
    stdout: stdout.output,
    stderr: stderr.output,
    isInteractive: isTerminal(world),
    files: filesIn(contents, world, written),
    home: HOME,
    today: () => world.today ?? '2027-01-15',
    clock: () => time++,
    timeOfDay: () => '12:00:00',
    watch: (folders, onChange) => {
      watching.add(onChange);
      setImmediate(onChange, folders);
      return () => watching.delete(onChange);
    },
    interrupted: () =>
      new Promise((settle) => {
        interrupt = () => settle();
      }),
    readStdin: (limit) => bytesOf(world.stdin ?? '').subarray(0, limit + 1),
    prompts: async () => prompts,
    git: async () => world.git ?? NO_GIT,
    browser: async () => world.browser ?? NO_BROWSER,
    send: async () => ({ is: 'silence', why: 'ENETUNREACH' }),
    pause: async () => {},
  };
  return {
    host,
    written,
    asked,
    offered,
    begun,
    helps,
    stdout: stdout.text,
    stderr: stderr.text,
    save: (path, text) => {
      if (text === undefined) contents.delete(path);
      else contents.set(path, bytesOf(text));
      tellAll(path);
    },
    interrupt: () => interrupt(),
    text: (path) => {
      const content = contents.get(path);
      return content && new TextDecoder().decode(content);
    },
  };
}

const NO_GIT: Git = {
  open: () => {
    throw new UserError('git is not installed.', 'Install git.');
  },
};

const NO_BROWSER: Browser = {
  print: async () => {
    throw new UserError('No browser was found.', 'Install one.');
  },
};

function isTerminal({ terminal, answers }: Pretended): boolean {
  return terminal ?? answers !== undefined;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

let installed: readonly (readonly [string, Uint8Array])[] | undefined;

/** Returns the templates as they are installed, read once. */
function templates(): readonly (readonly [string, Uint8Array])[] {
  installed ??= readTemplates();
  return installed;
}

function readTemplates(): readonly (readonly [string, Uint8Array])[] {
  const folder = new URL('../templates/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => [`${HOME}/templates/${name}`, readFileSync(new URL(name, folder))]);
}

function captured(world: Pretended) {
  let all = '';
  const output: Output = {
    isTerminal: isTerminal(world),
    columns: world.columns ?? 80,
    isColored: false,
    write: (text) => {
      all += text;
    },
    writeBytes: (bytes) => {
      all += new TextDecoder('latin1').decode(bytes);
    },
  };
  return { output, text: () => all };
}

function foldersAbove(path: string): readonly string[] {
  return path === '/' ? [path] : [path, ...foldersAbove(dirname(path))];
}

function filesIn(contents: Map<string, Uint8Array>, world: Pretended, written: string[]): Files {
  const links = new Map(Object.entries(world.links ?? {}));
  const real = (path: string): string => {
    const link = [...links.keys()].find((from) => path === from || path.startsWith(`${from}/`));
    return link === undefined ? path : real(`${links.get(link)}${path.slice(link.length)}`);
  };
  const isFolder = (path: string) =>
    path === '/' ||
    path === (world.cwd ?? '/work') ||
    [...contents.keys(), ...links.keys()].some((one) => one.startsWith(`${path}/`));
  const kind = (path: string): PathKind | undefined => {
    if (links.has(path)) return 'link';
    const at = real(path);
    return contents.has(at) ? 'file' : isFolder(at) ? 'folder' : undefined;
  };
  const fail = (verb: string, path: string, why: string) => new UserError(`Cannot ${verb} ${path}: ${why}.`);
  const refuseReadOnly = (path: string) => {
    if (world.readOnly?.some((one) => path === one || path.startsWith(`${one}/`)))
      throw fail('write', path, 'you do not have permission');
  };
  return {
    kind,
    findStray: (path) => {
      const root = foldersAbove(dirname(path)).find((folder) => kind(`${folder}/.git`));
      const isInside = root === undefined || path === root || real(path).startsWith(`${root}/`);
      return isInside ? undefined : 'out of the repository';
    },
    edit: (path, change) => {
      const there = kind(path);
      if (there && there !== 'file')
        throw new UserError(`${path} is not a regular file, so it is not replaced.`, 'Name the file itself.');
      refuseReadOnly(path);
      contents.set(path, change(contents.get(path)));
      written.push(path);
    },
    lock: (_path, action) => action(),
    remove: (path) => {
      if (kind(path) !== 'file') throw new UserError(`${path} is not a regular file.`);
      refuseReadOnly(path);
      contents.delete(path);
    },
    read: (path, limit) => {
      const content = contents.get(real(path));
      if (!content) throw fail('read', path, 'there is no such file or folder');
      return content.subarray(0, limit + 1);
    },
    list: (path) => {
      const at = path === '/' ? '' : real(path);
      const names = [...contents.keys(), ...links.keys()]
        .filter((one) => one.startsWith(`${at}/`))
        .map((one) => one.slice(at.length + 1).split('/')[0] ?? '');
      if (names.length === 0 && !isFolder(at)) throw fail('open', path, 'there is no such file or folder');
      return [...new Set(names)].sort().map((name) => ({ name, kind: kind(`${at}/${name}`) ?? 'other' }));
    },
    realPath: (path) => {
      if (!kind(path)) throw fail('find', path, 'there is no such file or folder');
      return real(path);
    },
    write: (path, text, { force = false } = {}) => {
      const there = kind(path);
      if (there && there !== 'file')
        throw new UserError(`${path} is not a regular file, so it is not replaced.`);
      if (there && !force) throw new UserError(`${path} already exists.`, 'To replace it, add --force.');
      if (contents.has(dirname(path))) throw fail('write', path, 'a part of the path is not a folder');
      refuseReadOnly(path);
      contents.set(real(path), bytesOf(text));
      written.push(path);
    },
  };
}

/** Gives each scripted answer once, in order, to the first question that begins with its words. */
interface Seen {
  readonly asked: string[];
  readonly offered: (readonly Choice[])[];
  readonly begun: (string | undefined)[];
  readonly helps: string[];
}

function promptsOf(world: Pretended, { asked, offered, begun, helps }: Seen): Prompts {
  const waiting = [...(world.answers ?? [])];
  const next = (question: string): string | boolean | undefined => {
    asked.push(question);
    if (!isTerminal(world)) throw new Error(`Asked without a terminal: ${question}`);
    const at = waiting.findIndex(([words]) => question.startsWith(words));
    if (at === -1) return undefined;
    const answer = waiting.splice(at, 1)[0]?.[1];
    if (answer === CTRL_C) throw new Interrupted();
    if (typeof answer === 'object') throw new Interrupted(answer.ctrlCAfter);
    return answer;
  };
  return {
    text: async (question, { initial, hint, help, begun: line } = {}) => {
      begun.push(line);
      helps.push(help ?? '');
      // Enter takes what stands on the line.
      const answer = String(next(question) ?? line ?? '');
      hint?.(answer);
      return answer === '' ? (initial ?? '') : answer;
    },
    choose: async (question, choices) => {
      offered.push(choices);
      return chosen(question, choices, next(question));
    },
    confirm: async (question, initial) => {
      const answer = next(question);
      return typeof answer === 'boolean' ? answer : initial;
    },
  };
}

function chosen(question: string, choices: readonly Choice[], answer: string | boolean | undefined): string {
  const choice = answer === undefined ? choices[0] : choices.find(({ value }) => value === answer);
  if (choice) return choice.value;
  throw new Error(`${question} has no ${String(answer)}: ${choices.map(({ value }) => value).join(', ')}`);
}
