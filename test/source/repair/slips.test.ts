/** A slip of the hand gives one finding, on its line, in some lines of an example; `long` tries more, with all rules. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMeaning, saysTheSame } from '../../../scripts/slips/judge.ts';
import { readPlanLines } from '../../../scripts/slips/plan-lines.ts';
import { KINDS, type Kind, makeSlip } from '../../../scripts/slips/slips.ts';
import { parseStrategy } from '../../../src/source/parse.ts';

const EVERY = 16;
const text = readFileSync('examples/ten-people/strategy.yaml', 'utf8');
const plan = readPlanLines(text);
const meaning = readMeaning(text);

it.each(Object.keys(KINDS) as Kind[])('%s gives one finding at its cause', (kind) => {
  for (let at = 3; at < plan.lines.length; at += EVERY) {
    const slip = makeSlip(kind, plan, at);
    if (!slip || (KINDS[kind].mayKeepMeaning && saysTheSame(meaning, slip.text))) continue;
    const { findings } = parseStrategy(new TextEncoder().encode(slip.text), 'strategy.yaml');
    const lines = findings.map(({ range: { start } }) => start.line);
    expect(lines, `${at + 1}: ${plan.lines[at]}`).toHaveLength(1);
    expect(slip.right, `${at + 1}: ${plan.lines[at]}`).toContain(lines[0]);
  }
});
