/** `strat status`: where each measure stands against what was expected. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { addShellWord } from '../model/shell-word.ts';
import type { StatusReport } from '../report/status.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { type MadeStatus, makeStatusReport, parseDayFlag, parseStates } from '../tasks/status/status.ts';

export interface StatusFlags {
  readonly format?: string;
  /** An id; `true` for all. */
  readonly explain?: string | true;
  readonly criterion?: string;
  readonly person?: string;
  readonly only?: readonly string[];
  readonly since?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly failOn?: readonly string[];
  readonly config?: string;
}

const FORMATS = ['text', 'markdown', 'csv', 'json'] as const;
const MOST_COLUMNS = 100;

/** Prints where a strategy, or every strategy below a folder, stands. */
export async function status(host: Host, path: string | undefined, flags: StatusFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const failOn = flags.failOn === undefined ? undefined : parseStates('--fail-on', flags.failOn);
  const made = await makeStatusReport(host, {
    path,
    asOf: chooseAsOfDay(host, flags.asOf),
    isNow: flags.asOf === undefined,
    since: parseDayFlag('--since', flags.since),
    at: flags.at,
    criterion: flags.criterion,
    person: flags.person,
    only: flags.only === undefined ? undefined : parseStates('--only', flags.only),
    config: flags.config,
  });
  print(host, await formatStatus(host, made.report, format, { explain: flags.explain, path }));
  return chooseExit(made, failOn);
}

async function formatStatus(
  host: Host,
  report: StatusReport,
  format: (typeof FORMATS)[number],
  { explain, path }: { readonly explain: string | true | undefined; readonly path: string | undefined },
): Promise<string> {
  if (format === 'json') return (await import('../report/status-json.ts')).writeStatusJson(report);
  if (format === 'csv') return (await import('../report/status-csv.ts')).writeStatusCsv(report);
  if (format === 'markdown')
    return (await import('../report/status-markdown.ts')).writeStatusMarkdown(report);
  const look = {
    paint: await loadPaint(host.stdout),
    columns: Math.min(host.stdout.columns, MOST_COLUMNS),
  };
  if (explain !== undefined) return explainMeasures(report, explain, look, path);
  return (await import('../report/status-text.ts')).writeStatusText(report, look);
}

async function explainMeasures(
  { strategies }: StatusReport,
  explain: string | true,
  look: import('../report/status-look.ts').TextLook,
  path: string | undefined,
): Promise<string> {
  const { writeExplanation } = await import('../report/status-explain.ts');
  const all = strategies.flatMap((one) => one.shown.map((measure) => ({ one, measure })));
  const wanted = all.filter(
    ({ measure: { placed } }) => explain === true || placed.id === explain || placed.of?.id === explain,
  );
  if (wanted.length === 0) {
    const ids = all.map(({ measure }) => measure.placed.id);
    throw new UserError(
      typeof explain === 'string'
        ? `No measure is called ${quoteValue(explain)}.${suggestNearest(explain, ids)}`
        : 'The plan has no measures to explain.',
      `Give the id of a measure or an objective. Run \`${addShellWord('strat status', path)}\` to list them.`,
    );
  }
  return wanted.map(({ one, measure }) => writeExplanation(measure, one, look)).join('\n');
}

/** A status that may lack something is never green where somebody asked it to fail. */
function chooseExit(
  { report, isPartial, isMissing }: MadeStatus,
  failOn: ReturnType<typeof parseStates> | undefined,
): number {
  if (isMissing) return EXIT.cannot;
  if (!failOn) return EXIT.clean;
  if (isPartial) return EXIT.cannot;
  const states = report.strategies.flatMap(({ standings }) => [...standings.counts.keys()]);
  return states.some((state) => failOn.includes(state)) ? EXIT.found : EXIT.clean;
}
