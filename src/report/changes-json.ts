/** Formats changes for programs: one object with the keys of a published schema. */
import type { Change } from '../model/change.ts';
import { LEVELS } from '../model/finding.ts';
import { type ChangeFormat, filterGoalposts, isOpen } from './changes.ts';
import { writeSafeJson } from './json.ts';

export const formatChangesJson: ChangeFormat = ({ name, from, to, changes, asOf }) => {
  const moved = filterGoalposts(changes);
  const [errors, warnings, infos] = LEVELS.map(
    (level) => changes.filter((one) => one.level === level).length,
  );
  return writeSafeJson({
    version: 1,
    changes: changes.map(makeChangeEntry),
    summary: {
      name,
      from,
      to,
      asOf,
      goalposts: moved.length,
      acknowledged: moved.filter(({ acknowledged }) => acknowledged).length,
      unacknowledged: moved.filter(isOpen).length,
      errors,
      warnings,
      infos,
      editorial: changes.filter((change) => change.class === 'editorial').length,
    },
  });
};

function makeChangeEntry(change: Change) {
  const { rule, level, period, entity, field, from, to, effect, acknowledged, message, hint, command } =
    change;
  return {
    rule,
    class: change.class,
    level,
    period,
    entity,
    field,
    from,
    to,
    effect,
    acknowledged,
    message,
    hint,
    command,
    before: change.before,
    after: change.after,
  };
}
