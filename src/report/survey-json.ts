/**
 * `strat survey --format json`. Shares are whole percent, as people see them, and counts are left out where two surveys
 * side by side could show who came or left.
 */
import { toList } from '../model/plan.ts';
import type { ShareChange } from '../people/compare-surveys.ts';
import { type GroupShare, isShare, type ShareRow } from '../people/shares.ts';
import type { SurveyResult } from '../people/survey-result.ts';
import type { ActionStanding } from '../track/actions.ts';
import { writeSafeJson } from './json.ts';
import { type ShownSurvey, type SurveyReport, toPoints } from './survey-results.ts';

/** Writes the data; keys may be added later, none change. */
export function writeSurveyJson(report: SurveyReport): string {
  return writeSafeJson({
    version: 1,
    asOf: report.asOf,
    path: report.path,
    name: report.plan.strategy.name,
    surveys: report.surveys.map(toSurveyData),
  });
}

/** Converts a survey to data. */
export function toSurveyData({ dated, instrument, title, result, ...shown }: ShownSurvey) {
  const { from, by, asked, answered, least, groups = {}, themes } = dated.record;
  return {
    instrument,
    title,
    file: dated.name,
    from: from ?? null,
    on: dated.on,
    by: by ?? null,
    asked: asked ?? null,
    answered: answered ?? null,
    least: least ?? null,
    groups: Object.entries(groups).map(([id, people]) => ({ id, people })),
    ...toResultData(result, shown.statements),
    findings: shown.findings.map(({ kind, finding }) => ({
      kind: kind ?? null,
      finding: finding.finding ?? null,
      source: finding.source ?? null,
      gap: finding.gap ?? null,
      pointsTo: finding.points_to ?? null,
    })),
    themes: toList(themes),
    saidThen: shown.saidThen.map(toSurveyAction),
    actions: shown.actions.map(toSurveyAction),
  };
}

const NOTHING_COUNTED = {
  total: [],
  leftOut: [],
  since: null,
  nearTo: null,
  compared: [],
  dimensions: [],
  chainBreak: null,
  widestGap: null,
  silent: null,
};

function toResultData(result: SurveyResult | undefined, statements: ReadonlyMap<string, string>) {
  if (!result) return NOTHING_COUNTED;
  const { shares, since, nearTo, chainBreak, widestGap, silent } = result;
  return {
    total: shares.total,
    leftOut: shares.leftOut,
    since: since?.on ?? null,
    nearTo: nearTo ?? null,
    compared: since?.comparison.groups ?? [],
    dimensions: shares.dimensions.map((dimension) => ({
      ...toRowData(dimension, result),
      change: toChangeData(since?.comparison.dimensions.get(dimension.id)),
      gaps: result.gaps
        .filter((one) => one.dimension === dimension.id)
        .map(({ with: other, gap }) => ({ with: other, ...requireChange(gap) })),
      statements: dimension.statements.map((row) => ({
        ...toRowData(row, result),
        text: statements.get(row.id) ?? null,
        change: toChangeData(since?.comparison.statements.get(row.id)),
      })),
    })),
    chainBreak: chainBreak ? { from: chainBreak.from, to: chainBreak.to } : null,
    widestGap: widestGap ? { dimension: widestGap.dimension, points: toPoints(widestGap.gap.change) } : null,
    silent: silent
      ? {
          people: silent.silent,
          dimension: silent.dimension,
          low: toPoints(silent.low),
          high: toPoints(silent.high),
        }
      : null,
  };
}

function toRowData({ id, all, groups }: ShareRow, { shares, countable }: SurveyResult) {
  return {
    id,
    total: all === undefined ? null : toCellData(all, countable.total),
    groups: shares.groups
      .filter((group) => groups.has(group))
      .map((group) => ({ id: group, ...toCellData(groups.get(group), countable.groups.has(group)) })),
  };
}

function toCellData(cell: GroupShare, mayCount: boolean) {
  if (!isShare(cell)) return { percent: null, says: cell ?? null, agree: null, people: null };
  const { share, favourable, statements, people } = cell;
  const counts = mayCount
    ? { agree: Math.floor(favourable / statements), people }
    : { agree: null, people: null };
  return { percent: toPoints(share), says: null, ...counts };
}

const toChangeData = (change: ShareChange | undefined) => (change ? requireChange(change) : null);

function requireChange({ change, interval, isChance }: ShareChange) {
  return {
    points: toPoints(change),
    low: toPoints(interval.low),
    high: toPoints(interval.high),
    mayBeChance: isChance,
  };
}

function toSurveyAction({ id, what, owner, due, of, is, endedOn }: ActionStanding) {
  return {
    id,
    what: what ?? null,
    owner: owner ?? null,
    due: due ?? null,
    of: of ?? null,
    state: is,
    endedOn: endedOn ?? null,
  };
}
