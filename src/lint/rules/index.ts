/** Every rule, in the order of the catalogue: the only list. */

import type { AnyRule } from '../rule.ts';
import { acceptedStale } from './accepted-stale.ts';
import { acronymUndefined } from './acronym-undefined.ts';
import { actionOverdue } from './action-overdue.ts';
import { assumptionBroken } from './assumption-broken.ts';
import { assumptionWithoutSignal } from './assumption-without-signal.ts';
import { assumptionWithoutThen } from './assumption-without-then.ts';
import { assumptionsMissing } from './assumptions-missing.ts';
import { baselineNotAdopted } from './baseline-not-adopted.ts';
import { breakdownWithoutAction } from './breakdown-without-action.ts';
import { capabilityGapUnplanned } from './capability-gap-unplanned.ts';
import { capabilityLate } from './capability-late.ts';
import { capabilityMissing } from './capability-missing.ts';
import { capabilityOnlyIndividual } from './capability-only-individual.ts';
import { capabilityUnused } from './capability-unused.ts';
import { checkinConflicts } from './checkin-conflicts.ts';
import { checkinDate } from './checkin-date.ts';
import { checkinOverdue } from './checkin-overdue.ts';
import { closedWithoutRetro } from './closed-without-retro.ts';
import { commitmentMissing } from './commitment-missing.ts';
import { communicationMissing } from './communication-missing.ts';
import { correctionUnmatched } from './correction-unmatched.ts';
import { criteriaCount } from './criteria-count.ts';
import { criteriaDueTogether } from './criteria-due-together.ts';
import { criteriaEndEarly } from './criteria-end-early.ts';
import { criteriaWithoutGuardrail } from './criteria-without-guardrail.ts';
import { criterionActivity } from './criterion-activity.ts';
import { criterionDirection } from './criterion-direction.ts';
import { criterionDuplicate } from './criterion-duplicate.ts';
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
import { destinationNotReached } from './destination-not-reached.ts';
import { destinationOneSided } from './destination-one-sided.ts';
import { destinationTimeframe } from './destination-timeframe.ts';
import { destinationWhyEchoes } from './destination-why-echoes.ts';
import { destinationWhyMissing } from './destination-why-missing.ts';
import { dueTooLate } from './due-too-late.ts';
import { evidenceOld } from './evidence-old.ts';
import { executionMissing } from './execution-missing.ts';
import { expectedOdd } from './expected-odd.ts';
import { gapKindMissing } from './gap-kind-missing.ts';
import { idDuplicate } from './id-duplicate.ts';
import { indicatorWithoutTarget } from './indicator-without-target.ts';
import { initiativeOrphan } from './initiative-orphan.ts';
import { initiativeVague } from './initiative-vague.ts';
import { initiativeWithoutDue } from './initiative-without-due.ts';
import { initiativeWithoutOwner } from './initiative-without-owner.ts';
import { initiativeWithoutPilot } from './initiative-without-pilot.ts';
import { keyUnknown } from './key-unknown.ts';
import { measureCountsWork } from './measure-counts-work.ts';
import { measureIsACode } from './measure-is-a-code.ts';
import { measuresTooMany } from './measures-too-many.ts';
import { metWithoutEvidence } from './met-without-evidence.ts';
import { missUnexplained } from './miss-unexplained.ts';
import { notDoingMissing } from './not-doing-missing.ts';
import { numberContradictsText } from './number-contradicts-text.ts';
import { objectiveActivity } from './objective-activity.ts';
import { objectiveAfterCriterion } from './objective-after-criterion.ts';
import { objectiveCopiesParent } from './objective-copies-parent.ts';
import { objectiveDuplicate } from './objective-duplicate.ts';
import { objectiveLength } from './objective-length.ts';
import { objectiveOrphan } from './objective-orphan.ts';
import { objectiveVague } from './objective-vague.ts';
import { objectiveWithoutCapability } from './objective-without-capability.ts';
import { objectiveWithoutIndicator } from './objective-without-indicator.ts';
import { objectiveWithoutOwner } from './objective-without-owner.ts';
import { objectivesUnstaged } from './objectives-unstaged.ts';
import { obstacleUnaddressed } from './obstacle-unaddressed.ts';
import { obstaclesMissing } from './obstacles-missing.ts';
import { ownerNotOnePerson } from './owner-not-one-person.ts';
import { ownerOverloaded } from './owner-overloaded.ts';
import { ownerUnknown } from './owner-unknown.ts';
import { placeholder } from './placeholder.ts';
import { prioritiesTooMany } from './priorities-too-many.ts';
import { realityBecauseMissing } from './reality-because-missing.ts';
import { realityMissing } from './reality-missing.ts';
import { realityOneSided } from './reality-one-sided.ts';
import { realityWithoutEvidence } from './reality-without-evidence.ts';
import { recordBackdated } from './record-backdated.ts';
import { recordReferenceUnknown } from './record-reference-unknown.ts';
import { referenceCycle } from './reference-cycle.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { resourcesMisaligned } from './resources-misaligned.ts';
import { resultAbsent } from './result-absent.ts';
import { resultDiffers } from './result-differs.ts';
import { resultMissing } from './result-missing.ts';
import { reviewOverdue } from './review-overdue.ts';
import { riskWithoutOwner } from './risk-without-owner.ts';
import { riskWithoutResponse } from './risk-without-response.ts';
import { rolesMissing } from './roles-missing.ts';
import { routineMissing } from './routine-missing.ts';
import { schema } from './schema.ts';
import { severalResults } from './several-results.ts';
import { stageWithoutDate } from './stage-without-date.ts';
import { stagesMissing } from './stages-missing.ts';
import { strategyEnded } from './strategy-ended.ts';
import { suppressionExpired } from './suppression-expired.ts';
import { suppressionUnknownRule } from './suppression-unknown-rule.ts';
import { suppressionUnused } from './suppression-unused.ts';
import { suppressionWithoutReason } from './suppression-without-reason.ts';
import { surveyGroupTooSmall } from './survey-group-too-small.ts';
import { surveyRawAnswers } from './survey-raw-answers.ts';
import { surveySums } from './survey-sums.ts';
import { surveyWithoutAction } from './survey-without-action.ts';
import { syntax } from './syntax.ts';
import { targetOnlyInText } from './target-only-in-text.ts';
import { targetScale } from './target-scale.ts';
import { textCutByComment } from './text-cut-by-comment.ts';
import { textUnreadable } from './text-unreadable.ts';
import { toleranceMissing } from './tolerance-missing.ts';
import { valueOutOfRange } from './value-out-of-range.ts';
import { valueUnlikely } from './value-unlikely.ts';
import { workOverdue } from './work-overdue.ts';

