/** Changes of a plan that a program makes: every other line stays as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addPlanEntry, addPlanItem, setPlanWord } from '../../../src/source/edit/plan-edit.ts';

const FILE = 'strategy.yaml';
const EXAMPLES = readdirSync('examples').filter((name) => !name.endsWith('.md'));
const FOUND = { kind: 'market', finding: 'Two lenders answer within the hour: we tried', gap: 3 };

/** Lists the lines of a text that another one lacks. */
const listAdded = (before: string, after: string) => {
  const lines = before.split('\n');
  const added: string[] = [];
  let at = 0;
  for (const line of after.split('\n')) {
    if (line === lines[at]) at++;
    else added.push(line);
  }
  return { added, isWhole: at === lines.length || lines.slice(at).every((line) => line === '') };
};

describe('an entry', () => {
  it.each(EXAMPLES)('is added to a map of %s, and no other line changes', (name) => {
    const text = readFileSync(`examples/${name}/strategy.yaml`, 'utf8');
    const after = addPlanEntry(
      text,
      FILE,
      ['reality', 'obstacles'],
      ['new-one', { what: 'Nobody decides.' }],
    );
    expect(listAdded(text, after ?? '')).toMatchObject({ isWhole: true });
    expect(after).toContain('Nobody decides.');
  });

  it('opens the maps that are missing', () => {
    expect(addPlanEntry('strat: 1\nname: x # keep\n', FILE, ['reality', 'obstacles'], ['one', 'Fear.'])).toBe(
      'strat: 1\nname: x # keep\n\nreality:\n  obstacles:\n    one: Fear.\n',
    );
    expect(
      addPlanEntry(
        'strat: 1\nreality:\n    today: Slow. # keep\nname: x\n',
        FILE,
        ['reality', 'obstacles'],
        ['one', 'Fear.'],
      ),
    ).toBe('strat: 1\nreality:\n    today: Slow. # keep\n    obstacles:\n      one: Fear.\nname: x\n');
  });

  it('fills a map that is empty', () => {
    const empty = 'strat: 1\nname: x\nreality:\n  obstacles: {}\n  today: Slow.\n';
    expect(addPlanEntry(empty, FILE, ['reality', 'obstacles'], ['one', 'Fear.'])).toBe(
      'strat: 1\nname: x\nreality:\n  obstacles: \n    one: Fear.\n  today: Slow.\n',
    );
    expect(
      addPlanEntry('strat: 1\nname: x\ninitiatives:\n', FILE, ['initiatives'], ['one', { what: 'work' }]),
    ).toBe('strat: 1\nname: x\ninitiatives:\n  one:\n    what: work\n');
  });

  it('is added in braces', () => {
    const text = 'strat: 1\nname: x\nreality: { obstacles: { one: Fear. } } # keep\n';
    expect(addPlanEntry(text, FILE, ['reality', 'obstacles'], ['two', 'Haste.'])).toBe(
      'strat: 1\nname: x\nreality: { obstacles: { one: Fear., two: "Haste." } } # keep\n',
    );
  });

  it('is refused where there is one of that id, or where the path leads to something else', () => {
    const text = 'strat: 1\nname: x\nreality: { obstacles: { one: Fear. }, today: Slow. }\n';
    expect(addPlanEntry(text, FILE, ['reality', 'obstacles'], ['one', 'Haste.'])).toBeUndefined();
    expect(addPlanEntry(text, FILE, ['reality', 'today'], ['one', 'Haste.'])).toBeUndefined();
  });

  it('stays above the narrative, and keeps the line ends', () => {
    const text = '---\r\nstrat: 1\r\nname: x\r\n---\r\nOur story.\r\n';
    expect(addPlanEntry(text, 'strategy.md', ['initiatives'], ['one', { what: 'work' }])).toBe(
      '---\r\nstrat: 1\r\nname: x\r\n\r\ninitiatives:\r\n  one:\r\n    what: work\r\n---\r\nOur story.\r\n',
    );
  });
});

describe('an item', () => {
  it.each(EXAMPLES)('is added to a list of %s, and no other line changes', (name) => {
    const text = readFileSync(`examples/${name}/strategy.yaml`, 'utf8');
    const after = addPlanItem(text, FILE, ['reality', 'evidence'], FOUND);
    expect(listAdded(text, after ?? '')).toMatchObject({ isWhole: true });
  });

  it('follows the indent of the list, which may be none', () => {
    const text =
      'strat: 1\nname: x\nreality:\n  evidence:\n  - kind: market\n    finding: a # keep\n  today: Slow.\n';
    expect(addPlanItem(text, FILE, ['reality', 'evidence'], { kind: 'customers', finding: 'b' })).toBe(
      'strat: 1\nname: x\nreality:\n  evidence:\n  - kind: market\n    finding: a # keep\n  - kind: customers\n    finding: b\n  today: Slow.\n',
    );
  });

  it('fills a list that is empty or missing', () => {
    const item = { kind: 'customers', finding: 'b' };
    expect(
      addPlanItem('strat: 1\nname: x\nreality:\n  evidence: []\n', FILE, ['reality', 'evidence'], item),
    ).toBe('strat: 1\nname: x\nreality:\n  evidence: \n    - kind: customers\n      finding: b\n');
    expect(addPlanItem('strat: 1\nname: x\n', FILE, ['reality', 'evidence'], item)).toBe(
      'strat: 1\nname: x\n\nreality:\n  evidence:\n    - kind: customers\n      finding: b\n',
    );
  });

  it('is added in brackets', () => {
    const text = 'strat: 1\nname: x\nreality: { evidence: [{ kind: market, finding: a }] }\n';
    expect(addPlanItem(text, FILE, ['reality', 'evidence'], { kind: 'customers', finding: 'b' })).toBe(
      'strat: 1\nname: x\nreality: { evidence: [{ kind: market, finding: a }, {"kind":"customers","finding":"b"}] }\n',
    );
  });
});

describe('a word at the top', () => {
  it('keeps its quotes and its comment', () => {
    expect(setPlanWord('strat: 1\nname: x\nstatus: "active" # since May\n', FILE, 'status', 'closed')).toBe(
      'strat: 1\nname: x\nstatus: "closed" # since May\n',
    );
  });

  it('is added below the name', () => {
    expect(setPlanWord('strat: 1\nname: x # keep\nowner: Ana\n', FILE, 'status', 'closed')).toBe(
      'strat: 1\nname: x # keep\nstatus: closed\nowner: Ana\n',
    );
  });
});
