/** The mistakes in values and keys, each made in its example: the message gives what to type. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { read } from '../lint/check.ts';
import { findExample, isAnswered, type Mistake, makeMistake, readMistakes } from './list.ts';

const ON_DAY = '2026-12-01';

/** Lists what is said of a text: each message with its advice. */
function listSaid(text: string): readonly string[] {
  return lint({ reading: read(text), rules: RULES, settings: DEFAULTS, asOf: ON_DAY }).map(
    ({ message, help = '' }) => `${message}\nhelp: ${help}`,
  );
}

function listNew(mistake: Mistake): readonly string[] {
  const usual = new Set(listSaid(readFileSync(`${findExample(mistake)}/strategy.yaml`, 'utf8')));
  return listSaid(makeMistake(mistake)).filter((said) => !usual.has(said));
}

/** Mistakes that break the YAML itself: their messages come before any key is known. */
const OF_SYNTAX = new Set(['list-bracket-not-closed', 'list-with-long-dash', 'id-copied']);

describe.each(['dates', 'numbers', 'owners', 'lists', 'ids', 'synonyms'])('a mistake in %s', (kind) => {
  const list = readMistakes().filter((one) => one.kind === kind && !OF_SYNTAX.has(one.id));

  it.each(list.map((one) => [one.id, one] as const))('%s is answered with what to type', (_, mistake) => {
    const said = listNew(mistake);
    const missing = mistake.answer.filter((answer) => !isAnswered(mistake, [answer].flat(), said));
    expect({ missing, said: missing.length > 0 ? said : [] }).toEqual({ missing: [], said: [] });
  });
});
