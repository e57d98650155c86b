/** Where the time of a run goes: `--timing`. */
import type { Host } from '../../host/host.ts';
import type { AnyRule } from '../../lint/rule.ts';
import { talk } from '../print.ts';

export interface Stopwatch {
  /** Starts a step. @returns what ends it; the times of steps of one name are added */
  begin(step: string): () => void;
  /** The same rules, the time of each measured. */
  rules(all: readonly AnyRule[]): readonly AnyRule[];
  /** Says where the time went, on standard error. */
  tell(): void;
}

/** Rules that are told by name. */
const TOP = 10;

export const UNTIMED: Stopwatch = { begin: () => () => {}, rules: (all) => all, tell: () => {} };

export function stopwatch(host: Host): Stopwatch {
  const begun = host.clock();
  const steps = new Map<string, number>();
  const byRule = new Map<string, number>();
  return {
    begin: (step) => measure(host, steps, step),
    rules: (all) => all.map((rule) => timedRule(rule, () => measure(host, byRule, rule.id))),
    tell: () => talk(host, timeTable(steps, byRule, host.clock() - begun)),
  };
}

function measure(host: Host, times: Map<string, number>, name: string): () => void {
  const begun = host.clock();
  return () => times.set(name, (times.get(name) ?? 0) + host.clock() - begun);
}

/** What a rule finds is taken out at once: it is lazy, and would be measured together with what is done with it. */
function timedRule(rule: AnyRule, begin: () => () => void): AnyRule {
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

function timeTable(
  steps: ReadonlyMap<string, number>,
  byRule: ReadonlyMap<string, number>,
  total: number,
): string {
  const inRules = sum(byRule.values());
  const [printing, ...before] = [...steps].reverse();
  const rows: readonly Row[] = [
    ...before.reverse(),
    ['rules', inRules],
    ...dearest(byRule),
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

function dearest(byRule: ReadonlyMap<string, number>): readonly Row[] {
  const sorted = [...byRule].sort(([, a], [, b]) => b - a).slice(0, TOP);
  return sorted.map(([rule, time]) => [`  ${rule}`, time]);
}

function sum(times: Iterable<number>): number {
  return [...times].reduce((all, one) => all + one, 0);
}
