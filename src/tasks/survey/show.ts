/** What the surveys of a strategy show: the last of each instrument, compared with the one before. */
import { findStrategy } from '../../folder/find.ts';
import type { Host } from '../../host/host.ts';
import type { DatedSurvey } from '../../model/dated-record.ts';
import { type Day, sayDate } from '../../model/dates.ts';
import { INSTRUMENTS, type InstrumentId } from '../../model/survey-terms.ts';
import { listGapFindings } from '../../people/gap-findings.ts';
import { findInstrument } from '../../people/instruments.ts';
import { makeSurveyResult } from '../../people/survey-result.ts';
import type { ShownSurvey, SurveyReport } from '../../report/survey-results.ts';
import type { ActionStanding } from '../../track/actions.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { loadPaint } from '../print.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';

export interface SurveyAsk {
  readonly path: string | undefined;
  /** One instrument; all of them if absent. */
  readonly instrument: InstrumentId | undefined;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
}

export const SURVEY_FORMATS = ['text', 'markdown', 'json'] as const;
const MOST_COLUMNS = 110;

/** Reads the surveys of a strategy as they were known on a day. */
export async function readSurveyReport(host: Host, ask: SurveyAsk): Promise<SurveyReport> {
  const { asOf, isNow, instrument: wanted } = ask;
  const path = findStrategy(host.files, host.cwd, ask.path, 'strat survey');
  const source = await readSourceHere(host, path);
  const { status: settings } = await loadRecordSettings(host, path);
  const standings = makeStandings({ ...source, asOf, settings, isNow });
  const instruments = INSTRUMENTS.filter((one) => wanted === undefined || one === wanted);
  return {
    asOf,
    plan: source.plan,
    path: source.file,
    surveys: instruments.flatMap((instrument) => showLastSurvey(standings, instrument)),
  };
}

/** Shows the last survey of an instrument that was known; none if there is none. */
export function showLastSurvey(standings: Standings, instrument: InstrumentId): readonly ShownSurvey[] {
  const known = standings.people.surveys.filter(({ record }) => record.instrument === instrument);
  const dated = known.at(-1);
  if (!dated) return [];
  const before = known.at(-2);
  const shown = {
    instrument,
    dated,
    saidThen: listOwnActions(standings, before),
    actions: listOwnActions(standings, dated),
  };
  if (instrument === 'gap') {
    const findings = listGapFindings(dated.record);
    return [{ ...shown, title: GAP_TITLE, result: undefined, findings, statements: new Map() }];
  }
  const { title, dimensions } = findInstrument(instrument);
  const end = sayEnd(standings);
  const texts = dimensions.flatMap(({ statements }) =>
    statements.map(({ id, text }) => [id, text.replace('{end}', end)] as const),
  );
  const result = makeSurveyResult(dated, known.slice(0, -1), dimensions);
  return [{ ...shown, title, result, findings: [], statements: new Map(texts) }];
}

/** Says by when the strategy wants to be there. */
function sayEnd({ plan: { strategy } }: Standings): string {
  return strategy.end === undefined ? 'the end of the plan' : sayDate(strategy.end);
}

const GAP_TITLE = 'Gap assessment';

function listOwnActions({ actions }: Standings, dated: DatedSurvey | undefined): readonly ActionStanding[] {
  return dated === undefined ? [] : actions.filter(({ file }) => file === dated.name);
}

/** Writes the report of surveys in a format. */
export async function formatSurveyReport(
  host: Host,
  report: SurveyReport,
  format: (typeof SURVEY_FORMATS)[number],
  instrument: InstrumentId | undefined,
): Promise<string> {
  if (format === 'json') return (await import('../../report/survey-json.ts')).writeSurveyJson(report);
  const text = await import('../../report/survey-text.ts');
  if (report.surveys.length === 0) return text.sayNoSurvey(describeInstrument(instrument));
  if (format === 'markdown')
    return (await import('../../report/survey-markdown.ts')).writeSurveyMarkdown(report);
  const columns = Math.min(host.stdout.columns, MOST_COLUMNS);
  return text.writeSurveyText(report, { paint: await loadPaint(host.stdout), columns });
}

function describeInstrument(id: InstrumentId | undefined) {
  if (id === undefined) return undefined;
  return { id, title: id === 'gap' ? GAP_TITLE : findInstrument(id).title };
}
