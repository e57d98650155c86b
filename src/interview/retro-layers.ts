/** The three layers in which a strategy breaks down, in the order in which they are asked, with their usual causes. */
import type { RetroLayer } from './retro-breakdown.ts';

export const LAYER_TITLES: Readonly<
  Record<RetroLayer, { readonly title: string; readonly question: string }>
> = {
  vision: { title: 'Vision', question: 'did people know where to, and did they want it?' },
  strategy: {
    title: 'Strategy',
    question: 'which part of the plan did not lead there, and when could you have known?',
  },
  execution: { title: 'Execution', question: 'what did you not do, and who was missing what?' },
};

/** The causes that “Vision, strategy, execution” names. */
export const CAUSES: Readonly<Record<RetroLayer, string>> = {
  vision: 'the vision is not clear, or it is not shared',
  strategy: 'the strategy is not focused, or not specific enough to act on',
  execution: 'people are not enabled, or nobody coaches them',
};
