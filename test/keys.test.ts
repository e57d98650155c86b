/** What each key of an entry does everywhere: in the schema, a brief, the map, a diff and for the public. */
import { describe, expect, it } from 'vitest';
import { makeStrategyJsonSchema } from '../src/model/json-schema.ts';
import { findKeyKind, getStrategyKinds } from '../src/model/key-kinds.ts';
import { keepPublicParts } from '../src/render/audience.ts';
import { writeDot } from '../src/render/dot.ts';
import { makeStrategyMap } from '../src/render/map.ts';
import { changes } from './diff/sides.ts';
import { strategyOf } from './render/fixture.ts';
import { markdownOf, pageOf } from './render/pages.ts';

interface KeyCase {
  /** Its place in the schema. */
  readonly path: string;
  /** A plan; what stands between two `§` is the key, which the plan did not have before. */
  readonly plan: string;
  /** What the full brief says because of the key; undefined where it says nothing. */
  readonly brief?: string;
  /** What the brief says for the public, if that is something else. */
  readonly publicBrief?: string;
  /** What the map says because of the key. */
  readonly map?: string;
  readonly isPublic: boolean;
  /** The rule and the level of the change. */
  readonly change: string;
}

const KEYS: readonly KeyCase[] = [
  {
    path: 'reality.evidence.0.tags',
    plan: 'reality: { evidence: [{ kind: customers, finding: Half ask twice§, tags: [Phones]§ }] }',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'stages.incremental.tags',
    plan: 'stages: { incremental: { by: 2028§, tags: [Phones]§ } }',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'not_doing.0.tags',
    plan: 'not_doing: [{ what: New branches§, tags: [Phones]§ }]',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'execution.operating_model.0.tags',
    plan: 'execution: { operating_model: [{ what: One team§, tags: [Phones]§ }] }',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'communication.0.tags',
    plan: 'communication: [{ audience: All staff§, tags: [Phones]§ }]',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'people.ana.tags',
    plan: 'people: { ana: { name: Ana§, tags: [Phones]§ } }',
    isPublic: false,
    change: 'regrouped info',
  },
  {
    path: 'criteria.fees.label',
    plan: 'criteria: { fees: { outcome: Members pay less for each account that they hold, baseline: 90, target: 60§, label: Low fees§ } }',
    brief: 'Low fees',
    map: 'Low fees',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'stages.incremental.objectives.one-form.label',
    plan: 'stages: { incremental: { objectives: { one-form: { result: Members apply with one form§, label: Short form§ } } } }',
    brief: 'Short form',
    map: 'Short form',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'initiatives.form.label',
    plan: 'initiatives: { form: { what: Write the form with ten members§, label: Short form§ } }',
    brief: 'Short form',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'stages.incremental.objectives.one-form.key_results.kept.label',
    plan: 'stages: { incremental: { objectives: { one-form: { result: One form, key_results: { kept: { outcome: Nobody is asked twice, met_when: Twenty visits§, label: Asked once§ } } } } } }',
    brief: 'Asked once',
    map: 'Asked once',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'criteria.fees.with',
    plan: 'people: { ana: { name: Ana Ncube, role: Branch lead } }\ncriteria: { fees: { outcome: Members pay less, baseline: 90, target: 60, owner: Tom§, with: [ana]§ } }',
    brief: 'with Ana Ncube',
    publicBrief: 'with Branch lead',
    isPublic: true,
    change: 'helpers-changed info',
  },
  {
    path: 'stages.incremental.objectives.one-form.with',
    plan: 'people: { ana: { name: Ana Ncube, role: Branch lead } }\nstages: { incremental: { objectives: { one-form: { result: Members apply with one form§, with: [ana, Bo Li]§ } } } }',
    brief: 'with Ana Ncube, Bo Li',
    publicBrief: 'with Branch lead',
    isPublic: true,
    change: 'helpers-changed info',
  },
  {
    path: 'initiatives.form.with',
    plan: 'people: { ana: { name: Ana Ncube, role: Branch lead } }\ninitiatives: { form: { what: Write the form with ten members, owner: Tom§, with: [ana]§ } }',
    brief: 'with Ana Ncube',
    publicBrief: 'with Branch lead',
    isPublic: true,
    change: 'helpers-changed info',
  },
  {
    path: 'stages.incremental.objectives.one-form.link',
    plan: 'stages: { incremental: { objectives: { one-form: { result: Members apply with one form, why: It saves a day§, link: tickets.example/417§ } } } }',
    brief: 'tickets.example/417',
    isPublic: false,
    change: 'plan-adjusted info',
  },
  {
    path: 'not_doing.0.until',
    plan: 'not_doing: [{ what: New branches, why: They tie up people§, until: 2027-06§ }]',
    brief: 'This holds until June 2027.',
    isPublic: true,
    change: 'scope-added info',
  },
  {
    path: 'risks.bad-loans.of',
    plan: 'criteria: { losses: { outcome: Losses stay low, baseline: 1, target: 1 } }\nrisks: { bad-loans: { risk: We lend to those who cannot pay§, of: [losses]§ } }',
    brief: 'Threatens',
    isPublic: true,
    change: 'plan-adjusted info',
  },
  {
    path: 'choices.0.choose',
    plan: '§choices: [{ choose: Cloud, over: self-hosted, because: Nobody on the team runs servers }]§',
    brief: 'Cloud over self-hosted.',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'choices.0.because',
    plan: 'choices: [{ choose: Cloud, over: self-hosted§, because: Nobody on the team runs servers§ }]',
    brief: 'Nobody on the team runs servers',
    isPublic: true,
    change: 'detail-reworded info',
  },
  {
    path: 'initiatives.app.depends_on',
    plan: 'initiatives: { form: { what: Write the form }, app: { what: Build the app§, depends_on: [form, ../loans#rates]§ } }',
    brief: 'Comes after',
    isPublic: true,
    change: 'plan-adjusted info',
  },
  {
    path: 'objectives.one-form.result',
    plan: '§objectives: { one-form: { result: Members apply with one form } }§',
    brief: 'Members apply with one form',
    map: 'Members apply with one',
    isPublic: true,
    change: 'scope-added warn',
  },
  {
    path: 'objectives.one-form.link',
    plan: 'objectives: { one-form: { result: Members apply with one form, why: It saves a day§, link: tickets.example/417§ } }',
    brief: 'tickets.example/417',
    isPublic: false,
    change: 'plan-adjusted info',
  },
  {
    path: 'initiatives.form.indicators.calls.measure',
    plan: 'initiatives: { form: { what: Write the form, owner: Tom§, indicators: { calls: { measure: Calls asking how it stands, baseline: 90, target: 20 } }§ } }',
    brief: 'Calls asking how it stands',
    isPublic: true,
    change: 'scope-added info',
  },
];

