/** `strat schema`: the formats as JSON Schema, for editors and other programs. */
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { makeConfigJsonSchema } from '../lint/config/config-schema.ts';
import { RULES } from '../lint/rules/index.ts';
import { type JsonSchema, listRecordJsonSchemas, makeStrategyJsonSchema } from '../model/json-schema.ts';
import { suggestNearest } from '../model/nearest.ts';
import { quoteValue } from '../model/quote.ts';
import { makeBriefJsonSchema } from '../render/brief-schema.ts';
import { makeAgendaJsonSchema } from '../report/agenda-json.ts';
import { makeCalibrationJsonSchema } from '../report/calibration.ts';
import { makeChangesJsonSchema } from '../report/changes-schema.ts';
import { makeCheckinReportJsonSchema } from '../report/checkin-report-schema.ts';
import { makeDueJsonSchema } from '../report/due-json.ts';
import { makeExportJsonSchema } from '../report/export-schema.ts';
import { makeFindingsJsonSchema } from '../report/findings-schema.ts';
import { makeImportReportJsonSchema } from '../report/import-report.ts';
import { makeLogJsonSchema } from '../report/log-schema.ts';
import { makeRetroFactsJsonSchema } from '../report/retro-schema.ts';
import { makeStatusJsonSchema } from '../report/status-schema.ts';
import { makeSurveyResultsJsonSchema } from '../report/survey-schema.ts';

/** Every published schema, by name. */
export const SCHEMAS: Readonly<Record<string, () => JsonSchema>> = {
  strategy: makeStrategyJsonSchema,
  ...listRecordJsonSchemas(),
  config: () => makeConfigJsonSchema([...RULES, ...CHANGE_RULES.map(({ id, summary }) => ({ id, summary }))]),
  findings: makeFindingsJsonSchema,
  changes: makeChangesJsonSchema,
  log: makeLogJsonSchema,
  calibration: makeCalibrationJsonSchema,
  status: makeStatusJsonSchema,
  due: makeDueJsonSchema,
  agenda: makeAgendaJsonSchema,
  'survey-results': makeSurveyResultsJsonSchema,
  'retro-facts': makeRetroFactsJsonSchema,
  'checkin-report': makeCheckinReportJsonSchema,
  brief: makeBriefJsonSchema,
  export: makeExportJsonSchema,
  'import-report': makeImportReportJsonSchema,
};

/** Prints a schema. */
export async function schema(host: Host, name = 'strategy'): Promise<number> {
  const make = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  const names = Object.keys(SCHEMAS);
  if (!make)
    throw new UserError(
      `There is no schema ${quoteValue(name)}.${suggestNearest(name, names)}`,
      `Choose one of these: ${names.join(', ')}.`,
    );
  host.stdout.write(formatSchema(make()));
  return EXIT.clean;
}

/** Formats a schema as in its file. */
export function formatSchema(value: JsonSchema): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
