/** The last words on objectives, abilities, work and assumptions, for a brief. Nothing of it is for the public. */
import type { ObjectiveStanding, SaidWord } from '../track/objective-standings.ts';
import { sayWhereItStands } from '../track/standing-words.ts';
import type { Sourcebook } from './sourcebook.ts';
import { describeState, makeBriefVoice, NO_STATE, type StateView } from './stand.ts';
import { joinPresentParts, toVisibleText } from './wording.ts';
import type { BriefWords } from './words.ts';

/** Where an objective stands. */
export interface ObjectiveStandView extends StateView {
  /** The measure that decides, and where that stands. */
  readonly because: string;
  /** `its owner says on track, 30 November 2027` */
  readonly says: string;
}

/** Describes where an objective stands; nothing for the public. */
export function describeObjectiveStand(id: string, book: Sourcebook): ObjectiveStandView {
  const { records, words } = book;
  const isShown = records?.standings.lastCheckin !== undefined && !records.isPublic;
  const one = isShown ? records.standings.objectives.find((found) => found.id === id) : undefined;
  if (!one || !records) return { ...NO_STATE, because: '', says: '' };
  const { asOf } = records.standings;
  const decides = one.measures.find(({ measure }) => measure.id === one.because);
  const name = decides ? (book.refer([decides.measure.id])[0]?.text ?? '') : '';
  const where = decides ? sayWhereItStands(decides, asOf, makeBriefVoice(words)) : '';
  return {
    ...describeState(hasWord(one) ? one.state : undefined, words),
    because: decides ? `${name}: ${where}` : '',
    says: describeWord(one.says, words),
  };
}

/** Whether anything was measured or said of an objective: before that it has no state worth showing. */
function hasWord({ state, measures, says }: ObjectiveStanding): boolean {
  if (says?.status !== undefined || measures.some(({ series }) => series.values.length > 0)) return true;
  return state === 'no-update';
}

const SAID_WORDS = { 'on-track': 'on track', 'at-risk': 'at risk', 'off-track': 'off track', done: 'done' };

/** Says what an owner said last. */
export function describeWord(says: SaidWord | undefined, { say, date }: BriefWords): string {
  if (says?.status === undefined) return '';
  return say('its owner says {state}, {date}', say(SAID_WORDS[says.status]), date(says.statusOn ?? says.on));
}

/** Describes the level of a capability that was said last: the level from 0 to 4, and the day. */
export function findLevelStand(id: string, { records }: Sourcebook) {
  if (!records || records.isPublic) return undefined;
  const found = records.standings.capabilities.find((one) => one.id === id);
  return found?.saidOn === undefined ? undefined : { level: found.now, on: found.saidOn };
}

/** Says what the owner of an initiative said last. */
export function describeInitiativeStand(id: string, { records, words }: Sourcebook): string {
  if (!records || records.isPublic) return '';
  return describeWord(records.standings.initiatives.find((one) => one.id === id)?.says, words);
}

/** Says what the pilot of an initiative has shown. */
export function describePilot(id: string, { records, words }: Sourcebook): string {
  const heard = records?.standings.initiatives.find((one) => one.id === id)?.heard;
  if (!heard || records?.isPublic) return '';
  const result =
    heard.pilot === undefined ? '' : words.say(heard.pilot === 'worked' ? 'it worked' : 'it did not work');
  const learned = toVisibleText(heard.learned);
  return joinPresentParts([joinPresentParts([result, words.date(heard.on)]), learned], ': ');
}

/** Describes what was said last of an assumption. */
export function describeAssumption(id: string, { records, words }: Sourcebook) {
  const said = records?.isPublic ? undefined : records?.standings.assumptions.get(id);
  if (said?.state === undefined) return { holds: false, isBroken: false, on: '', says: '' };
  const state = words.say(
    { holds: 'it holds', doubtful: 'it is doubtful', broken: 'it is broken' }[said.state],
  );
  const says = joinPresentParts(
    [joinPresentParts([state, words.date(said.on)]), toVisibleText(said.note)],
    ': ',
  );
  return { holds: said.state === 'holds', isBroken: said.state === 'broken', on: said.on, says };
}
