import { findDetails } from '../details.ts';
import type { ChangeRule } from '../rule.ts';

export const detailReworded: ChangeRule = {
  id: 'detail-reworded',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  direction: 'undecidable',
  effect: 'it says something else now',
  summary: 'A text that no other rule reports says something else, is new or is gone.',
  why: 'A strategy also binds people outside its criteria: in a response to a risk, a pilot, a routine or the meaning of a word. Each such text is compared word by word. It is a warning if a number, date, quantifier, negation or exception in it moves, if it loses two words or more, or if it is gone. If a word of the glossary stands in a criterion, its new meaning is a change of that criterion. One word for another is only info, and so is a text that describes or explains. A typo or another spelling is `text-reworded`.',
  source: 'Our judgement: a new meaning is more than new wording',
  fix: 'Read both wordings. If somebody is held to it, tell them.',
  example: {
    before: 'risks:\n  winter: { risk: The wards fill up., response: We call off surgery within 2 days. }\n',
    after: 'risks:\n  winter: { risk: The wards fill up., response: We call off surgery within 9 days. }\n',
  },
  isLast: true,
  check: (pair) => findDetails(pair),
};
