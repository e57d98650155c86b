/**
 * Matches paths with globs. A glob can come from a stranger’s repository, so we follow all its readings at once, one
 * character of the path after another: the time is that of glob × path, whatever they contain.
 */

/** What to do with the next character of a path, or where to go on without one. */
type Step =
  | { readonly is: 'character'; readonly character: string }
  /** Any character but `/`. */
  | { readonly is: 'one' }
  | { readonly is: 'any' }
  | { readonly is: 'go'; readonly to: readonly number[] };

export interface Glob {
  readonly text: string;
  /** Whether it matches a path; both are relative to the same folder, with `/`. */
  matches(path: string): boolean;
}

const MOST_CHARACTERS = 200;

/** Explains why we do not accept a glob; undefined if we do. */
export function findGlobTrouble(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (text.length > MOST_CHARACTERS) return `has over ${MOST_CHARACTERS} characters`;
  if (text.includes('\\')) return 'has a backslash; write `/`';
  if (/^(?:\/|[A-Za-z]:|~)/.test(text)) return 'is not relative to the folder of the configuration';
  if (text.startsWith('!')) return 'begins with `!`; name the paths that it applies to';
  if (/[[\]]/.test(text)) return 'has brackets; write `{a,b}` for a choice';
  if (/(?:^|\/)\.\.(?:\/|$)/.test(splitUps(text).rest)) return 'has `..` after other parts';
  return isBalanced(text) ? undefined : 'has a brace too many or too few';
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Parses a glob: `*` and `?` match anything but `/`, `**` any number of folders, `{a,b}` either; `../` at the start
 * leads up.
 */
export function parseGlob(text: string): Glob {
  const { ups, rest } = splitUps(text);
  const steps = compileGlob(rest.endsWith('/') ? `${rest}**` : rest);
  return {
    text,
    matches: (path) => {
      const way = splitUps(path);
      return way.ups === ups && matchesSteps(steps, way.rest);
    },
  };
}

/** Counts the folders that a path leads up, and returns the rest: no wildcard matches `..`. */
function splitUps(path: string): { readonly ups: number; readonly rest: string } {
  const [start = ''] = /^(?:\.\/)*(?:\.\.\/)*/.exec(path) ?? [];
  return { ups: start.split('../').length - 1, rest: path.slice(start.length) };
}

function compileGlob(glob: string): readonly Step[] {
  const steps: Step[] = [];
  const open: { readonly fork: number[]; readonly ends: number[][] }[] = [];
  let at = 0;
  while (at < glob.length) {
    const deep = findDeepWildcard(glob, at);
    const character = String.fromCodePoint(glob.codePointAt(at) ?? 0);
    const choice = open.at(-1);
    if (deep) steps.push(...makeDeepSteps(deep, steps.length));
    else if (character === '*') steps.push(...makeLoop('one', steps.length));
    else if (character === '?') steps.push({ is: 'one' });
    else if (character === '{') open.push(beginFork(steps));
    else if (character === ',' && choice) startBranch(steps, choice);
    else if (character === '}' && choice) joinBranches(steps, open.pop() ?? choice);
    else steps.push({ is: 'character', character });
    at += deep?.length ?? character.length;
  }
  return steps;
}

/** Returns `**` as a whole part of a path, with the `/` behind it. */
function findDeepWildcard(glob: string, at: number): string | undefined {
  if (at > 0 && !/[/{,]/.test(glob.charAt(at - 1))) return undefined;
  return /^\*\*+(?:\/|(?=[,}])|$)/.exec(glob.slice(at, at + MOST_CHARACTERS))?.[0];
}

/** Makes the steps for any number of folders, each with a `/` behind it; at the end of a glob for everything below. */
function makeDeepSteps(deep: string, from: number): readonly Step[] {
  if (!deep.endsWith('/')) return [{ is: 'any' }, ...makeLoop('any', from + 1)];
  const folders = makeLoop('any', from + 1);
  const past = from + 1 + folders.length + 1;
  return [{ is: 'go', to: [from + 1, past] }, ...folders, { is: 'character', character: '/' }];
}

/** Makes a loop for any number of characters, also none. */
function makeLoop(is: 'one' | 'any', from: number): readonly Step[] {
  return [{ is: 'go', to: [from + 1, from + 3] }, { is }, { is: 'go', to: [from] }];
}

function beginFork(steps: Step[]) {
  const fork = [steps.length + 1];
  steps.push({ is: 'go', to: fork });
  return { fork, ends: [] as number[][] };
}

function startBranch(steps: Step[], { fork, ends }: ReturnType<typeof beginFork>): void {
  const way: number[] = [];
  steps.push({ is: 'go', to: way });
  ends.push(way);
  fork.push(steps.length);
}

function joinBranches(steps: readonly Step[], { ends }: ReturnType<typeof beginFork>): void {
  for (const way of ends) way.push(steps.length);
}

function matchesSteps(steps: readonly Step[], path: string): boolean {
  let here = findReachable(steps, [0]);
  for (const character of path) {
    const onward: number[] = [];
    for (const at of here) if (takesCharacter(steps[at], character)) onward.push(at + 1);
    here = findReachable(steps, onward);
    if (here.size === 0) return false;
  }
  return here.has(steps.length);
}

function takesCharacter(step: Step | undefined, character: string): boolean {
  if (!step || step.is === 'go') return false;
  return step.is === 'any' || (step.is === 'one' ? character !== '/' : step.character === character);
}

/** Finds all places that can be reached without another character. */
function findReachable(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const step = steps[at];
    if (step?.is === 'go') waiting.push(...step.to);
  }
  return reached;
}
