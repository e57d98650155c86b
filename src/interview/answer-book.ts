/** The answers of an interview that can be taken back: each is known by the key of its question. */
import type { Asked } from './asking.ts';

/** The text that was typed, or the choice that was made, at a question. */
export interface GivenAnswer {
  readonly key: string;
  readonly ask: string;
  readonly said: string;
}

export interface AnswerBook {
  /** The answers of this run, in the order of their questions. */
  readonly done: GivenAnswer[];
  /** Answers that were given before, whose questions have not come again yet. */
  readonly rest: GivenAnswer[];
  /** Texts that stand on the line when their question is asked, by its key. */
  readonly begun: Record<string, string>;
}

/** Makes a book of answers that were given before. */
export function makeBook(
  answers: readonly GivenAnswer[] = [],
  begun: Readonly<Record<string, string>> = {},
): AnswerBook {
  return { done: [], rest: [...answers], begun: Object.assign(Object.create(null), begun) };
}

/** Takes the answer to a question from those that were given before. */
export function takeAnswer(
  { rest }: AnswerBook,
  asked: Asked | { readonly is: 'ready'; readonly key: string },
): string | undefined {
  const at = rest.findIndex(({ key }) => key === asked.key);
  const said = rest[at]?.said;
  if (said === undefined) return undefined;
  if (asked.is === 'choice' && !asked.options.some(({ value }) => value === said)) return undefined;
  rest.splice(at, 1);
  return said;
}

/** Lists all answers in their order. */
export function listAnswers({ done, rest }: AnswerBook): readonly GivenAnswer[] {
  return [...done, ...rest];
}

/** Makes all answers ones that were given before, for another run. */
function startOver(book: AnswerBook): void {
  book.rest.unshift(...book.done.splice(0));
}

/** Takes the last answer back. @returns false if there is none */
export function takeBackLast(book: AnswerBook): boolean {
  const last = [...book.done].reverse().find(({ key }) => !key.startsWith('ready.'));
  if (!last) return false;
  while (book.done.at(-1)?.key.startsWith('ready.')) book.done.pop();
  takeBack(book, last.key);
  return true;
}

/** Takes every answer to a question back; its last text stands on the line when it is asked again. */
export function takeBack(book: AnswerBook, key: string): void {
  startOver(book);
  const said = book.rest.filter((one) => one.key === key && one.said !== '').at(-1)?.said;
  book.rest.splice(0, book.rest.length, ...book.rest.filter((one) => one.key !== key));
  if (said !== undefined) book.begun[key] = said;
}

const ENTRY = /^(.*\b(?:outcome|objective|obstacle|capability|stop))\.(\d+)$/;

/**
 * Closes the gap after the first answer about an entry was emptied, while there are later entries: these move up.
 * @returns whether there was a gap
 */
export function closeGap(book: AnswerBook, emptied: string): boolean {
  const [, base, written] = ENTRY.exec(emptied) ?? [];
  const number = Number(written);
  const next = `${base}.${number + 1}`;
  if (base === undefined || !book.rest.some(({ key, said }) => key === next && said !== '')) return false;
  startOver(book);
  const isOf = (key: string) => key === emptied || key.startsWith(`${emptied}.`);
  const kept = book.rest.filter(({ key }) => !isOf(key));
  book.rest.splice(
    0,
    book.rest.length,
    ...kept.map((one) => ({ ...one, key: moveUp(one.key, base, number) })),
  );
  const begun = Object.entries(book.begun);
  for (const [key] of begun) delete book.begun[key];
  for (const [key, said] of begun) if (!isOf(key)) book.begun[moveUp(key, base, number)] = said;
  return true;
}

function moveUp(key: string, base: string, after: number): string {
  if (!key.startsWith(`${base}.`)) return key;
  const [, own, more = ''] = /^(\d+)(\..*)?$/.exec(key.slice(base.length + 1)) ?? [];
  return own !== undefined && Number(own) > after ? `${base}.${Number(own) - 1}${more}` : key;
}
