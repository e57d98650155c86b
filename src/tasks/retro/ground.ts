/** What a look back is made from: the strategy, its records, and what it covers. */
import { UserError } from '../../exit.ts';
import { loadText, READ_LIMIT } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { RetroReport } from '../../report/retro.ts';
import { collectRetroFacts } from '../../track/retro-facts.ts';
import { findRetroScope, listRetroScopes, type RetroScope } from '../../track/retro-scope.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere, type StatusSource } from '../status/sources.ts';
import { readCommitments } from './commitments.ts';

export interface RetroAsk {
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  /** How a command names it; undefined if it is found without that. */
  readonly named: string | undefined;
  /** A stage, the id of an entry, or `strategy`. */
  readonly covers: string | undefined;
  readonly since: Day | undefined;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly config: string | undefined;
}

export interface RetroGroundHere {
  readonly ask: RetroAsk;
  readonly source: StatusSource;
  readonly plan: Plan;
  /** The bytes of the strategy as they were read. */
  readonly bytes: Uint8Array;
  readonly report: RetroReport;
}

/** Reads everything. @throws UserError if nothing is called what it should cover */
export async function readRetroGround(host: Host, ask: RetroAsk): Promise<RetroGroundHere> {
  const { strategy, asOf, isNow } = ask;
  const bytes = host.files.read(strategy, READ_LIMIT);
  const { reading } = loadText(host.files, host.cwd, strategy, bytes);
  const source = await readSourceHere(host, strategy);
  const { plan } = source;
  const scope = requireScope(plan, ask.covers);
  const { status: settings } = await loadRecordSettings(host, strategy, ask.config);
  const facts = collectRetroFacts({
    ...source,
    scope,
    from: chooseFirstDay(scope, ask),
    to: asOf,
    commitments: await readCommitments(host, strategy, asOf),
    settings,
    isNow,
  });
  const name = plan.strategy.name || reading.file;
  return { ask, source, plan, bytes, report: { name, named: ask.named, facts } };
}

function requireScope(plan: Plan, covers: string | undefined): RetroScope {
  const scope = findRetroScope(plan, covers);
  if (scope) return scope;
  const names = listRetroScopes(plan);
  throw new UserError(
    `The plan has no stage, criterion or objective called ${quoteValue(covers)}.${suggestNearest(covers ?? '', names)}`,
    `Write one of these after --covers: ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}.`,
  );
}

/** Chooses the first day: the one that is asked for, else that of the plan. */
function chooseFirstDay({ start }: RetroScope, { since, asOf }: RetroAsk): Day {
  const first = since ?? start;
  if (first === undefined)
    throw new UserError(
      'The plan does not say when it begins.',
      'Add `start:` to the strategy, or `--since 2027-01-01`.',
    );
  if (first <= asOf) return first;
  throw new UserError(
    `There is nothing to look back on: it begins on ${first}, after ${asOf}.`,
    'Choose a later day with `--as-of`, or an earlier one with `--since`.',
  );
}
