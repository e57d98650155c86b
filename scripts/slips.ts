/**
 * Makes every slip of the hand at every line of every example, and counts how often there is one finding, at its cause:
 * `npm run slips -- [--kind KIND] [--sample N] [--seed S] [--show COUNT]`. `--sample` takes every Nth line, from line S + 1.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { KINDS, type Kind } from './slips/slips.ts';
import { makeTable, makeVerdict, showWorst } from './slips/table.ts';
import { gather, type Share, type Tried, trySlips } from './slips/try-slips.ts';

/** How many work at the same time. */
const WORKERS = 2;

if (isMainThread) await tryAll();
else parentPort?.postMessage(await trySlips(workerData as Share));

/** Shares the lines among the workers, and prints what came of all. */
async function tryAll(): Promise<void> {
  const { kinds, every, seed, show } = readOptions();
  const begun = performance.now();
  const shares = Array.from({ length: WORKERS }, (_, at) => ({
    kinds,
    first: (seed % every) + at * every,
    every: WORKERS * every,
  }));
  const { cases, same } = gather(await Promise.all(shares.map(work)));
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  if (show > 0) console.log(showWorst(cases, show));
  console.log(makeTable(cases));
  console.log(`${same} more slips were left out: the plan says the same with them. ${seconds} s.`);
  console.log(makeVerdict(cases));
}

/** Reads the command line. */
function readOptions() {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string' },
      sample: { type: 'string', default: '1' },
      seed: { type: 'string', default: '0' },
      show: { type: 'string', default: '0' },
    },
  });
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => kind === (values.kind ?? kind));
  const [every, seed, show] = [values.sample, values.seed, values.show].map(Number);
  if (kinds.length === 0)
    throw new Error(`No kind is ${values.kind}, only ${Object.keys(KINDS).join(', ')}.`);
  if (!every || every < 1) throw new Error('--sample needs a number from 1.');
  return { kinds, every, seed: seed || 0, show: show || 0 };
}

/** Has a share of the slips tried beside this thread. */
function work(share: Share): Promise<Tried> {
  return new Promise((settle, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', settle);
    worker.once('error', fail);
  });
}
