/** Measures where the time of a run goes: `--timing`. */
import type { Host } from '../../host/host.ts';
import type { AnyRule } from '../../lint/rule.ts';
import { talk } from '../print.ts';

export interface Stopwatch {
  /** Starts a step. @returns a function that ends it; steps with the same name add up */
  begin(step: string): () => void;
  /** Returns the same rules with each one measured. */
  rules(all: readonly AnyRule[]): readonly AnyRule[];
  /** Prints the times on standard error. */
  tell(): void;
}

/** The number of rules that are listed by name. */
const TOP = 10;

export const UNTIMED: Stopwatch = { begin: () => () => {}, rules: (all) => all, tell: () => {} };

export function startStopwatch(host: Host): Stopwatch {
  const begun = host.clock();
  const steps = new Map<string, number>();
  const byRule = new Map<string, number>();
  return {
    begin: (step) => measureStep(host, steps, step),
    rules: (all) => all.map((rule) => timeRule(rule, () => measureStep(host, byRule, rule.id))),
    tell: () => talk(host, formatTimeTable(steps, byRule, host.clock() - begun)),
  };
}

function measureStep(host: Host, times: Map<string, number>, name: string): () => void {
  const begun = host.clock();
  return () => times.set(name, (times.get(name) ?? 0) + host.clock() - begun);
}

/** Measures a rule. Its findings are collected at once: they are lazy, and would be measured with the code that uses them. */
function timeRule(rule: AnyRule, begin: () => () => void): AnyRule {
  return {
    ...rule,
    check(plan, use) {
      const end = begin();
      const found = [...rule.check(plan, use)];
      end();
      return found;
    },
  };
}

function formatTimeTable(
  steps: ReadonlyMap<string, number>,
  byRule: ReadonlyMap<string, number>,
  total: number,
): string {
  const inRules = sum(byRule.values());
  const [printing, ...before] = [...steps].reverse();
  const rows: readonly Row[] = [
    ...before.reverse(),
    ['rules', inRules],
    ...listSlowest(byRule),
    ...(printing ? [printing] : []),
    ['all else', total - inRules - sum(steps.values())],
    ['in all', total],
  ];
  return [
    'Time in milliseconds:',
    ...rows.map(([name, time]) => `${time.toFixed(1).padStart(9)}  ${name}`),
  ].join('\n');
}

type Row = readonly [name: string, milliseconds: number];

function listSlowest(byRule: ReadonlyMap<string, number>): readonly Row[] {
  const sorted = [...byRule].sort(([, a], [, b]) => b - a).slice(0, TOP);
  return sorted.map(([rule, time]) => [`  ${rule}`, time]);
}

function sum(times: Iterable<number>): number {
  return [...times].reduce((all, one) => all + one, 0);
}
