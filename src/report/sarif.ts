/** SARIF 2.1.0, the standard of OASIS that code scanning, editors and dashboards read. */
import type { Log, Result, Run, Suppression as SarifSuppression } from 'sarif';
import type { Finding, Fix, Suppression } from '../model/finding.ts';
import type { Lines } from '../source/lines.ts';
import { fingerprints } from './fingerprint.ts';
import { safeJson } from './json.ts';
import { linesIn } from './place.ts';
import type { Format, Report } from './report.ts';
import { artifact, locationOf, messageOf, region, relatedTo, TOP } from './sarif-places.ts';
import { descriptors, SARIF_LEVELS } from './sarif-rules.ts';
import { visible } from './terminal.ts';

declare const __VERSION__: string | undefined;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The name of our fingerprint: GitHub makes one of its own from the lines and warns of any other by that name. */
const FINGERPRINT = 'strat/v1';

export const sarif: Format = (report) => safeJson(logOf(report));

function logOf(report: Report): Log {
  return { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report)] };
}

function runOf(report: Report): Run {
  const findings = [...report.shown, ...report.suppressed];
  const rules = descriptors(new Set(findings.map(({ rule }) => rule)), report.catalogue);
  return {
    tool: { driver: { name: 'strat', ...version(), rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [TOP]: { description: { text: 'The top of the repository.' } } },
    invocations: [{ executionSuccessful: !report.isIncomplete }],
    results: resultsOf(findings, report, new Map(rules.map(({ id }, index) => [id, index]))),
  };
}

function version() {
  return typeof __VERSION__ === 'string' ? { semanticVersion: __VERSION__ } : {};
}

function resultsOf(
  findings: readonly Finding[],
  report: Report,
  indexes: ReadonlyMap<string, number>,
): Result[] {
  const prints = fingerprints(findings);
  const { folder } = report;
  const lines = linesIn(report);
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: SARIF_LEVELS[finding.level],
    message: messageOf(saying(finding)),
    locations: [locationOf(finding, folder)],
    ...(finding.related.length > 0 && { relatedLocations: relatedTo(finding, folder) }),
    partialFingerprints: { [FINGERPRINT]: prints[index] ?? '' },
    ...(finding.fix && { fixes: [fixOf(finding.fix, finding.file, lines(finding.file), folder)] }),
    ...(finding.suppressed && { suppressions: [suppressionOf(finding.suppressed)] }),
  }));
}

function saying({ message, help }: Finding): string {
  return help === undefined ? message : `${message}\n${help}`;
}

function fixOf({ description, edits }: Fix, file: string, lines: Lines, folder: string | undefined) {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: region(lines.range(start, end)),
    insertedContent: { text },
  }));
  return {
    description: messageOf(description),
    artifactChanges: [{ artifactLocation: artifact(folder, file), replacements }],
  };
}

function suppressionOf({ kind, reason }: Suppression): SarifSuppression {
  return {
    kind: kind === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason !== undefined && { justification: visible(reason) }),
  };
}
