/** Every rule, in the order of the catalogue: the one list. */
import type { AnyRule } from '../rule.ts';
import { acronymUndefined } from './acronym-undefined.ts';
import { assumptionWithoutSignal } from './assumption-without-signal.ts';
import { assumptionsMissing } from './assumptions-missing.ts';
import { capabilityGapUnplanned } from './capability-gap-unplanned.ts';
import { capabilityMissing } from './capability-missing.ts';
import { capabilityOnlyIndividual } from './capability-only-individual.ts';
import { capabilityUnused } from './capability-unused.ts';
import { communicationMissing } from './communication-missing.ts';
import { criterionWithoutBaseline } from './criterion-without-baseline.ts';
import { destinationLength } from './destination-length.ts';
import { executionMissing } from './execution-missing.ts';
import { initiativeOrphan } from './initiative-orphan.ts';
import { initiativeWithoutDue } from './initiative-without-due.ts';
import { initiativeWithoutOwner } from './initiative-without-owner.ts';
import { initiativeWithoutPilot } from './initiative-without-pilot.ts';
import { notDoingMissing } from './not-doing-missing.ts';
import { objectiveActivity } from './objective-activity.ts';
import { objectiveCopiesParent } from './objective-copies-parent.ts';
import { objectiveDuplicate } from './objective-duplicate.ts';
import { objectiveLength } from './objective-length.ts';
import { objectiveOrphan } from './objective-orphan.ts';
import { objectiveWithoutCapability } from './objective-without-capability.ts';
import { objectiveWithoutIndicator } from './objective-without-indicator.ts';
import { objectiveWithoutOwner } from './objective-without-owner.ts';
import { ownerOverloaded } from './owner-overloaded.ts';
import { prioritiesTooMany } from './priorities-too-many.ts';
import { resourcesMisaligned } from './resources-misaligned.ts';
import { reviewOverdue } from './review-overdue.ts';
import { routineMissing } from './routine-missing.ts';
import { stageWithoutDate } from './stage-without-date.ts';
import { stagesMissing } from './stages-missing.ts';
import { textUnreadable } from './text-unreadable.ts';

export const RULES: readonly AnyRule[] = [
  destinationLength,
  criterionWithoutBaseline,
  prioritiesTooMany,
  stagesMissing,
  stageWithoutDate,
  objectiveWithoutOwner,
  objectiveOrphan,
  objectiveWithoutIndicator,
  objectiveWithoutCapability,
  objectiveActivity,
  objectiveLength,
  objectiveDuplicate,
  objectiveCopiesParent,
  ownerOverloaded,
  capabilityMissing,
  capabilityGapUnplanned,
  capabilityUnused,
  capabilityOnlyIndividual,
  initiativeOrphan,
  initiativeWithoutOwner,
  initiativeWithoutDue,
  initiativeWithoutPilot,
  resourcesMisaligned,
  notDoingMissing,
  assumptionsMissing,
  assumptionWithoutSignal,
  communicationMissing,
  executionMissing,
  routineMissing,
  reviewOverdue,
  acronymUndefined,
  textUnreadable,
];
