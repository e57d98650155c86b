/** Which statements each survey has, whatever the language: their ids, their marks, and the dimensions they belong to. */
import type { InstrumentId } from '../../model/survey-terms.ts';

/** A survey with statements; a gap assessment is a talk and has none. */
export type StatedInstrument = Exclude<InstrumentId, 'gap'>;

interface StatementIds {
  readonly id: string;
  /** What a form tool carries through to its sheet, so that the import finds the column. */
  readonly mark: string;
}

interface DimensionIds {
  readonly id: string;
  readonly statements: readonly StatementIds[];
}

const number = (id: string, letter: string, count: number): DimensionIds => ({
  id,
  statements: Array.from({ length: count }, (_, at) => ({
    id: `${id}-${at + 1}`,
    mark: `${letter}${at + 1}`,
  })),
});

/** The version of all statements. Another wording of one makes a new version. */
export const STATEMENTS_VERSION = 1;

/**
 * Commitment: the steps of total strategic alignment, each of which needs the one before, and trust in those who lead.
 * Execution: the five abilities of execution support. Management: the six attributes of Execution 2.0.
 */
export const STRUCTURE: Readonly<Record<StatedInstrument, readonly DimensionIds[]>> = {
  commitment: [
    number('understand', 'U', 2),
    number('believe', 'B', 2),
    number('own', 'W', 2),
    number('commit', 'C', 2),
    number('accountable', 'A', 2),
    {
      id: 'trust',
      statements: [
        { id: 'competence', mark: 'T1' },
        { id: 'sincerity', mark: 'T2' },
        { id: 'courage', mark: 'T3' },
        { id: 'respect', mark: 'T4' },
      ],
    },
  ],
  execution: [
    number('structure', 'ES', 3),
    number('leadership', 'EL', 3),
    number('tools', 'ET', 3),
    number('talent', 'EP', 3),
    number('agility', 'EA', 3),
  ],
  management: [
    number('leading', 'ML', 2),
    number('delegation', 'MD', 2),
    number('return', 'MR', 2),
    number('conflict', 'MC', 2),
    number('motivation', 'MM', 2),
    number('consideration', 'MX', 2),
  ],
};

/** The mark of the question for the group. */
export const GROUP_MARK = 'G';
/** The mark of the question for the three outcomes, and the statement that it is stored as. */
export const OUTCOMES_MARK = 'K';
export const OUTCOMES_STATEMENT = 'outcomes';
