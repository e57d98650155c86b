import { capitalizeFirst, joinNouns, NOUN } from '../../model/names.ts';
import { findEntryPlace, listNamedItems, type Plan } from '../../model/plan.ts';
import { type ActionBearer, listActionBearers } from '../../track/action-bearers.ts';
import { listActionIds } from '../../track/actions.ts';
import type { Problem, Rule } from '../rule.ts';

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
  many: (_, found) => `${found} ids are used for two things.`,
  *check(plan, { records }) {
    const first = new Map<string, Named>();
    for (const named of listNamed(plan)) {
      const other = first.get(named.id);
      if (!other) first.set(named.id, named);
      else
        yield {
          ...named.place,
          message: `The id \`${named.id}\` names ${named.what}, and already ${other.what}.`,
          help: adviseOnId(named.id, first),
          about: named.id,
          related: [{ ...other.place, message: `${capitalizeFirst(other.label)} stands here.` }],
        };
    }
    yield* checkActions(
      new Map([...first].map(([id, { what }]) => [id, what])),
      listActionBearers(records.checkins, records),
    );
  },
};

/** Suggests an id that is free. */
function adviseOnId(id: string, taken: ReadonlyMap<string, Named>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `Give this one another id, such as \`${id}-${number}\`, also in the places that mean it.`;
}

/** Checks the ids of actions: of two with the same id, a new one is wrong before one that is merged. */
function* checkActions(
  taken: ReadonlyMap<string, string>,
  bearers: readonly ActionBearer[],
): Iterable<Problem> {
  const known = new Map(taken);
  const all = listActionIds(bearers);
  const merged = all.filter(({ isNew }) => !isNew);
  for (const { key, id, file, at, atKey } of [...merged, ...all.filter(({ isNew }) => isNew)]) {
    const holder = known.get(key);
    if (holder === undefined) known.set(key, `an action in ${file}`);
    else
      yield {
        record: file,
        at,
        key: atKey,
        about: key,
        message: `The id \`${key}\` of an action is taken: it names ${holder}.${id === key ? '' : ` This one is shown as \`${id}\`.`}`,
        help: 'Give the action another id.',
      };
  }
}

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
