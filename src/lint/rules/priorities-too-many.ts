import { UNSTAGED } from '../../model/objective-groups.ts';
import { listLiveObjectives, type Plan } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

type Limits = { max: number; most: number; max_in_all: number; most_in_all: number };

export const prioritiesTooMany: Rule<Limits> = {
  id: 'priorities-too-many',
  level: 'warn',
  kind: 'data',
  summary:
    'No stage has more than five objectives, and the whole plan has no more than nine. Those that are done or dropped do not count.',
  why: 'If everything is a priority, people choose for themselves what to leave undone.',
  source:
    'Sull: three to five priorities; of 24 US agencies 19 % have more than five strategic goals and none more than seven',
  fix: 'Merge objectives, or write `status: dropped` for some of them. Say in `not_doing` what you will stop.',
  options: {
    max: { default: 5, least: 1, says: 'most live objectives in one stage (Sull: three to five)' },
    most: {
      default: 7,
      least: 1,
      says: 'more live objectives in one stage than this are an error (no US agency has more)',
    },
    max_in_all: { default: 9, least: 1, says: 'most live objectives in all stages (three in each)' },
    most_in_all: {
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
  many: (_, found) => `Too many objectives are open at once, in ${found} places.`,
  *check(plan, { options }) {
    const live = listLiveObjectives(plan);
    const numbers = plan.stages.map(
      ({ stage }) => live.filter((planned) => planned.in.stage === stage).length,
    );
    for (const [index, { name, stage }] of plan.stages.entries()) {
      const number = numbers[index] ?? 0;
      if (number > options.max)
        yield {
          at: stage,
          key: 'objectives',
          level: number > options.most ? 'error' : 'warn',
          message: `Stage \`${name}\` has ${countNoun(number, 'objective')}; the limit is ${options.max}.`,
          help: `Merge ${number - options.max} of them with others, move them to a later stage, or write \`status: dropped\`.`,
        };
    }
    const unstaged = live.filter((planned) => planned.in.name === UNSTAGED).length;
    yield* checkTotalPriorities(plan, { numbers, unstaged }, options);
  },
};

interface Counted {
  /** The live objectives of each stage, and of none. */
  readonly numbers: readonly number[];
  readonly unstaged: number;
}

/** Checks the total; silent if fixing the reported stages is enough. */
function* checkTotalPriorities(
  plan: Plan,
  { numbers, unstaged }: Counted,
  { max, max_in_all, most_in_all }: Limits,
) {
  const number = addUp(numbers) + unstaged;
  if (addUp(numbers.map((some) => Math.min(some, max))) + unstaged <= max_in_all) return;
  const who = unstaged === 0 ? 'The stages have' : 'The plan has';
  yield {
    at: plan.strategy,
    key: unstaged === 0 ? 'stages' : 'objectives',
    level: number > most_in_all ? ('error' as const) : ('warn' as const),
    message: `${who} ${countNoun(number, 'objective')} in all; the limit is ${max_in_all}.`,
    help: `Merge ${number - max_in_all} of them with others, or write \`status: dropped\`. Say in \`not_doing\` what you will stop.`,
  };
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
