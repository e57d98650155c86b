/** What the public may see of a log. Everything else is taken out before anything is said. */
import { loadStrategy } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Checkin } from '../../model/checkin.ts';
import type { Commitment, Ledger, Moment, Revision } from '../../model/ledger.ts';
import type { Strategy } from '../../model/schema.ts';
import type { StoryOf } from '../../report/ledger-json.ts';
import { keepPublicLedger, keepPublicRevisions, listEverHiddenIds } from '../../site/for-public.ts';
import { keepPublicStory } from '../../track/public-story.ts';
import {
  refuseBrokenForPublic,
  refuseConfidential,
  reportDoubts,
  requireStrategy,
} from '../brief/one-strategy.ts';
import type { Records } from '../status/sources.ts';

export interface PublicGround {
  /** The strategy as it stands here, with its directory of people. */
  readonly whole: Strategy;
  keepRevisions(revisions: readonly Revision[]): readonly Revision[];
  /** Drops what check-ins say of a measure under an id that was ever hidden. */
  keepRecords(records: Records): Pick<Records, 'checkins' | 'amendments'>;
  /** Drops former ids, and who committed what. */
  keepLedger(ledger: Ledger): Ledger;
  /** Keeps the values of the measures in a ledger that still has its former ids. */
  keepStories(ledger: Ledger, storyOf: StoryOf): StoryOf;
}

/**
 * Loads what the public may see.
 * @throws UserError if the strategy is confidential now, or cannot be read well enough to tell
 */
export function loadPublicGround(host: Host, full: string, revisions: readonly Revision[]): PublicGround {
  const { reading } = loadStrategy(host.files, host.cwd, full);
  refuseBrokenForPublic(reading, 'public');
  const whole = requireStrategy(reading);
  refuseConfidential(whole, reading.file, 'public');
  reportDoubts(host, whole, reading.file, 'public');
  const hidden = listEverHiddenIds([whole, ...revisions.flatMap(({ strategy }) => strategy ?? [])]);
  return {
    whole,
    keepRevisions: (all) => keepPublicRevisions(all, hidden),
    keepRecords: ({ checkins, amendments }) => ({
      amendments,
      checkins: checkins.map((one) => ({ ...one, checkin: dropHiddenMeasures(one.checkin, hidden) })),
    }),
    keepLedger: (ledger) => dropAuthors(keepPublicLedger(ledger)),
    keepStories: (ledger, storyOf) => {
      const known = new Map(ledger.commitments.map((one) => [makeKey(one), one]));
      return (commitment) => {
        // The public sees values of criteria alone.
        if (commitment.section !== 'criteria') return undefined;
        const own = known.get(makeKey(commitment));
        const story = own && storyOf(own);
        return story && keepPublicStory(story);
      };
    },
  };
}

const makeKey = ({ section, id }: Commitment) => `${section}/${id}`;

function dropHiddenMeasures(checkin: Checkin, hidden: ReadonlySet<string>): Checkin {
  const measures = Object.entries(checkin.measures ?? {}).filter(([id]) => !hidden.has(id));
  const corrections = (checkin.corrections ?? []).filter(({ of }) => of === undefined || !hidden.has(of));
  return { ...checkin, measures: Object.fromEntries(measures), corrections };
}

const dropAuthor = <M extends Moment>(moment: M): M => ({ ...moment, by: '', subject: '' });

function dropAuthors(ledger: Ledger): Ledger {
  return {
    ...ledger,
    since: ledger.since && dropAuthor(ledger.since),
    unread: ledger.unread.map(dropAuthor),
    commitments: ledger.commitments.map((commitment) => ({
      ...commitment,
      events: commitment.events.map(dropAuthor),
      fields: commitment.fields.map(({ field, entries }) => ({ field, entries: entries.map(dropAuthor) })),
    })),
  };
}
