/** Makes places and messages in the form of SARIF. */
import type { ArtifactLocation, Location, LogicalLocation, Message, Region } from 'sarif';
import type { Finding, Range } from '../model/finding.ts';
import { findPathInRepository, isAbsolute } from './place.ts';
import { revealCharacters } from './terminal.ts';

/** The name that SARIF readers use for the top of the repository. */
export const TOP = '%SRCROOT%';

/**
 * Makes a message of plain text. Braces would be placeholders and are doubled (§3.11.5); a bracket before a parenthesis
 * would be a link (§3.11.6), so a zero-width space separates them.
 */
export function makeSarifMessage(text: string): Message {
  const shown = revealCharacters(text)
    .replace(/[{}]/g, '$&$&')
    .replace(/\](?=\()/g, ']\u200b');
  return { text: shown };
}

/** Makes a region; both count lines and columns from 1 and end after the last character. */
export function makeRegion({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Makes a file reference, relative to the top of the repository; a file outside of it has its whole path. */
export function makeArtifact(folder: string | undefined, file: string): ArtifactLocation {
  const path = findPathInRepository(folder, file);
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (!isAbsolute(path)) return { uri, uriBaseId: TOP };
  return { uri: `file://${path.startsWith('/') ? '' : '/'}${uri.replace('%3A', ':')}` };
}

/** Makes the place of a finding, as lines and as an entry of the strategy. */
export function makeSarifLocation(finding: Finding, folder: string | undefined): Location {
  const physicalLocation = {
    artifactLocation: makeArtifact(folder, finding.file),
    region: makeRegion(finding.range),
  };
  const logicalLocations = listLogicalLocations(finding);
  return { physicalLocation, ...(logicalLocations.length > 0 && { logicalLocations }) };
}

function listLogicalLocations({ entity, field }: Finding): LogicalLocation[] {
  const parts = [...(entity?.split('/') ?? []), ...(field === undefined ? [] : [field])].map(
    revealCharacters,
  );
  const name = parts.at(-1);
  if (name === undefined) return [];
  const kind = field === undefined ? 'object' : 'property';
  return [{ name, fullyQualifiedName: parts.join('/'), kind }];
}

/** Lists other places that a finding names. */
export function listRelatedLocations({ related }: Finding, folder: string | undefined): Location[] {
  return related.map(({ file, range, message }, index) => ({
    id: index + 1,
    physicalLocation: { artifactLocation: makeArtifact(folder, file), region: makeRegion(range) },
    message: makeSarifMessage(message),
  }));
}
