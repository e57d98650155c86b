import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainMissingReason, isNamed } from '../../src/model/reason.ts';
import { readShownText } from '../../src/model/shown-text.ts';

const VALUES = ['use', 'target', '80', '60'];

describe('a reason', () => {
  it.each([
    '&nbsp;&nbsp;&nbsp;',
    '&nbsp; &ensp; &emsp; &thinsp; &#8203; &#x200b;',
    '![](x)',
    '![we lost the contract in March](x.png)',
    '[x]: http://y',
    '[x]: http://y "we lost the contract in March"',
    '[x]:\n  http://y\n  "we lost the contract in March"',
    '<span title="a b c"></span>',
    '<span title="we lost > the contract in March"></span>',
    '<!-- we lost the contract in March -->',
    '<!-- we lost the contract\nin March',
    '<p hidden>We lost the contract in March.</p>',
    '<style>we lost the contract in March</style>',
    '\u200b',
    '\u200bx\u2060 \u2063x \u3164 \u115f x',
    'x',
    'x x x x',
    '… … … …',
    '. - / ! ?',
    '1 2 3 4',
    'a b c d',
    'TBD TBD TBD TBD',
    'TBD, todo; tbc – tba',
    'lorem ipsum dolor sit',
    'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
    'use target 80 60',
    'The target: 80 to 60',
    '80 → 60',
    'Because of this',
    'a-b-c-d',
    'https://harbor.example/a/b/c/d',
    '``` we lost the contract\n```',
    '理由',
    '[![we lost the contract in March](x)](y)',
    '![we lost][the contract in March]',
    '[^1]: We lost the contract in March.',
    '> [x]: <> "we lost the contract in March"',
    '<p style="display:none">We lost the contract in March.</p>',
    '<?php we lost the contract in March ?>',
    '<script>\nwe lost the contract\n',
    '&#32;&#x20;&zwj;&shy;&hellip;&mdash;',
    ':smile: :tada: :rocket: :ship:',
    '1. 2. 3. 4.',
    '- [x] - [ ] - [x]',
    '| --- | --- | --- | --- |',
    '***\n---\n___\n===',
    'no no no no no',
    't<b></b>a<b></b>b<b></b>c<i></i>d',
    'one two three',
    '\u2800 \u3164 \uffa0 \u115f',
    '✅ ❌ 🎉 🚀',
    'The target was lowered from 80 to 60.',
    'target from 80 to 60 percent',
    'Lowered the target of use',
    'Amend the target of use',
    'Updated the target for use from 80 % to 60 %.',
    'We have lowered the target now',
    'The target goes from 80 to 60 percent now.',
    'Das Ziel wurde von 80 auf 60 Prozent gesenkt.',
    'La cible passe de 80 à 60.',
    'El objetivo se redujo de 80 a 60.',
    'There is no reason',
    'There is no reason.',
    'No reason given here',
    'to be decided later on',
    'The reason follows later.',
    '```mermaid\n%% we lost the contract in March\n```',
    '~~~ mermaid\ngraph TD\n%% we lost the contract in March\n~~~',
    '- ```mermaid\n  %% we lost the contract in March',
    '$$\\phantom{we lost the contract in March}$$',
    '$\\phantom{we lost the contract in March}$',
    '$5 and $\\phantom{we lost the contract in March}$',
    '```math\n\\phantom{we lost the contract in March}\n```',
    '<dialog>We lost the contract in March.</dialog>',
    '<ruby><rp>We lost the contract in March.</rp></ruby>',
    '<video>We lost the contract in March.</video>',
    '<audio>We lost the contract in March.</audio>',
    '<div popover>We lost the contract in March.</div>',
    '*[HTML]: We lost the contract in March.',
  ])('is more than %j', (text) => {
    expect(explainMissingReason(text, VALUES)).toMatch(/reason/);
  });

  it.each([
    'The bureau is late.',
    'The **bureau** is\n[late](https://harbor.example).',
    'La d&eacute;cision est report&eacute;e.',
    '信用局的新接口比承诺的晚一年才到。',
    '信用情報機関の新しい接続が一年遅れます。',
    'สำนักงานเครดิตส่งมอบช้ากว่ากำหนดหนึ่งปี',
    'Бюро опаздывает на год.',
    'المكتب متأخر سنة كاملة.',
    'Das Büro kommt später.',
    '- The bureau\n- comes later',
    'Because <b>the</b> bureau&nbsp;is late.',
    'We need 4 more',
    'More and more members',
    'The bureau is late, see https://harbor.example/1.',
    'None of us agreed',
    '> The bureau is late.',
    '| The bureau | is late |',
    'The target of 80 was set before the merger.',
    'The bureau is late again.',
    'Dormant accounts were counted twice.',
    'The owner has left.',
    'The source has ended.',
    'It comes later still.',
    'It is not needed any more.',
    'There is no money for it.',
    'The board decided it in March.',
    'Costs rose from $5 to $9 in March.',
    'The target was lowered because the bureau is late.',
    'Das Ziel wurde gesenkt, weil das Büro später liefert.',
    'La cible baisse car le bureau est en retard.',
    '```\nThe bureau is late.\n```',
    'می‌داند که دفتر دیر می‌رسد',
    '국이 일년 늦게 온다',
    'ཁྲིམས་ཁང་འདི་ལོ་གཅིག་གིས་འགྱངས།',
  ])('is %j', (text) => {
    expect(explainMissingReason(text, VALUES)).toBeUndefined();
  });

  it.each([
    ['', 'gives no visible reason, and needs at least 4 words'],
    ['late', 'gives a reason of 1 word, and needs at least 4'],
    ['Target: 80 to 60', 'only repeats the values and gives no reason'],
    ['x x x x', 'gives no reason'],
  ])('%j: %s', (text, said) => {
    expect(explainMissingReason(text, VALUES)).toBe(said);
  });

  it('has no words where only hidden marks stand around spaces, whatever they hold', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const words = fc.array(word, { minLength: 4, maxLength: 8 }).map((list) => list.join(' '));
    const hidden = words.chain((text) =>
      fc.constantFrom(
        `<!-- ${text} -->`,
        `![${text}](x "${text}")`,
        `\n[x]: http://y "${text}"\n`,
        `<span title="${text}">`,
        `<style>${text}</style>`,
        `\n\`\`\` ${text}\n`,
      ),
    );
    fc.assert(
      fc.property(fc.array(hidden, { maxLength: 6 }), (parts) => {
        expect(readShownText(parts.join('\n'))).toBe('');
        expect(explainMissingReason(parts.join('\n'))).toBeDefined();
      }),
    );
  });

  it('never gets shorter for a reader by marks that show nothing', () => {
    const marks = fc.constantFrom('**', '<b>', '</b>', '\u200b', '<!-- x -->', '');
    fc.assert(
      fc.property(fc.array(marks, { minLength: 5, maxLength: 5 }), (m) => {
        const text = `${m[0]}The${m[1]} bureau ${m[2]}is${m[3]} late${m[4]}.`;
        expect(readShownText(text)).toBe('The bureau is late.');
      }),
    );
  });
});

it.each([
  ['Maria', true],
  ['maria', true],
  ['李', true],
  ['', false],
  [' ', false],
  ['?', false],
  ['TBD', false],
  ['\u200b', false],
  ['&nbsp;', false],
])('%j names somebody: %s', (name, named) => {
  expect(isNamed(name)).toBe(named);
  expect(isNamed(undefined)).toBe(false);
});
