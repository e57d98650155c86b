/** An entry while its keys are filled. */
import { addAnswer, type DraftMap, type DraftValue, getDraftValue, isDraftList } from '../../model/draft.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import type { TypedHabits } from '../../model/typed.ts';
import type { Intake } from './intake.ts';
import type { Node } from './nodes.ts';
import type { SourceText } from './source-text.ts';

/** What all entries share while they are filled. */
export interface FillContext {
  readonly intake: Intake;
  readonly habits: TypedHabits;
  /** Whether strat wrote the source: every text is meant as it stands, and ids may be those of entries that are not in it. */
  readonly isExact: boolean;
  /** Finds the entry that a text names, by its id or its title. */
  readonly findEntry: (text: string) => Node | undefined;
}

export interface Filler {
  readonly node: Node;
  /** What the schema knows about entries of its kind. */
  readonly of: KeyKind;
  readonly context: FillContext;
  /** The keys so far. */
  draft: DraftMap;
}

/** Keeps a text as it stands. */
export function keepText({ node, context }: Filler, text: SourceText, why: string): void {
  context.intake.keep(text, node.path, why);
}

/** Sets a value for a text. A list grows; a second value that differs is kept as it stands. */
export function setValue(filler: Filler, keys: readonly string[], value: DraftValue, text: SourceText): void {
  const { node, context } = filler;
  const old = getDraftValue(filler.draft, keys);
  if (isDraftList(old) && isDraftList(value)) {
    filler.draft = addAnswer(filler.draft, { path: keys, value: [...new Set([...old, ...value])] });
  } else if (old === undefined) filler.draft = addAnswer(filler.draft, { path: keys, value });
  else if (JSON.stringify(old) !== JSON.stringify(value)) {
    keepText(filler, text, `a second value for \`${keys.join('.')}\``);
    return;
  }
  context.intake.map(text, [...node.path, ...keys]);
}

/** Adds a value that follows from a text which has its own place; nothing happens if there is one already. */
export function addDerived(filler: Filler, key: string, value: DraftValue | undefined): boolean {
  if (value === undefined || !filler.of.keys.includes(key) || filler.draft[key] !== undefined) return false;
  filler.draft = addAnswer(filler.draft, { path: [key], value });
  return true;
}
