import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftMap, markUnclear } from '../../../src/model/draft.ts';
import { fillTemplate } from '../../../src/source/edit/fill.ts';
import { parseStrategy } from '../../../src/source/parse.ts';
import { readTree } from '../../../src/source/yaml/tree.ts';
import { draftMap, draftText, draftValue } from '../drafts.ts';

const folder = new URL('../../../templates/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const template = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const maybe = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(shape, { requiredKeys: [] }).map((map) => map as DraftMap);

const draft = maybe({
  name: draftText,
  mission: draftValue,
  owner: draftText,
  end: fc.constantFrom(2028, '2028-Q3'),
  review: maybe({ every: draftText, last: draftText }),
  destination: maybe({ statement: draftText, why: draftText, roles: draftMap, market: draftValue }),
  reality: maybe({ today: draftText, because: draftText, evidence: draftValue, obstacles: draftMap }),
  criteria: draftMap,
  stages: maybe({
    incremental: maybe({ by: draftText, theme: draftText, objectives: draftMap }),
    substantial: maybe({ objectives: draftMap }),
    transformational: maybe({ by: draftText }),
  }),
  capabilities: draftMap,
  not_doing: draftValue,
  resources: maybe({ currency: draftText, budget: fc.integer() }),
  communication: draftValue,
});

const cheap = (text: string) => fillTemplate(template('minimal.yaml'), { name: text });

describe.each(names)('the template %s', (name) => {
  it('reads back every answer', () => {
    fc.assert(
      fc.property(draft, (answers) => {
        const text = fillTemplate(template(name), answers);
        expect(readTree(text).troubles).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('stays unchanged without answers, and changes only the answered line with one', () => {
    const text = template(name);
    expect(fillTemplate(text, {})).toBe(text);
    expect(fillTemplate(text, { name: 'Harbor' })).toBe(text.replace('name: ""', 'name: Harbor'));
  });

  it('is a strategy once it has a name', () => {
    const bytes = new TextEncoder().encode(fillTemplate(template(name), { name: 'Harbor' }));
    const reading = parseStrategy(bytes, 'strategy.yaml');
    expect(reading.findings).toEqual([]);
    expect(reading.text).toMatch(/^# yaml-language-server: \$schema=/);
  });
});

describe('an answer', () => {
  it('replaces its question and leaves the others', () => {
    const text = 'start: # When does it begin?\nend: # And when does it end?\n';
    expect(fillTemplate(text, { start: 2027 })).toBe('start: 2027\nend: # And when does it end?\n');
  });

  it('comes before the sample of further entries', () => {
    const text = 'criteria: # Three to five.\n  # short-name:\n  #   outcome: # What?\nrisks:\n';
    expect(fillTemplate(text, { criteria: { fast: { outcome: 'Fast.' } } })).toBe(
      'criteria:\n  fast:\n    outcome: Fast.\n  # short-name:\n  #   outcome: # What?\nrisks:\n',
    );
  });

  it('is added if the template does not ask for it', () => {
    const text = 'destination:\n  why: # Why?\n    # more\n\nreality:\n  today:\n';
    const answers = { destination: { statement: 'There.' }, capabilities: { a: { able_to: 'Act' } } };
    expect(fillTemplate(text, answers)).toBe(
      'destination:\n  why: # Why?\n    # more\n  statement: There.\n\nreality:\n  today:\n\n' +
        'capabilities:\n  a:\n    able_to: Act\n',
    );
  });

  it('may have any key', () => {
    const answers = JSON.parse('{ "destination": { "roles": { "__proto__": "a" }, "__proto__": "b" } }');
    expect(fillTemplate('destination:\n  why:\n', answers)).toBe(
      'destination:\n  why:\n  roles:\n    __proto__: a\n  __proto__: b\n',
    );
  });

  it('is kept beside the question if it is unclear', () => {
    const text = 'name: ""\nend: # When?\n';
    expect(fillTemplate(text, { end: markUnclear('in a while') })).toBe(
      'name: ""\n# end: in a while\nend: # When?\n',
    );
  });

  it('is quoted if YAML would take it for something other than text', () => {
    expect(cheap('no: 1')).toContain('\nname: "no: 1"\n');
    expect(cheap('2028')).toContain('\nname: "2028"\n');
  });
});
