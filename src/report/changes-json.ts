/** Formats changes for programs: one object with the keys of a published schema. */
import type { Change } from '../model/change.ts';
import { LEVELS } from '../model/finding.ts';
import { type ChangeFormat, filterGoalposts } from './changes.ts';
import { makeCheckinEntry } from './checkin-news-json.ts';
import { isOpen } from './heading.ts';
import { writeSafeJson } from './json.ts';

export const formatChangesJson: ChangeFormat = ({ name, from, to, changes, asOf, news }) => {
  const moved = filterGoalposts(changes);
  const [errors, warnings, infos] = LEVELS.map(
    (level) => changes.filter((one) => one.level === level).length,
  );
  return writeSafeJson({
    version: 1,
    changes: changes.map(makeChangeEntry),
    checkins: (news?.checkins ?? []).map(makeCheckinEntry),
    states: news?.moves ?? [],
    summary: {
      name,
      from,
      to,
      asOf,
      goalposts: moved.length,
      acknowledged: moved.filter(({ acknowledged }) => acknowledged).length,
      unacknowledged: moved.filter(isOpen).length,
      errors,
      warnings,
      infos,
      checkins: news?.checkins.length ?? 0,
      states: news?.moves.length ?? 0,
      editorial: changes.filter((change) => change.class === 'editorial').length,
    },
  });
};

/** Makes an entry: of the row, it adds what no other key holds. */
function makeChangeEntry({ row, words: _, before, after, ...change }: Change) {
  const { about, was, now } = row;
  return { ...change, about, was, now, before, after };
}
