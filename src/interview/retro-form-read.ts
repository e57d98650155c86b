/** Reads a filled-in form of a look back. What cannot be read is reported with its line; nothing is guessed. */
import { LAYERS } from '../model/choices.ts';
import { findNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { explainLength } from './asking.ts';
import { type FormLine, splitForm } from './form-lines.ts';
import { readYesNo } from './line-answers.ts';
import type { RetroLayer, SaidBreakdown } from './retro-breakdown.ts';
import { BREAKDOWN_LINES, FORM_PARTS, HEAD_LINES } from './retro-form.ts';
import {
  explainUnknownIds,
  findPersonHandle,
  type RetroTalkGround,
  splitIds,
  splitPersonNames,
} from './retro-ground.ts';
import { explainWrongDate, readDue } from './retro-interview.ts';
import { LAYER_TITLES } from './retro-layers.ts';

/** A line that cannot be read. */
export interface WrongLine {
  readonly line: number;
  readonly why: string;
}

/** A text with its line. */
export interface PlacedText {
  readonly line: number;
  readonly text: string;
}

export interface ReadRetroForm {
  readonly on: string | undefined;
  readonly by: string | undefined;
  readonly present: readonly string[];
  readonly breakdowns: readonly SaidBreakdown[];
  readonly worked: readonly string[];
  readonly learned: readonly string[];
  /** By id. */
  readonly results: ReadonlyMap<string, PlacedText>;
  readonly carry: ReadonlyMap<string, PlacedText>;
  readonly narrative: string;
  readonly wrong: readonly WrongLine[];
}

/** Returns whether a text is a form: it has our headings. */
export function isRetroForm(text: string): boolean {
  return LAYERS.some((layer) => new RegExp(`^## ${LAYER_TITLES[layer].title}\\s*$`, 'm').test(text));
}

const READ_PARTS = [...Object.values(FORM_PARTS), ...LAYERS.map((layer) => LAYER_TITLES[layer].title)];
const isReadPart = (part: string) => READ_PARTS.some((one) => isSameLabel(one, part));

/** Reads a form. */
export function readRetroForm(text: string, ground: RetroTalkGround): ReadRetroForm {
  const all = splitForm(text);
  // Facts are not read, however long they are.
  const tooLong = all.filter(({ text: said, part }) => said.length > TEXT_LIMIT && isReadPart(part));
  const wrong: WrongLine[] = tooLong.map(({ line, text: said }) => ({
    line,
    why: explainLength(said) ?? '',
  }));
  const lines = all.filter((one) => !tooLong.includes(one));
  const inPart = (part: string) => lines.filter((one) => isSameLabel(one.part, part));
  const head = new Map(inPart('').map(({ label, text: said }) => [foldLabel(label ?? ''), said]));
  const list = (part: string) => inPart(part).flatMap((one) => (one.text === '' ? [] : [one.text]));
  const mapped = (part: string) =>
    new Map(
      inPart(part).flatMap(({ label, line, text: said }) =>
        label && said ? [[label, { line, text: said }]] : [],
      ),
    );
  const present = splitPersonNames(head.get(foldLabel(HEAD_LINES.present)));
  return {
    on: head.get(foldLabel(HEAD_LINES.on)) || undefined,
    by: head.get(foldLabel(HEAD_LINES.by)) || undefined,
    present: present.map((name) => findPersonHandle(name, ground.people)),
    breakdowns: LAYERS.flatMap((layer) => readLayer(layer, inPart(LAYER_TITLES[layer].title), ground, wrong)),
    worked: list(FORM_PARTS.worked),
    learned: list(FORM_PARTS.learned),
    results: mapped(FORM_PARTS.results),
    carry: mapped(FORM_PARTS.carry),
    narrative: list(FORM_PARTS.notes).join('\n\n'),
    wrong,
  };
}

/** Our labels are shorter: what is longer is none of them. */
const LABEL_LIMIT = 100;

const foldLabel = (label: string) =>
  label
    .slice(0, LABEL_LIMIT)
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const isSameLabel = (a: string, b: string) => foldLabel(a) === foldLabel(b);

type LineKey = keyof typeof BREAKDOWN_LINES;
const LINE_KEYS = Object.keys(BREAKDOWN_LINES) as readonly LineKey[];

/** Each line with the label of the first begins another breakdown. */
function readLayer(
  layer: RetroLayer,
  lines: readonly FormLine[],
  ground: RetroTalkGround,
  wrong: WrongLine[],
): readonly SaidBreakdown[] {
  const blocks: Map<LineKey, FormLine>[] = [];
  for (const line of lines) {
    if (line.label === undefined) continue;
    const key = LINE_KEYS.find((one) => isSameLabel(BREAKDOWN_LINES[one], line.label ?? ''));
    if (key === undefined) wrong.push({ line: line.line, why: explainLabel(line.label) });
    else {
      if (key === 'what' || blocks.length === 0) blocks.push(new Map());
      blocks.at(-1)?.set(key, line);
    }
  }
  return blocks.flatMap((block) => readBlock(layer, block, ground, wrong));
}

function explainLabel(label: string): string {
  const nearest = findNearest(label, Object.values(BREAKDOWN_LINES));
  return `The form has no line ${quoteValue(label)}.${nearest === undefined ? '' : ` Did you mean ${quoteValue(nearest)}?`}`;
}

function readBlock(
  layer: RetroLayer,
  block: ReadonlyMap<LineKey, FormLine>,
  ground: RetroTalkGround,
  wrong: WrongLine[],
): readonly SaidBreakdown[] {
  const say = (key: LineKey) => block.get(key)?.text || undefined;
  const refuse = (key: LineKey, why: string | undefined) => {
    const line = block.get(key)?.line;
    if (why !== undefined && line !== undefined) wrong.push({ line, why });
  };
  const what = say('what');
  const [first] = [...block.values()].filter(({ text }) => text !== '');
  if (!first) return [];
  if (what === undefined) {
    wrong.push({ line: first.line, why: `Say first what broke down: fill in “${BREAKDOWN_LINES.what}”.` });
    return [];
  }
  const of = splitIds(say('of') ?? '');
  refuse('of', explainUnknownIds(of, ground.ids));
  const due = say('due');
  if (due !== undefined) refuse('due', explainWrongDate(due));
  const wanted = say('initiative');
  const isInitiative = wanted === undefined ? undefined : readYesNo(wanted);
  if (isInitiative?.is === 'wrong') refuse('initiative', isInitiative.why);
  const owner = say('owner');
  const action = say('action');
  if (action === undefined && (owner ?? due) !== undefined)
    refuse(owner === undefined ? 'due' : 'owner', `Fill in “${BREAKDOWN_LINES.action}”, too.`);
  return [
    {
      layer,
      what,
      of,
      because: say('because'),
      prevented: say('prevented'),
      ours: say('ours'),
      action,
      owner: owner === undefined ? undefined : findPersonHandle(owner, ground.people),
      due: due === undefined ? undefined : readDue(due),
      isInitiative: isInitiative?.is === 'read' && isInitiative.value,
    },
  ];
}
