/** Keeps one comment of ours up to date among the comments of a change or an issue. */
import type { Thread } from '../forge/forge.ts';
import { type CommentStep, chooseNextStep, type WantedComment } from '../forge/keep.ts';
import { askForPages, type Net, sendChange, sendOnce } from './ask-forge.ts';

export type KeptComment = CommentStep['do'] | 'clean' | 'same' | 'later';

/** Throws a `UserError` if the forge refuses. @param own our login */
export async function keepInThread(
  net: Net,
  thread: Thread,
  own: string,
  wanted: WantedComment,
): Promise<KeptComment> {
  // After an unclear outcome, look for the comment before sending it again.
  for (let tries = 1; ; tries++) {
    const step = chooseNextStep(own, await askForPages(net, thread, thread.comments), wanted);
    if (step.do === 'nothing') return step.because;
    if (step.do === 'edit') await sendChange(net, thread, thread.edit(step.id, step.body));
    else if (!(await sendOnce(net, thread, thread.create(step.body), tries))) continue;
    return step.do;
  }
}
