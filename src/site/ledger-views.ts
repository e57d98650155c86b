/** The ledger of each commitment as a page shows it. */
import {
  isOpeningStep,
  listSteps,
  type Step,
  sayAmbitionHistory,
  sayDueHistory,
} from '../model/ledger-words.ts';
import { toVisibleText, toVisibleTexts } from '../render/wording.ts';
import { makeAmendmentAnchors } from './amendments.ts';
import type { LedgerPart, SiteEntry } from './entry.ts';
import { PAGES, type Site } from './site.ts';

export interface CommitmentView {
  /** Its anchor. */
  readonly id: string;
  readonly title: string;
  /** The link to the entry in the brief; empty if it was removed. */
  readonly href: string;
  readonly isThere: boolean;
  /** What all its changes add up to. */
  readonly sums: readonly string[];
  readonly steps: readonly StepView[];
}

export interface StepView {
  readonly on: string;
  readonly changes: readonly { readonly says: string; readonly why: string; readonly href: string }[];
  /** Whether it shows the first values. */
  readonly isFirst: boolean;
  /** The committer and the subject; empty for the public. */
  readonly by: string;
  readonly subject: string;
  readonly commit: string;
}

export function listCommitmentViews(entry: SiteEntry, site: Site): readonly CommitmentView[] {
  const { ledger } = entry;
  if (!ledger) return [];
  const anchors = makeAmendmentAnchors(entry.amendments);
  const named = new Set<string>();
  return ledger.ledger.commitments.map((commitment) => {
    const { section, id, title, isThere } = commitment;
    const own = section === 'strategy';
    const listed = own ? undefined : site.catalogue(entry).get(id);
    const anchor = own ? 'promise_strategy' : named.has(id) ? `promise_${section}_${id}` : id;
    named.add(id);
    return {
      id: anchor,
      title: own ? entry.words.say('The strategy itself') : toVisibleText(title) || id,
      href: isThere && listed ? `${PAGES.brief}#${id}` : own ? PAGES.brief : '',
      isThere,
      sums: toVisibleTexts(
        [sayAmbitionHistory(commitment), sayDueHistory(commitment, own ? 'end' : 'due')].filter(
          (text) => text !== undefined,
        ),
      ),
      steps: listSteps(commitment).map((step) => makeStepView(step, ledger, entry, anchors)),
    };
  });
}

function makeStepView(
  { on, changes, by, subject, commit }: Step,
  { named }: LedgerPart,
  { words }: SiteEntry,
  anchors: ReadonlyMap<string, string>,
): StepView {
  return {
    on: words.date(on),
    isFirst: changes.slice(0, 1).some(isOpeningStep),
    changes: changes.map(({ says, reason }) => {
      const anchor = anchors.get(reason?.file.split('/').at(-1) ?? '');
      return { says, why: toVisibleText(reason?.why), href: anchor === undefined ? '' : `#${anchor}` };
    }),
    by: named ? toVisibleText(by) : '',
    subject: named ? toVisibleText(subject) : '',
    commit: commit.slice(0, 7),
  };
}
