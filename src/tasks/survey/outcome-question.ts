/**
 * The question which outcomes are ours, for a form and for the import of its answers: both make the same one out of the
 * plan, its history in git, and the strategies beside it. What is confidential is never in it.
 */
import { isUserError } from '../../exit.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { type Loaded, makeStrategyLoader } from '../../folder/load.ts';
import { findGitRoot } from '../../folder/paths.ts';
import { toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import { isHidden } from '../../model/hidden.ts';
import { makePlan } from '../../model/plan.ts';
import type { Strategy } from '../../model/schema.ts';
import { makeOutcomeQuestion, type OutcomeQuestion } from '../../people/outcome-question.ts';
import { requireStrategy } from '../brief/one-strategy.ts';
import { silenceHost } from '../print.ts';
import { findStrategies } from '../search.ts';
import { makeSettingsReader } from '../settings.ts';

/** Makes the question for a strategy. @param path absolute */
export async function readOutcomeQuestion(host: Host, path: string): Promise<OutcomeQuestion> {
  const load = makeStrategyLoader(host.files, host.cwd);
  const loaded = load(path);
  const strategy = requireStrategy(loaded.reading);
  return makeOutcomeQuestion(listOutcomes(strategy), {
    former: await readFormerOutcomes(host, path, strategy),
    notDoing: listRefusals(strategy),
    siblings: await readSiblingOutcomes(host, loaded, load),
  });
}

function listOutcomes(strategy: Strategy): readonly string[] {
  if (isHidden(strategy)) return [];
  return makePlan(strategy).criteria.flatMap(([, criterion]) =>
    isHidden(criterion) ? [] : (criterion.outcome ?? []),
  );
}

function listRefusals({ not_doing = [] }: Strategy): readonly string[] {
  return not_doing.flatMap((item) => (isHidden(item) ? [] : (item.what ?? [])));
}

/** Reads the outcomes that were in the plan once and were taken out, the latest first. */
async function readFormerOutcomes(host: Host, path: string, now: Strategy): Promise<readonly string[]> {
  const revisions = await readPlanRevisions(host, path);
  const known = new Set(
    makePlan(now).criteria.flatMap(([id, { renamed_from }]) => [id, ...[renamed_from ?? []].flat()]),
  );
  const former = new Map<string, string>();
  for (const { strategy } of [...revisions].reverse())
    for (const [id, criterion] of strategy && !isHidden(strategy) ? makePlan(strategy).criteria : [])
      if (!known.has(id) && !former.has(id) && !isHidden(criterion) && criterion.outcome !== undefined)
        former.set(id, criterion.outcome);
  return [...former.values()];
}

async function readPlanRevisions(host: Host, path: string) {
  const root = findGitRoot(host.files, path);
  if (root === undefined) return [];
  try {
    const repository = (await host.git()).open(root);
    const head = repository.commit('HEAD');
    if (head === undefined) return [];
    return listRevisions(readHistory(repository, head, toGitPath(host.files, root, path)));
  } catch (error) {
    // Without a history there are no former outcomes.
    if (isUserError(error)) return [];
    throw error;
  }
}

/** Reads the outcomes of the other strategies that serve the same parent. */
async function readSiblingOutcomes(
  host: Host,
  { path, root, parentPath }: Loaded,
  load: (path: string) => Loaded,
): Promise<readonly string[]> {
  if (parentPath === undefined) return [];
  const found = await findStrategies(silenceHost(host), [root], makeSettingsReader(host, {}));
  return found
    .filter((one) => host.files.realPath(one) !== host.files.realPath(path))
    .flatMap((one) => readOutcomesBelow(() => load(one), parentPath));
}

function readOutcomesBelow(load: () => Loaded, parent: string): readonly string[] {
  try {
    const { reading, parentPath } = load();
    return parentPath === parent && reading.model ? listOutcomes(reading.model) : [];
  } catch (error) {
    // A strategy that cannot be read lends no decoy.
    if (isUserError(error)) return [];
    throw error;
  }
}
