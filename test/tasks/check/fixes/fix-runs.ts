/** Runs `strat check --fix` on many broken strategies, in this process, and counts what went wrong. */
import { randomFrom } from '../../../source/mutants.ts';
import { type Fault, judgeFix } from './fix-judge.ts';
import { makeFixMutant } from './fix-mutants.ts';

/** What a run of the program left behind. */
export interface FixerRun {
  readonly text: string;
  /** What it said on standard error. */
  readonly said: string;
}

/** Fixes a text, as the program would. */
export type Fixer = (text: string, file: string) => Promise<FixerRun>;

export interface Counts {
  runs: number;
  changed: number;
  applied: number;
  refused: number;
  crashes: number;
  notIdempotent: number;
  readonly faults: Record<Fault, number>;
  /** In milliseconds, with the seed of that run. */
  slowest: { readonly took: number; readonly seed: number };
  /** The first runs in which something was wrong. */
  readonly examples: {
    readonly seed: number;
    readonly what: string;
    readonly before: string;
    readonly after: string;
  }[];
}

interface Main {
  main(argv: readonly string[], host: never): Promise<number>;
  pretendHost(world: object): {
    readonly host: unknown;
    text(path: string): string | undefined;
    save(path: string, text: string): void;
    stderr(): string;
  };
}

/** How many runs share a world in memory: making one costs more than a run. */
const RUNS_PER_WORLD = 40;

/** Makes a fixer of the program whose entry point and world in memory these are. */
export function makeFixer({ main, pretendHost }: Main): Fixer {
  let world = pretendHost({});
  let runs = 0;
  return async (text, file) => {
    if (runs++ % RUNS_PER_WORLD === 0) world = pretendHost({});
    for (const name of ['strategy.yaml', 'strategy.md']) world.save(`/work/${name}`, '');
    world.save(`/work/${file}`, text);
    const before = world.stderr().length;
    await main(['check', '--fix', '--format', 'concise', file], world.host as never);
    const bytes = world.text(`/work/${file}`) ?? '';
    return {
      text: text.startsWith('\ufeff') ? `\ufeff${bytes.replace(/^\ufeff/, '')}` : bytes,
      said: world.stderr().slice(before),
    };
  };
}

/** @param seed of the first run; each run has the next one, so that one can be repeated alone */
export async function countFixRuns(
  fix: Fixer,
  bases: readonly string[],
  runs: number,
  seed: number,
  now: () => number = () => 0,
): Promise<Counts> {
  const counts: Counts = {
    runs: 0,
    changed: 0,
    applied: 0,
    refused: 0,
    crashes: 0,
    notIdempotent: 0,
    faults: { outside: 0, values: 0, comments: 0, commitments: 0 },
    slowest: { took: 0, seed },
    examples: [],
  };
  for (let run = seed; run < seed + runs; run++) await countRun(fix, bases, run, counts, now);
  return counts;
}

async function countRun(
  fix: Fixer,
  bases: readonly string[],
  seed: number,
  counts: Counts,
  now: () => number,
): Promise<void> {
  const random = randomFrom(seed);
  const mutant = makeFixMutant(random, bases[random(bases.length)] ?? '');
  const isMarkdown = random(12) === 0 && !mutant.startsWith('\ufeff');
  const before = isMarkdown ? `---\n${mutant.replace(/\n?$/, '\n')}---\n# Why\n\nBecause.\n` : mutant;
  const file = isMarkdown ? 'strategy.md' : 'strategy.yaml';
  const begun = now();
  const { text: after, said } = await fix(before, file);
  const took = now() - begun;
  if (took > counts.slowest.took) counts.slowest = { took, seed };
  counts.runs++;
  const applied = sumNumbers(said, /(?:Fixed|Mended) (\d+) thing/g);
  counts.applied += applied;
  counts.refused += sumNumbers(said, /(\d+) fix(?:es)? w(?:as|ere) left out/g);
  const wrong: string[] = [];
  if (/(?:bug|defect) in strat/.test(said)) {
    counts.crashes++;
    wrong.push('crash');
  }
  if (after !== before) {
    counts.changed++;
    for (const fault of judgeFix(before, after)) {
      counts.faults[fault]++;
      wrong.push(fault);
    }
    if ((await fix(after, file)).text !== after) {
      counts.notIdempotent++;
      wrong.push('not idempotent');
    }
  }
  if (wrong.length > 0 && counts.examples.length < 10)
    counts.examples.push({ seed, what: wrong.join(', '), before, after });
}

function sumNumbers(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);
}

/** Returns how many runs were not as they should be. */
export function countWrong({ crashes, notIdempotent, faults }: Counts): number {
  return crashes + notIdempotent + Object.values(faults).reduce((sum, count) => sum + count, 0);
}
