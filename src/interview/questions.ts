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

export const DATE_HELP = '2028, 2028-Q3, June 2028 or 2028-06-30.';

export const NAME = 'Whose strategy is this?';

export const STATEMENT: Question = {
  key: 'statement',
  ask: 'Where will we be in two to three years?',
  help: 'One sentence: what will be so then that is not so today?',
  as: 'text',
};

export const END: Question = {
  key: 'end',
  ask: 'By when will we be there?',
  help: DATE_HELP,
  as: 'date',
};

export const WHY: Question = {
  key: 'why',
  ask: 'Why does it matter to the people we ask to get there?',
  help: 'Who gains, and who loses if it does not happen?',
  as: 'text',
  keepsLines: true,
};

export const REALITY: readonly Question[] = [
  {
    key: 'today',
    ask: 'Where are we today?',
    help: 'Say it so that nobody inside would disagree.',
    as: 'text',
    keepsLines: true,
  },
  { key: 'because', ask: 'Why is it so?', help: 'What has led here?', as: 'text', keepsLines: true },
  {
    key: 'must_change',
    ask: 'What must change, and why can it not stay so?',
    help: 'What does it cost to stay as we are?',
    as: 'text',
    keepsLines: true,
  },
];

/** The questions about an outcome that can be counted. */
export const COUNTED: readonly Question[] = [
  { key: 'unit', ask: 'In what is it counted?', help: 'Days, percent, members …', as: 'short' },
  {
    key: 'baseline',
    ask: 'What is it today?',
    help: 'The bare number, or “unknown”.',
    as: 'baseline',
  },
  { key: 'target', ask: 'What shall it be?', help: 'The bare number.', as: 'number' },
];

export const MEASURE: Question = {
  key: 'measure',
  ask: 'What do we count to see it?',
  help: 'Enter, where nothing can be counted.',
  as: 'short',
};

export const MEASURE_BY: Question = {
  key: 'measure_by',
  ask: 'By when will we know it?',
  help: DATE_HELP,
  as: 'date',
};

export const MET_WHEN: Question = {
  key: 'met_when',
  ask: 'Then what would prove it?',
  as: 'text',
  keepsLines: true,
};

export const DUE: Question = { key: 'due', ask: 'By when?', help: DATE_HELP, as: 'date' };

export const OWNER: Question = {
  key: 'owner',
  ask: 'Who answers for it?',
  help: 'One person.',
  as: 'short',
};

export const BY: Question = { key: 'by', ask: 'By when is it reached?', help: DATE_HELP, as: 'date' };

export const STAGE_HELP: Readonly<Record<StageName, string>> = {
  incremental: 'Stage 1, incremental: what we can do better with what we have.',
  substantial: 'Stage 2, substantial: what has to be done in a new way.',
  transformational: 'Stage 3, transformational: what is so when we have arrived.',
};

export const LEVEL_QUESTIONS: readonly Question[] = [
  { key: 'today', ask: 'How well can we do it today?', as: 'level' },
  { key: 'needed', ask: 'How well must we be able to?', as: 'level' },
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
  ask: 'what stands in the way?',
  help: 'Also what people say only in the corridor.',
};

export const OUTCOMES: Series = {
  path: ['criteria'],
  noun: 'Outcome',
  ask: 'what will be true when we are there?',
  help: '3–5 work best.',
  key: 'outcome',
};

export const CAPABILITIES: Series = {
  path: ['capabilities'],
  noun: 'Capability',
  ask: 'what must we be able to do?',
  help: 'Begin with a verb: decide a loan while the member waits.',
  key: 'able_to',
};

export const NOT_DOING: Series = {
  path: ['not_doing'],
  noun: 'Let go',
  ask: 'what will we not do?',
  help: 'Projects, customers or habits that take time from the rest.',
  key: 'what',
};

export function makeObjectiveSeries(stage: StageName): Series {
  return {
    path: ['stages', stage, 'objectives'],
    noun: 'Objective',
    ask: 'what will be achieved?',
    help: 'The result, not the work. At most five in a stage.',
    key: 'result',
  };
}
