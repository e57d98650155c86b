/** SARIF 2.1.0, the standard of OASIS that code scanning, editors and dashboards read. */
import type { Log, Result, Run, Suppression as SarifSuppression } from 'sarif';
import type { Finding, Fix, Suppression } from '../model/finding.ts';
import { STRAT_VERSION } from '../model/version.ts';
import type { Lines } from '../source/lines.ts';
import { makeFingerprints } from './fingerprint.ts';
import { writeSafeJson } from './json.ts';
import { makeLinesByFile } from './place.ts';
import type { Format, Report } from './report.ts';
import {
  listRelatedLocations,
  makeArtifact,
  makeRegion,
  makeSarifLocation,
  makeSarifMessage,
  TOP,
} from './sarif-places.ts';
import { makeDescriptors, SARIF_LEVELS } from './sarif-rules.ts';
import { revealCharacters } from './terminal.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name of our fingerprint: GitHub makes one of its own from the lines and warns of any other by that name. */
const FINGERPRINT = 'strat/v1';

export const formatSarif: Format = (report) => writeSafeJson(makeSarifLog(report));

function makeSarifLog(report: Report): Log {
  return { $schema: SCHEMA, version: '2.1.0', runs: [makeSarifRun(report)] };
}

function makeSarifRun(report: Report): Run {
  const findings = [...report.shown, ...report.suppressed];
  const rules = makeDescriptors(new Set(findings.map(({ rule }) => rule)), report.catalogue);
  return {
    tool: { driver: { name: 'strat', ...readStratVersion(), rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [TOP]: { description: { text: 'The top of the repository.' } } },
    invocations: [{ executionSuccessful: !report.isIncomplete }],
    results: makeSarifResults(findings, report, new Map(rules.map(({ id }, index) => [id, index]))),
  };
}

function readStratVersion() {
  return STRAT_VERSION === undefined ? {} : { semanticVersion: STRAT_VERSION };
}

function makeSarifResults(
  findings: readonly Finding[],
  report: Report,
  indexes: ReadonlyMap<string, number>,
): Result[] {
  const prints = makeFingerprints(findings);
  const { folder } = report;
  const lines = makeLinesByFile(report);
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: SARIF_LEVELS[finding.level],
    message: makeSarifMessage(formatSarifText(finding)),
    locations: [makeSarifLocation(finding, folder)],
    ...(finding.related.length > 0 && { relatedLocations: listRelatedLocations(finding, folder) }),
    partialFingerprints: { [FINGERPRINT]: prints[index] ?? '' },
    ...(finding.fix && { fixes: [makeSarifFix(finding.fix, finding.file, lines(finding.file), folder)] }),
    ...(finding.suppressed && { suppressions: [makeSarifSuppression(finding.suppressed)] }),
  }));
}

function formatSarifText({ message, help }: Finding): string {
  return help === undefined ? message : `${message}\n${help}`;
}

function makeSarifFix({ description, edits }: Fix, file: string, lines: Lines, folder: string | undefined) {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: makeRegion(lines.range(start, end)),
    insertedContent: { text },
  }));
  return {
    description: makeSarifMessage(description),
    artifactChanges: [{ artifactLocation: makeArtifact(folder, file), replacements }],
  };
}

function makeSarifSuppression({ kind, reason }: Suppression): SarifSuppression {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason !== undefined && { justification: revealCharacters(reason) }),
  };
}
