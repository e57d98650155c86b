import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInterview } from '../../src/interview/interview.ts';
import { ENGLISH_WORDS, sayOutcomeLine, saySpan } from '../../src/interview/words.ts';

const FOLDER = 'templates/interview/lang';
const languages = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const load = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(`${FOLDER}/${lang}.json`, 'utf8'));

/** Every text that an interview says, in English: all its questions are answered, also with what cannot be used. */
function listSaid(): ReadonlySet<string> {
  const said = new Set<string>();
  const words = {
    ...ENGLISH_WORDS,
    say: (english: string, ...values: readonly string[]) => {
      said.add(english);
      return ENGLISH_WORDS.say(english, ...values);
    },
  };
  const steps = runInterview({}, 'harbor', { words, habits: {}, today: '2026-12-01' });
  let asked = 0;
  for (let step = steps.next(''); !step.done; ) {
    let typed = '';
    const { value } = step;
    if (value.is === 'choice') typed = value.options[0]?.value ?? '';
    if (value.is === 'text') {
      for (const text of ['', 'One', 'One two', '72 to 4 hours by 2028, Jon']) value.hint?.(text);
      if (value.recall === undefined)
        typed = value.key.endsWith('.line') ? '? to 4 hours' : /\.[2-4]$/.test(value.key) ? '' : 'yes';
    }
    step = steps.next(asked++ < 200 ? typed : '');
  }
  for (const target of ['<= 4', '>= 4', '3..4'])
    sayOutcomeLine({ target, baseline: 'unknown', isMilestone: true, due: 2028, owner: 'Jon' }, words);
  for (const span of [{ start: 2027, end: 2028 }, { start: 2027 }, { end: 2028 }]) saySpan(span, words);
  return said;
}

/** Texts in the code of the task, where `say` is called with them. */
function listInTasks(): readonly string[] {
  return readdirSync('src/tasks/init').flatMap((name) => {
    const text = readFileSync(`src/tasks/init/${name}`, 'utf8');
    const own = [...text.matchAll(/\bsay\(\s*'((?:[^'\\]|\\.)+)'/g)].map(([, one = '']) => one);
    return [
      ...own,
      ...[...text.matchAll(/'((?:One thing|Two things|Three things)[^']+)'/g)].map(([, one = '']) => one),
    ];
  });
}

describe.each(languages)('the interview in %s', (lang) => {
  const texts = load(lang);

  it('has every text', () => {
    const wanted = [...listSaid(), ...listInTasks()];
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((text) => texts[text] === undefined)).toEqual([]);
  });

  it('keeps every place for a value, and is translated', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const [english, text] of Object.entries(texts)) {
      expect([english, places(text)]).toEqual([english, places(english)]);
      expect(text.trim()).not.toBe('');
    }
    const same = Object.entries(texts).filter(([english, text]) => english === text);
    expect(same.length).toBeLessThan(8);
  });
});
