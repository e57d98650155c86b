/** The two commitment audits of the example year, and surveys made for a test. */
import { fileURLToPath } from 'node:url';
import { nodeFiles } from '../../src/host/node-files.ts';
import type { DatedSurvey } from '../../src/model/dated-record.ts';
import { SURVEY, type Survey } from '../../src/model/survey.ts';
import { findInstrument } from '../../src/people/instruments.ts';
import { parseRecord } from '../../src/source/record.ts';

export const HARBOR_YEAR = fileURLToPath(new URL('../../examples/harbor-year/', import.meta.url));
export const MARCH = 'surveys/2027-03-19-commitment.yaml';
export const OCTOBER = 'surveys/2027-10-22-commitment.yaml';

export const COMMITMENT = findInstrument('commitment').dimensions;

export function readYearSurvey(name: string): DatedSurvey {
  const { model, findings } = parseRecord(SURVEY, nodeFiles.read(HARBOR_YEAR + name, 1e6), name);
  if (!model || findings.length > 0)
    throw new Error(
      `${name}: ${findings.map(({ message, range }) => `${range.start.line} ${message}`).join('; ')}`,
    );
  return dateSurvey(model, name);
}

export function readYearText(name: string): string {
  return new TextDecoder().decode(nodeFiles.read(HARBOR_YEAR + name, 1e6));
}

/** Dates a survey as git would that has had it since its day. */
export function dateSurvey(record: Survey, name = `surveys/${record.on}.yaml`): DatedSurvey {
  return { name, record, narrative: '', on: record.on ?? '', recordedOn: undefined, isNew: false };
}
