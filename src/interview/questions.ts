/** The questions of the interview: their text, the key of the answer, and its kind. */
import type { StageName } from '../model/schema.ts';

export interface Question {
  readonly key: string;
  readonly ask: string;
  readonly help?: string;
  /** `short`: a name or unit, at most 200 characters. `baseline`: a number, or “unknown”. */
  readonly as: 'text' | 'short' | 'date' | 'number' | 'baseline' | 'level';
  /** Whether the lines of a pasted text stay apart. */
  readonly keepsLines?: true;
}

export const DATE_HELP = 'For example 2028, 2028-Q3, June 2028 or 2028-06-30.';

export const NAME = 'Whose strategy is this?';

export const NAME_HELP = 'Name the organization or team.';

export const STATEMENT: Question = {
  key: 'statement',
  ask: 'Where will we be in two to three years?',
  help: 'One sentence: what will be true then that is not true today?',
  as: 'text',
};

export const END: Question = {
  key: 'end',
  ask: 'When will we be there?',
  help: DATE_HELP,
  as: 'date',
};

export const WHY: Question = {
  key: 'why',
  ask: 'Why should it matter to the people who have to get us there?',
  help: 'Say in at least eight words who gains if it happens, and who loses if it does not.',
  as: 'text',
  keepsLines: true,
};

export const REALITY: readonly Question[] = [
  {
    key: 'today',
    ask: 'Where are we today?',
    help: 'Facts that nobody here would dispute.',
    as: 'text',
    keepsLines: true,
  },
  {
    key: 'because',
    ask: 'Why are we in this situation?',
    help: 'What led to it?',
    as: 'text',
    keepsLines: true,
  },
  {
    key: 'must_change',
    ask: 'What must change, and why now?',
    help: 'What does it cost us to stay as we are?',
    as: 'text',
    keepsLines: true,
  },
];

/** The questions about an outcome that can be counted. */
export const COUNTED: readonly Question[] = [
  {
    key: 'unit',
    ask: 'What unit is it counted in?',
    help: 'For example days, percent or members.',
    as: 'short',
  },
  {
    key: 'baseline',
    ask: 'What is the value today?',
    help: 'Only the number, or “unknown”.',
    as: 'baseline',
  },
  { key: 'target', ask: 'What is the target?', help: 'Only the number.', as: 'number' },
];

export const MEASURE: Question = {
  key: 'measure',
  ask: 'What do we count to measure it?',
  help: 'Press Enter if it cannot be counted.',
  as: 'short',
};

export const MEASURE_BY: Question = {
  key: 'measure_by',
  ask: 'When will we know the value?',
  help: DATE_HELP,
  as: 'date',
};

export const MET_WHEN: Question = {
  key: 'met_when',
  ask: 'What would prove that we are there?',
  as: 'text',
  keepsLines: true,
};

export const DUE: Question = { key: 'due', ask: 'When is it due?', help: DATE_HELP, as: 'date' };

export const OWNER: Question = {
  key: 'owner',
  ask: 'Who owns it?',
  help: 'Name one person.',
  as: 'short',
};

export const BY: Question = { key: 'by', ask: 'When does this stage end?', help: DATE_HELP, as: 'date' };

export const STAGE_HELP: Readonly<Record<StageName, string>> = {
  incremental: 'Stage 1, incremental: what we can improve with what we have.',
  substantial: 'Stage 2, substantial: what we must do in a new way.',
  transformational: 'Stage 3, transformational: what is true when we have arrived.',
};

export const LEVEL_QUESTIONS: readonly Question[] = [
  { key: 'today', ask: 'How well can we do it today?', as: 'level' },
  { key: 'needed', ask: 'How well must we be able to do it?', as: 'level' },
];

export const LEVEL_NAMES = ['absent', 'now and then', 'repeatable', 'reliable', 'leading'] as const;

/** A question that is repeated until the answer is empty. */
export interface Series {
  /** The keys that lead to the map or list. */
  readonly path: readonly string[];
  /** `Outcome` makes the label `Outcome 1`, and the id `outcome-1` if the text does not make one. */
  readonly noun: string;
  readonly ask: string;
  readonly help: string;
  /** The key of the first answer in an entry; without it, the answer is the entry. */
  readonly key?: string;
}

export const OBSTACLES: Series = {
  path: ['reality', 'obstacles'],
  noun: 'Obstacle',
  ask: 'what is in the way?',
  help: 'Include what people only say in private.',
};

export const OUTCOMES: Series = {
  path: ['criteria'],
  noun: 'Outcome',
  ask: 'what will be true when we are there?',
  help: 'Three to five work best.',
  key: 'outcome',
};

export const CAPABILITIES: Series = {
  path: ['capabilities'],
  noun: 'Capability',
  ask: 'what must we be able to do?',
  help: 'Begin with a verb, such as “decide a loan while the member waits”.',
  key: 'able_to',
};

export const NOT_DOING: Series = {
  path: ['not_doing'],
  noun: 'Stop',
  ask: 'what will we stop or not start?',
  help: 'Projects, customers or habits that take time away from the rest.',
  key: 'what',
};

export function makeObjectiveSeries(stage: StageName): Series {
  return {
    path: ['stages', stage, 'objectives'],
    noun: 'Objective',
    ask: 'what will we achieve?',
    help: 'Describe the result, not the work. Five in a stage at most.',
    key: 'result',
  };
}
