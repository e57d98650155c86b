/** `strat status` as Markdown, for a summary, an issue or a wiki. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { sayNumber } from '../model/numbers.ts';
import { findPersonName } from '../model/plan.ts';
import { sayTarget } from '../model/target.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import { escapeInline } from './escape-inline.ts';
import type { StatusReport, StrategyStatus } from './status.ts';
import { listRemarks } from './status-remarks.ts';
import { sayCounts, sayNoCheckins, sortWorstFirst } from './status-text.ts';
import {
  listNotes,
  STATE_SIGNS,
  sayForecast,
  sayLongDay,
  sayRoughly,
  sayState,
  sayWhere,
} from './status-words.ts';

const HEAD = ['', 'outcome', 'start', 'latest', 'on', 'expected', 'target', 'owner', ''];

/** Writes a heading, the counts and a table for each strategy. */
export function writeStatusMarkdown({ strategies, asOf }: StatusReport): string {
  return strategies.map((status) => writeStatus(status, asOf)).join('\n');
}

function writeStatus(status: StrategyStatus, asOf: string): string {
  const { standings, shown, name } = status;
  const title = `## ${escapeMarkdown(name)}, ${sayLongDay(asOf)}`;
  if (!standings.lastCheckin) return `${title}\n\n${sayNoCheckins(status)}\n`;
  const rows = sortWorstFirst(shown.filter(({ placed }) => placed.kind === 'criterion' || status.isNarrowed));
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map((one) => listCells(one, status, asOf))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const remarks = listRemarks(status).map((remark) => `- ${escapeInline(remark)}`);
  const worth = remarks.length === 0 ? '' : `\nWorth asking about:\n\n${remarks.join('\n')}\n`;
  return `${title}\n\n${sayCounts(standings.counts)}\n\n${table}\n${worth}`;
}

function listCells(one: MeasureStanding, { standings }: StrategyStatus, asOf: string): readonly string[] {
  const { placed, standing, series, measure } = one;
  const { measure: written, id } = placed;
  const last = series.values.at(-1);
  const outcome = ('outcome' in written ? written.outcome : undefined) ?? written.measure ?? id;
  const unit = written.unit?.trim() ?? '';
  const owner = written.owner === undefined ? '' : findPersonName(standings.plan.strategy, written.owner);
  const isCompared = standing.facts.expected !== undefined && measure.direction !== 'maintain';
  const notes = [...listNotes(one, asOf), sayForecast(one, asOf)].filter((note) => note !== undefined);
  const silent = last === undefined || standing.state === 'no-update' ? [sayWhere(one, asOf)] : [];
  return [
    `${STATE_SIGNS[standing.state]} ${sayState(standing.state)}`,
    escapeMarkdown(outcome),
    typeof written.baseline === 'number' ? sayNumber(written.baseline) : '–',
    escapeMarkdown(
      typeof last?.value === 'number'
        ? `${sayNumber(last.value)} ${unit}`.trim()
        : last
          ? last.value
            ? 'yes'
            : 'not yet'
          : '–',
    ),
    last ? sayLongDay(last.at) : '–',
    isCompared ? sayRoughly(standing.facts.expected ?? 0) : '–',
    escapeMarkdown(written.target === undefined ? '–' : sayTarget(written.target)),
    escapeMarkdown(owner),
    escapeMarkdown([...silent, ...notes].join('; ')),
  ];
}
