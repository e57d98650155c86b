/** The questions of the interview: their text, the key of the answer, and its kind. */
import type { StageName } from '../model/schema.ts';

export interface Question {
  readonly key: string;
  readonly ask: string;
  /** Its short name in the list of all answers. */
  readonly label: string;
  readonly help?: string;
  /** `short`: a name or unit, at most 200 characters. `baseline`: a number, or “unknown”. */
  readonly as: 'text' | 'short' | 'date' | 'number' | 'baseline' | 'level';
  /** Whether the lines of a pasted text stay apart. */
  readonly keepsLines?: true;
}

export const DATE_HELP = 'For example 2028, 2028-Q3, June 2028 or 2028-06-30.';

export const NAME = {
  ask: 'Whose strategy is this?',
  label: 'Name',
  help: 'Name the organization or team.',
} as const;

export const LEADER: Question = {
  key: 'owner',
  ask: 'Who owns the strategy?',
  label: 'Owner',
  help: 'Name one person.',
  as: 'short',
};

export const SPAN = {
  key: 'span',
  ask: 'From when to when?',
  label: 'Period',
  help: 'For example: January 2027 to December 2028.',
} as const;

export const STATEMENT: Question = {
  key: 'statement',
  ask: 'Where will we be at the end?',
  label: 'Destination',
  help: 'One sentence: what will be true then that is not true today?',
  as: 'text',
};

export const WHY: Question = {
  key: 'why',
  ask: 'Why does it matter to the people who have to get us there?',
  label: 'Why',
  help: 'Say who gains if it happens, and who loses if it does not.',
  as: 'text',
  keepsLines: true,
};

export const SITUATION: Question = {
  key: 'today',
  ask: 'Where are we today?',
  label: 'Today',
  help: 'Facts that nobody here would dispute.',
  as: 'text',
  keepsLines: true,
};

export const BIGGEST_OBSTACLE = {
  key: 'obstacle.1',
  ask: 'What is the biggest obstacle?',
  label: 'Obstacle',
  help: 'Include what people only say in private.',
} as const;

export const REALITY: readonly Question[] = [
  {
    key: 'because',
    ask: 'Why are we in this situation?',
    label: 'Because',
    help: 'What led to it?',
    as: 'text',
    keepsLines: true,
  },
  {
    key: 'must_change',
    ask: 'What must change, and why now?',
    label: 'Must change',
    help: 'What does it cost us to stay as we are?',
    as: 'text',
    keepsLines: true,
  },
];

/** The line about an outcome. */
export const LINE = {
  ask: 'from what, to what, by when?',
  label: 'From, to, by when',
  help: 'For example: 72 to 4 hours by Dec 2028, Jon. Write “unknown” for a value that nobody knows.',
} as const;

export const MEASURE: Question = {
  key: 'measure',
  ask: 'what do we count to measure it?',
  label: 'Measure',
  as: 'short',
};

export const MEASURE_BY: Question = {
  key: 'measure_by',
  ask: 'when will we know today’s value?',
  label: 'Known by',
  help: DATE_HELP,
  as: 'date',
};

export const MET_WHEN: Question = {
  key: 'met_when',
  ask: 'what would prove that we are there?',
  label: 'Proof',
  as: 'text',
  keepsLines: true,
};

export const DUE: Question = {
  key: 'due',
  ask: 'when is it due?',
  label: 'Due',
  help: DATE_HELP,
  as: 'date',
};

export const OWNER: Question = {
  key: 'owner',
  ask: 'who owns it?',
  label: 'Owner',
  help: 'Name one person.',
  as: 'short',
};

export const BY: Question = {
  key: 'by',
  ask: 'When does this stage end?',
  label: 'Stage ends',
  help: DATE_HELP,
  as: 'date',
};

export const STAGE_HELP: Readonly<Record<StageName, string>> = {
  incremental: 'Stage 1, incremental: what we can improve with what we have.',
  substantial: 'Stage 2, substantial: what we must do in a new way.',
  transformational: 'Stage 3, transformational: what is true when we have arrived.',
};

export const ADVANCES = { ask: 'which outcome does it advance?', label: 'Advances' } as const;

export const LEVEL_QUESTIONS: readonly Question[] = [
  { key: 'today', ask: 'how well can we do it today?', label: 'Today', as: 'level' },
  { key: 'needed', ask: 'how well must we be able to do it?', label: 'Needed', as: 'level' },
];

export const LEVEL_NAMES = ['absent', 'now and then', 'repeatable', 'reliable', 'leading'] as const;

export const GO_ON = {
  key: 'go-on',
  ask: 'Go on with the path and the work?',
  help: 'Next: more on each outcome, the stages, what we must be able to do, what we stop. Type yes, or press Enter to stop here.',
} as const;

/** A question that is repeated until the answer is empty. */
export interface Series {
  /** The keys that lead to the map or list. */
  readonly path: readonly string[];
  /** Names the questions: `outcome.1`; also the id if the text does not make one. */
  readonly noun: string;
  /** With the place of a number: `Outcome {number}`. */
  readonly label: string;
  readonly ask: string;
  readonly help: string;
  /** The key of the first answer in an entry; without it, the answer is the entry. */
  readonly key?: string;
}

export const OBSTACLES: Series = {
  path: ['reality', 'obstacles'],
  noun: 'obstacle',
  label: 'Obstacle {number}',
  ask: 'Obstacle {number}: what else is in the way?',
  help: 'Include what people only say in private.',
};

export const OUTCOMES: Series = {
  path: ['criteria'],
  noun: 'outcome',
  label: 'Outcome {number}',
  ask: 'Outcome {number}: what will be true when we are there?',
  help: 'Three to five work best.',
  key: 'outcome',
};

export const CAPABILITIES: Series = {
  path: ['capabilities'],
  noun: 'capability',
  label: 'Capability {number}',
  ask: 'Capability {number}: what must we be able to do?',
  help: 'Begin with a verb, such as “decide a loan while the member waits”.',
  key: 'able_to',
};

export const NOT_DOING: Series = {
  path: ['not_doing'],
  noun: 'stop',
  label: 'Stop {number}',
  ask: 'Stop {number}: what will we stop or not start?',
  help: 'Projects, customers or habits that take time away from the rest.',
  key: 'what',
};

export function makeObjectiveSeries(stage: StageName): Series {
  return {
    path: ['stages', stage, 'objectives'],
    noun: 'objective',
    label: 'Objective {number}',
    ask: 'Objective {number}: what will we achieve?',
    help: 'Describe the result, not the work. Five in a stage at most.',
    key: 'result',
  };
}
