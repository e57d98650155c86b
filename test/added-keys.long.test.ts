/**
 * Adds a key to a copy of the schema and nowhere else: the built program knows its kind and hides it from the public.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url).pathname;
/** The edits of somebody who follows "Add a key" and stops after the schema. */
const KEYS = `
      try_person: f.person('Who looks at it again.'),
      try_date: f.date('When it was looked at.'),
      try_beginning: f.beginning('Since when it is known.'),
      try_reference: f.references(['criteria'], 'The criteria that it threatens.'),
      try_text: f.text('More about it.'),
      try_shown: f.text('What everybody may read.', 'public'),`;
/** The last key of a risk in the schema. */
const AFTER = /(response: f\.text\([^;]*?\n\s+owner: f\.person\([^)]*\),)/;

const PLAN = `strat: 1
name: Harbor
status: active
start: 2027
end: 2028
people:
  ana: { name: Ana Secretname, role: Chief executive }
criteria:
  loan-time: { outcome: Loans are quick, measure: Hours, unit: hours, baseline: 72, target: 2, owner: ana }
  any-branch: { outcome: Every branch decides, met_when: The board has seen it, owner: ana, internal: true }
risks:
  slow-bureau:
    risk: The bureau is late
    owner: ana
    try_person: Bob Secretname
    try_date: 2027-Q4
    try_beginning: 2027
    try_reference: [loan-time, any-branch]
    try_text: Secret detail of it
    try_shown: Open detail of it
`;

let top = '';
const at = (...path: readonly string[]) => join(top, ...path);

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'strat-keys-'));
  for (const name of ['src', 'bin', 'scripts', 'templates', 'package.json'])
    cpSync(join(ROOT, name), at(name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), at('node_modules'));
  const schema = readFileSync(at('src/model/schema.ts'), 'utf8');
  expect(schema).toMatch(AFTER);
  writeFileSync(at('src/model/schema.ts'), schema.replace(AFTER, `$1${KEYS}`));
  execFileSync(process.execPath, ['scripts/build.js'], { cwd: top });
});

afterAll(() => rmSync(top, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** Returns the output of the program with the added keys. */
function strat(...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [at('bin/strat.js'), ...args], {
    cwd: top,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1' },
  });
  return (stdout + stderr).replace(/\s+/g, ' ');
}

/** Returns the reported changes for a change of the plan. */
function changed(from: string | RegExp, to: string): string {
  write('before/strategy.yaml', PLAN);
  write('after/strategy.yaml', PLAN.replace(from, to));
  return strat('diff', 'before', 'after', '--format', 'json');
}

describe('a key that is added only to the schema', () => {
  it('is accepted, and offered by editors', () => {
    write('plan/strategy.yaml', PLAN);
    expect(strat('check', 'plan')).not.toMatch(/key-unknown|schema|reference-unknown/);
    const risk = JSON.parse(strat('schema')).properties.risks.additionalProperties.properties;
    expect(Object.keys(risk)).toEqual(
      expect.arrayContaining(['try_person', 'try_date', 'try_reference', 'try_text']),
    );
  });

  it('is a reference: an unknown id is found, with the nearest one', () => {
    write('unknown/strategy.yaml', PLAN.replace('try_reference: [loan-time', 'try_reference: [loan-times'));
    expect(strat('check', 'unknown', '--format', 'concise')).toMatch(
      /Risk `slow-bureau` try reference `loan-times`, but there is no such criterion\. Did you mean `loan-time`/,
    );
  });

  it('is a date: a fiscal one needs the start of the fiscal year', () => {
    write('fiscal/strategy.yaml', PLAN.replace('try_date: 2027-Q4', 'try_date: FY2027'));
    expect(strat('check', 'fiscal', '--format', 'concise')).toContain(
      'is a fiscal date, but the file does not say when a fiscal year begins',
    );
  });

  it.each([
    ['a date that is written in another way', 'try_date: 2027-Q4', 'try_date: 2027-12-31'],
    ['a beginning that is written in another way', 'try_beginning: 2027', 'try_beginning: 2027-01-01'],
    ['references in another order', '[loan-time, any-branch]', '[any-branch, loan-time]'],
  ])('is compared by its kind: %s is no change of it', (_what, from, to) => {
    expect(changed(from, to)).not.toMatch(/"field": "(?:try_date|try_beginning|try_reference)"/);
  });

  it.each([
    [
      'a person',
      'try_person: Bob Secretname',
      'try_person: Carol',
      /"rule": "owner-changed"[^}]*"field": "try_person"/,
    ],
    ['a date', 'try_date: 2027-Q4', 'try_date: 2028-Q1', /"rule": "plan-adjusted"[^}]*"field": "try_date"/],
    [
      'a reference',
      '[loan-time, any-branch]',
      '[loan-time]',
      /"rule": "plan-adjusted"[^}]*"field": "try_reference"/,
    ],
    [
      'a text',
      'Secret detail of it',
      'Another detail of it',
      /"rule": "detail-reworded"[^}]*"field": "try_text"/,
    ],
  ])('is compared by its kind: %s that says something else is reported', (_what, from, to, said) => {
    expect(changed(from, to)).toMatch(said);
  });

  it('follows an entry that has a new id', () => {
    expect(changed(/loan-time/g, 'loan-hours')).toContain('"field": "try_reference"');
    write(
      'after/strategy.yaml',
      PLAN.replaceAll('loan-time', 'loan-hours').replace(
        'outcome: Loans',
        'renamed_from: loan-time, outcome: Loans',
      ),
    );
    expect(strat('diff', 'before', 'after', '--format', 'json')).not.toContain('"field": "try_reference"');
  });

  it('is a person: a handle and the name behind it are the same', () => {
    write('before/strategy.yaml', PLAN.replace('try_person: Bob Secretname', 'try_person: ana'));
    write('after/strategy.yaml', PLAN.replace('try_person: Bob Secretname', 'try_person: Ana Secretname'));
    const said = strat('diff', 'before', 'after', '--format', 'json');
    expect(said).toMatch(/"rule": "format-only"[^}]*"field": "try_person"/);
  });
});

