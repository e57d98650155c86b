/** The list of mistakes that `npm run mistakes` measures with. */
import { describe, expect, it } from 'vitest';
import { findListFaults, KINDS, readMistakes } from './mistakes/list.ts';

describe('the list of mistakes', () => {
  const list = readMistakes();
  const [first] = list;
  if (!first) throw new Error('The list is empty.');

  it('has a hundred entries that can be made in an example', () => {
    expect(findListFaults(list)).toEqual([]);
  });

  it('has mistakes of every kind', () => {
    expect([...new Set(list.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
  });

  it.each([
    ['an id that is used twice', { ...first }, 'used twice'],
    ['a text that occurs more than once', { ...first, id: 'often', from: 'owner' }, 'times in'],
    ['a change that changes nothing', { ...first, id: 'same', to: first.from }, 'Nothing is changed'],
    ['a mistake without an answer', { ...first, id: 'mute', answer: [] }, 'answer is missing'],
    ['an unknown kind', { ...first, id: 'odd', kind: 'odd' }, 'There is no kind'],
  ])('is refused with %s', (_, entry, message) => {
    expect(findListFaults([...list.slice(1), first, entry]).join('\n')).toContain(message);
  });
});
