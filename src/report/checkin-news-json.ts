/** New check-ins for programs. */
import type { NewCheckin } from './checkin-news.ts';

/** Makes the entry of a check-in; what does not apply is null. */
export function makeCheckinEntry(checkin: NewCheckin) {
  const { name, on, by, values, unknowns, corrections, actions, done, said, summary } = checkin;
  return {
    file: name,
    on,
    by: by ?? null,
    values: values.map(({ id, value, at, standing, was, confidence, note }) => ({
      id,
      value,
      at,
      expected: standing?.standing.facts.expected ?? null,
      state: standing?.standing.state ?? null,
      was: was ?? null,
      confidence: confidence ?? null,
      note: note ?? null,
    })),
    unknowns: unknowns.map(({ id, at, next }) => ({ id, at, next: next ?? null })),
    corrections: corrections.map(({ id, at, from, to, why }) => ({
      id,
      at: at ?? null,
      from: from ?? null,
      to: to ?? null,
      why: why ?? null,
    })),
    actions: actions.map(({ id, what, owner, due }) => ({
      id,
      what: what ?? null,
      owner: owner ?? null,
      due: due ?? null,
    })),
    done: done.map(({ id, is, note }) => ({ id, is, note: note ?? null })),
    said: said.map(({ section, id, said: word, more }) => ({ section, id, said: word, more })),
    summary: summary ?? null,
  };
}
