/** Foreign text in every place of a file that is printed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disarmCommands, revealCharacters, revealOnOneLine } from '../../src/report/terminal.ts';
import { answerTo, filesWith, isCommand, wrongsOf } from './pipeline.ts';
import terminal from './vectors/terminal.json' with { type: 'json' };
import commands from './vectors/workflow-commands.json' with { type: 'json' };

describe.each(Object.entries(terminal.vectors))('a terminal sequence: %s', (_name, text) => {
  it('is never printed raw', () => {
    for (const file of filesWith(text)) expect(wrongsOf(answerTo(file))).toEqual([]);
  });
});

describe.each(commands.must_not_fire)('a CI command: %j', (text) => {
  it('is broken in every format', () => {
    for (const file of filesWith(text)) expect(wrongsOf(answerTo(file))).toEqual([]);
    expect(
      disarmCommands(revealCharacters(text))
        .split(/\r\n|\r|\n/)
        .filter(isCommand),
    ).toEqual([]);
  });
});

describe('commands of other runners', () => {
  it.each([
    '##vso[task.setvariable variable=x]y',
    'a ##VSO[x]',
    "##teamcity[message text='x']",
    '###vso[x]',
    '##x##[error]',
  ])('%s is broken', (text) => {
    expect(disarmCommands(text)).not.toMatch(/##\w*\[/);
    for (const file of filesWith(text)) expect(wrongsOf(answerTo(file))).toEqual([]);
  });
});

describe('the check itself', () => {
  it('detects raw, obeyed and misplaced output', () => {
    const answer = answerTo('strat: 1\nname: x\nfoo: 1\n');
    const printed = new Map([
      ['pretty', 'a\x1bb'],
      ['concise', 'a\n ::error::x'],
      ['json', '{'],
      ['sarif', '{"runs":[{"results":[]}]}'],
      ['github', '::add-mask::x'],
      ['junit', '<a>&</a>'],
      ['checkstyle', '<a></b>'],
      ['markdown', '<script>'],
    ]);
    const [first] = answer.findings;
    const at = { line: 9, column: 1 };
    const findings = first ? [{ ...first, range: { start: at, end: at } }] : [];
    // The finding at a line that is not there is one more.
    expect(wrongsOf({ ...answer, findings, printed })).toHaveLength(printed.size + 1);
  });
});

describe('any text', () => {
  it('is made visible in one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = revealOnOneLine(text);
        expect(shown).not.toMatch(/[\0-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
        expect(revealOnOneLine(shown)).toBe(shown);
      }),
    );
  });

  it('gives a result as a file and as a part of one', () => {
    const words = [
      'strat: 1\n',
      'name: x\n',
      'criteria:\n',
      '  a:\n',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|\n',
      '>-\n',
    ];
    const signs = [
      '\n',
      ' ',
      '\t',
      '#',
      '&a ',
      '*a',
      '!t ',
      '? ',
      '%',
      '@',
      '`',
      '---\n',
      '...\n',
      '<<: ',
      '.inf',
      '\\',
      ',',
      '\ufeff',
    ];
    const yaml = fc
      .array(fc.oneof(fc.constantFrom(...words, ...signs), fc.string({ unit: 'grapheme', maxLength: 8 })), {
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(yaml, fc.boolean(), (text, headed) => {
        expect(wrongsOf(answerTo(headed ? `strat: 1\nname: x\n${text}` : text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a result as bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(wrongsOf(answerTo(Buffer.concat([Buffer.from('strat: 1\nname: '), bytes])))).toEqual([]);
        expect(wrongsOf(answerTo(bytes))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is reported as an unknown key wherever it is one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (key) => {
        const { reading } = answerTo(`strat: 1\nname: x\nreview:\n  ${JSON.stringify(key)}: 1\n`);
        const isKnown = ['every', 'last'].includes(key) || key.startsWith('x-');
        const wrong = reading.findings.filter(({ rule, level }) => rule !== 'syntax' || level === 'error');
        expect(wrong).toHaveLength(isKnown && !['every', 'last'].includes(key) ? 0 : 1);
      }),
    );
  });
});
