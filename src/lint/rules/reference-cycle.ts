import type { Problem, Rule } from '../rule.ts';

export const referenceCycle: Rule = {
  id: 'reference-cycle',
  level: 'error',
  kind: 'shape',
  summary: 'Objectives and initiatives do not depend on each other in a circle.',
  why: 'In a circle, each waits for another, so none can begin.',
  source: 'Any schedule: dependencies have an order',
  fix: 'From one of the `depends_on:` lists of the entries that the finding names, remove the id that its entry could begin without.',
  bad: `
stages:
  incremental:
    objectives:
      one-form:
        result: Every clinic takes a history with the same form.
        depends_on: [shared-results]
      shared-results:
        result: A lab result is seen in every clinic within a day.
        depends_on: [one-form]
`,
  good: `
stages:
  incremental:
    objectives:
      one-form:
        result: Every clinic takes a history with the same form.
      shared-results:
        result: A lab result is seen in every clinic within a day.
        depends_on: [one-form]
`,
  *check({ objectives, initiatives }) {
    const byId = new Map(objectives.map(({ id, objective }) => [id, objective]));
    yield* reportCycles('Objectives', byId);
    yield* reportCycles('Initiatives', new Map(initiatives));
  },
};

interface Waiting {
  readonly depends_on?: readonly string[] | undefined;
}

function* reportCycles(who: string, byId: ReadonlyMap<string, Waiting>): Iterable<Problem> {
  for (const cycle of findCycles(byId)) {
    const last = byId.get(cycle.at(-1) ?? '');
    const list = last?.depends_on ?? [];
    yield {
      at: list,
      key: list.indexOf(cycle[0] ?? ''),
      message: `${who} wait for each other in a circle: ${formatCycle(cycle)}.`,
      about: cycle.join(' '),
      related: cycle.slice(0, Math.min(MOST, cycle.length - 1)).flatMap((id) => {
        const at = byId.get(id);
        return at ? [{ at, message: `\`${id}\` is part of the circle.` }] : [];
      }),
    };
  }
}

/** The most cycles to report: a knot of dependencies has more than anybody would read. */
const MOST_CYCLES = 20;

/** Finds one cycle for each step that leads back to where the walk came from; without those steps there are none. */
function findCycles(byId: ReadonlyMap<string, Waiting>): readonly (readonly string[])[] {
  const done = new Set<string>();
  const cycles: (readonly string[])[] = [];
  const trail: string[] = [];
  const place = new Map<string, number>();
  const walk = (id: string) => {
    const from = place.get(id);
    if (from !== undefined && cycles.length < MOST_CYCLES) cycles.push(trail.slice(from));
    if (done.has(id) || from !== undefined) return;
    place.set(id, trail.push(id) - 1);
    for (const next of new Set(byId.get(id)?.depends_on)) if (byId.has(next)) walk(next);
    trail.pop();
    place.delete(id);
    done.add(id);
  };
  for (const id of byId.keys()) walk(id);
  return cycles;
}

/** The most names in a message; a longer cycle shows its first and last ones. */
const MOST = 8;

/** Formats a cycle: `a → b → a`. */
function formatCycle(cycle: readonly string[]): string {
  const names = [...cycle, cycle[0] ?? ''].map((id) => `\`${id}\``);
  const shown = names.length > MOST + 1 ? [...names.slice(0, MOST - 2), '…', ...names.slice(-2)] : names;
  return shown.join(' → ');
}