const SECRET = /secret|\bbob\b|any-branch|2027-Q4|31 December 2027|October 2027/i;

/** Returns the text of a file; for an office file, the text of all its parts. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!/\.(?:docx|pptx|xlsx)$/.test(path)) return bytes.toString();
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels|svg)$/.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');
}

describe('an internal key that is added to the schema', () => {
  const BRIEFS = ['one-page', 'board', 'full', 'role', 'team'];
  const formats = ['md', 'html', 'json', 'docx', 'pptx'];

  it.each(BRIEFS.flatMap((brief) => formats.map((format) => [brief, format] as const)))(
    'does not appear in the brief %s as %s',
    (brief, format) => {
      write('plan/strategy.yaml', PLAN);
      const who =
        brief === 'role' ? ['--role', 'Chief executive'] : brief === 'team' ? ['--team', 'ana'] : [];
      const file = `${brief}.${format}`;
      const said = strat(
        ...['render', 'plan', '--brief', brief, '--format', format, ...who],
        ...['--audience', 'public', '--output', file, '--force'],
      );
      const text = readdirSync(top).includes(file) ? textOf(at(file)) : said;
      expect(SECRET.exec(text)?.[0]).toBeUndefined();
    },
  );

  it.each(['tree', 'mermaid', 'dot', 'svg'])('does not appear in the map as %s', (format) => {
    write('plan/strategy.yaml', PLAN);
    expect(
      SECRET.exec(strat('map', 'plan', '--format', format, '--audience', 'public'))?.[0],
    ).toBeUndefined();
  });

  it.each(['json', 'csv', 'xlsx'])('does not appear in the export as %s', (format) => {
    write('plan/strategy.yaml', PLAN);
    const file = `plan.${format}`;
    strat('export', 'plan', '--audience', 'public', '--output', file, '--force');
    expect(SECRET.exec(textOf(at(file)))?.[0]).toBeUndefined();
  });

  it('does not appear in the site', () => {
    write('company/strategy.yaml', PLAN);
    const said = strat('site', 'company', '--audience', 'public', '--output', 'public-site');
    const pages = readdirSync(at('public-site'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length, said).toBeGreaterThan(2);
    for (const page of pages)
      expect({ page, found: SECRET.exec(textOf(at('public-site', page)))?.[0] }).toEqual({ page });
  });
});
