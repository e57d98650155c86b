/** Every rule, in the order of the catalogue: the one list. */
import type { AnyRule } from '../rule.ts';
import { criteriaCount } from './criteria-count.ts';
import { criteriaDueTogether } from './criteria-due-together.ts';
import { criteriaWithoutGuardrail } from './criteria-without-guardrail.ts';
import { criterionActivity } from './criterion-activity.ts';
import { criterionDirection } from './criterion-direction.ts';
import { criterionNotMeasurable } from './criterion-not-measurable.ts';
import { criterionUnadvanced } from './criterion-unadvanced.ts';
import { criterionVague } from './criterion-vague.ts';
import { criterionWithoutBaseline } from './criterion-without-baseline.ts';
import { criterionWithoutDue } from './criterion-without-due.ts';
import { criterionWithoutOwner } from './criterion-without-owner.ts';
import { criterionWithoutSource } from './criterion-without-source.ts';
import { dateOrder } from './date-order.ts';
import { destinationFluff } from './destination-fluff.ts';
import { destinationLength } from './destination-length.ts';
import { destinationMissing } from './destination-missing.ts';
import { destinationOneSided } from './destination-one-sided.ts';
import { destinationTimeframe } from './destination-timeframe.ts';
import { destinationWhyEchoes } from './destination-why-echoes.ts';
import { destinationWhyMissing } from './destination-why-missing.ts';
import { idDuplicate } from './id-duplicate.ts';
import { keyUnknown } from './key-unknown.ts';
import { obstacleUnaddressed } from './obstacle-unaddressed.ts';
import { obstaclesMissing } from './obstacles-missing.ts';
import { placeholder } from './placeholder.ts';
import { realityBecauseMissing } from './reality-because-missing.ts';
import { realityMissing } from './reality-missing.ts';
import { realityOneSided } from './reality-one-sided.ts';
import { realityWithoutEvidence } from './reality-without-evidence.ts';
import { referenceCycle } from './reference-cycle.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { rolesMissing } from './roles-missing.ts';
import { schema } from './schema.ts';
import { syntax } from './syntax.ts';

export const RULES: readonly AnyRule[] = [
  syntax,
  schema,
  keyUnknown,
  idDuplicate,
  referenceUnknown,
  referenceCycle,
  dateOrder,
  placeholder,
  destinationMissing,
  destinationWhyMissing,
  destinationWhyEchoes,
  destinationLength,
  destinationTimeframe,
  destinationFluff,
  destinationOneSided,
  rolesMissing,
  realityMissing,
  realityBecauseMissing,
  realityOneSided,
  realityWithoutEvidence,
  obstaclesMissing,
  obstacleUnaddressed,
  criteriaCount,
  criterionNotMeasurable,
  criterionWithoutBaseline,
  criterionDirection,
  criterionWithoutDue,
  criterionWithoutOwner,
  criterionWithoutSource,
  criterionActivity,
  criterionVague,
  criterionUnadvanced,
  criteriaWithoutGuardrail,
  criteriaDueTogether,
];
