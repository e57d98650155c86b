/** Facts before anybody looks back, as data. What does not apply is null. */
import type { KnownEvent } from '../track/retro-events.ts';
import type { RetroMeasure } from '../track/retro-facts.ts';
import type { PromiseMove } from '../track/retro-promises.ts';
import { writeSafeJson } from './json.ts';
import type { RetroReport } from './retro.ts';

/** Writes the data; keys may be added later, none change. */
export function writeRetroJson({ name, facts }: RetroReport): string {
  const { covers, from, to, rhythm, events, beliefs, again } = facts;
  return writeSafeJson({
    version: 1,
    name,
    covers,
    from,
    to,
    measures: facts.measures.map(toMeasureData),
    rhythm: {
      every: rhythm.every,
      checkins: rhythm.checkins,
      periods: rhythm.periods.length,
      silent: rhythm.silent.map(({ first, last }) => ({ from: first, to: last })),
      late: rhythm.late.map(({ name: file, on, recordedOn }) => ({ file, on, recordedOn })),
    },
    events: events.map(toEventData),
    beliefs: beliefs.map(({ on, group, isStatement, share }) => ({
      on,
      group,
      of: isStatement ? 'believe-2' : 'believe',
      share,
    })),
    again: again.map(({ id, layer, days }) => ({ id, layer, days })),
  });
}

function toMeasureData({ one, first, latest, shareOfFirst, shareOfNow, sure }: RetroMeasure) {
  const { placed, standing } = one;
  const { baseline, target, due, unit } = placed.measure;
  return {
    id: placed.id,
    kind: placed.kind,
    state: standing.state,
    unit: unit ?? null,
    first: { baseline: first.baseline ?? null, target: first.target ?? null, due: first.due ?? null },
    now: { baseline: baseline ?? null, target: target ?? null, due: due ?? null },
    cut: first.isCut,
    moves: first.moves.map(toMoveData),
    value: latest?.value ?? null,
    at: latest?.at ?? null,
    shareOfFirst: shareOfFirst ?? null,
    shareOfNow: shareOfNow ?? null,
    confidence: sure === undefined ? null : { first: sure[0], last: sure[1] },
  };
}

const toMoveData = ({ field, from, to, on, why, isLess }: PromiseMove) => ({
  field,
  from: from ?? null,
  to: to ?? null,
  on,
  why: why ?? null,
  less: isLess ?? null,
});

function toEventData(event: KnownEvent) {
  const { on, id, kind } = event;
  if (event.kind === 'moved') return { on, id, kind, state: null, note: event.move.why ?? null };
  return { on, id, kind, state: event.state, note: event.note ?? null };
}
