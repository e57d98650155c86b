/** The questions for the tally of paper forms: group by group, one line of numbers for each statement. */
import { type DraftMap, isDraftMap } from '../model/draft.ts';
import type { Interview } from './asking.ts';
import { askChecked, askText } from './retro-interview.ts';

/** A statement to count. */
export interface CountedStatement {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
}

/** The most groups of one count. */
const MOST_GROUPS = 20;

/**
 * Asks for each group how many sheets there are, and how many chose each answer.
 * @param everybody the name of the only group, where sheets are not told apart
 */
export function* runCountInterview(statements: readonly CountedStatement[], everybody: string): Interview {
  for (let number = 1; number <= MOST_GROUPS; number++) {
    const ask = number === 1 ? 'Which group do you count first?' : 'Which group is next?';
    const help =
      number === 1
        ? 'leaders, managers, staff or another name. Press Enter if the sheets are not by group.'
        : 'Press Enter if there is none.';
    const said = yield* askText(`group.${number}`, ask, help);
    if (said === '' && number > 1) return;
    yield* askGroup(statements, number, said || everybody);
    if (said === '') return;
  }
}

function* askGroup(statements: readonly CountedStatement[], number: number, group: string): Interview {
  yield { is: 'heading', text: group };
  const key = `group.${number}`;
  const people = Number(yield* askChecked(`${key}.people`, 'How many sheets?', explainPeople));
  if (people === 0) return;
  yield { is: 'keep', answer: { path: [group, 'people'], value: people } };
  for (const [at, { id, mark, text }] of statements.entries()) {
    if (at === 0)
      yield {
        is: 'remark',
        text: 'For each statement, type how many chose 1 (strongly disagree), 2, 3, 4 and 5: five numbers. Press Enter if nobody answered it.',
      };
    const line = yield* askChecked(`${key}.${id}`, `${mark}. ${text}`, (typed) =>
      explainCounts(typed, people),
    );
    if (line !== '') yield { is: 'keep', answer: { path: [group, 'answers', id], value: readCounts(line) } };
  }
}

function explainPeople(typed: string): string | undefined {
  return /^\d{0,6}$/.test(typed) ? undefined : 'Type a whole number.';
}

const readCounts = (typed: string): readonly number[] => (typed.match(/\d+/g) ?? []).map(Number);

function explainCounts(typed: string, people: number): string | undefined {
  if (typed === '') return undefined;
  const counts = readCounts(typed);
  if (counts.length !== 5 || !/^[\d\s,;]+$/.test(typed)) return 'Type five numbers, such as `2 3 5 20 10`.';
  const sum = counts.reduce((all, one) => all + one, 0);
  return sum > people ? `These are ${sum} answers, but there are ${people} sheets.` : undefined;
}

/** Returns the groups of a draft, with what was counted in each. */
export function listCountedGroups(draft: DraftMap): readonly (readonly [group: string, counted: DraftMap])[] {
  return Object.entries(draft).flatMap(([group, counted]) =>
    counted !== undefined && isDraftMap(counted) ? [[group, counted] as const] : [],
  );
}
