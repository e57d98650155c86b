/** Keeps one comment in the conversation of a change. */
import type { Conversation } from '../../forge/destination.ts';
import type { WantedComment } from '../../forge/keep.ts';
import { askForge, type Net } from '../ask-forge.ts';
import { type KeptComment, keepInThread } from '../keep-in-thread.ts';

export type Kept = KeptComment | 'moved-on';

/** Throws a `UserError` if the forge refuses. */
export async function keepComment(
  net: Net,
  { forge, head }: Conversation,
  wanted: WantedComment,
): Promise<Kept> {
  const own = (await askForge(net, forge, forge.whoAmI)).value;
  if ((await askForge(net, forge, forge.head)).value !== head) return 'moved-on';
  return keepInThread(net, forge, own, wanted);
}
