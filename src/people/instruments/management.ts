/** "Execution 2.0": 12 statements about those who lead in the area of whoever answers. All wording is ours. */
import type { Instrument } from '../instrument.ts';

export const MANAGEMENT: Instrument = {
  id: 'management',
  version: 1,
  title: 'Management effectiveness',
  dimensions: [
    {
      id: 'leadership',
      title: 'Leadership',
      statements: [
        {
          id: 'leadership-1',
          mark: 'L1',
          text: 'They can tell our strategy so that I know what to do tomorrow.',
        },
        {
          id: 'leadership-2',
          mark: 'L2',
          text: 'What they tell us fits together from one month to the next.',
        },
      ],
    },
    {
      id: 'delegation',
      title: 'Delegation',
      statements: [
        {
          id: 'delegation-1',
          mark: 'D1',
          text: 'When I am given a task, I know the result that is wanted, and what I may decide.',
        },
        { id: 'delegation-2', mark: 'D2', text: 'They leave with me what they have given me.' },
      ],
    },
    {
      id: 'return',
      title: 'Return',
      statements: [
        { id: 'return-1', mark: 'R1', text: 'Money and people go to what matters most.' },
        { id: 'return-2', mark: 'R2', text: 'What brings nothing is ended.' },
      ],
    },
    {
      id: 'conflict',
      title: 'Conflict',
      statements: [
        { id: 'conflict-1', mark: 'K1', text: 'Differences are put on the table and worked out.' },
        { id: 'conflict-2', mark: 'K2', text: 'They look for what both sides need.' },
      ],
    },
    {
      id: 'motivation',
      title: 'Motivation',
      statements: [
        { id: 'motivation-1', mark: 'M1', text: 'Good work is seen and rewarded here.' },
        { id: 'motivation-2', mark: 'M2', text: 'A mistake that was owned up to is not punished.' },
      ],
    },
    {
      id: 'consideration',
      title: 'Consideration',
      statements: [
        { id: 'consideration-1', mark: 'N1', text: 'They try to understand what matters to me.' },
        { id: 'consideration-2', mark: 'N2', text: 'They care about people also where it serves no goal.' },
      ],
    },
  ],
};
