import type { RuleSetting } from '../../src/lint/config/settings.ts';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import type { LintRecords } from '../../src/lint/record-lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { AMENDMENT } from '../../src/model/amendment.ts';
import { CHECKIN } from '../../src/model/checkin.ts';
import { type DatedCheckin, sortCheckins } from '../../src/model/dated-checkin.ts';
import type { DatedMeeting, DatedRetro, DatedSurvey } from '../../src/model/dated-record.ts';
import {
  EXAMPLE_DAY,
  type ExampleRecord,
  type ExampleRecords,
  listExampleRecords,
} from '../../src/model/example-record.ts';
import type { Finding } from '../../src/model/finding.ts';
import { makePlan, type Plan } from '../../src/model/plan.ts';
import { NO_RECORDS, type PlanRecords } from '../../src/model/plan-records.ts';
import { isOfKind } from '../../src/model/record.ts';
import { RECORD_KINDS } from '../../src/model/records.ts';
import { parseStrategy, type RecordReading } from '../../src/source/parse.ts';
import { parseRecord } from '../../src/source/record.ts';

/** Reads a strategy; the text may leave out its first two lines. */
export function read(text: string) {
  const whole = /^strat:|^\{/m.test(text) ? text : `strat: 1\nname: Example\n${text}`;
  return parseStrategy(new TextEncoder().encode(whole), 'strategy.yaml');
}

/** Reads a strategy without mistakes of form. */
export function planFrom(text: string): Plan {
  const { model } = read(text);
  if (!model) throw new Error('the strategy cannot be read');
  return makePlan(model);
}

/** A check-in of 2026-12-31 by nadia, with the keys of a text. */
function readCheckin(text: string, more: Partial<DatedCheckin> = {}) {
  const on = more.on ?? '2026-12-31';
  const name = more.name ?? `checkins/${on}.yaml`;
  const whole = `strat: 1\nkind: checkin\non: ${on}\nby: nadia\n${text}`;
  const reading = parseRecord(CHECKIN, new TextEncoder().encode(whole), name);
  if (!reading.model) throw new Error('the check-in cannot be read');
  const dated = {
    name,
    checkin: reading.model,
    narrative: '',
    on,
    recordedOn: undefined,
    isNew: true,
    ...more,
  };
  return { dated, file: { name, reading, isNew: dated.isNew } };
}

/** Check-ins as \`lint\` takes them: texts by the day on which they were said, or with more about each. */
export function recordsFrom(
  checkins: readonly (readonly [text: string, more?: Partial<DatedCheckin>])[],
  more: Partial<PlanRecords> = {},
): LintRecords {
  const all = checkins.map(([text, about]) => readCheckin(text, about));
  return {
    files: all.map(({ file }) => file),
    plan: {
      ...NO_RECORDS,
      today: EXAMPLE_DAY,
      checkins: sortCheckins(all.map(({ dated }) => dated)),
      ...more,
    },
  };
}

/** Reads the records of a rule's example. */
export function exampleRecords(
  examples: ExampleRecords | undefined,
  isClosing = false,
): LintRecords | undefined {
  if (examples === undefined) return undefined;
  const all = listExampleRecords(examples);
  const checkins = all
    .filter(({ name }) => name.startsWith('checkins/'))
    .map(({ name, text, receivedOn }) => {
      const [, on = '', lines = ''] =
        /^strat: 1\nkind: checkin\non: (\S+)\nby: \S+\n([\s\S]*)$/.exec(text) ?? [];
      return [lines, { name, on, recordedOn: receivedOn }] as const;
    });
  const amendments = all
    .filter(({ name }) => name.startsWith('amendments/'))
    .map(({ name, text }) => {
      const { model, narrative, findings } = parseRecord(AMENDMENT, new TextEncoder().encode(text), name);
      if (!model || findings.length > 0) throw new Error('the amendment cannot be read');
      return { on: model.on, changes: model.changes, narrative };
    });
  const found = all
    .filter(({ name }) => /^(?:surveys|meetings|retros)\/.*\.(?:ya?ml|md)$/.test(name))
    .map(readPeopleRecord);
  const listKind = <M>(folder: string) =>
    found.filter(({ dated: { name } }) => name.startsWith(`${folder}/`)).map(({ dated }) => dated as M);
  const made = recordsFrom(checkins, {
    isClosing,
    amendments,
    surveys: listKind<DatedSurvey>('surveys'),
    meetings: listKind<DatedMeeting>('meetings'),
    retros: listKind<DatedRetro>('retros'),
    strayFiles: all.flatMap(({ name }) => (/^surveys\/.*\.(?!ya?ml$|md$)[^.]*$/.test(name) ? [name] : [])),
  });
  return { ...made, files: [...made.files, ...found.map(({ file }) => file)] };
}

/** Reads a survey, a meeting or a retrospective of an example. */
function readPeopleRecord({ name, text, receivedOn }: ExampleRecord) {
  const kind = RECORD_KINDS.find((one) => isOfKind(one, name));
  if (!kind) throw new Error(`${name} is no record`);
  const reading = parseRecord(kind, new TextEncoder().encode(text), name);
  const record = reading.model as { readonly on?: string } | undefined;
  if (!record || reading.findings.length > 0)
    throw new Error(`${name}: ${reading.findings.map(({ message }) => message).join(' ')}`);
  const dated = {
    name,
    record,
    narrative: reading.narrative,
    on: record.on ?? '',
    recordedOn: receivedOn,
    isNew: true,
  };
  return { dated, file: { name, reading: reading as RecordReading<object>, isNew: true } };
}

export interface With {
  readonly records?: LintRecords;
  readonly options?: RuleSetting['options'];
  readonly parent?: string;
  readonly asOf?: string;
}

/** Returns the findings of one rule for a strategy without its first two lines. */
export function check(
  id: string,
  text: string,
  { options, parent, asOf = '2027-01-15', records }: With = {},
): Finding[] {
  const rule = RULES.find((some) => some.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return lint({
    reading: read(text),
    parent: parent === undefined ? undefined : planFrom(parent),
    rules: [rule],
    settings: { ...DEFAULTS, only: new Set([id]), rules: new Map(options ? [[id, { options }]] : []) },
    asOf,
    records,
  });
}

/** Returns only the messages. */
export function told(...input: Parameters<typeof check>): string[] {
  return check(...input).map(({ message }) => message);
}

/** Makes a stage with objectives: each by its id and the keys below it. */
export function stage(name: string, objectives: Readonly<Record<string, string>>): string {
  const entries = Object.entries(objectives).map(([id, keys]) => `      ${id}: { ${keys} }\n`);
  return `  ${name}:\n    objectives:\n${entries.join('')}`;
}
