import { capitalizeFirst, joinNouns, NOUN } from '../../model/names.ts';
import { findEntryPlace, listNamedItems, type Plan } from '../../model/plan.ts';
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
  *check(plan) {
    const first = new Map<string, Named>();
    for (const named of listNamed(plan)) {
      const other = first.get(named.id);
      if (!other) first.set(named.id, named);
      else
        yield {
          ...named.place,
          message: `The id \`${named.id}\` names ${named.what}, and already ${other.what}.`,
          about: named.id,
          related: [{ ...other.place, message: `${capitalizeFirst(other.label)} stands here.` }],
        };
    }
  },
};

/** Something that has an id: an entry, or an item of a list. */
interface Named {
  readonly id: string;
  readonly place: { readonly at: object; readonly key?: string };
  readonly what: string;
  readonly label: string;
}

function listNamed({ entries, strategy }: Plan): readonly Named[] {
  return [
    ...entries.map((entry) => ({
      id: entry.id,
      place: findEntryPlace(entry),
      what: joinNouns([entry.section]),
      label: `${NOUN[entry.section]} \`${entry.id}\``,
    })),
    ...listNamedItems(strategy).map(({ id, list, item }) => ({
      id,
      place: { at: item, key: 'id' },
      what: `an entry of \`${list}\``,
      label: `entry \`${id}\` of \`${list}\``,
    })),
  ];
}
