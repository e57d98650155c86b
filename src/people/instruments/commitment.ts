/** "Four steps to total strategic alignment": 14 statements, three minutes. The first five dimensions are a chain, in this order. All wording is ours. */
import type { Instrument } from '../instrument.ts';

export const COMMITMENT: Instrument = {
  id: 'commitment',
  version: 1,
  title: 'Commitment audit',
  dimensions: [
    {
      id: 'understand',
      title: 'Understand',
      statements: [
        { id: 'understand-1', mark: 'U1', text: 'I can say in one sentence where we want to be by ‹end›.' },
        { id: 'understand-2', mark: 'U2', text: 'I know which of our goals my own work serves.' },
      ],
    },
    {
      id: 'believe',
      title: 'Believe',
      statements: [
        { id: 'believe-1', mark: 'B1', text: 'I believe that it is worth getting there.' },
        { id: 'believe-2', mark: 'B2', text: 'I believe that we can be there by then.' },
      ],
    },
    {
      id: 'own',
      title: 'Own',
      statements: [
        { id: 'own-1', mark: 'O1', text: 'I had a say in how my part of it is reached.' },
        {
          id: 'own-2',
          mark: 'O2',
          text: 'I think of it as ours, and not as something that was handed down.',
        },
      ],
    },
    {
      id: 'commit',
      title: 'Commit',
      statements: [
        {
          id: 'commit-1',
          mark: 'C1',
          text: 'When something else presses, I still find time for my part of it.',
        },
        { id: 'commit-2', mark: 'C2', text: 'I have stopped doing something so that this gets done.' },
      ],
    },
    {
      id: 'accountable',
      title: 'Accountable',
      statements: [
        { id: 'accountable-1', mark: 'A1', text: 'I know what I answer for, and by when.' },
        {
          id: 'accountable-2',
          mark: 'A2',
          text: 'When a promise is not kept here, we talk about it soon and openly.',
        },
      ],
    },
    {
      id: 'trust',
      title: 'Trust',
      statements: [
        { id: 'competence', mark: 'T1', text: 'Those who lead us know how to get this done.' },
        {
          id: 'sincerity',
          mark: 'T2',
          text: 'What they tell us about where we stand is true, also when it is unwelcome.',
        },
        { id: 'courage', mark: 'T3', text: 'They take on the hard questions and do not step around them.' },
        { id: 'respect', mark: 'T4', text: 'People here are asked, listened to and treated with respect.' },
      ],
    },
  ],
};
