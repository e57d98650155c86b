/** Reads the folder of a judgement: plans, labels and flaws. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Flaw,
  JudgementFaults,
  type LabelRow,
  type MatchRow,
  readFlaws,
  readLabels,
  readMatches,
  type Table,
} from './rows.ts';

export interface Judgement {
  /** The path of each plan, by its name. */
  readonly plans: ReadonlyMap<string, string>;
  readonly labels: readonly LabelRow[];
  readonly flaws: readonly Flaw[];
  readonly matches: readonly MatchRow[];
}

/** Files with more rows; the later one holds. */
export interface MoreRows {
  readonly labels?: readonly string[];
  readonly matches?: readonly string[];
}

/** Reads a folder: `plans/NAME/strategy.yaml`, `labels.csv`, `flaws.csv` and, if it is there, `matches.csv`. @throws JudgementFaults */
export function readJudgement(folder: string, more: MoreRows = {}): Judgement {
  const plans = findPlans(folder);
  const own = join(folder, 'matches.csv');
  const matchFiles = [...(existsSync(own) ? [own] : []), ...(more.matches ?? [])];
  const judgement = {
    plans,
    labels: [join(folder, 'labels.csv'), ...(more.labels ?? [])].flatMap((path) => readLabels(load(path))),
    flaws: readFlaws(load(join(folder, 'flaws.csv'))),
    matches: matchFiles.flatMap((path) => readMatches(load(path))),
  };
  const strangers = findStrangers(judgement);
  if (strangers.length > 0) throw new JudgementFaults(strangers);
  return judgement;
}

function findPlans(folder: string): ReadonlyMap<string, string> {
  const top = join(folder, 'plans');
  const names = existsSync(top) ? readdirSync(top).sort() : [];
  const plans = names.map((name) => [name, join(top, name, 'strategy.yaml')] as const);
  const found = plans.filter(([, path]) => existsSync(path));
  if (found.length === 0) throw new JudgementFaults([`There is no ${join(top, 'NAME', 'strategy.yaml')}.`]);
  return new Map(found);
}

function load(path: string): Table {
  if (!existsSync(path)) throw new JudgementFaults([`There is no file ${path}.`]);
  return { name: path, text: readFileSync(path, 'utf8') };
}

/** Finds rows about a plan or a flaw that does not exist. */
export function findStrangers({ plans, labels, flaws, matches }: Judgement): readonly string[] {
  const named = new Set([...labels, ...flaws, ...matches].map(({ plan }) => plan));
  const numbers = new Set(flaws.map(({ plan, number }) => `${plan} ${number}`));
  return [
    ...[...named]
      .filter((plan) => !plans.has(plan))
      .map((plan) => `Rows name a plan "${plan}" that does not exist.`),
    ...matches
      .filter(({ plan, number }) => plans.has(plan) && !numbers.has(`${plan} ${number}`))
      .map(({ plan, number }) => `A match names flaw ${number} of ${plan}, which does not exist.`),
  ];
}
