/** A gap assessment: leaders talk about what shows the gap; it is written as a survey without votes. */
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { type GapTalkGround, runGapInterview } from '../../interview/gap-interview.ts';
import type { Day } from '../../model/dates.ts';
import { type DraftMap, isDraftList } from '../../model/draft.ts';
import { type GapFinding, SURVEY, type Survey } from '../../model/survey.ts';
import { findInstrument } from '../../people/instruments.ts';
import { findSurveyRemarks } from '../../people/survey-remarks.ts';
import { sayShare, sayState, sayWhere } from '../../report/status-words.ts';
import { writeMap, writeScalar } from '../../source/edit/write-yaml.ts';
import { parseData } from '../../source/parse.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { complain, talk } from '../print.ts';
import { chooseAuthor } from '../record/author.ts';
import { findFreeName, findHandle, makeFileWord, refuseOddFolder } from '../record/checkin.ts';
import { holdKeptInterview } from '../record/kept-interview.ts';
import { listTakenIds } from '../retro/taken-ids.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere, type StatusSource } from '../status/sources.ts';

export interface GapAsk {
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly by: string | undefined;
  /** A file with `evidence:`, in place of questions. */
  readonly answers: string | undefined;
  /** The command that goes on after an interruption. */
  readonly again: string;
}

/** A gap assessment that was written, or would be. */
export interface MadeGap {
  readonly text: string;
  readonly survey: Survey;
  /** Its path, absolute. */
  readonly path: string;
  /** Removes the answers that were kept. */
  finish(): void;
}

/** Makes a gap assessment out of questions or of a file, without writing it. */
export async function makeGap(host: Host, ask: GapAsk): Promise<MadeGap> {
  const { strategy, asOf, isNow } = ask;
  const source = await readSourceHere(host, strategy);
  const { status: settings } = await loadRecordSettings(host, strategy);
  const standings = makeStandings({ ...source, asOf, settings, isNow });
  const author = await chooseAuthor(host, dirname(strategy), ask.by, 'A gap assessment needs an author.');
  const by = findHandle(source.plan, author);
  const held =
    ask.answers === undefined
      ? await holdGapInterview(host, ask, by, makeGapGround(source, standings))
      : { evidence: readGapAnswers(host, ask.answers), remove: () => {} };
  if (held.evidence.length === 0)
    throw new UserError('There is no finding, so nothing was written.', 'Give at least one finding.');
  const text = writeGapText({ on: asOf, by, evidence: held.evidence });
  const stem = join(dirname(strategy), SURVEY.folder, `${asOf}-gap`);
  const path = findFreeName(host.files, stem);
  return { text, survey: readBack(text, formatPath(host.cwd, path)), path, finish: held.remove };
}

/** Writes it. */
export function recordGap(host: Host, { path, text, finish }: MadeGap): void {
  refuseOddFolder(host, dirname(path));
  host.files.write(path, text);
  finish();
}

async function holdGapInterview(host: Host, ask: GapAsk, by: string, ground: GapTalkGround) {
  if (!host.isInteractive)
    throw new UserError(
      'A gap assessment asks questions, and this is not a terminal.',
      'Write the findings into a file, and add `--answers FILE`.',
    );
  const held = await holdKeptInterview({
    host,
    path: join(dirname(ask.strategy), `.strat-gap-${makeFileWord(by)}.json`),
    noun: 'gap assessment',
    last: 'Your last gap assessment',
    again: ask.again,
    greet: () =>
      talk(host, 'What shows the gap? Enter skips a question, < goes back, Ctrl-C keeps your answers.'),
    ask: () => runGapInterview(ground),
  });
  const { evidence } = held.draft;
  return {
    evidence: evidence !== undefined && isDraftList(evidence) ? (evidence as readonly DraftMap[]) : [],
    remove: held.remove,
  };
}

/** Collects what is known already: results that fall short, and what people answered. */
export function makeGapGround(source: StatusSource, standings: Standings): GapTalkGround {
  const { plan } = source;
  const obstacles = Object.entries(plan.strategy.reality?.obstacles ?? {}).map(
    ([id, one]) => [id, typeof one === 'string' ? one : (one.what ?? '')] as const,
  );
  return {
    known: { performance: listShortResults(standings), employees: listLowDimensions(standings) },
    obstacles: new Map(obstacles),
    taken: listTakenIds(plan, source),
  };
}

const SHORT = new Set(['off-track', 'missed', 'at-risk']);

function listShortResults({ measures, asOf }: Standings): readonly string[] {
  return measures
    .filter(({ placed, standing }) => placed.kind === 'criterion' && SHORT.has(standing.state))
    .map((one) => `${one.placed.id} is ${sayState(one.standing.state)}: ${sayWhere(one, asOf)}.`);
}

function listLowDimensions({ people }: Standings): readonly string[] {
  const last = people.surveys.filter(({ record }) => record.instrument !== 'gap').at(-1);
  const { instrument } = last?.record ?? {};
  if (!last || instrument === undefined || instrument === 'gap') return [];
  return findSurveyRemarks(last, findInstrument(instrument).dimensions).flatMap((remark) =>
    remark.kind === 'few-agree'
      ? [`Only ${sayShare(remark.share.share)} agree on ${remark.dimension} (${last.on}).`]
      : [],
  );
}

/** Reads findings of a file: `evidence:` as in a survey. */
function readGapAnswers(host: Host, file: string): readonly DraftMap[] {
  const bytes =
    file === '-' ? host.readStdin(READ_LIMIT) : host.files.read(resolve(host.cwd, file), READ_LIMIT);
  const reading = parseData(bytes, file, SURVEY.schema);
  const [wrong] = reading.findings.filter(({ level }) => level === 'error');
  if (wrong) {
    complain(host, new UserError(`${wrong.file}:${wrong.range.start.line}: ${wrong.message}`, wrong.help));
    throw new UserError(`The answers in ${file} cannot be used.`, 'Correct them. Nothing was written.');
  }
  return (reading.model?.evidence ?? []).map((one) => toDraft(one));
}

function toDraft(finding: GapFinding): DraftMap {
  return Object.fromEntries(
    Object.entries(finding).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  ) as DraftMap;
}

interface GapDraft {
  readonly on: Day;
  readonly by: string;
  readonly evidence: readonly DraftMap[];
}

function writeGapText({ on, by, evidence }: GapDraft): string {
  const [first = '', ...rest] = writeScalar(by, 2);
  const head = ['strat: 1', 'kind: survey', 'instrument: gap', 'version: 1', `on: ${on}`, `by: ${first}`];
  return `${[...head, ...rest, ...writeMap({ evidence: [...evidence] }, 0)].join('\n')}\n`;
}

/** Reads the text that is to be written, as a check would. @throws UserError for the first thing that is wrong */
function readBack(text: string, file: string): Survey {
  const reading = parseRecord(SURVEY, new TextEncoder().encode(text), file);
  const [wrong] = [...reading.findings, ...findNewRecordGaps(SURVEY, reading)].filter(
    ({ level }) => level === 'error',
  );
  if (wrong) throw new UserError(wrong.message, `${wrong.help ?? ''} Nothing was written.`.trim());
  if (!reading.model) throw new UserError(`${file} could not be written.`);
  return reading.model;
}