const START = 'strat: 1\nname: Harbor\nstart: 2026\nend: 2028\n';
const withKey = ({ plan }: KeyCase) => START + plan.replaceAll('§', '');
const withoutKey = ({ plan }: KeyCase) => START + plan.replace(/§[^§]*§/g, '');
const textsOf = (yaml: string, audience: 'internal' | 'public') =>
  [markdownOf, pageOf].map((write) => write(strategyOf(yaml), 'full', { audience }));
const mapOf = (yaml: string) => writeDot(makeStrategyMap(strategyOf(yaml)));

/** Finds the description that an editor shows while the key is typed. */
function describedInEditors(path: string): unknown {
  let at = makeStrategyJsonSchema() as Record<string, never>;
  for (const part of path.split('.'))
    at = at.properties?.[part] ?? at.items ?? (at.additionalProperties as never);
  return at.description;
}

describe.each(KEYS.map((one) => [one.path, one] as const))('%s', (path, one) => {
  const kind = findKeyKind(getStrategyKinds(), path.split('.'));

  it('has the same description in editors as in the schema', () => {
    expect(describedInEditors(path)).toBe(kind?.description);
    expect(kind?.description).toMatch(/\w/);
  });

  it('is in the brief and on the map where people look for it', () => {
    const { brief, map } = one;
    for (const text of textsOf(withKey(one), 'internal'))
      expect(brief === undefined ? text.includes('Phones') : text.includes(brief)).toBe(brief !== undefined);
    if (brief !== undefined) expect(textsOf(withoutKey(one), 'internal').join()).not.toContain(brief);
    if (map === undefined) expect(mapOf(withKey(one))).toBe(mapOf(withoutKey(one)));
    else
      expect([mapOf(withKey(one)), mapOf(withoutKey(one))].map((text) => text.includes(map))).toEqual([
        true,
        false,
      ]);
  });

  it('is public only where it says so', () => {
    expect(kind?.has('public')).toBe(one.isPublic);
    const [has, had] = [withKey(one), withoutKey(one)].map((yaml) => keepPublicParts(strategyOf(yaml)));
    expect(JSON.stringify(has) === JSON.stringify(had)).toBe(!one.isPublic);
    const { brief, publicBrief = brief } = one;
    if (brief === undefined || publicBrief === undefined) return;
    for (const text of textsOf(withKey(one), 'public')) {
      expect(text.includes(publicBrief)).toBe(one.isPublic);
      expect(text.includes(brief)).toBe(one.isPublic && publicBrief === brief);
    }
  });

  it('is one change that a diff reports', () => {
    const found = changes(withoutKey(one), withKey(one), { asOf: '2027-01-15' });
    expect(found.map(({ rule, level }) => `${rule} ${level}`)).toEqual([one.change]);
  });
});
