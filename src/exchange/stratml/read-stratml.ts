/** Reads a StratML document (ISO 17469, Part 1 and 2) as a draft; every text and attribute is mapped or kept. */
import type { Day } from '../../model/dates.ts';
import { isDraftMap } from '../../model/draft.ts';
import { getStrategyKinds } from '../../model/key-kinds.ts';
import { orderKeys } from '../../model/key-order.ts';
import { buildCheckins } from '../intake/build-checkins.ts';
import { openIntake } from '../intake/intake.ts';
import { keepWhatDoesNotFit } from '../intake/keep-unfit.ts';
import { isPlaceholder } from '../intake/read-value.ts';
import type { ImportReading } from '../intake/reading.ts';
import { findStratmlRoot, USUAL_TYPE } from './dialect.ts';
import { collectElementTexts, findChild, listChildren } from './element-texts.ts';
import type { XmlElement } from './parse-stratml.ts';
import { readPlanInformation } from './plan-information.ts';
import { isSingleGoal, readGoal } from './read-entries.ts';
import { readStakeholders } from './read-people.ts';
import { readDay } from './result-values.ts';
import { keepElement, type StratmlReader, setDraft, takeElement } from './stratml-reader.ts';

export interface StratmlOptions {
  /** The name of the plan where the document has none. */
  readonly name: string;
  readonly asOf: Day;
}

/** The most characters of the name of a plan. */
const NAME_LIMIT = 200;

/** Reads a document. @throws ImportProblem */
export function readStratml(text: string, { name, asOf }: StratmlOptions): ImportReading {
  const root = findStratmlRoot(text);
  const texts = collectElementTexts(root);
  const goals = listChildren(findChild(root, 'StrategicPlanCore'), 'Goal');
  const reader: StratmlReader = {
    texts,
    intake: openIntake(),
    taken: new Set(),
    said: [],
    asOf,
    hasPlaces: goals.some((goal) => texts.listBelow(goal).length > 0 && !isSingleGoal(texts, goal)),
    draft: { strat: 1, name, status: 'draft' },
  };
  readPlan(reader, root);
  for (const [at, goal] of goals.entries()) readGoal(reader, goal, at + 1);
  keepElement(reader, root, []);
  const closed = reader.intake.close(keepWhatDoesNotFit(reader.draft, reader.intake), reader.texts.all);
  const ordered = orderKeys(closed.draft, getStrategyKinds());
  return {
    ...closed,
    draft: isDraftMap(ordered as typeof closed.draft) ? (ordered as typeof closed.draft) : closed.draft,
    narrative: '',
    records: buildCheckins(reader.said, findSubmitter(root) ?? String(reader.draft.owner ?? 'import')),
  };
}

/** Finds the name of the person who submitted the document. */
function findSubmitter(root: XmlElement): string | undefined {
  const element = findChild(root, 'Submitter') ?? findChild(root, 'AdministrativeInformation', 'Submitter');
  const names = ['GivenName', 'FirstName', 'Surname', 'LastName'].flatMap(
    (name) => findChild(element, name)?.text ?? '',
  );
  return names.filter((name) => name !== '' && !isPlaceholder(name)).join(' ') || undefined;
}

function readPlan(reader: StratmlReader, root: XmlElement): void {
  const core = findChild(root, 'StrategicPlanCore');
  const type = reader.texts.all.find(({ at }) => at === '@Type');
  if (type?.text === USUAL_TYPE) reader.intake.map(type, []);
  takeElement(reader, findChild(root, 'Name'), ['name'], NAME_LIMIT);
  takeElement(reader, findChild(core, 'Vision', 'Description'), ['destination', 'statement']);
  takeElement(reader, findChild(core, 'Mission', 'Description'), ['mission']);
  readValues(reader, core);
  readInformation(reader, root);
  readDates(reader, findChild(root, 'AdministrativeInformation'));
  const [organization] = listChildren(core, 'Organization');
  if (organization) readStakeholders(reader, organization, []);
}

/** Reads the names of values, if each has one: the place of each is then its number in the list. */
function readValues(reader: StratmlReader, core: XmlElement | undefined): void {
  const names = listChildren(core, 'Value').map((value) => reader.texts.find(findChild(value, 'Name')));
  const texts = names.flatMap((text) => (text && text.text.length <= NAME_LIMIT ? [text] : []));
  if (texts.length === 0 || texts.length < names.length) return;
  setDraft(
    reader,
    ['values'],
    texts.map(({ text }) => text),
  );
  for (const text of texts) reader.intake.map(text, ['values']);
}

function readInformation(reader: StratmlReader, root: XmlElement): void {
  const text = reader.texts.find(findChild(root, 'OtherInformation'));
  const read = text && readPlanInformation(text.text, reader.draft);
  if (!text || !read) return;
  reader.draft = read;
  for (const map of [read.assumptions, isDraftMap(read.reality) ? read.reality.obstacles : undefined])
    if (isDraftMap(map)) for (const id of Object.keys(map)) reader.taken.add(id);
  reader.intake.map(text, []);
}

function readDates(reader: StratmlReader, element: XmlElement | undefined): void {
  const [start, end] = [findChild(element, 'StartDate'), findChild(element, 'EndDate')];
  const [from, to] = [readDay(start), readDay(end)];
  if (from !== undefined && to !== undefined && from > to) {
    reader.intake.remark(`The plan would start on ${from} and end on ${to}, so neither date is used.`);
    return;
  }
  for (const [key, day, at] of [
    ['start', from, start],
    ['end', to, end],
  ] as const) {
    const text = reader.texts.find(at);
    if (day === undefined || !text) continue;
    setDraft(reader, [key], day);
    reader.intake.map(text, [key]);
    if (text.text !== day) reader.intake.copy(text, []);
  }
}
