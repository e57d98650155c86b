/** The form of a look back, as Markdown for a meeting: the same questions, to be filled in and read back. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { LAYERS } from './retro-breakdown.ts';
import type { RetroTalkGround } from './retro-ground.ts';
import { CAUSES, LAYER_TITLES } from './retro-layers.ts';

/** The lines of a breakdown, in the order in which they are asked. */
export const BREAKDOWN_LINES = {
  what: 'What broke down',
  of: 'It concerns (ids)',
  because: 'Because',
  prevented: 'What could have prevented it',
  ours: 'Which part of this was ours',
  action: 'What we will do',
  owner: 'Who',
  due: 'By when',
  initiative: 'Make it an initiative (yes or no)',
} as const;

/** The lines at the top. */
export const HEAD_LINES = { on: 'Day', by: 'Written by', present: 'Present' } as const;

/** The headings that hold answers; what stands below any other is not read. */
export const FORM_PARTS = {
  worked: 'What worked',
  learned: 'What we learned',
  results: 'Results',
  carry: 'The next strategy',
  notes: 'Notes',
} as const;

export interface FormInput {
  /** Escaped for Markdown. */
  readonly title: string;
  /** The facts, as Markdown. */
  readonly facts: string;
  readonly by: string | undefined;
  readonly ground: RetroTalkGround;
}

const writeLine = (label: string, value = '') => `- **${label}:** ${value}`.trimEnd();

/** Writes the form. */
export function writeRetroForm({ title, facts, by, ground }: FormInput): string {
  const head = [
    `# Looking back: ${title}`,
    '',
    writeLine(HEAD_LINES.on, ground.on),
    writeLine(HEAD_LINES.by, by && escapeMarkdown(by)),
    writeLine(HEAD_LINES.present),
    '',
    'Write behind the colons. For another breakdown, copy its lines. To record it, run',
    '`strat retro --answers FILE`.',
    '',
    '## What is known',
    '',
    facts.trimEnd(),
    ...sayShort(ground),
  ];
  const layers = LAYERS.flatMap((layer) => [
    '',
    `## ${LAYER_TITLES[layer].title}`,
    '',
    `${capitalize(LAYER_TITLES[layer].question)} Often the cause: ${CAUSES[layer]}.`,
    '',
    ...Object.values(BREAKDOWN_LINES).map((label) => writeLine(label)),
  ]);
  const lists = [FORM_PARTS.worked, FORM_PARTS.learned].flatMap((part) => ['', `## ${part}`, '', '-']);
  return `${[...head, ...layers, ...lists, ...writeClosing(ground), '', `## ${FORM_PARTS.notes}`].join('\n')}\n`;
}

function sayShort({ short }: RetroTalkGround): readonly string[] {
  if (short.length === 0) return [];
  return ['', `To explain: ${short.map(({ id, says }) => `${id} (${says})`).join(', ')}.`];
}

function writeClosing({ closing }: RetroTalkGround): readonly string[] {
  if (!closing) return [];
  const results = closing.map(({ id, latest }) =>
    writeLine(id, latest === undefined ? '' : String(latest.value)),
  );
  const carry = closing.map(({ id }) => writeLine(id, 'kept'));
  return [
    ...['', `## ${FORM_PARTS.results}`, '', ...results],
    ...['', `## ${FORM_PARTS.carry}`, '', 'Write kept, changed or dropped.', '', ...carry],
  ];
}

const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
