import { capitalizeFirst, joinNouns, NOUN } from '../../model/names.ts';
import { type Entry, findEntryPlace } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const idDuplicate: Rule = {
  id: 'id-duplicate',
  level: 'error',
  kind: 'shape',
  summary: 'An id names one entry in the whole file, whatever its section.',
  why: 'Where two entries share an id, `serves: [one-record]` may mean either, and so may a check-in or an amendment.',
  source: 'The file format, version 1: ids are unique across the document',
  fix: 'Give one of the two another id, also in the places that name it.',
  bad: `
stages:
  substantial:
    objectives:
      one-record:
        result: A nurse in any clinic sees what the last clinic saw.
initiatives:
  one-record:
    what: Connect the six clinics to the county record
    serves: [one-record]
`,
  good: `
stages:
  substantial:
    objectives:
      one-record:
        result: A nurse in any clinic sees what the last clinic saw.
initiatives:
  connect-clinics:
    what: Connect the six clinics to the county record
    serves: [one-record]
`,
  *check({ entries }) {
    const first = new Map<string, Entry>();
    for (const entry of entries) {
      const other = first.get(entry.id);
      if (!other) first.set(entry.id, entry);
      else
        yield {
          ...findEntryPlace(entry),
          message: `The id \`${entry.id}\` names ${joinNouns([entry.section])}, and already ${joinNouns([other.section])}.`,
          about: entry.id,
          related: [
            {
              ...findEntryPlace(other),
              message: `${capitalizeFirst(NOUN[other.section])} \`${entry.id}\` stands here.`,
            },
          ],
        };
    }
  },
};
