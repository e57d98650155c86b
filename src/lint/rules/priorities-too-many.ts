import { liveObjectives, type Plan } from '../../model/plan.ts';
import { count } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

type Limits = { stage: number; stageMost: number; all: number; allMost: number };

export const prioritiesTooMany: Rule<Limits> = {
  id: 'priorities-too-many',
  level: 'warn',
  kind: 'data',
  summary: 'No stage has more than five objectives, and the path no more than nine at a time.',
  why: 'Where everything is a priority, people choose for themselves what to leave undone.',
  source:
    'Sull: three to five priorities; of 24 US agencies 19 % have more than five strategic goals and none more than seven',
  fix: 'Merge objectives, or give some of them `status: dropped`; say in `not_doing` what you let go of.',
  options: {
    stage: { default: 5, least: 1, says: 'most live objectives in one stage (Sull: three to five)' },
    stageMost: {
      default: 7,
      least: 1,
      says: 'more live objectives in one stage than this are an error (no US agency has more)',
    },
    all: { default: 9, least: 1, says: 'most live objectives in all stages (three in each)' },
    allMost: {
      default: 15,
      least: 1,
      says: 'more live objectives in all stages than this are an error (five in each)',
    },
  },
  bad: `
stages:
  incremental:
    objectives:
      same-day: { result: Patients in pain are seen the same day }
      one-record: { result: Every ward reads the same record }
      home-by-noon: { result: Patients who may go home are home by noon }
      quiet-nights: { result: Patients on the wards sleep through the night }
      known-nurse: { result: Each patient knows the name of their nurse }
      no-repeats: { result: No patient has the same test twice }
`,
  good: `
stages:
  incremental:
    objectives:
      same-day: { result: Patients in pain are seen the same day }
      one-record: { result: Every ward reads the same record }
      home-by-noon: { result: Patients who may go home are home by noon }
not_doing:
  - what: Quieter nights, until the new building is open
`,
  *check(plan, { options }) {
    const live = liveObjectives(plan);
    for (const { name, stage } of plan.stages) {
      const number = live.filter((objective) => objective.in.stage === stage).length;
      if (number > options.stage)
        yield {
          at: stage,
          key: 'objectives',
          level: number > options.stageMost ? 'error' : 'warn',
          message: `${count(number, 'objective')} in \`${name}\`, at most ${options.stage}.`,
          help: `Merge, move to a later stage or give \`status: dropped\` to ${number - options.stage} of them.`,
        };
    }
    yield* inAll(plan, live.length, options);
  },
};

/** Where all are in one stage, that stage has been told. */
function* inAll(plan: Plan, number: number, { all, allMost }: Limits) {
  const used = new Set(liveObjectives(plan).map((objective) => objective.in.name));
  if (number <= all || used.size < 2) return;
  yield {
    at: plan.strategy,
    key: 'stages',
    level: number > allMost ? ('error' as const) : ('warn' as const),
    message: `${count(number, 'objective')} in \`stages\` together, at most ${all}.`,
    help: `Merge, or give \`status: dropped\` to ${number - all} of them, and say in \`not_doing\` what you let go of.`,
  };
}
