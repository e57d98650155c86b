/** "Execution support", step 2: 15 statements. All wording is ours. */
import type { Instrument } from '../instrument.ts';

export const EXECUTION: Instrument = {
  id: 'execution',
  version: 1,
  title: 'Execution capability',
  dimensions: [
    {
      id: 'structure',
      title: 'Structure',
      statements: [
        { id: 'structure-1', mark: 'S1', text: 'It is clear who decides what in my area.' },
        {
          id: 'structure-2',
          mark: 'S2',
          text: 'The teams are cut so that the work can be finished in one place.',
        },
        { id: 'structure-3', mark: 'S3', text: 'I know whom to go to when two goals collide.' },
      ],
    },
    {
      id: 'leadership',
      title: 'Leadership',
      statements: [
        { id: 'leadership-1', mark: 'L1', text: 'My manager explains how our work serves the strategy.' },
        { id: 'leadership-2', mark: 'L2', text: 'Our leaders do themselves what they ask of us.' },
        { id: 'leadership-3', mark: 'L3', text: 'I may decide what I need to decide.' },
      ],
    },
    {
      id: 'tools',
      title: 'Tools',
      statements: [
        { id: 'tools-1', mark: 'W1', text: 'I find the information that I need for a decision.' },
        { id: 'tools-2', mark: 'W2', text: 'I can see how our goals stand without asking anyone.' },
        { id: 'tools-3', mark: 'W3', text: 'Our systems help more than they hinder.' },
      ],
    },
    {
      id: 'talent',
      title: 'Talent',
      statements: [
        { id: 'talent-1', mark: 'P1', text: 'I have learnt what my part of the strategy takes.' },
        { id: 'talent-2', mark: 'P2', text: 'We have people who can do what we have planned.' },
        { id: 'talent-3', mark: 'P3', text: 'I get help when I get stuck.' },
      ],
    },
    {
      id: 'agility',
      title: 'Agility',
      statements: [
        {
          id: 'agility-1',
          mark: 'G1',
          text: 'When something more important comes, we move people and money within weeks.',
        },
        { id: 'agility-2', mark: 'G2', text: 'We try things small before we do them large.' },
        { id: 'agility-3', mark: 'G3', text: 'We change a plan when we learn that it is wrong.' },
      ],
    },
  ],
};
