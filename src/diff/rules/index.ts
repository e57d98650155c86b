/** Every change rule, in the order of the report: the only list. */
import type { ChangeRule } from '../rule.ts';
import { acceptedGrew } from './accepted-grew.ts';
import { amendmentEdited } from './amendment-edited.ts';
import { amendmentRemoved } from './amendment-removed.ts';
import { baselineRewritten } from './baseline-rewritten.ts';
import { commitmentReplaced } from './commitment-replaced.ts';
import { courseEased } from './course-eased.ts';
import { criterionRemoved } from './criterion-removed.ts';
import { criterionSwapped } from './criterion-swapped.ts';
import { destinationRewritten } from './destination-rewritten.ts';
import { detailReworded } from './detail-reworded.ts';
import { dueDateAdvanced } from './due-date-advanced.ts';
import { dueDateSlipped } from './due-date-slipped.ts';
import { formatOnly } from './format-only.ts';
import { gateWeakened } from './gate-weakened.ts';
import { guardrailLoosened } from './guardrail-loosened.ts';
import { helpersChanged } from './helpers-changed.ts';
import { measureByPutOff } from './measure-by-put-off.ts';
import { measureRedefined } from './measure-redefined.ts';
import { neededLowered } from './needed-lowered.ts';
import { objectiveDropped } from './objective-dropped.ts';
import { objectiveRemoved } from './objective-removed.ts';
import { objectiveReworded } from './objective-reworded.ts';
import { ownerChanged } from './owner-changed.ts';
import { ownerRemoved } from './owner-removed.ts';
import { paused } from './paused.ts';
import { planAdjusted } from './plan-adjusted.ts';
import { priorityChanged } from './priority-changed.ts';
import { progress } from './progress.ts';
import { promiseReworded } from './promise-reworded.ts';
import { recordRewritten } from './record-rewritten.ts';
import { regrouped } from './regrouped.ts';
import { renamed } from './renamed.ts';
import { scopeAdded } from './scope-added.ts';
import { scopeRemoved } from './scope-removed.ts';
import { stageMoved } from './stage-moved.ts';
import { statusSetBack } from './status-set-back.ts';
import { suppressionAdded } from './suppression-added.ts';
import { targetChanged } from './target-changed.ts';
import { targetLowered } from './target-lowered.ts';
import { targetRaised } from './target-raised.ts';
import { textReworded } from './text-reworded.ts';
import { toleranceWidened } from './tolerance-widened.ts';
import { watchSlowed } from './watch-slowed.ts';
import { whyRewritten } from './why-rewritten.ts';
import { workReworded } from './work-reworded.ts';

export const CHANGE_RULES: readonly ChangeRule[] = [
  targetLowered,
  targetRaised,
  targetChanged,
  baselineRewritten,
  measureRedefined,
  promiseReworded,
  dueDateSlipped,
  dueDateAdvanced,
  criterionRemoved,
  criterionSwapped,
  commitmentReplaced,
  guardrailLoosened,
  courseEased,
  toleranceWidened,
  paused,
  statusSetBack,
  measureByPutOff,
  neededLowered,
  recordRewritten,
  amendmentEdited,
  amendmentRemoved,
  destinationRewritten,
  whyRewritten,
  objectiveReworded,
  objectiveRemoved,
  objectiveDropped,
  stageMoved,
  ownerRemoved,
  ownerChanged,
  helpersChanged,
  scopeAdded,
  scopeRemoved,
  priorityChanged,
  regrouped,
  workReworded,
  watchSlowed,
  progress,
  gateWeakened,
  suppressionAdded,
  acceptedGrew,
  detailReworded,
  planAdjusted,
  renamed,
  textReworded,
  formatOnly,
];
