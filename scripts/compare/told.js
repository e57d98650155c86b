/**
 * Prints the result for people.
 * @returns the exit code
 */
const MOST = 20;

const counted = (number, thing) => `${number} ${thing}${number === 1 ? '' : 's'}`;

export function told({ results, strategies, others, allowed, allow, unknown }) {
  const differing = results.filter((result) => result.differences.length > 0);
  const pardoned = differing.filter(({ name }) => {
    const patterns = allowed.filter(({ pattern }) => pattern.test(name));
    for (const pattern of patterns) pattern.used++;
    return patterns.length > 0;
  });
  const wrong = differing.filter((result) => !pardoned.includes(result));
  tellKinds(wrong);
  if (unknown.length > 0)
    console.log(
      `Compared by its formats only: ${unknown.join(', ')}. Add cases in scripts/compare/cases.js.`,
    );
  const crashed = results.filter((result) => result.crashed).length;
  if (crashed > 0)
    console.log(`${counted(crashed, 'output')} of an internal error, without the lines of the stack.`);
  if (others > 0)
    console.log(
      `${counted(others, 'file')} beside the strategies: each is refused, or not, in the same way if nothing is listed.`,
    );
  for (const { text, used } of allowed)
    console.log(
      `${allow} allows ${text}: ${used === 0 ? 'nothing differs there' : counted(used, 'output')}.`,
    );
  const all = `${counted(results.length, 'output')} of ${strategies === 1 ? '1 strategy' : `${strategies} strategies`} compared`;
  const apart = pardoned.length > 0 ? `, and ${pardoned.length} that ${allow} allows` : '';
  console.log(
    wrong.length > 0
      ? `${all}: ${wrong.length} differ${apart}.`
      : pardoned.length > 0
        ? `${all}: all the same but ${pardoned.length} that ${allow} allows.`
        : `${all}: all the same.`,
  );
  return wrong.length > 0 ? 1 : 0;
}

/** Prints each kind of command once, with the first difference of its first output that differs. */
function tellKinds(wrong) {
  const kinds = Map.groupBy ? Map.groupBy(wrong, ({ kind }) => kind) : grouped(wrong);
  for (const [kind, [first, ...more]] of [...kinds].slice(0, MOST)) {
    const [{ part, at, theirs, ours }, ...parts] = first.differences;
    console.log(first.name);
    console.log(
      `  ${part}${at && `, ${at}`}${parts.length > 0 ? `; also ${parts.map((one) => one.part).join(', ')}` : ''}`,
    );
    console.log(`  - ${theirs}\n  + ${ours}`);
    if (more.length > 0) console.log(`  and ${more.length} more of \`${kind}\``);
    console.log();
  }
  const hidden = [...kinds].slice(MOST);
  if (hidden.length === 0) return;
  console.log(`${counted(hidden.length, 'more command')} differ:`);
  for (const [kind, { length }] of hidden) console.log(`  ${String(length).padStart(5)}  ${kind}`);
  console.log();
}

function grouped(results) {
  const groups = new Map();
  for (const result of results) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result]);
  return groups;
}
