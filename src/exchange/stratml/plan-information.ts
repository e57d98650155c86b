/** The paragraphs about the whole plan that StratML has no elements for, each with a heading that import reads back. */
import {
  addAnswer,
  type DraftMap,
  type DraftValue,
  getDraftValue,
  isDraftList,
  isDraftMap,
} from '../../model/draft.ts';

/** Headings of single texts, and the keys that hold them. */
const TEXTS: readonly (readonly [heading: string, path: readonly string[]])[] = [
  ['Why it matters', ['destination', 'why']],
  ['Where we are', ['reality', 'today']],
  ['Why it is so', ['reality', 'because']],
  ['What must change', ['reality', 'must_change']],
];

/** Headings of items of lists: the first key begins an item. */
const ITEMS: readonly (readonly [
  list: string,
  keys: readonly (readonly [heading: string, key: string])[],
])[] = [
  [
    'choices',
    [
      ['We choose', 'choose'],
      ['Over', 'over'],
      ['Because', 'because'],
    ],
  ],
  [
    'not_doing',
    [
      ['We stop', 'what'],
      ['Why we stop it', 'why'],
    ],
  ],
];

/** Headings of entries, behind which their ids stand. */
const ENTRIES: readonly (readonly [heading: string, path: readonly string[], key: string])[] = [
  ['Obstacle', ['reality', 'obstacles'], 'what'],
  ['Assumption', ['assumptions'], 'belief'],
];

/** Writes the paragraphs of a plan; empty if it has none of these texts. */
export function writePlanInformation(plan: DraftMap): string {
  const paragraphs: string[] = [];
  const add = (heading: string, text: DraftValue | undefined) => {
    if (typeof text === 'string' && text.trim() !== '') paragraphs.push(`${heading}: ${text.trim()}`);
  };
  for (const [heading, path] of TEXTS) add(heading, getDraftValue(plan, path));
  for (const [heading, path, key] of ENTRIES) {
    const entries = getDraftValue(plan, path);
    if (isDraftMap(entries))
      for (const [id, entry] of Object.entries(entries))
        add(`${heading} ${id}`, isDraftMap(entry) ? entry[key] : entry);
  }
  for (const [list, keys] of ITEMS) {
    const items = plan[list];
    if (!isDraftList(items)) continue;
    // The first key begins an item, so that one without it cannot be read back.
    for (const item of items)
      if (isDraftMap(item) && item[keys[0]?.[1] ?? ''] !== undefined)
        for (const [heading, key] of keys) add(heading, item[key]);
  }
  return paragraphs.join('\n\n');
}

/** Reads the paragraphs back into a draft; undefined if the text does not begin with one of our headings. */
export function readPlanInformation(text: string, draft: DraftMap): DraftMap | undefined {
  const paragraphs = splitParagraphs(text);
  if (!paragraphs) return undefined;
  const read = paragraphs.reduce((all, { heading, said }) => addParagraph(all, heading, said), draft);
  // What would not come out as it was is kept as it stands.
  return writePlanInformation(read) === text.trim() ? read : undefined;
}

interface Paragraph {
  readonly heading: string;
  readonly said: string;
}

/** Splits a text at our headings; a paragraph without one goes on with the text before it. */
function splitParagraphs(text: string): readonly Paragraph[] | undefined {
  const found: { heading: string; said: string }[] = [];
  for (const part of text.split(/\n[ \t]*\n/)) {
    const [, heading = '', said = ''] = /^\s*([A-Z][a-z][A-Za-z0-9 -]{1,80}?): ([\s\S]+)$/.exec(part) ?? [];
    const last = found.at(-1);
    if (heading !== '' && isOurs(heading)) found.push({ heading, said: said.trim() });
    else if (last) last.said += `\n\n${part.trim()}`;
    else return undefined;
  }
  return found.length === 0 ? undefined : found;
}

const isOurs = (heading: string) =>
  TEXTS.some(([one]) => one === heading) ||
  ITEMS.some(([, keys]) => keys.some(([one]) => one === heading)) ||
  findEntry(heading) !== undefined;

function findEntry(heading: string) {
  const [, word, id] = /^(\w+) ([a-z][a-z0-9-]*)$/.exec(heading) ?? [];
  const found = ENTRIES.find(([one]) => one === word);
  return found && id !== undefined ? { path: [...found[1], id], key: found[2] } : undefined;
}

function addParagraph(draft: DraftMap, heading: string, said: string): DraftMap {
  const single = TEXTS.find(([one]) => one === heading);
  if (single) return addAnswer(draft, { path: single[1], value: said });
  const entry = findEntry(heading);
  if (entry) return addAnswer(draft, { path: entry.path, value: { [entry.key]: said } });
  for (const [list, keys] of ITEMS) {
    const at = keys.findIndex(([one]) => one === heading);
    const key = keys[at]?.[1];
    if (key === undefined) continue;
    const items = isDraftList(draft[list]) ? draft[list] : [];
    const last = items.at(-1);
    const isNew = at === 0 || !isDraftMap(last);
    return {
      ...draft,
      [list]: isNew
        ? [...items, { [key]: said }]
        : [...items.slice(0, -1), { ...(last as DraftMap), [key]: said }],
    };
  }
  return draft;
}
