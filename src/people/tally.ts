/** Counts answers by group and statement. From here on there are no people any more, only numbers. */

/** How much somebody agrees, from 1 (not at all) to 5. */
export type Agreement = 1 | 2 | 3 | 4 | 5;

/** Counts for one statement: how many disagree, are in between, agree. */
export type StatementTally = readonly [disagree: number, between: number, agree: number];

/** The answers of one person, until they are counted. */
export interface PersonAnswers {
  /** The group that was chosen; undefined if none was. */
  readonly group: string | undefined;
  /** By statement; what nobody could say is left out. */
  readonly agreements: ReadonlyMap<string, Agreement>;
  /** Whether exactly our outcomes were chosen: one of the two is 1. */
  readonly outcomes?: { readonly right: number; readonly wrong: number } | undefined;
}

/** The answers of one group. */
export interface GroupTally {
  readonly people: number;
  readonly statements: ReadonlyMap<string, StatementTally>;
  readonly outcomes: { readonly right: number; readonly wrong: number };
}

export const EMPTY_TALLY: GroupTally = {
  people: 0,
  statements: new Map(),
  outcomes: { right: 0, wrong: 0 },
};

/** Counts the answers of people by the group that each chose. @param unnamed the group of those who chose none */
export function tallyPeople(
  people: readonly PersonAnswers[],
  unnamed: string,
): ReadonlyMap<string, GroupTally> {
  const tallies = new Map<string, GroupTally>();
  for (const one of people) {
    const group = one.group ?? unnamed;
    tallies.set(group, addTallies([tallies.get(group) ?? EMPTY_TALLY, tallyOne(one)]));
  }
  return tallies;
}

function tallyOne({ agreements, outcomes = { right: 0, wrong: 0 } }: PersonAnswers): GroupTally {
  const statements = new Map([...agreements].map(([id, agreement]) => [id, toTally(agreement)] as const));
  return { people: 1, statements, outcomes };
}

/** Favourable are the two answers that agree (as Culture Amp counts). */
function toTally(agreement: Agreement): StatementTally {
  return agreement >= 4 ? [0, 0, 1] : agreement === 3 ? [0, 1, 0] : [1, 0, 0];
}

/** Adds up the tallies of groups. */
export function addTallies(tallies: readonly GroupTally[]): GroupTally {
  const statements = new Map<string, StatementTally>();
  for (const tally of tallies)
    for (const [id, [disagree, between, agree]] of tally.statements) {
      const [a, b, c] = statements.get(id) ?? [0, 0, 0];
      statements.set(id, [a + disagree, b + between, c + agree]);
    }
  const sum = (read: (tally: GroupTally) => number) => tallies.reduce((all, one) => all + read(one), 0);
  return {
    people: sum(({ people }) => people),
    statements,
    outcomes: { right: sum(({ outcomes }) => outcomes.right), wrong: sum(({ outcomes }) => outcomes.wrong) },
  };
}
