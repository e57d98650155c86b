/** Writes a survey: counts by group, as a new record beside the strategy. */
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { SURVEY, type SurveyCounts } from '../../model/survey.ts';
import { STATEMENTS_VERSION, type StatedInstrument } from '../../people/instruments/structure.ts';
import { findInstrument } from '../../people/instruments.ts';
import { type StoredAnswers, storeCounts } from '../../people/store-counts.ts';
import type { GroupTally } from '../../people/tally.ts';
import { writeScalar } from '../../source/edit/write-yaml.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { findFreeName, refuseOddFolder } from '../record/checkin.ts';

export interface SurveyDraft {
  readonly instrument: StatedInstrument;
  readonly from: Day | undefined;
  readonly on: Day;
  readonly by: string;
  readonly asked: number;
  readonly least: number;
  readonly tallies: ReadonlyMap<string, GroupTally>;
}

/** A survey as it was written, or would be. */
export interface MadeSurvey {
  readonly text: string;
  /** Absolute. */
  readonly path: string;
  readonly stored: StoredAnswers;
  readonly answered: number;
}

/** Makes the file of a survey. @param strategy its path, absolute */
export function makeSurvey(host: Host, strategy: string, draft: SurveyDraft): MadeSurvey {
  const { instrument, tallies, least, asked, on } = draft;
  const answered = [...tallies.values()].reduce((sum, { people }) => sum + people, 0);
  if (answered === 0)
    throw new UserError(
      'Nobody has answered, so nothing was written.',
      'Import the sheet once it has answers.',
    );
  if (answered > asked)
    throw new UserError(
      `${answered} people answered, but \`--asked\` says ${asked}.`,
      'Give the number of people who were asked. Nothing was written.',
    );
  if (answered < least)
    throw new UserError(
      `Only ${answered} people answered. With fewer than ${least}, somebody could be found, so nothing was written.`,
      'Ask again, or wait for more answers.',
    );
  const stored = storeCounts(tallies, findInstrument(instrument).dimensions, least);
  const text = writeSurveyText(draft, stored, answered);
  const path = findFreeName(host.files, join(dirname(strategy), SURVEY.folder, `${on}-${instrument}`));
  readBack(text, formatPath(host.cwd, path));
  return { text, path, stored, answered };
}

/** Writes it. */
export function recordSurvey(host: Host, { path, text }: MadeSurvey): void {
  refuseOddFolder(host, dirname(path));
  host.files.write(path, text);
}

/** Names it for a command. */
export const nameSurvey = (path: string): string => `${SURVEY.folder}/${basename(path)}`;

function writeSurveyText(draft: SurveyDraft, { groups, answers }: StoredAnswers, answered: number): string {
  const { instrument, from, on, by, asked, least } = draft;
  const [first = '', ...rest] = writeScalar(by, 2);
  const sizes = Object.entries(groups).map(([name, size]) => `${writeName(name)}: ${size}`);
  const head = [
    'strat: 1',
    'kind: survey',
    `instrument: ${instrument}`,
    `version: ${STATEMENTS_VERSION}`,
    ...(from === undefined ? [] : [`from: ${from}`]),
    `on: ${on}`,
    `by: ${first}`,
    ...rest,
    `asked: ${asked}`,
    `answered: ${answered}`,
    `least: ${least}`,
    `groups: { ${sizes.join(', ')} }`,
    'answers:',
  ];
  const lines = Object.entries(answers).map(([id, cells]) => `  ${id}: { ${writeCells(cells)} }`);
  return `${[...head, ...lines, ...HINT].join('\n')}\n`;
}

const HINT = [
  '# themes:',
  '#   - What came up, in your words; no quotations.',
  '# actions:',
  '#   a-new-id: { what: What follows from it, of: believe, owner: NAME, due: YYYY-MM-DD }',
];

function writeCells(cells: Readonly<Record<string, SurveyCounts>>): string {
  return Object.entries(cells)
    .map(
      ([name, counts]) =>
        `${writeName(name)}: ${typeof counts === 'string' ? counts : `[${counts.join(', ')}]`}`,
    )
    .join(', ');
}

/** Writes the name of a group, in quotes where it is not one plain word. */
function writeName(name: string): string {
  return /^[a-z][a-z-]*$/.test(name) && !/^(?:y|n|yes|no|on|off|true|false|null)$/.test(name)
    ? name
    : JSON.stringify(name);
}

/** Reads the text as a check would. */
function readBack(text: string, file: string): void {
  const reading = parseRecord(SURVEY, new TextEncoder().encode(text), file);
  const [wrong] = [...reading.findings, ...findNewRecordGaps(SURVEY, reading)].filter(
    ({ level }) => level === 'error',
  );
  if (wrong) throw new UserError(wrong.message, `${wrong.help ?? ''} Nothing was written.`.trim());
}
