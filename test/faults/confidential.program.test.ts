/** What a strategy marks as confidential in any way, right or wrong, is in nothing for the public. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const SECRET = '---\nstrat: 1\nname: Secret plan\nconfidential: true\n---\nWe will close the Leeds office.\n';
const OPEN = 'strat: 1\nname: Harbor\nmission: OPEN\n';

const renderPublic = (place: Place, path = '.', format = 'json') =>
  place.strat(['render', path, '--audience', 'public', '--format', format]);

describe('a confidential strategy', () => {
  it.each(['markdown', 'html', 'json'])('is not rendered as %s, and its narrative is not', (format) => {
    const { code, out, err } = renderPublic(makePlace({ 'strategy.md': SECRET }), '.', format);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('strategy.md is confidential, so nothing is published.');
  });

  it('has no map, no Word file, and an internal brief as before', () => {
    const place = makePlace({ 'strategy.md': SECRET });
    expect(place.strat(['map', '--audience', 'public']).code).toBe(2);
    expect(place.strat(['render', '--audience', 'public', '--output', 'brief.docx']).code).toBe(2);
    expect(place.strat(['render']).out).toContain('Leeds');
  });

  it('is nowhere in a site for the public', () => {
    const place = makePlace({
      'secret-plan/strategy.md': SECRET,
      'harbor/strategy.yaml': `${OPEN}parent: ../secret-plan\n`,
    });
    const { code, err } = place.strat(['site', '--audience', 'public', '--output', '_site']);
    expect(code).toBe(0);
    expect(err).toContain('Left out: secret-plan/strategy.md is confidential');
    const folder = join(place.root, '_site');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const text = files
      .map((file) => (file.isFile() ? readFileSync(join(file.parentPath, file.name), 'utf8') : file.name))
      .join('\n');
    expect(text).toContain('Harbor');
    expect(text).not.toMatch(/secret-plan|Secret plan|Leeds/);
  });
});

describe('a key that hides', () => {
  it('hides its part, wherever it stands', () => {
    const place = makePlace({
      'strategy.yaml': `${OPEN}criteria: {confidential: true, a: {outcome: LEAK}}
glossary: {internal: true, KPI: LEAK}
reality: {confidential: ja, today: LEAK}
stages: {incremental: {confidential: ja, theme: LEAK}, substantial: {private: yes, theme: LEAK}}
risks: {a: {confidential: [true], risk: LEAK}, b: {audience: internal, risk: LEAK}, c: {x-internal: 1, risk: LEAK}}
`,
    });
    const { code, out } = renderPublic(place);
    expect(code).toBe(0);
    expect(out).toContain('OPEN');
    expect(out).not.toContain('LEAK');
  });

  it.each(['confidential: maybe', 'private: true', 'x-secret: yes'])('hides the whole file: %s', (line) => {
    const { code, out } = renderPublic(makePlace({ 'strategy.yaml': `${OPEN}${line}\n` }));
    expect([code, out]).toEqual([2, '']);
  });

  it.each([
    'criteria: {internal: {outcome: SHOWN}}',
    'glossary: {confidential: SHOWN to nobody outside}',
    'criteria: {a: {confidential: false, outcome: SHOWN}}',
    'reality: {confidential: false, today: SHOWN}',
    'reality: {internal: we lack people, today: SHOWN}',
    'criteria: {a: {x-color: blue, outcome: SHOWN}}',
  ])('is not every key: %s', (line) => {
    const place = makePlace({ 'strategy.yaml': `${OPEN}${line}\n` });
    expect(renderPublic(place).out).toContain('SHOWN');
  });

  it.each([
    'neg: {role: LEAK, confidential: true}',
    'confidential: true, neg: {role: LEAK}',
    'neg: {role: LEAK, internal: true}',
  ])('hides the role of a person: %s', (people) => {
    const plan = `${OPEN}sponsor: neg\npeople: {${people}}\n`;
    const { code, out } = renderPublic(makePlace({ 'strategy.yaml': plan }));
    expect(code).toBe(0);
    expect(out).not.toMatch(/LEAK|neg\b/);
  });

  it('is reported: an unknown one by `render`, a misplaced one by `check`', () => {
    const place = makePlace({ 'strategy.yaml': `${OPEN}criteria: {a: {confid: true, outcome: LEAK}}\n` });
    const unknown = makePlace({ 'strategy.yaml': `${OPEN}criteria: {a: {shielded: true, outcome: LEAK}}\n` });
    expect(renderPublic(place).out).not.toContain('LEAK');
    expect(renderPublic(unknown).err).toContain('`criteria.a` with the key `shielded`');
    const section = makePlace({
      'strategy.yaml': `${OPEN}criteria: {confidential: true, a: {outcome: x}}\n`,
    });
    expect(section.strat(['check']).out).toContain('Here it keeps all of `criteria` from the public.');
  });

  it.each(['x-internal-audit: A-12', 'x-vertraulich: true', 'x-not-public: yes'])(
    'may be a key of your own, which `render` names: %s',
    (line) => {
      const place = makePlace({ 'strategy.yaml': `${OPEN}criteria: {a: {outcome: LEAK, ${line}}}\n` });
      const { out, err } = renderPublic(place);
      expect(out).not.toContain('LEAK');
      expect(err).toContain('`criteria.a` with the key `x-');
    },
  );
});