export const RULES: readonly AnyRule[] = [
  syntax,
  schema,
  keyUnknown,
  textCutByComment,
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
  strategyEnded,
  destinationFluff,
  destinationOneSided,
  rolesMissing,
  realityMissing,
  realityBecauseMissing,
  realityOneSided,
  realityWithoutEvidence,
  evidenceOld,
  obstaclesMissing,
  obstacleUnaddressed,
  criteriaCount,
  criterionNotMeasurable,
  measureIsACode,
  criterionWithoutBaseline,
  criterionDirection,
  targetScale,
  numberContradictsText,
  targetOnlyInText,
  criterionWithoutDue,
  criterionWithoutOwner,
  criterionWithoutSource,
  criterionActivity,
  measureCountsWork,
  criterionVague,
  criterionDuplicate,
  severalResults,
  criterionUnadvanced,
  destinationNotReached,
  criteriaWithoutGuardrail,
  criteriaDueTogether,
  criteriaEndEarly,
  measuresTooMany,
  expectedOdd,
  toleranceMissing,
  prioritiesTooMany,
  stagesMissing,
  objectivesUnstaged,
  stageWithoutDate,
  objectiveWithoutOwner,
  objectiveOrphan,
  objectiveAfterCriterion,
  dueTooLate,
  objectiveWithoutIndicator,
  indicatorWithoutTarget,
  objectiveWithoutCapability,
  objectiveActivity,
  objectiveVague,
  objectiveLength,
  objectiveDuplicate,
  objectiveCopiesParent,
  ownerUnknown,
  ownerNotOnePerson,
  ownerOverloaded,
  capabilityMissing,
  capabilityGapUnplanned,
  capabilityUnused,
  capabilityLate,
  capabilityOnlyIndividual,
  initiativeOrphan,
  initiativeWithoutOwner,
  initiativeWithoutDue,
  initiativeVague,
  workOverdue,
  initiativeWithoutPilot,
  resourcesMisaligned,
  notDoingMissing,
  assumptionsMissing,
  assumptionWithoutSignal,
  assumptionWithoutThen,
  riskWithoutResponse,
  riskWithoutOwner,
  communicationMissing,
  executionMissing,
  routineMissing,
  reviewOverdue,
  acronymUndefined,
  textUnreadable,
  recordReferenceUnknown,
  checkinDate,
  recordBackdated,
  correctionUnmatched,
  checkinConflicts,
  valueOutOfRange,
  valueUnlikely,
  checkinOverdue,
  resultMissing,
  resultAbsent,
  resultDiffers,
  closedWithoutRetro,
  breakdownWithoutAction,
  missUnexplained,
  baselineNotAdopted,
  metWithoutEvidence,
  assumptionBroken,
  actionOverdue,
  commitmentMissing,
  surveyWithoutAction,
  surveyGroupTooSmall,
  surveySums,
  surveyRawAnswers,
  gapKindMissing,
  suppressionWithoutReason,
  suppressionUnknownRule,
  suppressionExpired,
  suppressionUnused,
  acceptedStale,
];
