/** Words and limits of surveys, known without their schema, which only a record needs. */

export const INSTRUMENTS = ['commitment', 'execution', 'management', 'gap'] as const;
export type InstrumentId = (typeof INSTRUMENTS)[number];

/** Most favourable answers: the rest may come from one or two people, so no number is kept. */
export const NEARLY_ALL = 'nearly-all';
/** Few favourable answers: they may come from one or two people, so no number is kept. */
export const HARDLY_ANYBODY = 'hardly-anybody';

/** The most people of one survey. */
export const PEOPLE_LIMIT = 1_000_000;
