/** Formats changes for programs: one object with the keys of a published schema. */
import type { Change } from '../model/change.ts';
import { LEVELS } from '../model/finding.ts';
import { type ChangeFormat, goalpostsOf, isOpen } from './changes.ts';
import { safeJson } from './json.ts';

export const changesJson: ChangeFormat = ({ name, from, to, changes, asOf }) => {
  const moved = goalpostsOf(changes);
  const [errors, warnings, infos] = LEVELS.map(
    (level) => changes.filter((one) => one.level === level).length,
  );
  return safeJson({
    version: 1,
    changes: changes.map(entry),
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

function entry(change: Change) {
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
