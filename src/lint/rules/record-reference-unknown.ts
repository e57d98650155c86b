import { STRATEGY_ITSELF } from '../../model/amendment.ts';
import { joinNouns } from '../../model/names.ts';
import { findNearest } from '../../model/nearest.ts';
import { listNamedItems, type Plan, type Section } from '../../model/plan.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { listNamedIds, type NamedId } from '../../model/record-ids.ts';
import { listAskedIds } from '../../people/asked-ids.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import { listActionIds } from '../../track/actions.ts';
import type { Problem, Rule } from '../rule.ts';

export const recordReferenceUnknown: Rule = {
  id: 'record-reference-unknown',
  level: 'error',
  kind: 'data',
  readsRecords: true,
  summary: 'A check-in names what the plan has, or had.',
  why: 'A value under a mistyped id is lost: no status counts it, and its owner looks silent.',
  source: 'Referential integrity',
  fix: 'Write the id as the plan does. An entry that was renamed keeps its history with `renamed_from`.',
  bad: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  good: `
criteria:
  loan-time: { outcome: Members decide sooner., measure: Median hours, baseline: 72, target: 4 }
`,
  checkin: { bad: 'measures: { loan-tine: 60 }\n', good: 'measures: { loan-time: 60 }\n' },
  many: (_, found) => `${found} references in records name something that is not in the plan.`,
  *check(plan, { records }) {
    const book = makeBook(plan, records);
    for (const dated of records.checkins)
      for (const named of listNamedIds(dated)) {
        const says = explainUnknown(book, named);
        if (says) yield { record: dated.name, at: named.at, key: named.key, about: named.id, ...says };
      }
  },
};

/** The ids that a check-in may name. */
interface Book {
  readonly sections: ReadonlyMap<string, Section>;
  readonly items: ReadonlySet<string>;
  readonly actions: ReadonlySet<string>;
  /** Dimensions and statements of surveys, which an action may be about. */
  readonly asked: ReadonlySet<string>;
  /** Ids of entries that the plan had, by a rename, an amendment or its history. */
  readonly former: ReadonlySet<string>;
}

function makeBook(plan: Plan, records: PlanRecords): Book {
  const { checkins, amendments, formerIds } = records;
  const former = plan.entries.flatMap(({ id, within }) => {
    const entry = (within as Readonly<Record<string, unknown>>)[id];
    const name =
      typeof entry === 'object' && entry !== null && 'renamed_from' in entry ? entry.renamed_from : undefined;
    return typeof name === 'string' ? [name] : [];
  });
  const isThere = (id: string) => plan.entries.some((one) => one.id === id);
  const amended = amendments.flatMap(({ changes = [] }) => changes.flatMap(({ of }) => of ?? []));
  return {
    sections: new Map(plan.entries.map(({ id, section }) => [id, section])),
    items: new Set(listNamedItems(plan.strategy).map(({ id }) => id)),
    actions: new Set(listActionIds(listActionBearers(checkins, records)).map(({ id }) => id)),
    asked: new Set(records.surveys.flatMap(({ record }) => [...listAskedIds(record)])),
    // An id that the plan has is judged by where it stands now.
    former: new Set([...former, ...amended, ...formerIds].filter((id) => !isThere(id))),
  };
}

/** A part of a check-in: the sections of the plan whose ids it takes, and how it uses them. */
interface Part {
  readonly to: readonly Section[];
  readonly does: string;
}

const PARTS: Readonly<Record<string, Part>> = {
  measures: { to: ['criteria', 'key_results', 'indicators'], does: 'A value is given for' },
  objectives: { to: ['objectives'], does: 'A status is given for' },
  initiatives: { to: ['initiatives'], does: 'A status is given for' },
  capabilities: { to: ['capabilities'], does: 'A level is given for' },
  assumptions: { to: ['assumptions'], does: 'A state is given for' },
};

function explainUnknown(book: Book, { id, section }: NamedId): Pick<Problem, 'message' | 'help'> | undefined {
  if (book.former.has(id)) return undefined;
  if (section === 'done') return explainDone(book, id);
  if (section === 'actions')
    return book.sections.has(id) || book.items.has(id) || book.asked.has(id)
      ? undefined
      : sayUnknown('An action is about', id, [...book.sections.keys(), ...book.items]);
  const part = PARTS[section];
  const found = book.sections.get(id);
  if (!part || (found !== undefined && part.to.includes(found))) return undefined;
  if (found !== undefined)
    return {
      message: `${part.does} \`${id}\`, which is ${joinNouns([found])} and not ${joinNouns(part.to)}.`,
      help: `Move \`${id}\` to the part for it, or write the id of ${joinNouns(part.to)}.`,
    };
  const names = [...book.sections].flatMap(([name, own]) => (part.to.includes(own) ? [name] : []));
  return sayUnknown(part.does, id, names);
}

/** Recognises `told-loan-time-jon-bell`: Jon Bell knows of the commitment that moved, as `strat due` asks. */
function isTelling({ sections, former }: Book, id: string): boolean {
  const ids = [...sections.keys(), ...former, STRATEGY_ITSELF];
  return ids.some((one) => id.startsWith(`told-${one}-`));
}

function explainDone(book: Book, id: string): Pick<Problem, 'message' | 'help'> | undefined {
  if (book.actions.has(id) || book.items.has(id) || isTelling(book, id)) return undefined;
  const found = book.sections.get(id);
  if (found === undefined) return sayUnknown('`done` names', id, [...book.actions, ...book.items]);
  const isWork = found === 'objectives' || found === 'initiatives';
  return {
    message: `\`done\` names \`${id}\`, which is ${joinNouns([found])} and not an action or an item of a list.`,
    ...(isWork && { help: `Write \`${found}: { ${id}: done }\`.` }),
  };
}

function sayUnknown(does: string, id: string, names: readonly string[]): Pick<Problem, 'message' | 'help'> {
  const message = `${does} \`${id}\`, which is not in the plan and never was.`;
  const meant = findNearest(id, names);
  return meant === undefined
    ? { message }
    : { message: `${message} Did you mean \`${meant}\`?`, help: `Write \`${meant}\` in place of \`${id}\`.` };
}
