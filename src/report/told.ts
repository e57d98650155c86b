/** Whom the changes of a report concern, each person once. */
import { escapeMarkdown } from '../model/escape-markdown.ts';
import { countNoun, cutText } from '../model/quote.ts';
import { foldPerson } from '../model/same-person.ts';
import { wrapParagraph } from './columns.ts';
import { escapeInline } from './escape-inline.ts';
import { revealOnOneLine } from './terminal.ts';

/** Somebody to tell, with the reasons. */
export interface ToldPerson {
  readonly person: string;
  readonly why: readonly string[];
}

interface Telling {
  readonly tell?: readonly ToldPerson[] | undefined;
}

/** Joins the people of all changes, in the order in which they are first named. */
export function joinTold(changes: readonly Telling[]): readonly ToldPerson[] {
  const people = new Map<string, { person: string; why: Set<string> }>();
  for (const { person, why } of changes.flatMap(({ tell = [] }) => tell)) {
    const key = foldPerson(person);
    const known = people.get(key) ?? { person, why: new Set() };
    people.set(key, known);
    for (const one of why) known.why.add(one);
  }
  return [...people.values()].map(({ person, why }) => ({ person, why: [...why] }));
}

/** The most people and reasons to name where the rest is counted, and the most characters of a name. */
const MOST_PEOPLE = 6;
const MOST_REASONS = 3;
const MOST_NAME = 80;
const INDENT = '  ';

/** Formats the people for a terminal, in a paragraph; empty if there are none. @param all whether to name everybody */
export function formatToldPretty(told: readonly ToldPerson[], all: boolean, columns: number): string {
  if (told.length === 0) return '';
  const shown = told.slice(0, all ? told.length : MOST_PEOPLE);
  const left = told.length - shown.length;
  const people = shown.map(({ person, why }) => `${cutName(person)} (${joinReasons(why, all)})`);
  const more = left > 0 ? [`and ${left} more`] : [];
  const isFolded = !all && (left > 0 || shown.some(({ why }) => why.length > MOST_REASONS + 1));
  const text = revealOnOneLine(`Tell: ${[...people, ...more].join(', ')}${isFolded ? ' (--all)' : ''}`);
  return wrapParagraph(text, columns - INDENT.length, '').join(`\n${INDENT}`);
}

function joinReasons(why: readonly string[], all: boolean): string {
  const shown = why.length === MOST_REASONS + 1 || all ? why : why.slice(0, MOST_REASONS);
  const left = why.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${countNoun(left, 'more reason')}`] : [])].join('; ');
}

function cutName(person: string): string {
  return person.length > MOST_NAME ? `${cutText(person, MOST_NAME - 1)}…` : person;
}

/** The most characters of a paragraph; a longer one becomes a list that opens when asked. */
const MOST_CHARACTERS = 500;
/** The most characters of such a list: however many people a plan names, the changes themselves have their room. */
const MOST_LISTED = 2_000;

/** Formats the people as Markdown: a sentence, or a list to open where they are many; empty if there are none. */
export function formatToldMarkdown(told: readonly ToldPerson[]): string {
  if (told.length === 0) return '';
  const line = `**Tell:** ${told.map(({ person, why }) => `${escapeName(person)} (${escapeReasons(why)})`).join(', ')}`;
  if (told.length <= MOST_PEOPLE && line.length <= MOST_CHARACTERS) return line;
  const items = takeFitting(told.map(({ person, why }) => `- ${escapeName(person)}: ${escapeReasons(why)}`));
  const left = told.length - items.length;
  const more = left > 0 ? [`- and ${left} more: run \`strat diff --all\``] : [];
  const title = `Tell ${countNoun(told.length, 'person', 'people')}`;
  return formatDetails(title, [...items, ...more]);
}

/** Formats a list that opens when asked. @param title plain words @param items lines of Markdown */
export function formatDetails(title: string, items: readonly string[]): string {
  return `<details><summary>${title}</summary>\n\n${items.join('\n')}\n\n</details>`;
}

function takeFitting(items: readonly string[]): readonly string[] {
  let length = 0;
  return items.filter((item) => {
    length += item.length + 1;
    return length <= MOST_LISTED;
  });
}

function escapeName(person: string): string {
  return escapeMarkdown(revealOnOneLine(cutName(person)));
}

function escapeReasons(why: readonly string[]): string {
  return escapeInline(joinReasons(why, false));
}
